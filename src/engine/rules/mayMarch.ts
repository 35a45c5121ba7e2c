/** Whether a unit may march at all this turn (8-numbers 6, rule 5; scenario surprise). */
import { isPresent } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { UnitIndex } from '../types.ts'

/** Horse, tracks, tanks and forward detachments exploit; all others have done their day's work with the assault. */
export const marchesOnAfterAssault = (unit: UnitSpec): boolean =>
  unit.forwardDetachment ||
  unit.mobility === 'mounted' ||
  unit.mobility === 'mech' ||
  unit.mobility === 'tracked' ||
  unit.arm === 'tank' ||
  unit.arm === 'selfPropelled'

/** Surprise: no orders until the hour of release. */
export function frozenRefusal(scenario: Scenario, state: GameState, u: UnitIndex): Refusal | null {
  const { release } = scenario.units[u]!
  const turn = scenario.turns[state.turn[0]!]
  if (release !== null && turn && release < turn.end) return null
  return { code: 'frozen', unit: u, until: release }
}

/** Why a unit may not march this turn wherever it would go, or null. */
export function mayMarch(scenario: Scenario, state: GameState, u: UnitIndex): Refusal | null {
  const unit = scenario.units[u]!
  if (!isPresent(state, u)) return { code: 'notPresent', unit: u }
  if (unit.mobility === 'static') return { code: 'static', unit: u }
  const frozen = frozenRefusal(scenario, state, u)
  if (frozen) return frozen
  if (state.assaulted[u]! > 0 && !marchesOnAfterAssault(unit)) return { code: 'assaultEndsMove', unit: u }
  if (unit.fuelRefill > 0 && state.fuel[u] === 0) return { code: 'noFuel', unit: u }
  return null
}
