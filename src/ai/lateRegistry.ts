/** Commanders by level name, each fetched when it is first asked for: a page plays against one of them. */
import type { Commander, Level } from './commander.ts'

const FETCH: { readonly [L in Level]: () => Promise<Commander> } = {
  random: async () => (await import('./random.ts')).random,
  recruit: async () => (await import('./recruit.ts')).recruit,
  greedy: async () => (await import('./greedy.ts')).greedy,
  historical: async () => (await import('./historical.ts')).historical,
  officer: async () => (await import('./officer.ts')).officer,
  staff: async () => (await import('./officer.ts')).staff,
}

export const fetchCommander = (level: Level): Promise<Commander> => FETCH[level]()
