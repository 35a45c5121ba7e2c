/**
 * The roads that lorries can use from a column's source (8-numbers 4.1): how long, over which hexes, and who bars them.
 * Everything is read from one state, which may be a view: then it is what the side believes.
 */
import { permilleOf } from '../arithmetic.ts'
import { derived, occupancy, turnNow, unitsAt } from '../derived.ts'
import { type CheapestTree, cheapestTree, lineTo } from '../map/cheapest.ts'
import type { Scenario, SupplyColumn } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, NOWHERE, type Side, sideIndex, sideOf, type UnitIndex } from '../types.ts'
import { isBarred } from './crossings.ts'
import { goingTables, wheeledMinutes } from './going.ts'
import { interdiction } from './interdiction.ts'
import { commandsGround } from './power.ts'
import { followTrack, isWrecked } from './railway.ts'
import { zones, zoneUnits } from './zoc.ts'

/** A derived fact with a number to it (a column, a side), worked out only for those that are asked about. */
function derivedFor<T>(
  compute: (scenario: Scenario, state: GameState, number: number) => T,
): (scenario: Scenario, state: GameState, number: number) => T {
  const kept = derived(() => new Map<number, T>())
  return (scenario, state, number) => {
    const values = kept(scenario, state)
    const known = values.get(number)
    if (known !== undefined) return known
    const value = compute(scenario, state, number)
    values.set(number, value)
    return value
  }
}

/**
 * Open roads of a column: minutes of one way by lorry to each hex (0 where the railway brings the goods, -1 where no road
 * leads) and the line back to the source. Computed once per state.
 */
const openRoads = derivedFor((scenario, state, c): CheapestTree => {
  const column = scenario.columns[c]!
  const barred = barredHexes(scenario, state, sideIndex(column.side))
  return roadsFrom(scenario, state, column, hex => barred[hex] === 0)
})
/** The roads as they were if no enemy stood on them. */
const roadsWithoutEnemy = derivedFor(
  (scenario, state, c): CheapestTree => roadsFrom(scenario, state, scenario.columns[c]!, () => true),
)

/**
 * Hexes that a column's goods can be brought to at all: by lorry, and on from there on the backs of men and horses over
 * ground where no lorry goes. Only an enemy cuts a unit off, not a marsh.
 */
const openGround = derivedFor(
  (scenario, state, c): Uint8Array =>
    spreadOnFoot(scenario, state, scenario.columns[c]!.side, roadsOf(scenario, state, c)),
)

/** Can goods of the column be brought to the hex, if need be by carriers? */
export const isInReach = (scenario: Scenario, state: GameState, column: number, hex: HexIndex): boolean =>
  roadsOf(scenario, state, column).minutes[hex]! >= 0 || openGround(scenario, state, column)[hex] === 1

/** Index of the supply column that a unit draws from, -1 where its formation has none. */
export const columnOf = (scenario: Scenario, u: UnitIndex): number =>
  scenario.formations[scenario.units[u]!.formation]!.column

/** Open roads of a column. */
export const roadsOf = (scenario: Scenario, state: GameState, column: number): CheapestTree =>
  openRoads(scenario, state, column)

/** Does the column's source give: has its turn come, and has no event shut it? */
export const isGiving = (scenario: Scenario, state: GameState, column: number): boolean =>
  state.turn[0]! >= scenario.columns[column]!.fromTurn && state.sourceShut[column] === 0

/** The first hex that enemies bar on the way a unit's supplies would take without them, and who they are. */
export function firstBlock(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
): { readonly hex: HexIndex; readonly blockers: readonly UnitIndex[] } {
  const column = columnOf(scenario, u)
  const roads = scenario.columns[column] && roadsWithoutEnemy(scenario, state, column)
  for (const hex of roads ? lineTo(roads, state.hex[u]!) : []) {
    const blockers = barring(scenario, state, hex, scenario.units[u]!.side)
    if (blockers.length > 0) return { hex, blockers }
  }
  return { hex: NOWHERE, blockers: [] }
}

/**
 * Enemies that keep a side's lorries and trains out of a hex: those who stand there, or, where no friend does, those
 * whose zone covers it. A unit too weak to command the ground cuts a road only when it has been there for a full turn
 * (8-numbers 6, rule 6); of an enemy's marches a view knows nothing and takes it to have been there.
 */
