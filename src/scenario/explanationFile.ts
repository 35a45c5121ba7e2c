/**
 * What one side meant in one player turn, as a record keeps it: codes and facts, worded by `i18n`, names as ids and hex
 * numbers. The commander writes it down from what he saw and reckoned himself. No rule reads it, and neither does he.
 */
import * as z from 'zod/mini'
import { MOST_GROUPS, MOST_NOTES, MOST_TASKS, ROLES } from './roles.ts'
import { hexNumber as hex, id, list, side, whole } from './shapes.ts'

/** Longest lists of one task or note. */
const MOST_REASONS = 6
const MOST_UNITS = 200
const MOST_FACTS = 8

/** Name of a word, as the tables of words have it. */
const code = z.string().check(z.regex(/^[A-Za-z]{1,40}$/, 'expected the code of a word: at most 40 letters'))
const fact = z.union([
  z.int(),
  z
    .string()
    .check(z.regex(/^[A-Za-z0-9 ._-]{1,40}$/, 'expected at most 40 letters, digits, ".", "_" or "-"')),
])
const facts = z
  .record(code, fact)
  .check(z.refine(all => Object.keys(all).length <= MOST_FACTS, `expected at most ${MOST_FACTS} facts`))

const note = z.strictObject({ code, facts: z.optional(facts) })

/** The same of a place or of some units. */
const remark = z.strictObject({
  code,
  facts: z.optional(facts),
  at: z.optional(hex),
  units: z.optional(list(id, MOST_UNITS)),
})

const task = z.strictObject({
  role: z.enum(ROLES),
  /** Code of what is to be done, and the place it is about. */
  task: code,
  at: z.optional(hex),
  why: list(note, MOST_REASONS),
  /** Units by their formations, and where each of these stood when it was given the task. */
  groups: list(z.strictObject({ from: hex, units: list(id, MOST_UNITS) }), MOST_GROUPS),
})

export const explanationSchema = z.strictObject({
  turn: z.int().check(z.minimum(1), z.maximum(1000)),
  side,
  /** Who meant it. */
  level: id,
  /** What was chosen, where there were several plans. */
  plan: z.optional(note),
  tasks: list(task, MOST_TASKS),
  /** What was weighed and not done, and why. */
  rejected: list(remark, MOST_NOTES),
  /** What was not known. */
  unknown: list(remark, MOST_NOTES),
})

/** From which turn on who commands a side: "human" or a level; a level until a turn, if at all. */
export const commandSchema = z.strictObject({
  turn: z.int().check(z.minimum(1), z.maximum(1000)),
  side,
  by: id,
  until: z.optional(whole(1, 1000)),
})
