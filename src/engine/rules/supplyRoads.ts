/**
 * The roads that lorries can use from a column's source (8-numbers 4.1): how long, over which hexes, and who bars them.
 * Everything is read from one state, which may be a view: then it is what the side believes.
 */
import { permilleOf } from '../arithmetic.ts'
import { derivedFor, occupancy, turnNow, unitsAt } from '../derived.ts'
import { type CheapestTree, cheapestTree, lineTo } from '../map/cheapest.ts'
import type { Scenario, SupplyColumn } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, NOWHERE, type Side, sideIndex, sideOf, type UnitIndex } from '../types.ts'
import { isBarred } from './crossings.ts'
import { goingTables } from './goingTables.ts'
import { INTERDICTION, isHunted } from './interdiction.ts'
import { lorryMinutes } from './lorryMinutes.ts'
import { commandsGround } from './power.ts'
import { followTrack, isWrecked } from './railway.ts'
import { zones, zoneUnits } from './zoc.ts'

/**
 * Open roads of a column: minutes of one way by lorry to each hex (0 where the railway brings the goods, -1 where no road
 * leads) and the line back to the source. Computed once per state.
 */
const openRoads = derivedFor((scenario, state, c, before: Roads | undefined): Roads => {
  const column = scenario.columns[c]!
  const barred = barredHexes(scenario, state, sideIndex(column.side))
  return roadsOver(scenario, state, column, barred, before)
})
/** The roads as they were if no enemy stood on them. */
const roadsWithoutEnemy = derivedFor((scenario, state, c, before: Roads | undefined): Roads => {
  const barred = new Uint8Array(scenario.map.terrain.length)
  return roadsOver(scenario, state, scenario.columns[c]!, barred, before)
})

/** Where goods can be brought, and all that it was made of: the roads, whom the enemy bars, who walks where, and bridges. */
interface Ground {
  readonly reached: Uint8Array
  readonly roads: CheapestTree
  readonly barred: Uint8Array
  readonly walking: Uint16Array
  readonly bridges: readonly number[]
}

/**
 * Hexes that a column's goods can be brought to at all: by lorry, and on from there on the backs of men and horses over
 * ground where no lorry goes. Only an enemy cuts a unit off, not a marsh.
 */
const openGround = derivedFor((scenario, state, c, before: Ground | undefined): Ground => {
  const roads = roadsOf(scenario, state, c)
  const barred = barredHexes(scenario, state, sideIndex(scenario.columns[c]!.side))
  const turn = turnNow(scenario, state)!
  const walking = goingTables(scenario, state, turn, { mobility: 'foot', nightTrained: false }).minutes
  const isAsBefore =
    before?.roads === roads &&
    before.walking === walking &&
    isSameBytes(before.barred, barred) &&
    before.bridges.every((bridge, crossing) => bridge === state.crossingState[crossing])
  if (isAsBefore) return before
  const reached = spreadOnFoot(scenario, state, walking, barred, roads)
  return { reached, roads, barred, walking, bridges: [...state.crossingState] }
})

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Can goods of the column be brought to the hex, if need be by carriers? */
export const isInReach = (scenario: Scenario, state: GameState, column: number, hex: HexIndex): boolean =>
  roadsOf(scenario, state, column).minutes[hex]! >= 0 ||
  openGround(scenario, state, column).reached[hex] === 1

/** Index of the supply column that a unit draws from, -1 where its formation has none. */
export const columnOf = (scenario: Scenario, u: UnitIndex): number =>
  scenario.formations[scenario.units[u]!.formation]!.column

/** Open roads of a column. */
export const roadsOf = (scenario: Scenario, state: GameState, column: number): CheapestTree =>
  openRoads(scenario, state, column).tree

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
  const roads = scenario.columns[column] && roadsWithoutEnemy(scenario, state, column).tree
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
  const barred = Uint8Array.from(scenario.map.terrain.keys(), hex => (isOpen(hex) ? 0 : 1))
  return roadsOver(scenario, state, column, barred, undefined).tree
}

