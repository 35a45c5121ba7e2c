/** Log entries as paragraphs: what came of an assault is told with it. */
import type { LogEntry } from '../../app/store.ts'
import type { EventKind } from '../../engine/events.ts'
import { loudness } from '../../i18n/loudness.ts'

/** Events that tell the outcome of the assault before them. */
const OUTCOME: ReadonlySet<EventKind> = new Set([
  'losses',
  'shaken',
  'worksReduced',
  'retreated',
  'advanced',
  'finished',
])

/** One paragraph of the log: its first entry gives the hour. */
export type LogGroup = readonly [LogEntry, ...LogEntry[]]

/** Paragraphs of the log in order; entries that nobody needs to read are left out. */
export function logGroups(log: readonly LogEntry[]): readonly LogGroup[] {
  const groups: [LogEntry, ...LogEntry[]][] = []
  for (const entry of log) {
    if (loudness(entry.event, entry.turn) === 'quiet') continue
    const last = groups.at(-1)
    // Who lays down his arms when a turn begins was not beaten in the fight told last.
    const told = last?.[0]
    if (last && told?.event.kind === 'assault' && told.turn === entry.turn && OUTCOME.has(entry.event.kind))
      last.push(entry)
    else groups.push([entry])
  }
  return groups
}
