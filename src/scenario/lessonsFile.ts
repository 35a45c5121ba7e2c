/**
 * What a battle's lessons (`scenarios/<battle>/lessons.json`, format 1) may say: a question, the study that answers it, the
 * steps of the lesson with their minutes, and what the teacher is told beside them. All texts are shown as they stand.
 */
import * as z from 'zod/mini'
import { id, label, list, prose, provenance, side, whatIf, whole } from './shapes.ts'

const some = 'expected one at least'
const timed = { title: label, minutes: whole(1, 90), text: prose }

/**
 * When the games of a class speak for a choice: they show that a what-if favours a side, or do not show which; of two
 * what-ifs they show one to change the points more, or both alike; or they show none to change them.
 */
const speaks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('favours'), world: whatIf, side }),
  z.strictObject({ kind: z.literal('unclear'), world: whatIf }),
  z.strictObject({ kind: z.literal('larger'), world: whatIf, than: whatIf }),
  z.strictObject({ kind: z.literal('alike'), world: whatIf, than: whatIf }),
  z.strictObject({ kind: z.literal('neither') }),
])
export type Speaks = z.infer<typeof speaks>

/**
 * A choice that is no more right than others may be: what matters is that it is made before the games are played. One of
 * which games cannot speak says nothing of when they do.
 */
const choice = z.strictObject({ id, text: prose, speaks: z.optional(speaks) })

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), ...timed }),
  z.strictObject({
    kind: z.literal('predict'),
    ...timed,
    choices: list(choice, 6).check(z.minLength(2, some)),
  }),
  /** A turn of the historical opening is opened. */
  z.strictObject({ kind: z.literal('watch'), ...timed, turn: whole(1, 1000) }),
  z.strictObject({ kind: z.literal('run'), ...timed }),
  /** What to look at in the answers, line by line. */
  z.strictObject({ kind: z.literal('compare'), ...timed, look: list(prose, 6).check(z.minLength(1, some)) }),
  /** Questions to be answered in writing. */
  z.strictObject({
    kind: z.literal('explain'),
    ...timed,
    prompts: list(prose, 6).check(z.minLength(1, some)),
  }),
])
export type LessonStep = z.infer<typeof step>
export type StepOfLesson<K extends LessonStep['kind']> = Extract<LessonStep, { readonly kind: K }>

/** An answer that a teacher may accept, with what speaks for it. */
const answer = z.strictObject({ answer: prose, because: prose, figures: provenance })

const lesson = z.strictObject({
  id,
  title: label,
  question: prose,
  study: z.strictObject({
    form: id,
    /** What-ifs beside the battle as it was. */
    worlds: list(whatIf, 3).check(z.minLength(1, some)),
    soviet: id,
    japanese: id,
    games: whole(4, 400),
    seed: whole(0, 0xffff_0000),
  }),
  steps: list(step, 12).check(z.minLength(1, some)),
  teacher: z.strictObject({
    aims: list(prose, 6).check(z.minLength(1, some)),
    /** Several: a lesson with one answer asks nothing. */
    answers: list(answer, 8).check(z.minLength(2, 'expected two answers at least')),
    /** What the games cannot show. */
    caution: prose,
    further: list(prose, 6),
  }),
})
export type Lesson = z.infer<typeof lesson>

export const lessonsFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  lessons: list(lesson, 20),
})
export type LessonsFile = z.infer<typeof lessonsFileSchema>

/** Reads lessons that were judged with their battle. Throws where the text is none. */
export const readLessons = (text: string): readonly Lesson[] =>
  lessonsFileSchema.parse(JSON.parse(text)).lessons

/** Minutes of all steps of a lesson. */
export const minutesOf = ({ steps }: Pick<Lesson, 'steps'>): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** Every lesson has what makes it one, in this order; others may stand between. */
export const NEEDED = ['predict', 'run', 'compare', 'explain'] as const
