/**
 * Refuel: motor troops that run low do not drive on. Where lorries come they wait for them; where none come they turn
 * back, while they still can, to the nearest ground that lorries reach.
 */
import { pathTo } from '../../engine/map/reach.ts'
import type { Order } from '../../engine/orders.ts'
import { movement } from '../../engine/rules/movement.ts'
import { columnOf, isGiving, isInReach } from '../../engine/rules/supplyRoads.ts'
import type { Permille, UnitIndex } from '../../engine/types.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Fuel below which nobody drives on, ‰ of a refill. */
const LOW: Permille = 200

export const refuel: Tactic = {
  code: 'refuel',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    return mobileUnits(scenario, view.state, view.side).flatMap((unit): Proposal[] => {
      const { fuelRefill } = scenario.units[unit]!
      const column = columnOf(scenario, unit)
      if (bound.has(unit) || fuelRefill === 0 || column < 0 || view.state.fuel[unit]! >= LOW) return []
      const hex = view.state.hex[unit]!
      const served = isGiving(scenario, view.state, column) && isInReach(scenario, view.state, column, hex)
      const order = served ? null : wayBack(outlook, unit, column)
      const note = { code: 'refuel', facts: { fuel: view.state.fuel[unit]! } }
      return [{ units: [unit], orders: order ? [order] : [], place: hex, worth: view.state.men[unit]!, note }]
    })
  },
}

/** The shortest march to where lorries come; null where it is out of reach this turn, or the unit has marched. */
function wayBack({ scenario, view, marched }: Outlook, unit: UnitIndex, column: number): Order | null {
  if (marched.has(unit)) return null
  const range = rangeOf(scenario, view.state, unit)
  let best = -1
  for (const hex of range.hexes) {
    if (!isInReach(scenario, view.state, column, hex)) continue
    if (best < 0 || range.minutes[hex]! < range.minutes[best]!) best = hex
  }
  if (best < 0) return null
  const order: Order = { kind: 'move', unit, path: pathTo(range, best) }
  return order.path.length > 0 && movement.check(scenario, view, order) === null ? order : null
}
