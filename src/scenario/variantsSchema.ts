/**
 * What a variants file (`scenarios/<battle>/variants.json`) may say, format 1: what-ifs as small declared changes to the
 * battle's own files, each with the question it asks, why it could have been so, and what stays as it was.
 */
import * as z from 'zod/mini'
import { id, label, list, prose, provenance, whole } from './shapes.ts'

/** Files that a change may touch. */
export const PATCHED_FILES = ['scenario.json', 'map.json', 'forces.json'] as const
export type PatchedFile = (typeof PATCHED_FILES)[number]

/** Bounds within which the number of a change may be asked for otherwise. */
const range = z.strictObject({
  least: whole(-100_000, 100_000),
  most: whole(-100_000, 100_000),
  /** "tons a day" */
  unit: label,
})

const change = {
  file: z.enum(PATCHED_FILES),
  /**
   * JSON pointer into the file; a step into a list is the id of a row, a position from 0, `*` for all, `3..7` for
   * positions, or several ids with commas.
   */
  at: z
    .string()
    .check(
      z.regex(
        /^(\/[A-Za-z0-9*][A-Za-z0-9._,-]{0,199}){1,8}$/,
        'expected a pointer like /units/S02/fuel, with ids, positions, ranges or * for rows of lists',
      ),
    ),
  range: z.optional(range),
  figures: provenance,
}

const changeRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), ...change, to: z.unknown() }),
  /** Whole numbers times so many thousandths, rounded down, no more than `most`. */
  z.strictObject({
    kind: z.literal('scale'),
    ...change,
    permille: whole(0, 10_000),
    most: z.optional(whole(0, 100_000)),
  }),
  z.strictObject({ kind: z.literal('remove'), ...change }),
  /** A row more at the end of the list. */
  z.strictObject({ kind: z.literal('add'), ...change, row: z.unknown() }),
])
export type ChangeRow = z.infer<typeof changeRow>

const variant = z.strictObject({
  id,
  title: label,
  /** What a class is to find out with it. */
  question: prose,
  /** Why it could have been so. */
  reasoning: prose,
  /** What stays as it was, so that the difference has one cause. */
  constant: prose,
  /** Where the what-if comes from. */
  figures: provenance,
  changes: list(changeRow, 60).check(z.minLength(1, 'expected one change at least')),
})
export type VariantRow = z.infer<typeof variant>

export const variantsFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  variants: list(variant, 40),
})
export type VariantsFile = z.infer<typeof variantsFileSchema>
