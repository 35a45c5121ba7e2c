/** What is wrong with a file and where: all faults are reported at once, as values, so that an author mends them in one go. */
import type * as z from 'zod/mini'

export interface Fault {
  /** JSON Pointer (RFC 6901) into the file: "/rivers/2/sides/14". */
  readonly pointer: string
  readonly message: string
}

/** Pointer of a path of keys and positions. */
export const pointer = (...path: readonly PropertyKey[]): string =>
  path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Faults of a value that a schema refused. */
export const schemaFaults = (error: z.core.$ZodError): Fault[] =>
  error.issues.map(issue => ({ pointer: pointer(...issue.path), message: issue.message }))
