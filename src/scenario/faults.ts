/**
 * What is wrong with a battle's files. Reading never stops at the first fault: an author sees them all, each on one
 * line that an editor can jump to.
 */

/** Way to a value inside a JSON document. */
export type JsonPath = readonly (string | number)[]

export interface Fault {
  /** Name of the file as it was handed in, "forces.json". */
  readonly file: string
  /** Line of the value, from 1. */
  readonly line: number
  /** JSON pointer (RFC 6901) of the value; "" is the whole document. */
  readonly pointer: string
  /** What is wrong and what was expected. */
  readonly message: string
}

/** JSON pointer of a path: "/units/3/name". */
export const pointerOf = (path: JsonPath): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** One printed line: `file:line: /json/pointer: message`. The whole document is written "/". */
export const faultLine = ({ file, line, pointer, message }: Fault): string =>
  `${file}:${line}: ${pointer === '' ? '/' : pointer}: ${message}`

/** In the order of the files, then of lines: the order in which an author mends them. */
export const sortFaults = (faults: readonly Fault[], files: readonly string[]): Fault[] =>
  [...faults].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)

/** A value from a file as it may be quoted in a message: short, on one line, nothing a terminal would obey. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  const safe = text.replace(/[^ -~\p{L}\p{N}\p{P}\p{S}]/gu, '?')
  return safe.length > 60 ? `${safe.slice(0, 57)}...` : safe
}
