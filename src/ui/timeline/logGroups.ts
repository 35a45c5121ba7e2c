/** Log entries as paragraphs: what came of a fight is told with it. */
import type { LogEntry } from '../../app/store.ts'
import type { EventKind } from '../../engine/events.ts'
import { loudness } from '../../i18n/loudness.ts'

/** Events of which the ones after them tell what came. */
const DEEDS: ReadonlySet<EventKind> = new Set([
  'assault',
  'overrun',
  'raid',
  'ambushed',
  'bombardment',
  'shoreFire',
  'sortie',
])

/** Events that tell the outcome of the deed before them. */
const OUTCOME: ReadonlySet<EventKind> = new Set([
  'losses',
  'airlifted',
  'shaken',
  'worksReduced',
  'retreated',
  'advanced',
  'finished',
])

/** One paragraph of the log: its first entry gives the hour. */
export type LogGroup<E extends LogEntry = LogEntry> = readonly [E, ...E[]]

/** Were both sighted in one hex, at one hour, and as well as each other? */
const areSeenTogether = (a: LogEntry, b: LogEntry): boolean =>
  a.event.kind === 'sighted' &&
  b.event.kind === 'sighted' &&
  a.at === b.at &&
  a.event.hex === b.event.hex &&
  a.event.sighting === b.event.sighting

/** Paragraphs of the log in order; entries that nobody needs to read are left out. */
export function logGroups<E extends LogEntry>(log: readonly E[]): readonly LogGroup<E>[] {
  const groups: [E, ...E[]][] = []
  // The deed that is being told. Who lays down his arms when a turn begins was not beaten in the fight told last.
  let deed: [E, ...E[]] | null = null
  for (const entry of log) {
    const { kind } = entry.event
    if (kind === 'sideStarted' || kind === 'turnStarted') deed = null
    if (loudness(entry.event, entry.turn) === 'quiet') continue
    if (deed && OUTCOME.has(kind)) {
      deed.push(entry)
      continue
    }
    const before = groups.at(-1)
    if (before && !deed && areSeenTogether(before[0], entry)) {
      before.push(entry)
      continue
    }
    const group: [E, ...E[]] = [entry]
    groups.push(group)
    deed = DEEDS.has(kind) ? group : null
  }
  return groups
}
