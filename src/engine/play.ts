/** What a rule resolves with: the state being changed, the dice, and the way to say what happened. */
import type { Dice } from './dice.ts'
import type { GameEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Order, OrderKind, OrderOf } from './orders.ts'
import type { Refusal } from './reasons.ts'
import type { Scenario } from './scenario.ts'
import type { GameState, MutableState } from './state.ts'
import type { View } from './view.ts'

export interface Play {
  readonly scenario: Scenario
  /** The state after all events emitted so far. */
  readonly state: GameState
  readonly dice: Dice
  /** Says what happened: applies it to the state and keeps it for the caller. */
  emit(event: GameEvent): void
}

/** One order's whole law. `check` judges on what its side can know; null = lawful. `candidates` may be partial. */
export interface OrderRule<O extends Order> {
  candidates(scenario: Scenario, view: View): readonly O[]
  check(scenario: Scenario, view: View, order: O): Refusal | null
  resolve(play: Play, order: O): void
}

export type RuleTable = { readonly [K in OrderKind]: OrderRule<OrderOf<K>> }

/** A play on a state that the caller owns; `events` collects what is emitted. */
export function startPlay(
  scenario: Scenario,
  state: MutableState,
  dice: Dice,
): Play & { readonly events: readonly GameEvent[] } {
  const events: GameEvent[] = []
  return {
    scenario,
    state,
    dice,
    events,
    emit(event) {
      evolve(scenario, state, event)
      events.push(event)
    },
  }
}
