/** Positions whose best orders are known: drawn, with the reason in a sentence and how to tell that they were given. */
import type { Commander } from '../../src/ai/commander.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { type PlayedTurn, playTurns } from './commanded.ts'
import type { Position } from './position.ts'

export interface Best {
  readonly name: string
  /** Why these orders are the best, in a sentence. */
  readonly why: string
  readonly draw: () => Position
  /** Player turns that are played out before it is judged; one where absent. */
  readonly turns?: number
  /** Does the enemy move too, by simple sense? He stands still where absent. */
  readonly answered?: boolean
  /** Were they given, or is what they bring reached? `turn` is the last of `all`. */
  readonly solved: (turn: PlayedTurn, p: Position, all: readonly PlayedTurn[]) => boolean
}

/** Does a commander find the best orders? */
export function finds(commander: Commander, { draw, turns = 1, answered, solved }: Best): boolean {
  const p = draw()
  const all = playTurns(commander, p, turns, answered ? greedy : null)
  return solved(all.at(-1)!, p, all)
}

/** Does one of these stand in one of the hexes, "CCRR CCRR"? */
export const standsIn =
  (letters: string, places: string): Best['solved'] =>
  turn =>
    [...letters].some(letter => places.split(' ').includes(turn.where(letter)))

/** Is the objective in this hex held by the side that had the move? */
export const holds =
  (place: string): Best['solved'] =>
  (turn, { scenario, hex, state }) => {
    const o = scenario.objectives.findIndex(each => each.hex === hex(place))
    return turn.state.heldBy[o] === state.side[0]! + 1
  }

/** Has an order of this kind been given by one of these, in any of the turns? */
export const orders =
  (kind: PlayedTurn['orders'][number]['kind'], letters: string): Best['solved'] =>
  (_turn, p, all) =>
    all.some(turn =>
      turn.orders.some(
        order =>
          order.kind === kind &&
          [...letters].some(letter =>
            'unit' in order
              ? order.unit === p.unit(letter)
              : 'units' in order && order.units.includes(p.unit(letter)),
          ),
      ),
    )

/** Has a hex been assaulted, by all of these? */
export const assaults =
  (place: string, letters = ''): Best['solved'] =>
  (_turn, p, all) =>
    all.some(turn =>
      turn.attacks.some(
        ({ target, units }) =>
          target === p.hex(place) && [...letters].every(letter => units.includes(p.unit(letter))),
      ),
    )
