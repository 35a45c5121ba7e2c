/** How long lorries drive from hex to hex: what the roads of supply are measured in. */
import { turnNow } from '../derived.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { builtWays } from './builtWays.ts'
import { wheeledMinutes } from './going.ts'
import { goingTables } from './goingTables.ts'

const lorryTables = new WeakMap<Scenario, Map<string, Int32Array>>()

/**
 * Minutes of lorries over each hexside in a turn, 0 or less where none pass; made once for each turn in its weather and
 * each set of bridges and tracks blown and built.
 */
export function lorryMinutes(scenario: Scenario, state: GameState): Int32Array {
  const tables = lorryTables.get(scenario) ?? new Map<string, Int32Array>()
  lorryTables.set(scenario, tables)
  const turn = turnNow(scenario, state)!
  const key = [turn.start, ...turn.weather, ...state.crossingState, builtWays(scenario, state).key].join()
  const known = tables.get(key)
  if (known) return known
  // Lorries drive by night as by day: the rounds of 4.1 know weather only.
  const day = { ...turn, dark: 0 }
  const going = goingTables(scenario, state, day, { mobility: 'wheeled', nightTrained: false })
  const table = Int32Array.from(going.minutes)
  scenario.map.crossing.forEach((crossing, hexside) => {
    if (crossing >= 0) table[hexside] = wheeledMinutes(scenario, state, day, hexside)
  })
  tables.set(key, table)
  return table
}
