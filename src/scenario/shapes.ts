/** Shapes that all files of a battle share: bounded texts, ids, hexes, times and where a fact comes from. */
import * as z from 'zod/mini'
import { SIDES } from '../engine/types.ts'

/** Printable and without angle brackets: what is shown can never be taken for markup or move a terminal's cursor. */
const PRINTABLE = /^[^<>\p{C}]*$/u

export const printable = (longest: number, least = 1) =>
  z
    .string()
    .check(
      z.minLength(least, `expected ${least} to ${longest} characters`),
      z.maxLength(longest, `expected ${least} to ${longest} characters`),
      z.regex(PRINTABLE, 'expected printable text without < or >'),
    )
/** What a person has written: lines of text as they stand, to be shown as text and as nothing else. */
export const written = (longest: number) =>
  z
    .string()
    .check(
      z.maxLength(longest, `expected at most ${longest} characters`),
      z.regex(/^(?:\P{C}|\n)*$/u, 'expected text without control characters'),
    )

/** A name on the map, a counter or a card. */
export const label = printable(80)
/** The few letters on a counter. */
export const shortLabel = printable(6)
/** A sentence or a paragraph. */
export const prose = printable(1200)

export const id = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
      'expected an id: a letter or digit, then at most 39 letters, digits, ".", "_" or "-"',
    ),
  )

/** The name of a what-if, put together or not: `whatIf.ts`. */
export const whatIf = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._+~=-]{0,119}$/,
      'expected the name of a what-if of at most 120 characters, like a+b~1=500',
    ),
  )

/** A printed hex number. */
export const hexNumber = z
  .string()
  .check(z.regex(/^\d{4}$/, 'expected a hex number of four digits, column then row'))
/** A printed hex number or the id of a place on the map. */
export const spot = z
  .string()
  .check(
    z.regex(
      /^(\d{4}|[A-Za-z][A-Za-z0-9._-]{0,39})$/,
      'expected a hex number of four digits or the id of a place',
    ),
  )

/** A whole number with bounds that are told together. */
export const whole = (lowest: number, highest: number) => {
  const expected = `expected a whole number from ${lowest} to ${highest}`
  return z.int(expected).check(z.minimum(lowest, expected), z.maximum(highest, expected))
}

/** Text of this form that also names a moment of the calendar: no 31 February, no 25 o'clock. */
const moment = (form: RegExp, expected: string) =>
  z.string().check(
    z.regex(form, expected),
    z.refine(text => {
      const at = new Date(text.length > 10 ? `${text}Z` : `${text}T00:00Z`)
      return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
    }, expected),
  )
export const date = moment(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 1945-08-09')
export const localTime = moment(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  'expected a local time like 1945-08-09T06:00',
)

export const side = z.enum(SIDES)

/** Of contents or of a state. */
export const hash = z.string().check(z.regex(/^[0-9a-f]{16}$/, 'expected 16 digits of 0-9 and a-f'))

/** The same, lists and tuples too, that can only be read. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T

/** A list with a bound on its length. */
export const list = <T extends z.core.$ZodType>(item: T, longest: number) =>
  z.array(item).check(z.maxLength(longest, `expected at most ${longest} entries`))

/** A table by id with a bound on its size. */
export const table = <T extends z.core.$ZodType>(item: T, largest: number) =>
  z
    .record(id, item)
    .check(z.refine(rows => Object.keys(rows).length <= largest, `expected at most ${largest} entries`))

/**
 * Where a fact comes from. A (checked) and B (well remembered from the literature) name one or more keys of the
 * battle's sources, separated by ", "; C (estimate) says `source: "estimate"` and in `basis` what it rests on.
 */
export const provenance = z.strictObject({
  confidence: z.enum(['A', 'B', 'C']),
  source: label,
  basis: z.optional(prose),
})
export type Provenance = z.infer<typeof provenance>
