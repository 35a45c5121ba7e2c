/** Whom it pays to cut off: enemies in sight with a way home that can be shut, what that is worth, and which way it is. */
import { isPresent } from '../engine/derived.ts'
import { lineTo } from '../engine/map/cheapest.ts'
import { columnOf, firstBlock, isGiving, isInReach, roadsOf } from '../engine/rules/supplyRoads.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  type HexIndex,
  type Minutes,
  type Mobility,
  NOWHERE,
  SIGHTINGS,
  sideIndex,
  type UnitIndex,
} from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { nextAlong } from './alongWay.ts'
import { isBehindTheLine, MEN_A_POINT, paysExit, stakeAt, trappedPoints } from './estimate.ts'
import type { Bound } from './shutting.ts'
import { hexsideMinutes, minutesTo } from './travel.ts'

/** Share of an objective's worth that its garrison's supplies are worth, ‰: without them it falls sooner. */
const FED = 300
/** Share of what the scale gives for a unit that is trapped which one bar across its way is worth, ‰: he may yet get out. */
const TRAPPED = 500
/** Nobody comes. */
export const NEVER: Minutes = Number.MAX_SAFE_INTEGER
const REMEMBERED = SIGHTINGS.indexOf('remembered')

/** An enemy worth cutting off. */
export interface Quarry extends Bound {
  /** Worth in men of shutting his way. */
  readonly worth: number
  /** Hexes of his way, and minutes until he is there himself. */
  readonly way: readonly { readonly hex: HexIndex; readonly by: Minutes }[]
  /** Own units that bar his road as it is, the first on it; none where it is open. */
  readonly barredBy?: readonly UnitIndex[]
}

/** Enemies worth cutting off, the most valuable first. */
export const quarries = (scenario: Scenario, view: View): readonly Quarry[] =>
  scenario.units
    .flatMap((unit, u) =>
      unit.side !== view.side && unit.mobility !== 'static' && lastAt(view, u) !== NOWHERE
        ? [...fedBy(scenario, view, u), ...boundFor(scenario, view, u)]
        : [],
    )
    .sort((a, b) => b.worth - a.worth || a.from - b.from)

/** Where an enemy is, or was when he was last reported; NOWHERE where nobody knows. */
function lastAt({ state, side }: View, u: UnitIndex): HexIndex {
  const report = u * 2 + sideIndex(side)
  if (isPresent(state, u)) return state.hex[u]!
  return state.sighting[report] === REMEMBERED ? state.reportHex[report]! : NOWHERE
}

/** The road of his supplies, where being cut off pays or he holds what is to be taken. */
function fedBy(scenario: Scenario, view: View, u: UnitIndex): readonly Quarry[] {
  const { state, side } = view
  const column = columnOf(scenario, u)
  const source = scenario.columns[column]?.source
  if (source === undefined || !isGiving(scenario, state, column)) return []
  const from = lastAt(view, u)
  const trapped = trappedPoints(scenario, side, u)
  const garrison = isBehindTheLine(scenario.units[u]!) ? 0 : stakeAt(scenario, state, from)
  const worth = Math.floor(((trapped * TRAPPED + garrison * FED) * MEN_A_POINT) / 1000)
  if (worth === 0) return []
  const way = lineTo(roadsOf(scenario, state, column), from)
    .filter(hex => hex !== from)
    .map(hex => ({ hex, by: NEVER }))
  const isShut = isPresent(state, u) && !isInReach(scenario, state, column, from)
  const barredBy = isShut ? firstBlock(scenario, state, u).blockers : []
  return [{ from, worth, way, homes: new Set([source]), barredBy }]
}

/** His way off the map, where the scale pays him for it: by all ways at once, or else by each. */
function boundFor(scenario: Scenario, view: View, u: UnitIndex): readonly Quarry[] {
  const { state } = view
  const { side: his, mobility } = scenario.units[u]!
  return scenario.points.flatMap((rule): readonly Quarry[] => {
    const from = lastAt(view, u)
    // Nobody keeps from leaving who stands where he leaves.
    if (rule.kind !== 'exited' || !paysExit(rule, his, u) || rule.hexes.includes(from)) return []
    const worth = rule.points * MEN_A_POINT
    const open = rule.hexes
      .map(exit => ({
        exit,
        way: wayAlong(scenario, state, mobility, exit, from),
      }))
      .filter(({ way }) => way.length > 0)
    const share = Math.floor(worth / Math.max(1, open.length))
    const each = open.map(({ exit, way }) => ({
      from,
      worth: share,
      way,
      homes: new Set([exit]),
    }))
    if (open.length < 2) return each
    const way = open.flatMap(each => each.way)
    return [{ from, worth, way, homes: new Set(rule.hexes) }, ...each]
  })
}

/** The quickest way from a hex off the map, and when he is where. */
function wayAlong(
  scenario: Scenario,
  state: GameState,
  mobility: Mobility,
  exit: HexIndex,
  from: HexIndex,
): readonly { readonly hex: HexIndex; readonly by: Minutes }[] {
  const way: { hex: HexIndex; by: Minutes }[] = []
  const field = minutesTo(scenario, state, exit, mobility)
  const next = (hex: HexIndex): HexIndex =>
    nextAlong(scenario, field, hex, side => hexsideMinutes(scenario, state, side, mobility))
  for (let hex = next(from); hex >= 0; hex = next(hex)) way.push({ hex, by: field[from]! - field[hex]! })
  return way
}
