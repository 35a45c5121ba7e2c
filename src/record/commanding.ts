/** How an opponent's orders enter a game, the same for matches and for the page. */
import type { GameEvent } from '../engine/events.ts'
import { hashWords } from '../engine/hash.ts'
import { type Side, sideIndex } from '../engine/types.ts'

/** Keeps an opponent's own draws apart from every die of the game. */
const COMMANDER = 0x5f3759df

/** The opponent's own seed for a turn, from the game's. */
export const commanderSeed = (seed: number, side: Side, turn: number): number =>
  hashWords(seed ^ COMMANDER, [sideIndex(side), turn])

/** Something the plan could not foresee: the rest of the orders is thought over again. */
export const isUnforeseen = (event: GameEvent): boolean =>
  event.kind === 'contact' ||
  event.kind === 'assault' ||
  event.kind === 'demolition' ||
  event.kind === 'crossingBlown'
