/** Those who play the games of a study: workers, and the page itself where none starts (slower to the eye, same games). */
import * as Comlink from 'comlink'
import type { GameRecord } from '../../scenario/recordFile.ts'
import type { GamePlace, GamesPlayer } from '../../sim/batch.ts'
import type { TracedGame } from '../../sim/trace.ts'
import type { GamesPlayerWorker, GamesTask } from '../workers/games.ts'

/** Longest wait for a worker's first answer, ms. */
const START_TIMEOUT = 10_000
/** Workers at most: each holds some tens of megabytes. */
const MOST_PLAYERS = 8

export interface StudyPlayer extends GamesPlayer<TracedGame> {
  record(place: GamePlace): Promise<GameRecord>
}

export interface GamesWorkers {
  /** How many play at once. */
  readonly count: number
  /** Throws where the browser lets none start. */
  start(): Worker
}

/** The browser's own, as many as there are cores. */
export const browserWorkers = (): GamesWorkers => ({
  count: Math.max(1, Math.min(MOST_PLAYERS, navigator.hardwareConcurrency || 1)),
  start: () => new Worker(new URL('../workers/gamesWorker.ts', import.meta.url), { type: 'module' }),
})

/** A player ready for a study, in a worker of his own where one starts. */
export async function makeStudyPlayer(task: GamesTask, workers: GamesWorkers): Promise<StudyPlayer> {
  let worker: Worker | undefined
  try {
    const started = workers.start()
    worker = started
    const broken = new Promise<never>((_, reject) => {
      started.onerror = event => reject(new Error(event.message))
    })
    const remote = Comlink.wrap<GamesPlayerWorker>(started)
    await inTime(Promise.race([remote.prepare(task), broken]))
    return {
      play: place => Promise.race([remote.play(place), broken]),
      record: place => Promise.race([remote.record(place), broken]),
      end: () => started.terminate(),
    }
  } catch {
    worker?.terminate()
    const { gamesPlayer } = await import('../workers/games.ts')
    gamesPlayer.prepare(task)
    // Between two games the page answers.
    const aside = <T>(ask: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(ask())
          } catch (error) {
            reject(error)
          }
        }, 0)
      })
    return {
      play: place => aside(() => gamesPlayer.play(place)),
      record: place => aside(() => gamesPlayer.record(place)),
      end: () => {},
    }
  }
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Expected an answer in ${START_TIMEOUT} ms`)), START_TIMEOUT)
  })
  try {
    return await Promise.race([asked, silence])
  } finally {
    clearTimeout(timer)
  }
}
