/** How far off things are: minutes of march to a hex from everywhere, in dry daylight and without enemies. */
import { ceilDiv } from '../engine/arithmetic.ts'
import { distance, opposite } from '../engine/map/geometry.ts'
import type { HexMap } from '../engine/map/hexMap.ts'
import { BRIDGE_MINUTES } from '../engine/rules/bridging.ts'
import { type Stretches, waysOf } from '../engine/rules/builtWays.ts'
import { type Bridges, capacityOf, isBarred, isBlown } from '../engine/rules/crossings.ts'
import { riverAt } from '../engine/rules/going.ts'
import { goingTables } from '../engine/rules/goingTables.ts'
import { riverMinutes } from '../engine/rules/terrain.ts'
import type { Scenario, Turn } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Minutes, MOBILITIES, type Mobility } from '../engine/types.ts'
import { type Costs, fieldTo } from './fields.ts'
import { AS_PRINTED, asPrinted, type BridgesAndWork, type Ground, groundIn } from './ground.ts'

/** A narrow place is counted as the crossing of a regiment of so many vehicles (8-numbers 2.6): what waits there is not foreseen. */
const REGIMENT_VEHICLES = 200
/** A blown bridge is counted as the work on a new one, and as much again until engineers are there and have begun. */
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

const fairTurns = new WeakMap<Scenario, Turn>()

/** A turn to reckon with that no weather or night of the schedule disturbs. */
function fairTurn(scenario: Scenario): Turn {
  const known = fairTurns.get(scenario)
  if (known) return known
  const first = scenario.turns[0]!
  const fair: Turn = { ...first, dark: 0, weather: first.weather.map(() => 'dry') }
  fairTurns.set(scenario, fair)
  return fair
}

/**
 * Minutes of march from each hex to `goal` for a class of mobility over the bridges as they stand, -1 where it cannot get
 * there; kept per battle.
 */
export const minutesTo = (
  scenario: Scenario,
  state: GameState,
  goal: HexIndex,
  mobility: Mobility,
  sector?: Sector,
): Int32Array => minutesOver(scenario, groundIn(scenario, state), goal, mobility, sector)

/** The same over ground that need not be that of any state. */
export function minutesOver(
  scenario: Scenario,
  ground: Ground,
  goal: HexIndex,
  mobility: Mobility,
  sector?: Sector,
): Int32Array {
  const name = sector?.name ?? ''
  const inSector = ground.fields.get(name) ?? new Map<number, Int32Array>()
  if (inSector.size === 0) ground.fields.set(name, inSector)
  const key = goal * MOBILITIES.length + MOBILITIES.indexOf(mobility)
  const before = inSector.get(key)
  if (before) return before
  const field = fieldTo(scenario, `${mobility} ${name}`, goal, costsOn(scenario, ground, mobility, sector))
  inSector.set(key, field)
  return field
}

/** No march of a class between two hexes takes fewer minutes, whatever its sector: a bound that asks for no field. */
export const leastMinutes = (
  scenario: Scenario,
  state: GameState,
  mobility: Mobility,
  from: HexIndex,
  to: HexIndex,
): Minutes => distance(scenario.map, from, to) * costsOn(scenario, groundIn(scenario, state), mobility).least

function costsOn(scenario: Scenario, { bridges, costs }: Ground, mobility: Mobility, sector?: Sector): Costs {
  const kind = `${mobility} ${sector?.name ?? ''}`
  const known = costs.get(kind) ?? costsOf(scenario, bridges, kind, mobility, sector)
  costs.set(kind, known)
  return known
}

/** Minutes over each hexside (`hex * 6 + direction`) for a class of mobility in the same fair weather, 0 = impassable. */
export const stepMinutes = (
  scenario: Scenario,
  mobility: Mobility,
  ways: Stretches = AS_PRINTED,
): Uint16Array => goingTables(scenario, ways, fairTurn(scenario), { mobility, nightTrained: false }).minutes

/** What each hexside costs as printed, by kind of march, and the least of it: made once for a battle. */
const printed = new WeakMap<Scenario, Map<string, Pick<Costs, 'printed' | 'least'>>>()

