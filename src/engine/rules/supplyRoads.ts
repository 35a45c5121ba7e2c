/**
 * The roads that lorries can use from a column's source (8-numbers 4.1): how long, over which hexes, and who bars them.
 * Everything is read from one state, which may be a view: then it is what the side believes.
 */
import { derived, unitsAt } from '../derived.ts'
import type { Scenario, SupplyColumn } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { wheeledMinutes } from './going.ts'
import { commandsGround, zoneUnits } from './zoc.ts'

/** Roads from one source. */
export interface SupplyRoads {
  /** Minutes of one way by lorry to each hex; 0 where the railway brings the goods, -1 where no road leads. */
  readonly minutes: Int32Array
  /** Hex before this one on the line from the source; NOWHERE at the source and off the roads. */
  readonly before: Int32Array
}

/** Open roads of every column, by column index; computed once per state. */
const openRoads = derived((scenario, state): readonly SupplyRoads[] =>
  scenario.columns.map(column =>
    roadsFrom(scenario, state, column, hex => barring(scenario, state, hex, column.side).length === 0),
  ),
)
/** The roads as they were if no enemy stood on them. */
const roadsWithoutEnemy = derived((scenario, state): readonly SupplyRoads[] =>
  scenario.columns.map(column => roadsFrom(scenario, state, column, () => true)),
)

/** Index of the supply column that a unit draws from, -1 where its formation has none. */
export const columnOf = (scenario: Scenario, u: UnitIndex): number =>
  scenario.formations[scenario.units[u]!.formation]!.column

/** Open roads of a column. */
export const roadsOf = (scenario: Scenario, state: GameState, column: number): SupplyRoads =>
  openRoads(scenario, state)[column]!

/** Does the source give at all: has its turn come, and does no enemy bar its hex? */
export const isGiving = (scenario: Scenario, state: GameState, column: SupplyColumn): boolean =>
  state.turn[0]! >= column.fromTurn && barring(scenario, state, column.source, column.side).length === 0

/** Hexes from the source to a hex, both included; empty where no road leads there. */
export function lineTo(roads: SupplyRoads, hex: HexIndex): HexIndex[] {
  if (hex < 0 || roads.minutes[hex]! < 0) return []
  const line = [hex]
  for (let at = roads.before[hex]!; at !== NOWHERE; at = roads.before[at]!) line.push(at)
  return line.reverse()
}

/** The first hex that enemies bar on the way a unit's supplies would take without them, and who they are. */
export function firstBlock(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
): { readonly hex: HexIndex; readonly blockers: readonly UnitIndex[] } {
  const column = columnOf(scenario, u)
  const roads = roadsWithoutEnemy(scenario, state)[column]
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
function barring(scenario: Scenario, state: GameState, hex: HexIndex, side: Side): readonly UnitIndex[] {
  const there = unitsAt(scenario, state, hex)
  if (there.length === 0) return zoneUnits(scenario, state, hex, enemyOf(side))
  return there.filter(
    u => scenario.units[u]!.side !== side && (commandsGround(scenario, state, u) || state.busy[u] === 0),
  )
}

function roadsFrom(
  scenario: Scenario,
  state: GameState,
  column: SupplyColumn,
  isOpen: (hex: HexIndex) => boolean,
): SupplyRoads {
  const size = scenario.map.terrain.length
  const minutes = new Int32Array(size).fill(-1)
  const before = new Int32Array(size).fill(NOWHERE)
  const roads = { minutes, before }
  const turn = scenario.turns[state.turn[0]!]
  if (!turn || !isOpen(column.source)) return roads
  const heads = column.byRail ? followRail(scenario, state, column, isOpen, before) : [column.source]
  // Lorries drive by night as by day: the rounds of 4.1 know weather only.
  const day = { ...turn, dark: 0 }
  const queue: HexIndex[] = [...heads]
  for (const hex of heads) minutes[hex] = 0
  while (queue.length > 0) {
    let next = 0
    for (let i = 1; i < queue.length; i++) if (minutes[queue[i]!]! < minutes[queue[next]!]!) next = i
    const [from] = queue.splice(next, 1) as [HexIndex]
    for (let d = 0; d < 6; d++) {
      const to = scenario.map.neighbours[from * 6 + d]!
      if (to < 0 || !isOpen(to)) continue
      const cost = wheeledMinutes(scenario, day, from * 6 + d)
      if (cost < 0) continue
      const arrival: Minutes = minutes[from]! + cost
      if (minutes[to]! >= 0 && minutes[to]! <= arrival) continue
      if (minutes[to]! < 0) queue.push(to)
      minutes[to] = arrival
      before[to] = from
    }
  }
  return roads
}

/** Hexes that trains reach from the source over track in the side's own hands; notes the way in `before`. */
function followRail(
  scenario: Scenario,
  state: GameState,
  column: SupplyColumn,
  isOpen: (hex: HexIndex) => boolean,
  before: Int32Array,
): HexIndex[] {
  const { map } = scenario
  const own = sideIndex(column.side) + 1
  const heads = [column.source]
  const reached = new Set(heads)
  for (const from of heads)
    for (let d = 0; d < 6; d++) {
      const to = map.neighbours[from * 6 + d]!
      if (map.rail[from * 6 + d] === 0 || to < 0 || reached.has(to)) continue
      if (state.control[to] !== own || !isOpen(to)) continue
      reached.add(to)
      heads.push(to)
      before[to] = from
    }
  return heads
}
