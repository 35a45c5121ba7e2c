/** Turns without night or bad weather. */
import type { Turn } from '../../src/engine/scenario.ts'

/** So many turns of six hours, in dry daylight. */
export const dryTurns = (count: number): readonly Turn[] =>
  Array.from({ length: count }, (_, n) => ({ start: 360 * n, end: 360 * (n + 1), dark: 0, weather: ['dry'] }))
