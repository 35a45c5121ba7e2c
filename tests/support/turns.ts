/** Turns of drawn positions: without night or bad weather unless they say otherwise. */
import type { Turn } from '../../src/engine/scenario.ts'

/** So many turns of so many hours each, in dry daylight where `sky` says nothing else. */
export const turnsOf = (count: number, hours: number, sky: Partial<Turn> = {}): readonly Turn[] =>
  Array.from({ length: count }, (_, n) => ({
    start: 60 * hours * n,
    end: 60 * hours * (n + 1),
    dark: 0,
    weather: ['dry'],
    ...sky,
  }))

/** So many turns of six hours, in dry daylight. */
export const dryTurns = (count: number): readonly Turn[] => turnsOf(count, 6)
