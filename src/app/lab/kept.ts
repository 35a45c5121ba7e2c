/**
 * Games of studies kept in the browser's own storage, so that a study goes on where it was broken off: all worlds of a
 * seed under one name, beside the study's hash, in which contents, rules and levels are. A storage that is full or
 * forbidden keeps nothing and breaks nothing.
 */
import type { TracedGame } from '../../sim/trace.ts'
import type { Shelf } from '../shelf.ts'

/** Studies whose games are kept; the one that was longest not looked at makes room. */
const MOST_STUDIES = 12
const INDEX = 'studies'

export interface KeptGames {
  /** Whole seeds of a study among these, as far as they are kept. */
  read(study: string, seeds: readonly number[]): Promise<ReadonlyMap<number, readonly TracedGame[]>>
  /** False where the browser would not keep them. */
  keep(study: string, seed: number, games: readonly TracedGame[]): Promise<boolean>
  forget(study: string): Promise<void>
}

const nameOf = (study: string, seed: number): string => `${study}/${seed}`

export function createKeptGames(shelf: Shelf): KeptGames {
  const namesOf = async (study: string): Promise<readonly string[]> =>
    (await shelf.names()).filter(name => name.startsWith(`${study}/`))

  /** Puts a study at the end of the list of those looked at, and drops what has fallen out of it. */
  async function touch(study: string): Promise<void> {
    const [index] = await shelf.get([INDEX])
    const before = Array.isArray(index) ? index.filter(each => typeof each === 'string') : []
    if (before.at(-1) === study) return
    const now = [...before.filter(each => each !== study), study]
    const dropped = now.splice(0, Math.max(0, now.length - MOST_STUDIES))
    await shelf.put([[INDEX, now]])
    for (const each of dropped) await shelf.remove(await namesOf(each))
  }

  return {
    async read(study, seeds) {
      try {
        await touch(study)
        const names = new Set(await namesOf(study))
        const kept = seeds.filter(seed => names.has(nameOf(study, seed)))
        const games = await shelf.get(kept.map(seed => nameOf(study, seed)))
        return new Map(
          kept.flatMap((seed, n) => {
            const found = games[n]
            return areGamesOf(found, seed) ? [[seed, found] as const] : []
          }),
        )
      } catch {
        return new Map()
      }
    },
    async keep(study, seed, games) {
      try {
        await shelf.put([[nameOf(study, seed), games]])
        return true
      } catch {
        return false
      }
    },
    async forget(study) {
      try {
        await shelf.remove(await namesOf(study))
      } catch {
        // What a forbidden storage holds is nobody's to forget.
      }
    },
  }
}

/** What another version of the page may have left is no game of this one. */
const areGamesOf = (value: unknown, seed: number): value is readonly TracedGame[] =>
  Array.isArray(value) &&
  value.every(game => game?.summary?.seed === seed && game.trace?.since instanceof Uint8Array)
