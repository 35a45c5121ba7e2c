/** Who stands before a unit at a narrow place. Pure: read from the log, for the place itself keeps only its clock. */
import type { UnitIndex } from '../engine/types.ts'
import type { LogEntry } from './store.ts'

/** The last unit over the place in this turn, and the minute of the turn at which it is over. */
export interface QueueBefore {
  readonly unit: UnitIndex
  readonly until: number
}

/** Who was the last to use a crossing in the present player turn, as the viewer's log tells; null where nobody was. */
export function lastAtCrossing(
  log: readonly LogEntry[],
  turn: number,
  side: LogEntry['side'],
  crossing: number,
): QueueBefore | null {
  const entry = log.findLast(
    ({ event, ...each }) =>
      each.turn === turn &&
      each.side === side &&
      (event.kind === 'moved' || event.kind === 'progressed') &&
      event.crossing === crossing,
  )
  const event = entry?.event
  return event?.kind === 'moved' || event?.kind === 'progressed'
    ? { unit: event.unit, until: event.crossingClock }
    : null
}
