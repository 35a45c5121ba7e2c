/** What all marches look at: where the line stands, and where the enemy is strong. */
import { derivedFor, isPresent } from '../engine/derived.ts'
import { commandsGround } from '../engine/rules/power.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Minutes, SIGHTINGS, sideIndex, sideOf, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, weight } from './estimate.ts'
import type { Goal } from './goals.ts'
import { armyOf } from './sectors.ts'
import { mobileUnits } from './timeliness.ts'
import { minutesTo } from './travel.ts'

/** Men that make up one of weight, on paper. */
const MEN_A_WEIGHT = 12
const REMEMBERED = SIGHTINGS.indexOf('remembered')

/** What all marches of a decision look at. */
export interface Situation {
  readonly scenario: Scenario
  readonly view: View
  /** March minutes to each goal, by goal key, of the foremost quarter of those who have it. */
  readonly foremost: ReadonlyMap<string, Minutes>
  /** The same of the foremost quarter of the whole line of a unit's army, undefined where it has none, and of its middle. */
  readonly vanguard: (u: UnitIndex, goal: Goal) => Minutes | undefined
  readonly middle: (u: UnitIndex, goal: Goal) => Minutes
  /** Hexes with own units of the line that command ground. */
  readonly held: ReadonlySet<HexIndex>
  /** Weight of the known mobile enemies beside each hex. */
  readonly threat: ReadonlyMap<HexIndex, number>
}

/** Own units of the line that command ground, by the index of their side. */
const fightersOf = derivedFor<readonly UnitIndex[]>((scenario, state, side) =>
  mobileUnits(scenario, state, sideOf(side)).filter(
    u => !isBehindTheLine(scenario.units[u]!) && commandsGround(scenario, state, u),
  ),
)

/** Looks at the line and at the enemies before it. */
export function survey(scenario: Scenario, view: View, goals: ReadonlyMap<UnitIndex, Goal>): Situation {
  const { state } = view
  const side = sideIndex(view.side)
  const fighters = fightersOf(scenario, state, side)
  const marches = new Map<string, Minutes[]>()
  for (const u of fighters) {
    const goal = goals.get(u)
    if (!goal) continue
    const minutes = onFoot(scenario, state, goal.hex)[state.hex[u]!]!
    if (minutes >= 0) marches.set(goal.key, [...(marches.get(goal.key) ?? []), minutes])
  }
  for (const minutes of marches.values()) minutes.sort((a, b) => a - b)
  const line = (u: UnitIndex, { hex }: Goal): readonly Minutes[] =>
    lineMinutes(scenario, state, armyOf(scenario, u) * scenario.map.terrain.length + hex)
  return {
    scenario,
    view,
    foremost: new Map([...marches].map(([key, minutes]) => [key, quarterOf(minutes)!])),
    vanguard: (u, goal) => quarterOf(line(u, goal)),
    middle: (u, goal) => line(u, goal)[line(u, goal).length >> 1] ?? 0,
    held: new Set(fighters.map(u => state.hex[u]!)),
    threat: threats(scenario, state, side),
  }
}

/** Who is in front is judged by the march of infantry, whatever the unit's own pace. */
export const onFoot = (scenario: Scenario, state: GameState, place: HexIndex): Int32Array =>
  minutesTo(scenario, state, place, 'foot')

const quarterOf = (minutes: readonly Minutes[]): Minutes | undefined => minutes[minutes.length >> 2]

/** March minutes to a hex of an army's line, the nearest first, by `army * hexes of the map + hex`. */
const lineMinutes = derivedFor<readonly Minutes[]>((scenario, state, number) => {
  const hexes = scenario.map.terrain.length
  const [army, hex] = [Math.floor(number / hexes), number % hexes]
  const field = onFoot(scenario, state, hex)
  return fightersOf(scenario, state, sideIndex(scenario.formations[army]!.side))
    .filter(u => armyOf(scenario, u) === army)
    .map(u => field[state.hex[u]!]!)
    .filter(each => each >= 0)
    .sort((a, b) => a - b)
})

/** Weight of enemies beside each hex: those in sight, and those who went out of sight this turn, by their paper strength. */
const threats = derivedFor<ReadonlyMap<HexIndex, number>>((scenario, state, side) => {
  const threat = new Map<HexIndex, number>()
  scenario.units.forEach((unit, u) => {
    if (sideIndex(unit.side) === side || unit.mobility === 'static' || isBehindTheLine(unit)) return
    const seen = isPresent(state, u)
    const report = u * 2 + side
    if (!seen && (state.sighting[report] !== REMEMBERED || state.reportTurn[report] !== state.turn[0])) return
    const strength = seen ? weight(scenario, state, u) : Math.floor(unit.men / MEN_A_WEIGHT)
    const from = (seen ? state.hex[u]! : state.reportHex[report]!) * 6
    for (const hex of scenario.map.neighbours.subarray(from, from + 6))
      if (hex >= 0) threat.set(hex, (threat.get(hex) ?? 0) + strength)
  })
  return threat
})
