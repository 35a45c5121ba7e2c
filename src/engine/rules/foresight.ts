/**
 * Foresight: what a commander can count on when he thinks a turn ahead. Rest, readiness and the clocks go by their own
 * rules; of the enemy, of arrivals and of the next delivery nothing is supposed, and columns keep the friction they have.
 */
import { keyedDice } from '../dice.ts'
import type { GameEvent } from '../events.ts'
import { startPlay } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import { copyState, type GameState } from '../state.ts'
import { type Side, sideIndex } from '../types.ts'
import { recover } from './readiness.ts'

/**
 * A side's next player turn as it begins if nobody stirs in between, or null after the last. `state` may be a view's;
 * the result is a copy that shares nothing with it.
 */
export function nextTurnOf(scenario: Scenario, state: GameState, side: Side): GameState | null {
  const turn = state.turn[0]! + 1
  if (turn >= scenario.form.turns || turn >= scenario.turns.length) return null
  // No rule of rest or clocks throws dice; the seed is not the game's.
  const play = startPlay(scenario, copyState(scenario, state, 0), keyedDice(0))
  play.emit({ kind: 'turnStarted', turn })
  recover(play, side)
  play.emit({ kind: 'sideStarted', side: sideIndex(side) })
  return play.state
}

/** A copy of the state after these events: what would be if they came about. */
export function supposing(scenario: Scenario, state: GameState, events: readonly GameEvent[]): GameState {
  const play = startPlay(scenario, copyState(scenario, state, 0), keyedDice(0))
  for (const event of events) play.emit(event)
  return play.state
}
