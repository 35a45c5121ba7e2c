/** What cannot be taken back once it is known. Pure. */
import type { GameEvent } from '../engine/events.ts'
import { type Side, sideIndex } from '../engine/types.ts'
import { SPOTTED } from './watch.ts'

/** Did the viewer learn or risk something that cannot be taken back: dice, contact, a unit or lost ground sighted? */
export function isDiscovery(viewer: Side, events: readonly GameEvent[]): boolean {
  const me = sideIndex(viewer)
  return events.some(
    event =>
      event.kind === 'assault' ||
      event.kind === 'contact' ||
      event.kind === 'overrun' ||
      event.kind === 'bombardment' ||
      event.kind === 'raid' ||
      event.kind === 'demolition' ||
      event.kind === 'sortie' ||
      event.kind === 'crossingBlown' ||
      event.kind === 'sideEnded' ||
      (event.kind === 'surveyed' && event.side === me) ||
      (event.kind === 'sighted' && event.side === me && event.sighting >= SPOTTED),
  )
}
