/** The figure at the foot of a counter: what counts of the unit. */
import { cargoOf } from '../engine/rules/vessels.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { UnitIndex } from '../engine/types.ts'

/** Arms that are counted in guns. */
const GUN_ARMS: ReadonlySet<string> = new Set(['artillery', 'rocket', 'mortar', 'antiAircraft'])

/**
 * Tanks of armour, guns of artillery, of vessels hundreds of men aboard (nothing where they are empty), else hundreds of
 * men. "·" for fewer than a hundred.
 */
export function counterFigure(scenario: Scenario, state: GameState, u: UnitIndex): string {
  const { arm, vessel } = scenario.units[u]!
  if (arm === 'tank' || arm === 'selfPropelled') return String(state.afv[u]!)
  if (GUN_ARMS.has(arm)) return String(state.guns[u]!)
  if (!vessel) return hundreds(state.men[u]!)
  const aboard = cargoOf(scenario, state, u).reduce((men, each) => men + state.men[each]!, 0)
  return aboard > 0 ? hundreds(aboard) : ''
}

const hundreds = (men: number): string => (men >= 100 ? String(Math.floor(men / 100)) : '·')
