/** Fuzzed games by several processes, handed on in the order of their seeds. */
import type { FuzzedGame } from '../sim/fuzz.ts'
import { inJobs } from './jobs.ts'

/** What each process is told when it starts: which battle to load and how to try it. */
export interface FuzzTask {
  readonly name: string
  readonly form: string
  readonly thorough: boolean
}

/** A game as its process hands it on. */
export interface Fuzzed {
  readonly seed: number
  readonly game: FuzzedGame
}

/** Deals the seeds out to `jobs` processes and yields their games in order. Throws an Error where a process ends early. */
export const fuzzInJobs = (task: FuzzTask, seeds: readonly number[], jobs: number): AsyncGenerator<Fuzzed> =>
  inJobs('./fuzzJob.ts', task, seeds, jobs)
