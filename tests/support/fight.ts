/** Assaults on drawn positions: orders by letters and printed hexes, resolved with dice that the test chooses. */

import type { EventKind, EventOf, GameEvent } from '../../src/engine/events.ts'
import type { AttackMode, OrderOf } from '../../src/engine/orders.ts'
import { startPlay } from '../../src/engine/play.ts'
import type { Refusal } from '../../src/engine/reasons.ts'
import { combat } from '../../src/engine/rules/combat.ts'
import { type Odds, odds } from '../../src/engine/rules/odds.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from './dice.ts'
import type { Position } from './position.ts'

export interface AttackChoices {
  readonly mode?: AttackMode
  readonly support?: string
  readonly advance?: string
}

/** An attack by the units with these letters on a hex. */
export const attack = (
  game: Position,
  units: string,
  target: string,
  { mode = 'hasty', support = '', advance = '' }: AttackChoices = {},
): OrderOf<'attack'> => ({
  kind: 'attack',
  target: game.hex(target),
  mode,
  units: [...units].map(game.unit),
  support: [...support].map(game.unit),
  advance: [...advance].map(game.unit),
})

const sideOf = (game: Position): Side => (game.state.side[0] === 0 ? 'soviet' : 'japanese')

/** Why the side to move may not give the order, or null. */
export const why = (game: Position, order: OrderOf<'attack'>): Refusal | null =>
  combat.check(game.scenario, observe(game.scenario, game.state, sideOf(game)), order)

/** The odds as the side to move sees them; an unlawful order is a fault of the test. */
export function oddsOf(game: Position, order: OrderOf<'attack'>): Odds {
  const answer = odds(game.scenario, observe(game.scenario, game.state, sideOf(game)), order)
  if ('code' in answer) throw new Error(`Expected a lawful attack, got ${answer.code}`)
  return answer
}

export interface Fought {
  readonly events: readonly GameEvent[]
  /** Events of one kind, in order. */
  all<K extends EventKind>(kind: K): readonly EventOf<K>[]
}

/** Carries the order out on the position itself; each pair of dice given must be thrown. */
export function fight(
  game: Position,
  order: OrderOf<'attack'>,
  ...pairs: readonly (readonly [number, number])[]
): Fought {
  const refusal = why(game, order)
  if (refusal) throw new Error(`Expected a lawful attack, got ${refusal.code}`)
  const dice = scriptedDice(pairs)
  const play = startPlay(game.scenario, game.state, dice)
  combat.resolve(play, order)
  if (dice.left() > 0) throw new Error('Expected all scripted dice to be thrown')
  const { events } = play
  return {
    events,
    all: <K extends EventKind>(kind: K) =>
      events.filter((event): event is EventOf<K> & GameEvent => event.kind === kind),
  }
}

/**
 * Dice that bring this sum on the list, given where the assault starts. An error where two dice cannot reach it.
 */
export function diceFor(game: Position, order: OrderOf<'attack'>, sum: number): readonly [number, number] {
  const { startPip, net } = oddsOf(game, order)
  const thrown = sum - startPip - net
  if (thrown < 2 || thrown > 12)
    throw new Error(`Expected a sum from ${startPip + net + 2} to ${startPip + net + 12}, got ${sum}`)
  const first = Math.max(1, thrown - 6)
  return [first, thrown - first]
}

/** An assault that comes to this sum of the list. */
export const fightTo = (game: Position, order: OrderOf<'attack'>, sum: number): Fought =>
  fight(game, order, diceFor(game, order, sum))
