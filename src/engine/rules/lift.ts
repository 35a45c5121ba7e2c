/**
 * What supply has to share out (8-numbers 4.1): the lorries that are free, what the source gives, what narrow places let
 * over. Kilograms throughout.
 */
import { floorDiv } from '../arithmetic.ts'
import { turnMinutes } from '../derived.ts'
import type { CheapestTree } from '../map/cheapest.ts'
import { directionTo } from '../map/hexMap.ts'
import type { Scenario, SupplyColumn } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Minutes, Permille, UnitIndex } from '../types.ts'
import { capacityOf } from './crossings.ts'
import { rateOf } from './passWeather.ts'

/** What a unit carries itself; stock above it stands on the column's lorries. */
export const OWN_LOAD: Permille = 1000
/** Drivers work 16 hours of 24; loading and unloading take four hours of a round. */
export const DRIVING: Permille = 1500
export const LOADING: Minutes = 240
const DAY: Minutes = 1440
/** Kilograms over a narrow place for each vehicle or man of its rate: a lorry's load; a place in a boat (estimate). */
export const LOAD = { vehicles: 2000, men: 100 } as const

/** Minutes of a lorry's round at this length of one way. */
export const roundTrip = (oneWay: Minutes): Minutes => floorDiv(2 * oneWay * DRIVING, 1000) + LOADING

/** What is left of a column's lorries and source while a turn's goods are handed out. */
export interface Budget {
  /** Kilograms of free lift times minutes. */
  lift: number
  /** Kilograms at the source. */
  source: number
}

/** What a column can carry this turn: lorries under its units' own stocks cannot shuttle. */
export function columnBudget(
  scenario: Scenario,
  state: GameState,
  column: SupplyColumn,
  units: readonly UnitIndex[],
): Budget {
  const onWheels = units.reduce((sum, u) => sum + stockOnWheels(scenario, state, u), 0)
  const minutes = turnMinutes(scenario, state)
  return {
    lift: Math.max(0, column.lift * column.serviceable - onWheels) * minutes,
    source: floorDiv(column.tonsPerDay * 1000 * minutes, DAY),
  }
}

/** Kilograms of a unit's stock that stand on lorries; a garrison's stores stand in its works. */
function stockOnWheels(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const unit = scenario.units[u]!
  if (unit.neverRefilled) return 0
  return (
    Math.max(0, state.fuel[u]! - OWN_LOAD) * unit.fuelRefill +
    Math.max(0, state.ammo[u]! - OWN_LOAD) * unit.ammoRefill
  )
}

/**
 * Kilograms that each narrow place lets over in this turn, by crossing. A place that is shut limits nothing: a lesser
 * river is forded beside it, and over a greater one no road leads.
 */
export function placeBudgets(scenario: Scenario, state: GameState): number[] {
  const start = scenario.turns[state.turn[0]!]?.start ?? 0
  const minutes = turnMinutes(scenario, state)
  return scenario.map.crossings.map((_, c) => {
    const now = capacityOf(scenario.map, state, c).findLast(entry => entry.from <= start)
    return now && now.perHour > 0
      ? floorDiv(rateOf(scenario.map, state, c, now, 'wheeled') * minutes * LOAD[now.unit], 60)
      : Number.MAX_SAFE_INTEGER
  })
}

/** Narrow places that lorries pass on a line; trains have their own bridges. */
export function crossingsOn(scenario: Scenario, line: readonly HexIndex[], roads: CheapestTree): number[] {
  const { map } = scenario
  return line.slice(1).flatMap((hex, i) => {
    if (roads.minutes[hex] === 0) return []
    const from = line[i]!
    const crossing = map.crossing[from * 6 + directionTo(map, from, hex)]!
    return crossing < 0 ? [] : [crossing]
  })
}
