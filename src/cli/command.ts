/** What every command of the command line shares: where it writes, how it ends, how it refuses. */
import type { Command } from 'commander'

/**
 * Results go to `out`, faults to `err`; both get whole lines without the line's end. `progress` shows one passing line
 * where somebody looks on, none with an empty text.
 */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly progress: (line: string) => void
}

/** 0 fine; 1 what was examined is faulty; 2 misuse. */
export type ExitCode = 0 | 1 | 2

/** Adds a command to the program; the command's action hands its exit code to `end`. */
export type Declare = (program: Command, io: Io, end: (code: ExitCode) => void) => void

/** Wrong use: told in one line, exit code 2. */
export class Misuse extends Error {}
