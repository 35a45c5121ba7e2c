/** The game in progress: the truth, its record, and how a lawful order changes both. Only `session.ts` keeps one. */
import { type Applied, applyOrder } from '../engine/apply.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import { begin } from '../engine/sequence.ts'
import type { GameState } from '../engine/state.ts'
import { type Side, sideOf } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import { addOrder, type GameRecord, newRecord, type RecordFault, replay } from '../record/record.ts'
import type { About } from '../scenario/about.ts'
import { isDiscovery, type KnownEvents, knownEvents } from './known.ts'
import type { LogEntry, Seat } from './store.ts'

/** Log lines kept for the panel. */
const MAX_LOG = 400

interface Past {
  readonly truth: GameState
  readonly record: GameRecord
  readonly log: readonly LogEntry[]
}

/** One order as the viewer saw it: what to animate, and the view it ended in. */
export interface Frame extends KnownEvents {
  readonly after: View
}

export interface Game {
  readonly scenario: Scenario
  readonly about: About
  readonly viewer: Side
  readonly seats: { readonly [S in Side]: Seat }
  readonly record: GameRecord
  readonly view: View
  readonly log: readonly LogEntry[]
  readonly canUndo: boolean
  /** Carries out an order of the side to move; refused orders change nothing. */
  give(
    order: Order,
  ):
    | { readonly ok: true; readonly frame: Frame; readonly events: readonly GameEvent[] }
    | Extract<Applied, { ok: false }>
  undo(): boolean
  /** Keeps a side's notes beside the game. */
  remember(side: Side, memory: unknown): void
  /** What changes from here to the next order is undone with that order, or by itself where none is given. */
  mark(): void
  /** The side to move, its view, and the turn. */
  mover(): { readonly side: Side; readonly seat: Seat; readonly view: View; readonly turn: number }
}

const seatWord = (seat: Seat): string => (seat === 'human' ? 'human' : seat.level)
const wordSeat = (word: string): Seat => (word === 'human' ? 'human' : { level: word })

/** Whose eyes the page uses: the only human's, else the Soviet side's. */
const viewerOf = (seats: Game['seats']): Side =>
  seats.soviet !== 'human' && seats.japanese === 'human' ? 'japanese' : 'soviet'

export function newGameOf(scenario: Scenario, about: About, seats: Game['seats'], seed: number): Game {
  const record = newRecord(scenario, seed, {
    soviet: seatWord(seats.soviet),
    japanese: seatWord(seats.japanese),
  })
  const opening = begin(scenario, record.seed)
  return play(
    scenario,
    about,
    seats,
    opening.state,
    record,
    entries(scenario, viewerOf(seats), opening.state, opening.events, opening.state, 0),
  )
}

/** The game of a record, replayed order by order; a record that does not replay gives its fault. */
export function gameOfRecord(
  scenario: Scenario,
  about: About,
  record: GameRecord,
): { readonly ok: true; readonly game: Game } | { readonly ok: false; readonly fault: RecordFault } {
  const seats = { soviet: wordSeat(record.seats.soviet), japanese: wordSeat(record.seats.japanese) }
  const viewer = viewerOf(seats)
  let log: readonly LogEntry[] = []
  const replayed = replay(scenario, record, (before, _order, events, after) => {
    const added = entries(scenario, viewer, before, events, after, nextId(log))
    log = [...log, ...added].slice(-MAX_LOG)
  })
  if (replayed.fault) return { ok: false, fault: replayed.fault }
  return { ok: true, game: play(scenario, about, seats, replayed.state, record, log) }
}

/** The log is cut off at its beginning, so its length numbers no line. */
const nextId = (log: readonly LogEntry[]): number => (log.at(-1)?.id ?? -1) + 1

/** Log lines of an order's events, as far as the viewer learns of them. */
function entries(
  scenario: Scenario,
  viewer: Side,
  before: GameState,
  events: readonly GameEvent[],
  after: GameState,
  first: number,
): LogEntry[] {
  const turn = scenario.turns[before.turn[0]!] ?? scenario.turns[after.turn[0]!]!
  return knownEvents(scenario, viewer, before, events).log.map((event, i) => ({
    id: first + i,
    turn: before.turn[0]!,
    side: sideOf(before.side[0]!),
    at: 'at' in event ? event.at : turn.start + minuteOf(event),
    event,
  }))
}

/** Minute of the turn at which an event was over, as far as it tells. */
const minuteOf = (event: GameEvent): number =>
  'clock' in event ? event.clock : event.kind === 'assault' ? event.end : 0

function play(
  scenario: Scenario,
  about: About,
  seats: Game['seats'],
  truthNow: GameState,
  recordNow: GameRecord,
  logNow: readonly LogEntry[],
): Game {
  const viewer = viewerOf(seats)
  let truth = truthNow
  let record = recordNow
  let log = logNow
  let past: Past[] = []
  let view = observe(scenario, truth, viewer)
  const mark = (): void => {
    if (past.at(-1)?.record !== record) past = [...past, { truth, record, log }]
  }
  return {
    scenario,
    about,
    viewer,
    seats,
    mark,
    get record() {
      return record
    },
    get view() {
      return view
    },
    get log() {
      return log
    },
    get canUndo() {
      return past.some(each => each.record !== record)
    },
    give(order) {
      const applied = applyOrder(scenario, truth, order)
      if (!applied.ok) return applied
      const side = sideOf(truth.side[0]!)
      mark()
      if (isDiscovery(side, applied.events)) past = []
      const added = entries(scenario, viewer, truth, applied.events, applied.state, nextId(log))
      log = [...log, ...added].slice(-MAX_LOG)
      record = addOrder(scenario, record, truth, order, applied.state)
      const known = knownEvents(scenario, viewer, truth, applied.events)
      truth = applied.state
      view = observe(scenario, truth, viewer)
      return { ok: true, events: applied.events, frame: { ...known, after: view } }
    },
    undo() {
      const last = past.findLast(each => each.record !== record)
      if (!last) return false
      past = past.slice(0, past.indexOf(last))
      ;({ truth, record, log } = last)
      view = observe(scenario, truth, viewer)
      return true
    },
    remember(side, memory) {
      record = { ...record, memory: { ...record.memory, [side]: memory } }
    },
    mover() {
      const side = sideOf(truth.side[0]!)
      return {
        side,
        seat: seats[side],
        view: side === viewer ? view : observe(scenario, truth, side),
        turn: truth.turn[0]!,
      }
    },
  }
}

/** Facts of a record's fault as words can hold them. */
export function recordFacts(fault: { readonly code: string } & { readonly [key: string]: unknown }): {
  readonly [name: string]: string | number
} {
  return Object.fromEntries(
    Object.entries(fault).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}
