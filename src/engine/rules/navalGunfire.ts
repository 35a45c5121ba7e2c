/**
 * Naval gunfire (3-rules section 8; 8-numbers 5.1): ships fire over the shore only at what an observer of their side on
 * land sees and reports by a wireless that has not been drowned: a staff, or a unit marked as one.
 */
import { isPresent } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Side, UnitIndex } from '../types.ts'
import { canSee } from './sighting.ts'
import { isAfloat } from './terrain.ts'

/** The first unit of a side that directs its ships' fire on a hex, or undefined. */
export const observerOf = (
  scenario: Scenario,
  state: GameState,
  side: Side,
  target: HexIndex,
): UnitIndex | undefined =>
  [...scenario.units.keys()].find(u => {
    const unit = scenario.units[u]!
    return (
      unit.side === side &&
      (unit.arm === 'headquarters' || unit.observer === true) &&
      !isAfloat(unit.mobility) &&
      isPresent(state, u) &&
      state.wet[u] === 0 &&
      state.shaken[u] === 0 &&
      canSee(scenario, state, u, target)
    )
  })

/** Why the guns of a ship may not fire on a hex, or null; guns on land need nobody. */
export function refuseBlindFire(
  scenario: Scenario,
  state: GameState,
  guns: UnitIndex,
  target: HexIndex,
): Refusal | null {
  const { side, mobility } = scenario.units[guns]!
  if (!isAfloat(mobility) || observerOf(scenario, state, side, target) !== undefined) return null
  return { code: 'noObserver', hex: target }
}
