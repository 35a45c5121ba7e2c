/** Why a unit goes nowhere. Pure: the rules are asked, nothing is judged here. */
import { check } from '../engine/apply.ts'
import { sideToMove, turnMinutes } from '../engine/derived.ts'
import type { Refusal } from '../engine/reasons.ts'
import { frozenRefusal } from '../engine/rules/mayMarch.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** Reasons that lie in the unit and not in the ground next to it. */
const OF_THE_UNIT: ReadonlySet<Refusal['code']> = new Set([
  'frozen',
  'static',
  'noFuel',
  'marchedOut',
  'assaultEndsMove',
])

/**
 * What keeps a unit of the side to move from entering any hex beside its own: first what lies in the unit itself. Null
 * where it may enter one, has used up its turn, or is not to move.
 */
export function whyStandsStill(scenario: Scenario, view: View, unit: UnitIndex): Refusal | null {
  const hex = view.state.hex[unit]!
  if (hex < 0 || sideToMove(view.state) !== view.side) return null
  // A unit under surprise has no minutes in this turn: that is no turn used up.
  const frozen = frozenRefusal(scenario, view.state, unit)
  if (frozen) return frozen
  if (view.state.clock[unit]! >= turnMinutes(scenario, view.state)) return null
  let reason: Refusal | null = null
  for (const near of scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)) {
    if (near < 0) continue
    const refusal = check(scenario, view, { kind: 'move', unit, path: [near] })
    if (refusal === null) return null
    if (reason === null || (OF_THE_UNIT.has(refusal.code) && !OF_THE_UNIT.has(reason.code))) reason = refusal
  }
  return reason
}
