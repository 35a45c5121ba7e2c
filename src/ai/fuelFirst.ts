/**
 * Whose fuel comes first: who dashes has the first call on it, but only until he has enough to go on with. Lorries that
 * went on filling him up to the brim would leave others of his army standing dry.
 */
import { isPresent } from '../engine/derived.ts'
import type { OrderOf } from '../engine/orders.ts'
import { priority } from '../engine/rules/settings.ts'
import { columnOf } from '../engine/rules/supplyRoads.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type Permille, PRIORITIES, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import { isBehindTheLine } from './estimate.ts'

const HIGH = PRIORITIES.indexOf('high')
/** Fuel with which nobody has to come before others, and below which a unit is held to stand dry, ‰ of a refill. */
const ENOUGH: Permille = 1500
const DRY: Permille = 500

/** The order that gives a unit the first call on fuel; null where it has it, has enough to let others drink, uses none, or may not be told. */
export function firstCall(scenario: Scenario, view: View, unit: UnitIndex): OrderOf<'priority'> | null {
  const order: OrderOf<'priority'> = { kind: 'priority', unit, priority: 'high' }
  if (scenario.units[unit]!.fuelRefill === 0 || view.state.priority[unit] === HIGH) return null
  return hasEnough(scenario, view, unit) || priority.check(scenario, view, order) !== null ? null : order
}

/** The next unit with the first call on fuel that has enough to let others drink; null where none has. */
export function giveWay(
  scenario: Scenario,
  view: View,
): { readonly order: OrderOf<'priority'>; readonly note: OrderNote } | null {
  for (const unit of scenario.units.keys()) {
    if (!drinksFirst(scenario, view, unit) || !hasEnough(scenario, view, unit)) continue
    const order: OrderOf<'priority'> = { kind: 'priority', unit, priority: 'normal' }
    if (priority.check(scenario, view, order) === null) return { order, note: { code: 'fuelToOthers' } }
  }
  return null
}

/** Has the unit fuel to go on with, while its column leaves others dry that are to go on too? */
const hasEnough = (scenario: Scenario, view: View, unit: UnitIndex): boolean =>
  view.state.fuel[unit]! >= ENOUGH &&
  scenario.units.some(
    (other, u) =>
      drinksFirst(scenario, view, u) &&
      view.state.fuel[u]! < DRY &&
      !isBehindTheLine(other) &&
      columnOf(scenario, u) === columnOf(scenario, unit),
  )

const drinksFirst = ({ units }: Scenario, { side, state }: View, u: UnitIndex): boolean =>
  units[u]!.side === side && units[u]!.fuelRefill > 0 && isPresent(state, u) && state.priority[u] === HIGH
