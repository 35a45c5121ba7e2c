/** Lessons in the lab: which there are, whose study they hold, and what a pupil has put down, kept in the browser. */
import { SIDES } from '../../engine/types.ts'
import { type Lesson, readLessons } from '../../scenario/lessonsFile.ts'
import type { Shelf } from '../shelf.ts'
import { labQuery } from './choice.ts'
import { OWN_LESSON, ownLessonOf } from './ownLesson.ts'
import type { LabChoice, LabState, LessonNotes } from './state.ts'

/** As the files have them, by battle; judged when the program was built. */
const files = import.meta.glob<string>('../../../scenarios/*/lessons.json', {
  query: '?raw',
  import: 'default',
})

const BLANK: LessonNotes = { number: 1, name: '', step: 0, predicted: null, words: {} }

type Held = NonNullable<LabState['lesson']>

/** The lessons of a battle; none where it has none. */
export async function lessonsOf(scenario: string): Promise<readonly Lesson[]> {
  const read = files[`../../../scenarios/${scenario}/lessons.json`]
  return read ? readLessons(await read()) : []
}

/**
 * The query of a link to a lesson with this study: of the battle's own one it says only what is otherwise than declared,
 * of one that is not declared all of it.
 */
export function lessonQuery(choice: LabChoice, declared: Lesson | undefined): string {
  if (!declared) return `${labQuery(choice)}&lesson=${OWN_LESSON}`
  const { id, study } = declared
  const asked = new URLSearchParams({ lab: choice.scenario, lesson: id })
  for (const side of SIDES) if (choice.levels[side] !== study[side]) asked.set(side, choice.levels[side])
  for (const of of ['games', 'seed'] as const) if (choice[of] !== study[of]) asked.set(of, String(choice[of]))
  return `?${asked}`
}

/** The id of the lesson that a link names; null where it names none. */
export const lessonIn = (query: string): string | null => new URLSearchParams(query).get('lesson')

/** The lesson that a link names, with what the link has otherwise; null for none. `lab` holds the link's own study. */
export function linkedLesson(
  { choice, about, lessons }: Pick<LabState, 'choice' | 'about' | 'lessons'>,
  id: string,
  query: string,
): Lesson | null {
  if (id === OWN_LESSON) return about && choice.worlds.length > 0 ? ownLessonOf(choice, about) : null
  const declared = lessons.find(lesson => lesson.id === id)
  const asked = new URLSearchParams(query)
  const said = { ...choice.levels, games: choice.games, seed: choice.seed }
  const given = Object.entries(said).filter(([field]) => asked.has(field))
  return declared ? { ...declared, study: { ...declared.study, ...Object.fromEntries(given) } } : null
}

/** The study of a lesson as number 1 plays it. */
export const choiceOfLesson = (scenario: string, { study }: Pick<Lesson, 'study'>): LabChoice => ({
  scenario,
  form: study.form,
  worlds: study.worlds,
  levels: { soviet: study.soviet, japanese: study.japanese },
  games: study.games,
  seed: study.seed,
})

/** The study of a lesson: pupils with other numbers play other seeds. */
export function studyOfLesson(scenario: string, { lesson, notes }: Held): LabChoice {
  const { seed, games } = lesson.study
  return { ...choiceOfLesson(scenario, lesson), seed: seed + (notes.number - 1) * games }
}

export function createTeaching(shelf: Shelf) {
  /** Lessons of one's own are as many as there are what-ifs. */
  const nameOf = (scenario: string, { id, study }: Lesson): string =>
    `lesson:${scenario}/${id === OWN_LESSON ? `${id}:${study.worlds.join(',')}` : id}`
  return {
    /** The lesson of an id with what was put down in it before; null for none. */
    async begin({ choice, lessons }: LabState, id: string | null): Promise<Held | null> {
      const lesson = lessons.find(each => each.id === id)
      if (!lesson) return null
      const [kept] = await shelf.get([nameOf(choice.scenario, lesson)]).catch(() => [])
      return { lesson, notes: isNotes(kept) ? { ...BLANK, ...kept } : BLANK }
    },
    /** The lesson with something put down; where the browser keeps nothing, it stands on the page alone. */
    note({ choice, lesson: held }: LabState, change: Partial<LessonNotes>): Held | null {
      if (!held) return null
      const notes = { ...held.notes, ...change }
      void shelf.put([[nameOf(choice.scenario, held.lesson), notes]]).catch(() => {})
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
