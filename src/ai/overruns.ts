/** Enemies on the way who are too weak to stop a march: it goes over them. */
import type { OrderOf } from '../engine/orders.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import { movement } from '../engine/rules/movement.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isFit } from './attack.ts'
import { isBehindTheLine, stakeAt } from './estimate.ts'
import type { Goal } from './goals.ts'
import { isPost } from './post.ts'
import { wayOf } from './roads.ts'

/**
 * The first overrun that brings a unit of the line nearer to its goal, or takes ground of worth where the unit `turnsAside`
 * for that; null where there is none.
 */
export function bestOverrun(
  scenario: Scenario,
  view: View,
  goals: ReadonlyMap<UnitIndex, Goal>,
  turnsAside: (unit: UnitIndex) => boolean = () => true,
): OrderOf<'move'> | null {
  for (const [unit, goal] of goals) {
    if (isBehindTheLine(scenario.units[unit]!) || isPost(scenario, view, unit, 0)) continue
    if (!isFit(scenario, view, unit, 'hasty')) continue
    const from = view.state.hex[unit]!
    const field = wayOf(scenario, view.state, unit, goal.hex)
    for (const hex of scenario.map.neighbours.subarray(from * 6, from * 6 + 6)) {
      if (hex < 0 || !knownEnemy(scenario, view, hex)) continue
      const nearer = field[hex]! >= 0 && field[hex]! < field[from]!
      if (!nearer && (stakeAt(scenario, view.state, hex) === 0 || !turnsAside(unit))) continue
      const order: OrderOf<'move'> = { kind: 'move', unit, path: [hex] }
      if (movement.check(scenario, view, order) === null) return order
    }
  }
  return null
}
