/**
 * What a pupil hands in (`*.august-result.json`, format 1): which study was played on which seeds, what its games come
 * to as counts of whole numbers, and what the pupil predicted and wrote. No list of games, no name that must be given,
 * no time of day. It comes from strangers: every list and text is bounded here; whether it fits together `sim/handIn.ts`
 * asks.
 */
import * as z from 'zod/mini'
import { MAX_RESULT_CHARACTERS } from './limits.ts'
import { type Refused, readFormat } from './readFormat.ts'
import {
  date,
  type Frozen,
  hash,
  id,
  label,
  list,
  localTime,
  printable,
  prose,
  table,
  whatIf,
  whole,
  written,
} from './shapes.ts'

/** Pairs of games that one file may count. */
const MOST_PAIRS = 10_000_000
/** Values that one figure may have, and runs of seeds that one file may name. */
const MOST_VALUES = 20_000
/** Hexes of the largest map. */
const MOST_HEXES = 100_000
/** Worlds of a study, the battle as it was among them. */
const MOST_WORLDS = 4
/** Most pupils of a class whose games are all others. */
export const MOST_PUPILS = 60
/** Longest answer in writing, characters. */
export const LONGEST_ANSWER = 2000
/** Longest nickname, characters. */
export const LONGEST_NICKNAME = 40

const some = 'expected one at least'
const count = whole(0, MOST_PAIRS)
const value = whole(-100_000_000, 100_000_000)
const figure = z.string().check(z.regex(/^[a-z]+(\.[A-Za-z0-9._-]{1,60})?$/, 'expected the name of a figure'))

const study = z.strictObject({
  engine: z
    .string()
    .check(z.maxLength(40), z.regex(/^[0-9A-Za-z.+-]*$/, 'expected the version of an engine')),
  scenario: id,
  title: label,
  startDate: date,
  form: id,
  levels: z.strictObject({ soviet: id, japanese: id }),
  worlds: list(
    z.strictObject({ id: whatIf, title: printable(400), question: printable(5000, 0), hash }),
    MOST_WORLDS,
  ).check(z.minLength(1, some)),
  checkpoints: list(z.strictObject({ id, name: label, planned: localTime }), 100),
  objectives: list(z.strictObject({ id, name: label }), 100),
})

const counts = z.strictObject({
  missing: count,
  /** By rising value: the value, and how often it came out. */
  values: list(z.tuple([value, whole(1, MOST_PAIRS)]), MOST_VALUES),
})
const figures = z
  .record(figure, counts)
  .check(z.refine(rows => Object.keys(rows).length <= 220, 'expected at most 220 entries'))

/** Values by hex as runs: a value, then of how many hexes; and so on to the last hex. */
const runs = list(value, 2 * MOST_HEXES)

/** The schema of a file that is handed in; printed by `cli schema`. */
export const resultSchema = z.strictObject({
  format: z.literal('august-storm-result'),
  formatVersion: z.literal(1),
  /** Of the study: files with the same hash hold games of one kind. */
  hash,
  seeds: list(
    z.strictObject({ first: whole(0, 0xffff_ffff), count: whole(1, MOST_PAIRS) }),
    MOST_VALUES,
  ).check(z.minLength(1, some)),
  study,
  tally: z.strictObject({
    seeds: whole(1, MOST_PAIRS),
    worlds: list(z.strictObject({ grades: table(count, 20), figures, paired: figures }), MOST_WORLDS),
  }),
  /** Sums over the games by hex: `sim/groundSums.ts`. */
  ground: z.optional(
    z.strictObject({
      hexes: whole(1, MOST_HEXES),
      worlds: list(z.strictObject({ held: runs, both: runs, earlier: runs }), MOST_WORLDS),
    }),
  ),
  /** The lesson of the battle in which it was played. */
  lesson: z.nullable(id),
  prediction: z.nullable(z.strictObject({ choice: id, text: prose })),
  words: list(z.strictObject({ prompt: prose, text: written(LONGEST_ANSWER) }), 24),
  pupil: z.strictObject({
    number: z.nullable(whole(1, MOST_PUPILS)),
    name: z.optional(printable(LONGEST_NICKNAME)),
  }),
})
export type ResultFile = Frozen<z.infer<typeof resultSchema>>

/** Reads the text of a file that is handed in; a fault is one line that names the place and what was expected there. */
export function readResult(text: string): { readonly ok: true; readonly result: ResultFile } | Refused {
  const called = { named: 'a result that was handed in', short: 'a result', most: MAX_RESULT_CHARACTERS }
  const read = readFormat(resultSchema, text, called)
  return read.ok ? { ok: true, result: read.value } : read
}
