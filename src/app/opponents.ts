/** Which opponents the page offers, and how their worker is started. The page itself holds no opponent's code. */
import type { Level } from '../ai/commander.ts'

/** Levels that a link may name, weakest first; the last is the usual one. */
export const LEVELS_ON_OFFER: readonly Level[] = [
  'random',
  'recruit',
  'greedy',
  'historical',
  'officer',
  'staff',
]
/** Levels to play against, *historical* where the battle has plans: the others are yardsticks. */
export const LEVELS_TO_PLAY: readonly Level[] = ['recruit', 'historical', 'officer', 'staff']

/** Starts the opponent's worker; throws where the browser lets none start. */
export const startOpponent = (): Worker =>
  new Worker(new URL('./workers/opponentWorker.ts', import.meta.url), { type: 'module' })
