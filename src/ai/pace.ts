/**
 * How hard units march. Up to the allowance of the march account marching is free; what goes beyond costs readiness for
 * as long as the account stays there (8-numbers 2.3) and yet brings nobody further in the long run. So the forced march
 * is kept for the last stretch, and only the fresh are driven.
 */
import { floorDiv } from '../engine/arithmetic.ts'
import { turnMinutes } from '../engine/derived.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { marchAllowance, marchLimit } from '../engine/rules/marchAccount.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Minutes, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isRear } from './estimate.ts'
import type { Goal } from './goals.ts'

/** Readiness below which a unit is spared forced marches, ‰. */
const FIT = 800
/** The same of one that is ordered to force its march, ‰. */
const DRIVEN = 700
const DAY: Minutes = 1440

/**
 * March account up to which a unit goes: as far as it can for forward detachments, for who is ordered to force his march, for the fresh whom a spurt of this
 * turn and the next brings to their goal over the `way` that is left, and for trains that have the way out; else its
 * allowance.
 */
export function accountLimit(
  scenario: Scenario,
  { state }: View,
  u: UnitIndex,
  goal: Goal,
  way: Minutes,
): Minutes {
  const unit = scenario.units[u]!
  const limit = marchLimit(unit.mobility)
  if (goal.kind === 'exit' && isRear(unit)) return limit
  const rest = floorDiv(turnMinutes(scenario, state) * marchAllowance(unit.mobility), DAY)
  const spurt = goal.forced || isForward(state, u) || way <= limit - state.account[u]! + rest
  const fit = goal.forced ? DRIVEN : FIT
  return spurt && state.readiness[u]! >= fit ? limit : marchAllowance(unit.mobility)
}

/** Is there room on the march account to begin a hex of so many minutes? A very slow one is begun with half of it. */
export const mayBegin = (state: GameState, u: UnitIndex, minutes: Minutes, limit: Minutes): boolean =>
  limit - state.account[u]! >= Math.min(minutes, Math.floor(limit / 2))
