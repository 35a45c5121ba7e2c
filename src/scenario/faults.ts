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

/** Longest name of a field that a pointer spells out; names of the format are a third of it. */
const LONGEST_STEP = 80
/** Longest pointer of a fault, characters. */
const LONGEST_POINTER = 400

/**
 * JSON pointer of a path: "/units/3/name". Names of fields are the stranger's too: nothing of them that a terminal would
 * obey, and not without end.
 */
export const pointerOf = (path: JsonPath): string =>
  path
    .map(step => `/${printable(String(step), LONGEST_STEP).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, LONGEST_POINTER)

/** One printed line: `file:line: /json/pointer: message`. The whole document is written "/". */
export const faultLine = ({ file, line, pointer, message }: Fault): string =>
  `${file}:${line}: ${pointer === '' ? '/' : pointer}: ${message}`

/** In the order of the files, then of lines: the order in which an author mends them. */
export const sortFaults = (faults: readonly Fault[], files: readonly string[]): Fault[] =>
  [...faults].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)

/** A value from a file as it may be quoted in a message: short, on one line, nothing a terminal would obey. */
export function quoted(value: unknown): string {
  return printable(JSON.stringify(value) ?? String(value), 60)
}

/** A stranger's text without control characters, cut off where it is longer than `longest`. */
function printable(text: string, longest: number): string {
  // Cut before it is cleaned: a text of megabytes costs no more than its beginning.
  const safe = text.slice(0, longest + 1).replace(/[^ -~\p{L}\p{N}\p{P}\p{S}]/gu, '?')
  return safe.length > longest ? `${safe.slice(0, longest - 3)}...` : safe
}
