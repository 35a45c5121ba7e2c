/** Steps: the parts into which the scale of points divides a unit (3-rules section 10), as a loss in men, AFVs and guns. */
import { roundHalfUp } from '../arithmetic.ts'
import type { Loss } from '../events/fights.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { UnitIndex } from '../types.ts'
import { FINISHED_BELOW } from './outcome.ts'

/** Men who go down with an AFV: half of its crew (estimate). */
const MEN_AN_AFV = 2

/** A count divided into steps, rounded half up. */
const nth = (count: number, steps: number): number => roundHalfUp(count, Math.max(1, steps))

/**
 * One step of a unit: of armour its vehicles with half their crews, of others men with their share of the guns; a third
 * of the men dead. Never so much that the unit would be finished by it.
 */
export function stepLoss(scenario: Scenario, state: GameState, u: UnitIndex): Loss {
  const unit = scenario.units[u]!
  const most = Math.max(0, state.men[u]! - roundHalfUp(unit.men * FINISHED_BELOW, 1000))
  const afv = Math.min(state.afv[u]!, nth(unit.afv, unit.steps))
  const guns = unit.afv > 0 ? 0 : Math.min(state.guns[u]!, nth(unit.guns, unit.steps))
  const men = Math.min(most, unit.afv > 0 ? afv * MEN_AN_AFV : nth(unit.men, unit.steps))
  const killed = roundHalfUp(men, 3)
  return { unit: u, killed, wounded: men - killed, captured: 0, afv, guns }
}

/** A step of those who do not come back: all of it dead, and the rest scattered where the unit is finished by it. */
export function lastStep(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
): Loss & { readonly ends: boolean } {
  const { men, steps } = scenario.units[u]!
  const killed = Math.min(state.men[u]!, nth(men, steps))
  const ends = (state.men[u]! - killed) * 1000 < FINISHED_BELOW * men
  return {
    unit: u,
    killed,
    wounded: ends ? state.men[u]! - killed : 0,
    captured: 0,
    afv: ends ? state.afv[u]! : 0,
    guns: ends ? state.guns[u]! : 0,
    ends,
  }
}
