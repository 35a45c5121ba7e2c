/** The command line inside the test's own process. */
import { run } from '../../src/cli/program.ts'

export interface Ended {
  readonly code: number
  /** What was written, call by call. */
  readonly out: readonly string[]
  readonly err: readonly string[]
}

/** Runs a command line and gives what it wrote and its exit code. */
export async function cli(...args: string[]): Promise<Ended> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: line => out.push(line),
    err: line => err.push(line),
    progress: () => {},
  })
  return { code, out, err }
}
