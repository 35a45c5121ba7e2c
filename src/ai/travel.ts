/** How far off things are: minutes of march to a hex from everywhere, in dry daylight and without enemies. */
import { ceilDiv } from '../engine/arithmetic.ts'
import { cheapest } from '../engine/map/cheapest.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import { BRIDGE_MINUTES } from '../engine/rules/bridging.ts'
import { type BuiltWays, isSame, type Stretches, waysOf } from '../engine/rules/builtWays.ts'
import { type Bridges, capacityOf, isBarred, isBlown } from '../engine/rules/crossings.ts'
import { riverAt } from '../engine/rules/going.ts'
import { goingTables } from '../engine/rules/goingTables.ts'
import { riverMinutes } from '../engine/rules/terrain.ts'
import type { Scenario, Turn } from '../engine/scenario.ts'
import { type HexIndex, type Minutes, MOBILITIES, type Mobility } from '../engine/types.ts'

/** A narrow place is counted as the crossing of a regiment of so many vehicles (8-numbers 2.6): what waits there is not foreseen. */
const REGIMENT_VEHICLES = 200
/** A blown bridge is counted as the work on a new one, and as much again until engineers are there. */
const BLOWN_MINUTES = 2 * BRIDGE_MINUTES

/** What the columns of others cost a march. */
export interface Sector {
  /** Tells this sector from the others of the battle. */
  readonly name: string
  /** 1 for each hex in which they make it twice as slow. */
  readonly crowded?: Uint8Array
  /** Minutes of waiting behind them at narrow places. */
  readonly queues?: ReadonlyMap<number, Minutes>
}

/** Fields over the same ground, by sector, goal and mobility. */
type Fields = Map<string, Map<number, Int32Array>>

/** The fields of a battle: by what sappers have made of the map, equal ways being one object, and by the state of the bridges. */
interface Known {
  readonly byWays: WeakMap<BuiltWays, Map<string, Fields>>
  /** What was asked about last: mostly it is the same ground again. */
  ways: BuiltWays | null
  crossings: readonly number[]
  fields: Fields
}
const known = new WeakMap<Scenario, Known>()

function fieldsOf(scenario: Scenario, bridges: Bridges): Fields {
  const all = known.get(scenario) ?? { byWays: new WeakMap(), ways: null, crossings: [], fields: new Map() }
  if (all.ways === null) known.set(scenario, all)
  const ways = waysOf(scenario, bridges)
  if (ways === all.ways && isSame(all.crossings, bridges.crossingState)) return all.fields
  const byBridges = all.byWays.get(ways) ?? new Map<string, Fields>()
  all.byWays.set(ways, byBridges)
  const key = bridgesKey(bridges)
  const fields: Fields = byBridges.get(key) ?? new Map()
  byBridges.set(key, fields)
  all.ways = ways
  all.crossings = [...bridges.crossingState]
  all.fields = fields
  return fields
}

/** A turn to reckon with that no weather or night of the schedule disturbs. */
const fairTurn = (scenario: Scenario): Turn => {
  const first = scenario.turns[0]!
  return { ...first, dark: 0, weather: first.weather.map(() => 'dry') }
}

/**
 * Minutes of march from each hex to `goal` for a class of mobility over the bridges as they stand, -1 where it cannot get
 * there; kept per battle.
 */
export function minutesTo(
  scenario: Scenario,
  bridges: Bridges,
  goal: HexIndex,
  mobility: Mobility,
  sector?: Sector,
): Int32Array {
  const fields = fieldsOf(scenario, bridges)
  const name = sector?.name ?? ''
  const inSector = fields.get(name) ?? new Map<number, Int32Array>()
  if (inSector.size === 0) fields.set(name, inSector)
  const key = goal * MOBILITIES.length + MOBILITIES.indexOf(mobility)
  const before = inSector.get(key)
  if (before) return before
  const field = reckon(scenario, bridges, goal, mobility, sector)
  inSector.set(key, field)
  return field
}

/** The map as it was printed, without what sappers have made of it. */
const AS_PRINTED: Stretches = { stretchAt: [], stretchWork: [] }

/** The same with all bridges as the battle began: for what is reckoned once. */
export const asPrinted = (map: HexMap): Bridges => ({
  ...AS_PRINTED,
  crossingState: new Uint8Array(map.crossings.length),
})

