/** What the sentences of the log share. */
import type { EventKind, EventOf } from '../../engine/events.ts'
import type { Say } from '../i18n.ts'
import type { Names } from '../names.ts'
import type { Outcome } from '../outcome.ts'

/** What the sentences need beside the event itself. */
export interface Diary {
  readonly say: Say
  readonly names: Names
  /** Calendar date of campaign minute 0. */
  readonly startDate: string
  /** Campaign minute at which the turn of the event starts. */
  readonly turnStart: number
  /** The line of the one list of results that a sum leads to: the rules' own `resultOf`. */
  readonly resultOf: (sum: number) => Outcome
}

/** The sentence of one kind of event. */
export type Word<K extends EventKind> = (event: EventOf<K>, diary: Diary) => string
/** One sentence for each of some kinds of event. */
export type Words<K extends EventKind> = { readonly [E in K]: Word<E> }
