/**
 * Sequence of play (3-rules section 1): the turn's environment, then each side's player turn. Within a player turn
 * readiness, arrivals, sight and supply come first, then orders in any order until the side ends it.
 */

import { sideToMove } from './derived.ts'
import { keyedDice } from './dice.ts'
import type { GameEvent } from './events.ts'
import type { OrderOf } from './orders.ts'
import { type OrderRule, type Play, startPlay } from './play.ts'
import { arrive } from './rules/arrivals.ts'
import { approach } from './rules/boxes.ts'
import { judgeCommunications } from './rules/communications.ts'
import { ask, letLapse } from './rules/decisions.ts'
import { drawFriction } from './rules/friction.ts'
import { shareFuel } from './rules/fuelShare.ts'
import { refuseTurn } from './rules/mayCommand.ts'
import { recover } from './rules/readiness.ts'
import { runEvents } from './rules/script.ts'
import { judgeSieges } from './rules/siege.ts'
import { look } from './rules/sighting.ts'
import { distributeSupply } from './rules/supply.ts'
import { runTrains } from './rules/trains.ts'
import { endOfSide } from './rules/victory.ts'
import { repair } from './rules/workshop.ts'
import type { Scenario } from './scenario.ts'
import { type GameState, newGame } from './state.ts'
import { enemyOf, type Side, sideIndex } from './types.ts'

/** A new game with its first player turn begun. The same scenario and seed give the same bytes. */
export function begin(
  scenario: Scenario,
  seed: number,
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  const state = newGame(scenario, seed)
  const play = startPlay(scenario, state, keyedDice(state.seed))
  startTurn(play, 0)
  return { state, events: play.events }
}

function startTurn(play: Play, turn: number): void {
  const { scenario } = play
  play.emit({ kind: 'turnStarted', turn })
  runEvents(play)
  ask(play)
  // Before the first turn both armies are set up at once, so that neither sees an empty board.
  if (turn === 0) arrive(play, enemyOf(scenario.firstSide))
  startSide(play, scenario.firstSide)
}

function startSide(play: Play, side: Side): void {
  // Before the side's marks are cleared: recovery asks who was busy in the turn that has passed.
  recover(play, side)
  play.emit({ kind: 'sideStarted', side: sideIndex(side) })
  drawFriction(play, side)
  repair(play, side)
  arrive(play, side)
  approach(play, side)
  look(play)
  runTrains(play, side)
  judgeCommunications(play, side, 'start')
  judgeSieges(play, side, 'start')
  distributeSupply(play, side)
  shareFuel(play, side)
}

/** Ends the player turn: judgements that need a whole turn of one's own, then the other side or the next turn. */
export const end: OrderRule<OrderOf<'end'>> = {
  candidates: () => [{ kind: 'end' }],
  check: (_scenario, view) => refuseTurn(view),
  resolve(play) {
    const { scenario, state } = play
    const side = sideToMove(state)
    letLapse(play, side)
    judgeCommunications(play, side, 'end')
    judgeSieges(play, side, 'end')
    endOfSide(play, side)
    play.emit({ kind: 'sideEnded', side: sideIndex(side) })
    if (side === scenario.firstSide) {
      startSide(play, enemyOf(side))
      return
    }
    const next = state.turn[0]! + 1
    if (next >= scenario.form.turns || next >= scenario.turns.length) play.emit({ kind: 'gameEnded' })
    else startTurn(play, next)
  },
}
