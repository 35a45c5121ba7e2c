/** Which opponents the page offers, and how their worker is started. The page itself holds no opponent's code. */
import type { Level } from '../ai/commander.ts'

/** Levels on offer, weakest first. */
export const LEVELS_ON_OFFER: readonly Level[] = ['random', 'recruit', 'greedy', 'officer']

/** Starts the opponent's worker; throws where the browser lets none start. */
export const startOpponent = (): Worker =>
  new Worker(new URL('./workers/opponentWorker.ts', import.meta.url), { type: 'module' })
