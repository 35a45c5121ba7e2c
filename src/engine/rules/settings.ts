/** Orders that set how a unit behaves: stance and supply priority. They cost no time. */
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import { refuseCommand } from './mayCommand.ts'

/** Stance decides what a retreat means; it may change only before the unit's first order of the turn (8-numbers 6, rule 8). */
export const stance: OrderRule<OrderOf<'stance'>> = {
  candidates: () => [],
  check(scenario, view, order) {
    const refusal = refuseCommand(scenario, view, order.unit)
    if (refusal) return refusal
    if (scenario.units[order.unit]!.mobility === 'static') return { code: 'static', unit: order.unit }
    return view.state.ordered[order.unit] === 1 ? { code: 'alreadyOrdered', unit: order.unit } : null
  },
  resolve(play, order) {
    play.emit({ kind: 'stance', unit: order.unit, stance: order.stance })
  },
}

/** Supply priority: who is filled first and how far (8-numbers 4.1). */
export const priority: OrderRule<OrderOf<'priority'>> = {
  candidates: () => [],
  check: (scenario, view, order) => refuseCommand(scenario, view, order.unit),
  resolve(play, order) {
    play.emit({ kind: 'priority', unit: order.unit, priority: order.priority })
  },
}
