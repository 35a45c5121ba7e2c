/** Two commanders, one record: a whole game without a person. */
import type { Commander, Decision, Level, Memory } from '../ai/commander.ts'
import { commanderOf } from '../ai/registry.ts'
import { sideToMove } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import { watcher } from '../engine/glimpse.ts'
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Side } from '../engine/types.ts'
import { commanderSeed, giveInOrder } from '../record/commanding.ts'
import type { GameRecord } from '../record/record.ts'
import type { Explanation } from '../scenario/recordFile.ts'
import { type GameStep, startGame } from './running.ts'

/** A player turn that needs more orders than this is a fault of the commander, not a long turn. */
export const MAX_ORDERS_A_TURN = 2000

export interface Match {
  readonly record: GameRecord
  readonly state: GameState
}

/**
 * Plays a game to its end: the commanders of the levels, unless `commander` sends others of the same level. Throws Error where a commander asks for too many orders in one player turn: a
 * fault of the program.
 */
export function playMatch(
  scenario: Scenario,
  levels: { readonly [S in Side]: Level },
  seed: number,
  step: (step: GameStep) => void = () => {},
  commander: (side: Side) => Commander = side => commanderOf(levels[side]),
): Match {
  const game = startGame(scenario, seed, levels, step)
  const memories: { [S in Side]: Memory } = { soviet: null, japanese: null }
  const explanations: Explanation[] = []
  const give = (order: Order): readonly GameEvent[] | null => {
    const applied = game.give(order)
    return applied.ok ? applied.events : null
  }
  const eyes = { soviet: watcher(scenario), japanese: watcher(scenario) }
  let asked = 0
  while (game.state().over[0] === 0) {
    const state = game.state()
    const side = sideToMove(state)
    const turn = state.turn[0]!
    const decision: Decision = commander(side).next(
      scenario,
      eyes[side](state, side),
      memories[side],
      commanderSeed(seed, side, turn),
    )
    memories[side] = decision.memory
    asked += Math.max(1, giveInOrder(decision.orders, give))
    if (!decision.end && asked > MAX_ORDERS_A_TURN)
      throw new Error(
        `Expected an end of turn from ${levels[side]} (${side}, turn ${turn + 1}) within ${MAX_ORDERS_A_TURN} orders`,
      )
    if (decision.end) {
      if (decision.explanation) explanations.push(decision.explanation)
      give({ kind: 'end' })
      asked = 0
    }
  }
  const told = explanations.length > 0 && { explanations }
  return { record: { ...game.record(), memory: memories, ...told }, state: game.state() }
}
