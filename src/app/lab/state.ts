/** What the page knows of the what-if lab, and what it may ask of it. Types alone: the code comes when the lab is opened. */
import type { Scenario } from '../../engine/scenario.ts'
import type { Side } from '../../engine/types.ts'
import type { About } from '../../scenario/about.ts'
import type { Lesson } from '../../scenario/lessonsFile.ts'
import type { Answers } from '../../sim/answers.ts'

/** A study as it is put together: the battle as it was is always one of its worlds and is not named. */
export interface LabChoice {
  readonly scenario: string
  readonly form: string
  /** Names of what-ifs, each a world of its own: `scenario/whatIf.ts`. */
  readonly worlds: readonly string[]
  readonly levels: { readonly [S in Side]: string }
  /** Games in each world, and the seed of the first pair. */
  readonly games: number
  readonly seed: number
}

export interface LabRun {
  /** What is played, or was. */
  readonly choice: LabChoice
  /** The battle as it was, for its map and its names. */
  readonly scenario: Scenario
  /** Titles of the worlds, the battle as it was first. */
  readonly titles: readonly string[]
  /** `stopped`: what has been played is kept, and can be gone on with. */
  readonly status: 'running' | 'paused' | 'stopped' | 'done' | 'failed'
  /** Why it failed. */
  readonly fault: string
  /** Games played, in all worlds, and to be played. */
  readonly done: number
  readonly of: number
  /** Of those played, how many this browser had kept from an earlier time. */
  readonly kept: number
  /** Estimate; null before there is one. */
  readonly secondsLeft: number | null
  readonly answers: Answers | null
}

/** What a pupil has put down: kept by the browser, handed to nobody. */
export interface LessonNotes {
  /** Number in the class: it decides which games are played, so that thirty play others. */
  readonly number: number
  /** A nickname that is handed in with it; "" for none. */
  readonly name: string
  /** The step that is open. */
  readonly step: number
  /** The choice that was made before the games were played. */
  readonly predicted: string | null
  /** Answers in writing, by step and question: "5.0". */
  readonly words: { readonly [place: string]: string }
}

export interface LabState {
  readonly choice: LabChoice
  /** Of the battle of the choice; null while it is read. */
  readonly about: About | null
  readonly run: LabRun | null
  /** Lessons that the battle has. */
  readonly lessons: readonly Lesson[]
  /** The one that is being held; its study is that of the page. */
  readonly lesson: { readonly lesson: Lesson; readonly notes: LessonNotes } | null
  /** A game is being played again to be watched. */
  readonly isFetching: boolean
}

export const LAB_FILES = ['csv', 'json', 'games', 'result'] as const
/** Figures as a table, as JSON, the games themselves as `batch` would write them, or what a pupil hands in. */
export type LabFile = (typeof LAB_FILES)[number]

export type LabDeed =
  | { readonly do: 'choose'; readonly change: Partial<LabChoice> }
  /** Plays the study on the page, or goes on with what is kept of it. */
  | { readonly do: 'run' }
  | { readonly do: 'pause' }
  | { readonly do: 'resume' }
  | { readonly do: 'stop' }
  /** Plays a game again and opens it in the replay. */
  | { readonly do: 'watch'; readonly world: number; readonly seed: number }
  | { readonly do: 'export'; readonly file: LabFile }
  /** Copies a link to the study. */
  | { readonly do: 'link' }
  /** Saves the study as a small file, to be opened where no link can be sent. */
  | { readonly do: 'file' }
  /** Forgets the games that are kept of the study on the page. */
  | { readonly do: 'forget' }
  /** Begins a lesson of the battle, or leaves the one that is held. */
  | { readonly do: 'lesson'; readonly id: string | null }
  | { readonly do: 'note'; readonly change: Partial<LessonNotes> }
  | { readonly do: 'close' }
