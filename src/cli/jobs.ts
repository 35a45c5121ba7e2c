/** Work shared out among processes of this program, and handed on in its own order whoever is done first. */
import { type ChildProcess, fork } from 'node:child_process'
import { on } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What each process is told when it starts: the task that all share, and which parts of it are its own. */
export interface JobOrder<Task> {
  readonly task: Task
  readonly parts: readonly number[]
}

/**
 * Deals `parts` out to `jobs` processes that run `program`, a file beside this one, and yields their answers in order.
 * Throws an Error where a process ends early.
 */
export async function* inJobs<Task, Answer>(
  program: string,
  task: Task,
  parts: readonly number[],
  jobs: number,
): AsyncGenerator<Answer> {
  const count = Math.min(jobs, parts.length)
  const processes = Array.from({ length: count }, (_, job) =>
    start(program, { task, parts: parts.filter((_part, n) => n % count === job) }),
  )
  try {
    const answers = processes.map(each => on(each, 'message', { close: ['exit'] }))
    for (const [n, part] of parts.entries()) {
      const { value, done } = await answers[n % count]!.next()
      if (done) throw new Error(`the process that was to play ${part} has ended`)
      // The one sender is our own program.
      yield (value as [Answer])[0]
    }
  } finally {
    for (const each of processes) each.kill()
  }
}

function start<Task>(program: string, order: JobOrder<Task>): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const path = fileURLToPath(new URL(program, import.meta.url))
  const started = fork(path, { execArgv: ['--import', loader] })
  started.send(order as object)
  return started
}

/** In such a process: answers each of its parts in turn. */
export function answerParts<Task, Answer>(begin: (task: Task) => (part: number) => Answer): void {
  process.once('message', async (order: JobOrder<Task>) => {
    const answer = begin(order.task)
    for (const part of order.parts) await new Promise(sent => process.send?.(answer(part), sent))
  })
}
