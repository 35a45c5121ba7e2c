/**
 * Guns that the plan has fire on a place do so before anybody sails or marches: what they silence does not fire at the
 * craft that run in. They fire no longer than it takes to silence the guns there, and as long as they may where none are.
 */
import { isPresent, unitsAt } from '../../engine/derived.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { bombard, LONGEST_HOURS, weighFire } from '../../engine/rules/bombardment.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { enemyOf, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { Task } from './tasks.ts'

type Bombard = OrderOf<'bombard'>

/** The next bombardment that the plan asks for, lawful on the view; null where all have fired or see no enemy there. */
export function fireFirst(
  scenario: Scenario,
  view: View,
  tasks: ReadonlyMap<UnitIndex, Task>,
): Bombard | null {
  const { state } = view
  for (const [u, { mission, place }] of tasks) {
    // Each fires once in a turn; after that its guns are there for who asks.
    if (mission.word !== 'fire' || !isPresent(state, u) || state.clock[u]! > 0 || state.busy[u] === 1)
      continue
    const order = shortestThatSilences(scenario, view, {
      kind: 'bombard',
      target: place,
      units: [u],
      hours: 1,
    })
    if (order) return order
  }
  return null
}

/** The order for as many hours as it takes to silence the guns in its target, for as long as may be where they are too strong or none
 * are there; null where no enemy is known or it is not lawful. */
export function shortestThatSilences(scenario: Scenario, view: View, order: Bombard): Bombard | null {
  const under = unitsAt(scenario, view.state, order.target)
  if (!under.some(u => scenario.units[u]!.side === enemyOf(view.side))) return null
  let longest: Bombard | null = null
  for (let hours = 1; hours <= LONGEST_HOURS; hours++) {
    const tried = { ...order, hours }
    if (bombard.check(scenario, view, tried) !== null) break
    longest = tried
    if (weighFire(scenario, view.state, tried).suppressed.length > 0) break
  }
  return longest
}
