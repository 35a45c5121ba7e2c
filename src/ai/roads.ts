/**
 * Roads are given out before the first march: one formation after another chooses its way to what is worth most to it,
 * and what has been sent over a narrow place before counts as a queue there. So an army goes over all its passes.
 */
import { directionTo } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Minutes, NOWHERE, type Side, type UnitIndex } from '../engine/types.ts'
import { nextAlong } from './alongWay.ts'
import { isBehindTheLine, stake } from './estimate.ts'
import { asPrinted, type BridgesAndWork, groundOf } from './ground.ts'
import { inSector, sectorOf } from './sectors.ts'
import { columnMinutes, hexsideMinutes, minutesOver, minutesTo, type Sector } from './travel.ts'

const DAY: Minutes = 1440

/** Minutes of a unit's march from each hex to `goal` as of `minutesTo`, by the sector and the road of its formation. */
export const wayOf = (scenario: Scenario, state: GameState, u: UnitIndex, goal: HexIndex): Int32Array =>
  minutesTo(scenario, state, goal, scenario.units[u]!.mobility, roadOf(scenario, u))

const roads = new WeakMap<Scenario, ReadonlyMap<number, Sector>>()

/** The road of a unit's formation; undefined where it has the way free. All are given out once for a battle. */
function roadOf(scenario: Scenario, u: UnitIndex): Sector | undefined {
  let known = roads.get(scenario)
  if (!known) {
    known = new Map([...giveOut(scenario, 'soviet'), ...giveOut(scenario, 'japanese')])
    roads.set(scenario, known)
  }
  return known.get(scenario.units[u]!.formation)
}

/** A formation on the march: who leads it, and what of vehicles follows. */
interface Column {
  readonly lead: UnitIndex
  readonly from: HexIndex
  readonly vehicles: number
}

function giveOut(scenario: Scenario, side: Side): ReadonlyMap<number, Sector> {
  const sent = new Map<number, number>()
  const given = new Map<number, Sector>()
  scenario.formations.forEach((each, formation) => {
    const column = each.side === side ? columnOf(scenario, formation) : null
    if (!column) return
    const crowded = sectorOf(scenario, column.lead)?.crowded
    const queues = new Map(
      [...sent].map(([place, vehicles]) => [place, columnMinutes(scenario.map, place, vehicles)]),
    )
    const road: Sector = { name: `${formation}`, ...(crowded && { crowded }), queues }
    if (crowded || queues.size > 0) given.set(formation, road)
    for (const place of narrowPlaces(scenario, column, road))
      sent.set(place, (sent.get(place) ?? 0) + column.vehicles)
  })
  return given
}

/** What of a formation can march; null where nothing of its line can. */
function columnOf({ units }: Scenario, formation: number): Column | null {
  let lead: UnitIndex = NOWHERE
  let vehicles = 0
  units.forEach((unit, u) => {
    if (unit.formation !== formation || unit.mobility === 'static' || !unit.arrival) return
    vehicles += unit.vehicles
    if (!isBehindTheLine(unit) && (lead < 0 || unit.vehicles > units[lead]!.vehicles)) lead = u
  })
  return lead < 0 ? null : { lead, from: units[lead]!.arrival!.hex, vehicles }
}

/** Narrow places on the way of a column to what is worth most to it. */
function narrowPlaces(scenario: Scenario, { lead, from }: Column, road: Sector): readonly number[] {
  const { map, objectives, units } = scenario
  const { mobility, side } = units[lead]!
  const asBuilt = groundOf(scenario, asPrinted(map))
  const fresh = { turn: Int32Array.of(0), takenAt: new Int32Array(objectives.length).fill(-1) }
  let best: { readonly worth: number; readonly field: Int32Array } = { worth: 0, field: new Int32Array(0) }
  objectives.forEach(({ hex, startsWith }, o) => {
    const field = minutesOver(scenario, asBuilt, hex, mobility, road)
    if (startsWith === side || field[from]! <= 0) return
    const worth = Math.floor(
      (stake(scenario, fresh, o) * inSector(scenario, lead, hex) * DAY) / (DAY + field[from]!),
    )
    if (worth > best.worth) best = { worth, field }
  })
  return best.worth > 0 ? crossingsAlong(scenario, asBuilt.bridges, lead, from, best.field) : []
}

/** Narrow places of the quickest way from a hex by a field of minutes. */
function crossingsAlong(
  scenario: Scenario,
  bridges: BridgesAndWork,
  u: UnitIndex,
  from: HexIndex,
  field: Int32Array,
): readonly number[] {
  const { map, units } = scenario
  const { mobility } = units[u]!
  const step = (side: number): Minutes => hexsideMinutes(scenario, bridges, side, mobility)
  const found: number[] = []
  let hex = from
  for (
    let next = nextAlong(scenario, field, hex, step);
    next >= 0;
    next = nextAlong(scenario, field, hex, step)
  ) {
    const place = map.crossing[hex * 6 + directionTo(map, hex, next)]!
    if (place >= 0) found.push(place)
    hex = next
  }
  return found
}
