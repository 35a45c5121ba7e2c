/** Lessons in the lab: which there are, whose study they hold, and what a pupil has put down, kept in the browser. */
import { type Lesson, readLessons } from '../../scenario/lessonsFile.ts'
import type { Shelf } from '../shelf.ts'
import { usualChoice } from './choice.ts'
import type { LabChoice, LabState, LessonNotes } from './state.ts'

/** As the files have them, by battle; judged when the program was built. */
const files = import.meta.glob<string>('../../../scenarios/*/lessons.json', {
  query: '?raw',
  import: 'default',
})

/** Most pupils of a class whose games are all others. */
export const MOST_PUPILS = 60
/** Longest answer in writing, characters. */
export const LONGEST_ANSWER = 2000

const BLANK: LessonNotes = { number: 1, step: 0, predicted: null, words: {} }

type Held = NonNullable<LabState['lesson']>

/** The lessons of a battle; none where it has none. */
export async function lessonsOf(scenario: string): Promise<readonly Lesson[]> {
  const read = files[`../../../scenarios/${scenario}/lessons.json`]
  return read ? readLessons(await read()) : []
}

/** The query of a link to a lesson. */
export const lessonQuery = (scenario: string, lesson: string): string =>
  `?${new URLSearchParams({ lab: scenario, lesson })}`

/** The id of the lesson that a link names; null where it names none. */
export const lessonIn = (query: string): string | null => new URLSearchParams(query).get('lesson')

/** The study of a lesson: pupils with other numbers play other seeds. */
export function studyOfLesson(scenario: string, { lesson, notes }: Held): LabChoice {
  const { form, worlds, soviet, japanese, games, seed } = lesson.study
  return {
    ...usualChoice(scenario),
    form,
    worlds,
    levels: { soviet, japanese },
    games,
    seed: seed + (notes.number - 1) * games,
  }
}

export function createTeaching(shelf: Shelf) {
  const nameOf = (scenario: string, lesson: string): string => `lesson:${scenario}/${lesson}`
  return {
    /** The lesson of an id with what was put down in it before; null for none. */
    async begin({ choice, lessons }: LabState, id: string | null): Promise<Held | null> {
      const lesson = lessons.find(each => each.id === id)
      if (!lesson) return null
      const [kept] = await shelf.get([nameOf(choice.scenario, lesson.id)]).catch(() => [])
      return { lesson, notes: isNotes(kept) ? kept : BLANK }
    },
    /** The lesson with something put down; where the browser keeps nothing, it stands on the page alone. */
    note({ choice, lesson: held }: LabState, change: Partial<LessonNotes>): Held | null {
      if (!held) return null
      const notes = { ...held.notes, ...change }
      void shelf.put([[nameOf(choice.scenario, held.lesson.id), notes]]).catch(() => {})
      return { ...held, notes }
    },
  }
}

/** What another version of the page may have left is no note of this one. */
function isNotes(value: unknown): value is LessonNotes {
  if (typeof value !== 'object' || value === null) return false
  const { number, step, predicted, words } = value as Partial<LessonNotes>
  return (
    Number.isSafeInteger(number) &&
    Number.isSafeInteger(step) &&
    (predicted === null || typeof predicted === 'string') &&
    typeof words === 'object'
  )
}
