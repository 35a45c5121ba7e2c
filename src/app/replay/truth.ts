/** An order's events as they truly were, for whoever looks at a game from above both sides. Pure. */
import type { EventKind, EventOf, GameEvent } from '../../engine/events.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { GameState } from '../../engine/state.ts'
import { unveil } from '../../engine/view.ts'
import { loudness } from '../../i18n/loudness.ts'
import { type KnownEvents, logMarch } from '../known.ts'
import { startWatch } from '../watch.ts'

/** Nobody needs to read them, but the log is parted by them. */
const BEGINS: ReadonlySet<EventKind> = new Set(['turnStarted', 'sideStarted'])

/** All events for the log, and all that moved and fought; `before` is the true state before the first of them. */
export function allEvents(scenario: Scenario, before: GameState, events: readonly GameEvent[]): KnownEvents {
  const watch = startWatch(scenario, 'soviet', unveil(scenario, before, 'soviet').state)
  const log: GameEvent[] = []
  const turn = before.turn[0]!
  const fights: EventOf<'assault'>[] = []
  for (const event of events) {
    // Nobody sees from above: and what only keeps the books would part a march into its hexes.
    if (event.kind === 'sighted' || (!BEGINS.has(event.kind) && loudness(event, turn) === 'quiet')) continue
    if (event.kind === 'moved' || event.kind === 'advanced') {
      watch.march(event.unit, [event.to])
      logMarch(log, event)
      continue
    }
    if (event.kind === 'retreated') watch.march(event.unit, event.path)
    if (event.kind === 'railMoved' && event.unit >= 0) watch.march(event.unit, event.path)
    if (event.kind === 'assault') fights.push(event)
    log.push(event)
  }
  return { log, marches: watch.marches, fights }
}
