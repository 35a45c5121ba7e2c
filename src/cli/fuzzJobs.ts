/** Fuzzed games by several processes, handed on in the order of their seeds. */
import { type ChildProcess, fork } from 'node:child_process'
import { on } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FuzzedGame } from '../sim/fuzz.ts'

/** What each process is told when it starts: which battle to load, which seeds to play and how to try them. */
export interface FuzzTask {
  readonly name: string
  readonly form: string
  readonly thorough: boolean
  readonly seeds: readonly number[]
}

/** A game as its process hands it on. */
export interface Fuzzed {
  readonly seed: number
  readonly game: FuzzedGame
}

/** Deals the seeds out to `jobs` processes and yields their games in order. Throws an Error where a process ends early. */
export async function* fuzzInJobs(
  task: Omit<FuzzTask, 'seeds'>,
  seeds: readonly number[],
  jobs: number,
): AsyncGenerator<Fuzzed> {
  const count = Math.min(jobs, seeds.length)
  const processes = Array.from({ length: count }, (_, job) =>
    start({ ...task, seeds: seeds.filter((_seed, n) => n % count === job) }),
  )
  try {
    const answers = processes.map(each => on(each, 'message', { close: ['exit'] }))
    for (const [n, seed] of seeds.entries()) {
      const { value, done } = await answers[n % count]!.next()
      if (done) throw new Error(`the process that was to play seed ${seed} has ended`)
      // The one sender is our own program.
      yield (value as [Fuzzed])[0]
    }
  } finally {
    for (const each of processes) each.kill()
  }
}

function start(task: FuzzTask): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const program = fileURLToPath(new URL('./fuzzJob.ts', import.meta.url))
  const started = fork(program, { execArgv: ['--import', loader] })
  started.send(task)
  return started
}
