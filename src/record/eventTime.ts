/** When events happened: minutes of the turn, as far as they tell, and of the campaign. */
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Minutes } from '../engine/types.ts'

/** Does an event tell when it was over? */
export const tellsTime = (event: GameEvent): boolean => 'at' in event || 'clock' in event || 'end' in event

/** Minute of the turn at which an event was over; 0 where it does not tell. */
const minuteOf = (event: GameEvent): Minutes =>
  'clock' in event ? event.clock : 'end' in event ? event.end : 0

/** Minute since the campaign's first midnight at which an event of an order was over; `before` and `after` the order. */
export function campaignMinute(
  scenario: Scenario,
  before: GameState,
  event: GameEvent,
  after: GameState,
): Minutes {
  const turn = scenario.turns[before.turn[0]!] ?? scenario.turns[after.turn[0]!]!
  return 'at' in event ? event.at : turn.start + minuteOf(event)
}
