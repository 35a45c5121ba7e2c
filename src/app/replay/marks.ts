/** What stands over the timeline of a replay: the steps worth going to. */
import type { EventKind } from '../../engine/events.ts'
import type { LogEntry } from '../store.ts'

/** A comment, an order that the record lays down, a fight, a place that changed hands, a bridge, a unit that is no more. */
export const MARK_KINDS = ['note', 'decree', 'fight', 'capture', 'bridge', 'loss'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface Mark {
  readonly step: number
  readonly kind: MarkKind
}

const MARKED: { readonly [K in EventKind]?: MarkKind } = {
  assault: 'fight',
  overrun: 'fight',
  raid: 'fight',
  objective: 'capture',
  crossingBlown: 'bridge',
  bridgeBuilt: 'bridge',
  finished: 'loss',
}

/** The marks of log lines that a side has read, each kind once a step. */
export function marksOf(lines: readonly (LogEntry & { readonly step: number })[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const { step, event } of lines) {
    const kind = MARKED[event.kind]
    if (kind) marks.set(`${step} ${kind}`, { step, kind })
  }
  return [...marks.values()]
}
