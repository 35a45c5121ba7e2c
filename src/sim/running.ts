/** A game under way: its state, its record, and the one way to give it an order. */
import { type Applied, applyInPlace } from '../engine/apply.ts'
import type { Decree } from '../engine/decree.ts'
import type { GameEvent } from '../engine/events.ts'
import { orderToText } from '../engine/notation.ts'
import type { Order } from '../engine/orders.ts'
import { applyDecree } from '../engine/rules/decrees.ts'
import type { Scenario } from '../engine/scenario.ts'
import { begin } from '../engine/sequence.ts'
import { copyState, type GameState, overwrite } from '../engine/state.ts'
import { addOrder, type GameRecord, type Given, newRecord } from '../record/record.ts'

/**
 * One order and what came of it; `order` is null for the opening and for a decree. Both states are good until the next order is given: who
 * keeps one takes a copy.
 */
export interface GameStep {
  readonly before: GameState
  readonly order: Order | null
  readonly events: readonly GameEvent[]
  readonly after: GameState
}

/** A game that broke: the message says how, the record leads there. */
export class BrokenGame extends Error {
  readonly record: GameRecord
  constructor(message: string, record: GameRecord, cause?: unknown) {
    super(message, { cause })
    this.record = record
  }
}

export interface RunningGame {
  /** The one state of the game, in which orders are carried out. */
  readonly state: () => GameState
  readonly record: () => GameRecord
  /**
   * Carries the order out and writes it down; a refused one changes neither state nor record. Throws BrokenGame, its
   * record ending in this order, where a rule or the one who watches the steps throws.
   */
  readonly give: (order: Order) => Applied
  /** The same with what is on record and no order. */
  readonly decree: (decree: Decree) => Applied
}

/** Begins a game and shows every step of it, the opening included. */
export function startGame(
  scenario: Scenario,
  seed: number,
  seats: GameRecord['seats'],
  step: (step: GameStep) => void = () => {},
): RunningGame {
  const opening = begin(scenario, seed)
  const state = copyState(scenario, opening.state)
  const before = copyState(scenario, state)
  let record = newRecord(scenario, seed, seats)
  step({ before, order: null, events: opening.events, after: state })
  const carryOut = (given: Given, inWords: () => string): Applied => {
    overwrite(state, before)
    const earlier = record
    try {
      const isOrder = given.kind !== 'decree'
      const applied = isOrder ? applyInPlace(scenario, state, given) : applyDecree(scenario, state, given)
      if (!applied.ok) return applied
      record = addOrder(scenario, record, before, given, state)
      step({ before, order: isOrder ? given : null, events: applied.events, after: state })
      return applied
    } catch (error) {
      const led = record === earlier ? addOrder(scenario, record, before, given, before) : record
      throw new BrokenGame(`at "${inWords()}": ${(error as Error).message}`, led, error)
    }
  }
  return {
    state: () => state,
    record: () => record,
    give: order => carryOut(order, () => orderToText(scenario, before, order)),
    decree: decree => carryOut(decree, () => decree.note),
  }
}