export function barring(
  scenario: Scenario,
  state: GameState,
  hex: HexIndex,
  side: Side,
): readonly UnitIndex[] {
  const there = unitsAt(scenario, state, hex)
  if (there.some(u => scenario.units[u]!.side === side)) return []
  const standing = there.filter(u => commandsGround(scenario, state, u) || state.busy[u] === 0)
  return standing.length > 0 ? standing : zoneUnits(scenario, state, hex, enemyOf(side))
}

/** 1 for hexes that the enemy bars to the goods of a side, given by its index. */
export const barredHexes = derivedFor((scenario, state, side): Uint8Array => {
  const barred = new Uint8Array(scenario.map.terrain.length)
  const standing = occupancy(scenario, state)
  const covered = zones(scenario, state)
  for (let hex = 0; hex < barred.length; hex++) {
    // Where nobody stands, the zones alone decide: most hexes of a map.
    const isBarring =
      standing[hex]!.length === 0
        ? (covered[hex]! & (1 << (1 - side))) !== 0
        : barring(scenario, state, hex, sideOf(side)).length > 0
    if (isBarring) barred[hex] = 1
  }
  return barred
})

/** Do enemies keep the lorries and trains of a side out of a hex, as far as this state (which may be a view's) knows? */
export const isBarredTo = (scenario: Scenario, state: GameState, side: Side, hex: HexIndex): boolean =>
  barredHexes(scenario, state, sideIndex(side))[hex] === 1

/** Roads from a column's source over hexes that `isOpen` lets through. */
export function roadsFrom(
  scenario: Scenario,
  state: GameState,
  column: SupplyColumn,
  isOpen: (hex: HexIndex) => boolean,
): CheapestTree {
  if (!isOpen(column.source)) return cheapestTree(scenario, () => 0, [])
  const rail = column.byRail
    ? followTrack(scenario, state, column.side, column.source, isOpen)
    : new Map([[column.source, NOWHERE]])
  const lorries = lorryMinutes(scenario, state)
  const hunted = (minutes: number, to: HexIndex): number =>
    permilleOf(minutes, interdiction(state, column.side, 'wheeled', to))
  const tree = cheapestTree(
    scenario,
    (hexside, _from, to) => (isOpen(to) ? hunted(lorries[hexside]!, to) : 0),
    [...rail.keys()].filter(hex => hex === column.source || !isWrecked(state, hex)),
  )
  for (const [hex, before] of rail) tree.via[hex] = before
  return tree
}

/** Hexes that lorries reach, and those that men reach from them. */
function spreadOnFoot(scenario: Scenario, state: GameState, side: Side, roads: CheapestTree): Uint8Array {
  const { neighbours } = scenario.map
  const barred = barredHexes(scenario, state, sideIndex(side))
  const turn = turnNow(scenario, state)!
  const { minutes } = goingTables(scenario, turn, { mobility: 'foot', nightTrained: false })
  const reached = Uint8Array.from(roads.minutes, each => (each >= 0 ? 1 : 0))
  const edge: HexIndex[] = []
  reached.forEach((each, hex) => each === 1 && edge.push(hex))
  for (const from of edge)
    for (let d = 0; d < 6; d++) {
      const to = neighbours[from * 6 + d]!
      if (to < 0 || reached[to] === 1 || minutes[from * 6 + d] === 0) continue
      if (isBarred(scenario.map, state, from * 6 + d)) continue
      if (barred[to] === 1) continue
      reached[to] = 1
      edge.push(to)
    }
  return reached
}

const lorryTables = new WeakMap<Scenario, Map<string, Int32Array>>()

/**
 * Minutes of lorries over each hexside in a turn, 0 or less where none pass; made once for each turn in its weather and
 * each set of bridges blown and built.
 */
export function lorryMinutes(scenario: Scenario, state: GameState): Int32Array {
  const tables = lorryTables.get(scenario) ?? new Map<string, Int32Array>()
  lorryTables.set(scenario, tables)
  const turn = turnNow(scenario, state)!
  const key = [turn.start, ...turn.weather, ...state.crossingState].join()
  const known = tables.get(key)
  if (known) return known
  // Lorries drive by night as by day: the rounds of 4.1 know weather only.
  const day = { ...turn, dark: 0 }
  const going = goingTables(scenario, day, { mobility: 'wheeled', nightTrained: false })
  const table = Int32Array.from(going.minutes)
  scenario.map.crossing.forEach((crossing, hexside) => {
    if (crossing >= 0) table[hexside] = wheeledMinutes(scenario, state, day, hexside)
  })
  tables.set(key, table)
  return table
}
