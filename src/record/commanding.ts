/** How an opponent's orders enter a game, the same for matches and for the page. */
import type { GameEvent } from '../engine/events.ts'
import { hashWords } from '../engine/hash.ts'
import type { Order } from '../engine/orders.ts'
import { type Side, sideIndex } from '../engine/types.ts'

/** Keeps an opponent's own draws apart from every die of the game. */
const COMMANDER = 0x5f3759df

/** The opponent's own seed for a turn, from the game's. */
export const commanderSeed = (seed: number, side: Side, turn: number): number =>
  hashWords(seed ^ COMMANDER, [sideIndex(side), turn])

/** Something the plan could not foresee. */
export const isUnforeseen = (event: GameEvent): boolean =>
  event.kind === 'contact' ||
  event.kind === 'assault' ||
  event.kind === 'bombardment' ||
  event.kind === 'raid' ||
  event.kind === 'demolition' ||
  event.kind === 'crossingBlown'

/**
 * Gives an opponent's orders one by one, until one is refused or brings what the plan could not foresee: the rest is
 * thought over again.
 *
 * @param give carries an order out and returns what happened, null where it is refused
 * @returns how many were carried out
 */
export function giveInOrder(
  orders: readonly Order[],
  give: (order: Order) => readonly GameEvent[] | null,
): number {
  let given = 0
  for (const order of orders) {
    const events = give(order)
    if (!events) break
    given++
    if (events.some(isUnforeseen)) break
  }
  return given
}