/** Roads of a column, and all that they were made of. */
interface Roads {
  readonly tree: CheapestTree
  readonly barred: Uint8Array
  /** 1 for hexes over which aircraft hunt its lorries. */
  readonly hunted: Uint8Array
  readonly lorries: Int32Array
  /** Hexes that its trains reach, each with the one before it, and those among them where they unload. */
  readonly rail: ReadonlyMap<HexIndex, HexIndex>
  readonly stations: readonly HexIndex[]
}

/** Roads of a column over hexes that are not barred: those of before where nothing that they depend on has changed. */
function roadsOver(
  scenario: Scenario,
  state: GameState,
  column: SupplyColumn,
  barred: Uint8Array,
  before: Roads | undefined,
): Roads {
  const lorries = lorryMinutes(scenario, state)
  const hunted = huntedHexes(scenario, state, column.side)
  const rail = trackOf(scenario, state, column, barred)
  const stations = [...rail.keys()].filter(hex => hex === column.source || !isWrecked(state, hex))
  const isAsBefore =
    before?.lorries === lorries &&
    isSameBytes(before.barred, barred) &&
    isSameBytes(before.hunted, hunted) &&
    isSameTrack(before.rail, rail) &&
    before.stations.join() === stations.join()
  if (isAsBefore) return before
  const minutes = (hexside: number, _from: HexIndex, to: HexIndex): number => {
    if (barred[to] === 1) return 0
    return hunted[to] === 1 ? permilleOf(lorries[hexside]!, INTERDICTION) : lorries[hexside]!
  }
  const tree = cheapestTree(scenario, minutes, stations)
  for (const [hex, ahead] of rail) tree.via[hex] = ahead
  return { tree, barred, hunted, lorries, rail, stations }
}

function huntedHexes(scenario: Scenario, state: GameState, side: Side): Uint8Array {
  const hunted = new Uint8Array(scenario.map.terrain.length)
  for (let hex = 0; hex < hunted.length; hex++) if (isHunted(state, side, hex)) hunted[hex] = 1
  return hunted
}

/** The track that is open from the source, or the source alone; nothing where the enemy bars that. */
function trackOf(
  scenario: Scenario,
  state: GameState,
  { byRail, side, source }: SupplyColumn,
  barred: Uint8Array,
): ReadonlyMap<HexIndex, HexIndex> {
  if (barred[source] === 1) return new Map()
  if (!byRail) return new Map([[source, NOWHERE]])
  return followTrack(scenario, state, side, source, hex => barred[hex] === 0)
}

function isSameTrack(a: ReadonlyMap<HexIndex, HexIndex>, b: ReadonlyMap<HexIndex, HexIndex>): boolean {
  if (a.size !== b.size) return false
  for (const [hex, ahead] of a) if (b.get(hex) !== ahead) return false
  return true
}

/** Hexes that lorries reach, and those that men reach from them; `walking` is what each hexside takes on foot. */
function spreadOnFoot(
  scenario: Scenario,
  state: GameState,
  walking: Uint16Array,
  barred: Uint8Array,
  roads: CheapestTree,
): Uint8Array {
  const { neighbours } = scenario.map
  const reached = Uint8Array.from(roads.minutes, each => (each >= 0 ? 1 : 0))
  const edge: HexIndex[] = []
  reached.forEach((each, hex) => each === 1 && edge.push(hex))
  for (const from of edge)
    for (let d = 0; d < 6; d++) {
      const to = neighbours[from * 6 + d]!
      if (to < 0 || reached[to] === 1 || walking[from * 6 + d] === 0) continue
      if (isBarred(scenario.map, state, from * 6 + d)) continue
      if (barred[to] === 1) continue
      reached[to] = 1
      edge.push(to)
    }
  return reached
}
