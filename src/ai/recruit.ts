/**
 * *Recruit*: the simple ways of *greedy*, badly minded. Now and then a unit that should march is forgotten, and now and
 * then an assault that would pay is not dared. No plan, no search; what he does order is lawful and meant.
 */
import { hashWords } from '../engine/hash.ts'
import type { Order } from '../engine/orders.ts'
import { sideIndex } from '../engine/types.ts'
import type { Commander } from './commander.ts'
import { greedy } from './greedy.ts'
import { withoutMarches } from './memory.ts'

/** Share of orders that come to nothing, ‰: of marches, and of assaults. */
const FORGOTTEN = 300
const NOT_DARED = 400

export const recruit: Commander = {
  level: 'recruit',
  next(scenario, view, memory, seed) {
    const decision = greedy.next(scenario, view, memory, seed)
    const minded = decision.orders.map(order => !slips(order, hashWords(seed, wordsOf(order))))
    // What is forgotten once is forgotten for the turn: nobody asks again and again for the same march.
    const left = decision.orders.flatMap((order, i) =>
      order.kind === 'move' && !minded[i] ? [scenario.units[order.unit]!.id] : [],
    )
    const kept = withoutMarches(decision.memory, left)
    const daunted = decision.orders.some((order, i) => order.kind === 'attack' && !minded[i])
    return {
      orders: decision.orders.filter((_, i) => minded[i]),
      notes: decision.notes.filter((_, i) => minded[i]),
      // Who does not dare an assault is not asked again for the same one: he ends his turn.
      end: decision.end || daunted,
      memory: kept,
    }
    function wordsOf(order: Order): readonly number[] {
      const of = order.kind === 'move' ? order.unit : order.kind === 'attack' ? order.target : 0
      return [view.state.turn[0]!, sideIndex(view.side), of]
    }
  },
}

const slips = (order: Order, throwOf: number): boolean => {
  const share = order.kind === 'move' ? FORGOTTEN : order.kind === 'attack' ? NOT_DARED : 0
  return throwOf % 1000 < share
}