/** Minutes over each hexside (`hex * 6 + direction`) for a class of mobility in the same fair weather, 0 = impassable. */
export const stepMinutes = (
  scenario: Scenario,
  mobility: Mobility,
  ways: Stretches = AS_PRINTED,
): Uint16Array => goingTables(scenario, ways, fairTurn(scenario), { mobility, nightTrained: false }).minutes

/** Names the bridges that are not as the map has them; empty while all are. */
function bridgesKey({ crossingState }: Bridges): string {
  let key = ''
  for (let c = 0; c < crossingState.length; c++)
    if (crossingState[c] !== 0) key += `${c}:${crossingState[c]} `
  return key
}

function reckon(
  scenario: Scenario,
  bridges: Bridges,
  goal: HexIndex,
  mobility: Mobility,
  sector?: Sector,
): Int32Array {
  // The search runs from the goal outwards, so each hexside is paid in the direction of the march: towards the goal.
  const steps = stepMinutes(scenario, mobility, bridges)
  const { crossing } = scenario.map
  const towards = (hexside: number, from: HexIndex, to: HexIndex): Minutes => {
    const side = to * 6 + (((hexside % 6) + 3) % 6)
    const place = crossing[side]!
    const minutes = place < 0 ? steps[side]! : withCrossing(scenario, bridges, side, mobility, steps[side]!)
    if (!sector || minutes === 0) return minutes
    const queue = place < 0 ? 0 : (sector.queues?.get(place) ?? 0)
    return (sector.crowded?.[from] === 1 ? 2 * minutes : minutes) + queue
  }
  return cheapest(scenario, towards, [goal])
}

/** Minutes over a hexside (`hex * 6 + direction`) in fair weather, with the narrow place or the blown bridge on it; 0 = impassable. */
export function hexsideMinutes(
  scenario: Scenario,
  bridges: Bridges,
  hexside: number,
  mobility: Mobility,
): Minutes {
  return withCrossing(
    scenario,
    bridges,
    hexside,
    mobility,
    stepMinutes(scenario, mobility, bridges)[hexside]!,
  )
}

/** The same where the minutes over the open hexside are known. */
function withCrossing(
  scenario: Scenario,
  bridges: Bridges,
  hexside: number,
  mobility: Mobility,
  minutes: Minutes,
): Minutes {
  const { map } = scenario
  const place = map.crossing[hexside]!
  if (place < 0) return minutes
  const way = Math.max(minutes, 1)
  const blown = isBlown(bridges, place)
  const over = blown ? BLOWN_MINUTES : crossingMinutes(map, bridges, place)
  // Who may wade beside the bridge does so where that is sooner.
  const wading = riverMinutes(mobility, riverAt(map, hexside), map.hexMetres)
  return way + (wading > 0 && !isBarred(map, bridges, hexside) ? Math.min(wading, over) : over)
}

/** Minutes that a regiment takes over a narrow place once it is at its best. */
function crossingMinutes(map: HexMap, bridges: Bridges, place: number): Minutes {
  const rate = bestRate(map, bridges, place)
  return rate === 0 ? BLOWN_MINUTES : ceilDiv(REGIMENT_VEHICLES * 60, rate)
}

/** Minutes that so many vehicles take over a narrow place as the map has it, once it is at its best; 0 where none can. */
export function columnMinutes(map: HexMap, place: number, vehicles: number): Minutes {
  const rate = bestRate(map, asPrinted(map), place)
  return rate === 0 ? 0 : ceilDiv(vehicles * 60, rate)
}

const bestRate = (map: HexMap, bridges: Bridges, place: number): number =>
  capacityOf(map, bridges, place).reduce(
    (best, { unit, perHour }) => (unit === 'vehicles' ? Math.max(best, perHour) : best),
    0,
  )

/** Does a unit in the hex stand before a narrow place that brings it nearer to its goal? `field` as of `minutesTo`. */
export const isAtCrossing = ({ map }: Scenario, from: HexIndex, field: Int32Array): boolean =>
  [0, 1, 2, 3, 4, 5].some(d => {
    const to = map.neighbours[from * 6 + d]!
    return map.crossing[from * 6 + d]! >= 0 && to >= 0 && field[to]! >= 0 && field[to]! < field[from]!
  })
