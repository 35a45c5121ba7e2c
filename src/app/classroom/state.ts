/** What the page knows of the teacher's page, and what it may ask of it. Types alone: the code comes when it is opened. */
import type { Scenario } from '../../engine/scenario.ts'
import type { About } from '../../scenario/about.ts'
import type { Lesson } from '../../scenario/lessonsFile.ts'
import type { ClassGroup } from '../../sim/classroom.ts'
import type { HandIn } from '../../sim/handIn.ts'
import type { LabChoice } from '../lab/state.ts'

/** A lesson as it is put together for a class. */
export interface ClassPlan {
  /** The study of number 1; the others play the seeds that follow. */
  readonly choice: LabChoice
  /** Of the battle of the choice; null while it is read. */
  readonly about: About | null
  readonly lessons: readonly Lesson[]
  /** The id of one of them, or `own`: a lesson made of what-ifs of one's own. */
  readonly lesson: string
  readonly pupils: number
}

/** The files of one study, with what the program knows of it. */
export interface ShownGroup extends ClassGroup {
  /** The lesson in which it was played; null where there was none, or none that is known here. */
  readonly held: Lesson | null
  /** The battle as it was, for its map; null where these files are of another version of it. */
  readonly scenario: Scenario | null
}

/** A file that was not taken. */
export interface RefusedFile {
  readonly file: string
  /** The place, what is wrong, and what was expected, on one line. */
  readonly fault: string
}

export interface ClassState {
  readonly plan: ClassPlan
  /** In the order in which they came. */
  readonly works: readonly HandIn[]
  readonly groups: readonly ShownGroup[]
  readonly refused: readonly RefusedFile[]
  /** Files are being read: how many are left. */
  readonly left: number
}

export type PlanChange = Partial<LabChoice & Pick<ClassPlan, 'lesson' | 'pupils'>>

export type ClassDeed =
  | { readonly do: 'plan'; readonly change: PlanChange }
  /** Copies the link to the lesson that is planned. */
  | { readonly do: 'link' }
  /** Saves that lesson as a file. */
  | { readonly do: 'file' }
  /** Opens that lesson as a pupil does. */
  | { readonly do: 'try' }
  /** Takes in files that were handed in. */
  | { readonly do: 'take'; readonly files: readonly File[] }
  | { readonly do: 'remove'; readonly id: string }
  /** Forgets all that was handed in. */
  | { readonly do: 'clear' }
  /** Puts the list of refused files away. */
  | { readonly do: 'seen' }
  | { readonly do: 'export'; readonly hash: string; readonly file: 'csv' | 'json' }
  | { readonly do: 'close' }
