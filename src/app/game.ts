/** The game in progress: the truth, its record, and how a lawful order changes both. Only `session.ts` keeps one. */
import { type Applied, applyOrder } from '../engine/apply.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import { begin } from '../engine/sequence.ts'
import type { GameState } from '../engine/state.ts'
import { type Side, sideOf } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import { addOrder, type GameRecord, newRecord, type RecordFault, replaySteps } from '../record/record.ts'
import { snapshotsUpTo, startingPoint, withSnapshot } from '../record/snapshots.ts'
import type { About } from '../scenario/about.ts'
import type { CommandChange, Explanation, RecordNote } from '../scenario/recordFile.ts'
import { commanderAt, type Staff, seatOf, seatWord, staffAt, withCommand } from './command.ts'
import { isDiscovery } from './discovery.ts'
import { withExplanation } from './meant.ts'
import type { LogEntry, Seat } from './store.ts'
import { type Frame, frameOf, type TellBoth, tell, viewerOf } from './telling.ts'
import { beginsTurn, type TurnLog, toldAt, withTurnLog } from './turnLogs.ts'

export type { Frame }

interface Past {
  readonly truth: GameState
  readonly record: GameRecord
  readonly told: TellBoth
}

/** What the other side did: the view it began in, and then order by order. */
export interface News {
  readonly from: View
  readonly frames: readonly Frame[]
}

export interface Game {
  readonly scenario: Scenario
  readonly about: About
  /** Whose eyes the page uses: the only human's, in hot-seat those of the side to move, else the Soviet side's. */
  readonly viewer: Side
  readonly seats: { readonly [S in Side]: Seat }
  /** The staff that commands the viewer's side in his place; null where he does himself. */
  readonly staff: Staff | null
  readonly record: GameRecord
  readonly view: View
  readonly log: readonly LogEntry[]
  /** The log as it stood when the turn before this one began; null where that is not known. */
  readonly turnLog: TurnLog | null
  readonly canUndo: boolean
  /** Carries out an order of the side to move; refused orders change nothing. */
  give(
    order: Order,
  ):
    | { readonly ok: true; readonly frame: Frame; readonly events: readonly GameEvent[] }
    | Extract<Applied, { ok: false }>
  undo(): boolean
  /** What was undone last, until something else is ordered. */
  redo(): boolean
  /** What the viewer saw of the other side since his own last order. */
  news(): News
  /** Keeps a side's notes beside the game. */
  remember(side: Side, memory: unknown): void
  /** From now on somebody else commands a side. */
  command(change: CommandChange): void
  /** Keeps what a side meant in its player turn. */
  explain(told: Explanation): void
  /** Keeps these notes of the player's with the game, whatever orders are taken back. */
  setNotes(notes: readonly RecordNote[]): void
  /** What changes from here to the next order is undone with that order, or by itself where none is given. */
  mark(): void
  /** The side to move, who commands it now, its view, and the turn. */
  mover(): { readonly side: Side; readonly seat: Seat; readonly view: View; readonly turn: number }
}

export function newGameOf(scenario: Scenario, about: About, seats: Game['seats'], seed: number): Game {
  const words = { soviet: seatWord(seats.soviet), japanese: seatWord(seats.japanese) }
  const record = newRecord(scenario, seed, words)
  const { state, events } = begin(scenario, record.seed)
  const told = tell(scenario, seats, null, { before: state, events, after: state })
  const kept = withSnapshot(scenario, record, state)
  return gameAt(scenario, about, seats, state, kept, told, withTurnLog([], told, state))
}

export type Reopened =
  | { readonly ok: true; readonly game: Game }
  | { readonly ok: false; readonly fault: RecordFault }

/**
 * The game of a record, replayed order by order; a record that does not replay gives its fault. A late save takes
 * seconds: it comes in steps, one for each order.
 *
 * @param log of the page's own storage alone: the game is replayed from the turn it was kept at, in the state that the
 *   record's snapshot and hash name. Of a record from elsewhere no snapshot is believed: they are made anew.
 */