/** What each hexside costs from a goal outwards: as printed, and what bridges and ways have changed of it. */
function costsOf(
  scenario: Scenario,
  bridges: BridgesAndWork,
  kind: string,
  mobility: Mobility,
  sector?: Sector,
): Costs {
  const known = printed.get(scenario) ?? new Map<string, Pick<Costs, 'printed' | 'least'>>()
  printed.set(scenario, known)
  const base = known.get(kind) ?? costsAsPrinted(scenario, mobility, sector)
  known.set(kind, base)
  const over = costOver(scenario, bridges, mobility, sector)
  const changed = new Map<number, Minutes>()
  let { least } = base
  for (const sides of [crossingSides(scenario.map), waysOf(scenario, bridges).ways.keys()])
    for (const side of sides) {
      const minutes = over(side)
      if (minutes === base.printed[side]) continue
      changed.set(side, minutes)
      if (minutes > 0 && minutes < least) least = minutes
    }
  return { printed: base.printed, changed, least }
}

function costsAsPrinted(
  scenario: Scenario,
  mobility: Mobility,
  sector?: Sector,
): Pick<Costs, 'printed' | 'least'> {
  const { neighbours } = scenario.map
  const over = costOver(scenario, asPrinted(scenario.map), mobility, sector)
  const minutes = new Int32Array(neighbours.length)
  let least = Number.MAX_SAFE_INTEGER
  for (let side = 0; side < minutes.length; side++) {
    if (neighbours[side]! < 0) continue
    const cost = over(side)
    minutes[side] = cost
    if (cost > 0 && cost < least) least = cost
  }
  // Where nothing is open at all there is no way to underestimate.
  return { printed: minutes, least: least === Number.MAX_SAFE_INTEGER ? 1 : least }
}

const sidesOfCrossings = new WeakMap<HexMap, readonly number[]>()

/** Hexsides with a narrow place on them, in both directions. */
function crossingSides(map: HexMap): readonly number[] {
  const known = sidesOfCrossings.get(map) ?? [...map.crossing.keys()].filter(side => map.crossing[side]! >= 0)
  sidesOfCrossings.set(map, known)
  return known
}

/** Minutes over a hexside from a goal outwards: each is paid in the direction of the march, towards the goal. */
function costOver(
  scenario: Scenario,
  bridges: BridgesAndWork,
  mobility: Mobility,
  sector?: Sector,
): (hexside: number) => Minutes {
  const { crossing, neighbours } = scenario.map
  const steps = stepMinutes(scenario, mobility, bridges)
  return hexside => {
    const side = neighbours[hexside]! * 6 + opposite(hexside % 6)
    const place = crossing[side]!
    const minutes = place < 0 ? steps[side]! : withCrossing(scenario, bridges, side, mobility, steps[side]!)
    if (!sector || minutes === 0) return minutes
    const queue = place < 0 ? 0 : (sector.queues?.get(place) ?? 0)
    return (sector.crowded?.[Math.floor(hexside / 6)] === 1 ? 2 * minutes : minutes) + queue
  }
}

/** Minutes over a hexside (`hex * 6 + direction`) in fair weather, with the narrow place or the blown bridge on it; 0 = impassable. */
export function hexsideMinutes(
  scenario: Scenario,
  bridges: BridgesAndWork,
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
  bridges: BridgesAndWork,
  hexside: number,
  mobility: Mobility,
  minutes: Minutes,
): Minutes {
  const { map } = scenario
  const place = map.crossing[hexside]!
  if (place < 0) return minutes
  const way = Math.max(minutes, 1)
  const over = isBlown(bridges, place) ? minutesToBuild(bridges, place) : crossingMinutes(map, bridges, place)
  // Who may wade beside the bridge does so where that is sooner.
  const wading = riverMinutes(mobility, riverAt(map, hexside), map.hexMetres)
  return way + (wading > 0 && !isBarred(map, bridges, hexside) ? Math.min(wading, over) : over)
}

/** Minutes until a bridge stands again where one is down: once work has begun, what is left of it. */
const minutesToBuild = ({ bridgeWork }: BridgesAndWork, place: number): Minutes =>
  bridgeWork[place]! > 0 ? Math.max(0, BRIDGE_MINUTES - bridgeWork[place]!) : BLOWN_MINUTES

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
