/**
 * A turn played in thought: the real rules on an imagined state, each assault with the throw in the middle. The same
 * law as in the game judges every order; what is thought of here never reaches the game.
 */
import { check, RULES } from '../engine/apply.ts'
import type { Dice } from '../engine/dice.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import { type OrderRule, startPlay } from '../engine/play.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState, type GameState } from '../engine/state.ts'
import type { Side } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** Every throw is a seven: what is to be expected. */
const EXPECTED: Dice = { two: () => [3, 4] }

export interface Rehearsal {
  /** The imagined position as it now is, the whole of it known to whoever looks. */
  view(side: Side): View
  /** Carries an order out; null where it is not lawful, and nothing changes. */
  give(order: Order): readonly GameEvent[] | null
}

/** Begins to play on a copy of a state. */
export function rehearse(scenario: Scenario, start: GameState): Rehearsal {
  const state = copyState(scenario, start)
  const play = startPlay(scenario, state, EXPECTED)
  return {
    view: side => ({ side, state }),
    give(order) {
      const side = state.side[0] === 0 ? 'soviet' : 'japanese'
      if (check(scenario, { side, state }, order) !== null) return null
      const before = play.events.length
      // The cast is the table's one: an order's kind picks the rule for just that order.
      const rule = RULES[order.kind] as OrderRule<Order>
      rule.resolve(play, order)
      return play.events.slice(before)
    },
  }
}
