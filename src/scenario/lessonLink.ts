/** A lesson for a class as a small file (`*.august-lesson.json`, format 1), for classrooms through which no link can be sent. */
import * as z from 'zod/mini'
import { type Refused, readFormat } from './readFormat.ts'
import { printable } from './shapes.ts'

/** Longest link to a study, characters. */
const LONGEST_LINK = 1000
/** Longest file, characters. */
export const MAX_LESSON_CHARACTERS = 4000

const lessonLinkSchema = z.strictObject({
  format: z.literal('august-storm-lesson'),
  formatVersion: z.literal(1),
  /** For whoever looks into the file. */
  title: printable(400),
  /** The query of the link to it; what it asks for is judged when it is opened. */
  link: z
    .string()
    .check(
      z.maxLength(LONGEST_LINK, `expected at most ${LONGEST_LINK} characters`),
      z.regex(/^\?lab=[\x21-\x7e]*$/, 'expected a link like ?lab=khingan&lesson=fuel-or-mud'),
    ),
})

/** The text of a lesson's file. */
export const lessonLinkText = (title: string, link: string): string =>
  `${JSON.stringify({ format: 'august-storm-lesson', formatVersion: 1, title, link }, null, 2)}\n`

/** The query that a lesson's file holds; a fault is one line that names the place and what was expected there. */
export function readLessonLink(text: string): { readonly ok: true; readonly link: string } | Refused {
  const called = { named: "a lesson's file", short: 'a lesson', most: MAX_LESSON_CHARACTERS }
  const read = readFormat(lessonLinkSchema, text, called)
  return read.ok ? { ok: true, link: read.value.link } : read
}