export function* gameOfRecord(
  scenario: Scenario,
  about: About,
  record: GameRecord,
  log: TurnLog | null = null,
): Generator<void, Reopened> {
  const seats = { soviet: seatOf(record.seats.soviet), japanese: seatOf(record.seats.japanese) }
  const from = log && startingPoint(scenario, record, log.turn)
  let told: TellBoth | null = from && toldAt(log)
  let logs: readonly TurnLog[] = from ? [log] : []
  let kept = from ? snapshotsUpTo(record, log.turn) : snapshotsUpTo(record, 0)
  const replayed = yield* replaySteps(
    scenario,
    record,
    (before, given, events, after) => {
      told = tell(scenario, seats, told, { before, events, after })
      if (given !== null && !beginsTurn(before, after)) return
      kept = withSnapshot(scenario, kept, after)
      logs = withTurnLog(logs, told, after)
    },
    from ?? undefined,
  )
  if (replayed.fault) return { ok: false, fault: replayed.fault }
  return { ok: true, game: gameAt(scenario, about, seats, replayed.state, kept, told!, logs) }
}

/** A game that stands at `truthNow`: `recordNow` has led there, `toldNow` is what the sides have been told on the way. */
export function gameAt(
  scenario: Scenario,
  about: About,
  seats: Game['seats'],
  truthNow: GameState,
  recordNow: GameRecord,
  toldNow: TellBoth,
  logsNow: readonly TurnLog[] = [],
): Game {
  let truth = truthNow
  let record = recordNow
  let told = toldNow
  let logs = logsNow
  let [past, future]: [Past[], Past[]] = [[], []]
  let viewer = viewerOf(seats, truth)
  let view = observe(scenario, truth, viewer)
  const look = (): void => {
    viewer = viewerOf(seats, truth)
    view = observe(scenario, truth, viewer)
  }
  const mark = (): void => {
    future = []
    if (past.at(-1)?.record !== record) past = [...past, { truth, record, told }]
  }
  return {
    scenario,
    about,
    seats,
    mark,
    get viewer() {
      return viewer
    },
    get record() {
      return record
    },
    get view() {
      return view
    },
    get log() {
      return told[viewer].log
    },
    get turnLog() {
      return logs.find(({ turn }) => turn <= truth.turn[0]!) ?? null
    },
    get canUndo() {
      return past.some(each => each.record !== record)
    },
    give(order) {
      const applied = applyOrder(scenario, truth, order)
      if (!applied.ok) return applied
      const { events } = applied
      const step = { before: truth, events, after: applied.state }
      const eye = viewer
      const side = sideOf(truth.side[0]!)
      mark()
      if (isDiscovery(side, events)) past = []
      told = tell(scenario, seats, told, step)
      record = addOrder(scenario, record, truth, order, applied.state)
      if (beginsTurn(truth, applied.state)) {
        record = withSnapshot(scenario, record, applied.state)
        logs = withTurnLog(logs, told, applied.state)
      }
      truth = applied.state
      look()
      return { ok: true, events, frame: frameOf(scenario, eye, step, eye === viewer ? view : undefined) }
    },
    news() {
      const { since } = told[viewer]
      const from = since[0] ? observe(scenario, since[0].before, viewer) : view
      const isLast = (n: number): boolean => n === since.length - 1
      return {
        from,
        frames: since.map((step, n) => frameOf(scenario, viewer, step, isLast(n) ? view : undefined)),
      }
    },
    undo() {
      const last = past.findLast(each => each.record !== record)
      if (!last) return false
      past = past.slice(0, past.indexOf(last))
      future = [...future, { truth, record, told }]
      ;({ truth, record, told } = last)
      look()
      return true
    },
    redo() {
      const next = future.at(-1)
      if (!next) return false
      past = [...past, { truth, record, told }]
      future = future.slice(0, -1)
      ;({ truth, record, told } = next)
      look()
      return true
    },
    setNotes(notes) {
      const noted = new Map<GameRecord, GameRecord>()
      // One record stays one record: that tells what there is to take back.
      const withNotes = (old: GameRecord): GameRecord => {
        const made = noted.get(old) ?? { ...old, notes }
        noted.set(old, made)
        return made
      }
      const renew = (each: Past): Past => ({ ...each, record: withNotes(each.record) })
      past = past.map(renew)
      future = future.map(renew)
      record = withNotes(record)
    },
    get staff() {
      return staffAt(record, viewer, truth.turn[0]!)
    },
    command(change) {
      record = { ...record, commands: withCommand(record.commands, change) }
    },
    explain(told) {
      record = { ...record, explanations: withExplanation(record.explanations, told) }
    },
    remember(side, memory) {
      record = { ...record, memory: { ...record.memory, [side]: memory } }
    },
    mover() {
      const side = sideOf(truth.side[0]!)
      return {
        side,
        seat: commanderAt(record, side, truth.turn[0]!),
        view: side === viewer ? view : observe(scenario, truth, side),
        turn: truth.turn[0]!,
      }
    },
  }
}
