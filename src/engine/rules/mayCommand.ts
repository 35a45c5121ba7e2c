/** Whether a side may give a unit orders at all: in its own player turn, to its own units, once they are on the board. */
import { isPresent, sideToMove } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { UnitIndex } from '../types.ts'
import type { View } from '../view.ts'

/** Why the viewer may give no order now, or null. */
export const refuseTurn = (view: View): Refusal | null =>
  sideToMove(view.state) === view.side ? null : { code: 'notYourTurn' }

/** Why the viewer may not give this unit an order, whatever the order, or null. */
export function refuseCommand(scenario: Scenario, view: View, unit: UnitIndex): Refusal | null {
  if (scenario.units[unit]?.side !== view.side) return { code: 'notYours', unit }
  return refuseTurn(view) ?? (isPresent(view.state, unit) ? null : { code: 'notPresent', unit })
}
