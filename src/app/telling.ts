/** What each side gets to know of the game: its log, and what the other has done since its own last order. Pure. */
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { SIDES, type Side, sideOf } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import { campaignMinute } from '../record/eventTime.ts'
import { type KnownEvents, knownEvents } from './known.ts'
import type { LogEntry, Seat } from './store.ts'

type Seats = { readonly [S in Side]: Seat }

/** Log lines kept for the panel. */
export const MAX_LOG = 400

/** One order carried out, as it truly was. */
export interface Step {
  readonly before: GameState
  readonly events: readonly GameEvent[]
  readonly after: GameState
}

/** What a side has been told: its log, and all that the other side has done since its own last order. */
export interface Told {
  readonly log: readonly LogEntry[]
  readonly since: readonly Step[]
}
/** Only sides whose eyes the page uses are told anything. */
export type TellBoth = { readonly [S in Side]: Told }

/** One order as the viewer saw it: what to animate, and the view it ended in. */
export interface Frame extends KnownEvents {
  readonly after: View
}

/** Two people take turns at one screen. */
export const isHotSeat = ({ soviet, japanese }: Seats): boolean => soviet === 'human' && japanese === 'human'

/** Nobody plays: two opponents against each other. */
export const isWatched = ({ soviet, japanese }: Seats): boolean => soviet !== 'human' && japanese !== 'human'

/** Whose eyes the page ever uses. */
const eyesOf = (seats: Seats): readonly Side[] => {
  if (isHotSeat(seats)) return SIDES
  return seats.japanese === 'human' ? ['japanese'] : ['soviet']
}

/** Whose eyes it uses now. */
export const viewerOf = (seats: Seats, state: GameState): Side =>
  isHotSeat(seats) ? sideOf(state.side[0]!) : eyesOf(seats)[0]!

const NOTHING: Told = { log: [], since: [] }

/** Tells the sides whose eyes the page uses of an order; `told` is null before the first. */
export function tell(scenario: Scenario, seats: Seats, told: TellBoth | null, step: Step): TellBoth {
  const next = { soviet: NOTHING, japanese: NOTHING, ...told }
  const mover = sideOf(step.before.side[0]!)
  for (const eye of eyesOf(seats)) {
    const { log, since } = next[eye]
    const known = knownEvents(scenario, eye, step.before, step.events)
    next[eye] = {
      log: [...log, ...logEntries(scenario, known.log, step, nextId(log))].slice(-MAX_LOG),
      // The opening belongs to nobody's turn, and is seen by both.
      since: eye === mover && told !== null ? [] : [...since, step],
    }
  }
  return next
}

/** An order as a side saw it; `seen` is the view it ended in, where that is known already. */
export const frameOf = (
  scenario: Scenario,
  eye: Side,
  { before, events, after }: Step,
  seen: View = observe(scenario, after, eye),
): Frame => ({ ...knownEvents(scenario, eye, before, events), after: seen })

/** The log is cut off at its beginning, so its length numbers no line. */
const nextId = (log: readonly LogEntry[]): number => (log.at(-1)?.id ?? -1) + 1

/** Log lines of an order's events; `log` is as much of them as the reader learns of. */
export const logEntries = (
  scenario: Scenario,
  log: readonly GameEvent[],
  { before, after }: Step,
  first: number,
): LogEntry[] =>
  log.map((event, i) => ({
    id: first + i,
    turn: before.turn[0]!,
    side: sideOf(before.side[0]!),
    at: campaignMinute(scenario, before, event, after),
    event,
  }))
