/**
 * A record made ready to be walked through in both directions: played once, then any of its states is at hand without
 * the rules. The state at each player turn's start is kept as bytes, and of every step what it changed in them.
 */
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type GameState, stateOver } from '../engine/state.ts'
import { type Minutes, type Side, sideOf } from '../engine/types.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import { campaignMinute, tellsTime } from './eventTime.ts'
import { type Given, type RecordFault, type ReplayStep, replaySteps } from './record.ts'
import { statesOf } from './snapshots.ts'

/** One step of a record: how the game began, or an order and what came of it. */
export interface RecordStep {
  /** The player turn it belongs to: turn from 1, and side. */
  readonly turn: number
  readonly side: Side
  /** Its place among the orders of the player turn, from 0; -1 for how the game began. */
  readonly order: number
  /** What was ordered; null for how the game began. */
  readonly given: Given | null
  /** When the first and the last of its events were over, minutes since the campaign's first midnight. */
  readonly from: Minutes
  readonly until: Minutes
}

/** A player turn of a record; its orders begin after `step`. */
export interface TurnStart {
  readonly turn: number
  readonly side: Side
  readonly step: number
}

export interface ReplayIndex {
  readonly scenario: Scenario
  readonly record: GameRecord
  /** Step 0 is how the game began; the steps after it are the orders. */
  readonly steps: readonly RecordStep[]
  /** The player turns that were begun, those without an order too. */
  readonly starts: readonly TurnStart[]
  /** Why the record does not replay further than its last step. */
  readonly fault: RecordFault | null
  /** Made of snapshots: its steps are the beginnings of turns, to be looked at, and nobody may play on from them. */
  readonly viewOnly: boolean
  readonly kept: Kept
}

/** What the states and events of an index are made of: for `stateAt` and `eventsAt` only. */
interface Kept {
  /** By player turn: the bytes of the state that it began in. */
  readonly bytes: Uint8Array[]
  /** By step: what it changed, as pairs of a 32-bit word's position and its new value; none where a player turn begins. */
  readonly changes: Int32Array[]
  /** By step: its player turn, that which it begins where it begins one. */
  readonly turns: number[]
  readonly events: (readonly GameEvent[])[]
  /** The states that were asked for last, by step: what was derived from them is still known. */
  readonly recent: Map<number, GameState>
}

/** States that an index keeps whole: what a reader goes to and fro between. */
const MOST_RECENT = 6

/**
 * Plays a record and keeps what is needed to walk through it. Comes in steps, one for each order, as `replaySteps` does: a
 * whole game takes seconds. A record that does not replay gives an index up to its fault. `look` is shown every step on the way.
 */
export function* indexRecord(
  scenario: Scenario,
  record: GameRecord,
  look?: ReplayStep,
): Generator<void, ReplayIndex> {
  const steps: RecordStep[] = []
  const starts: TurnStart[] = []
  const kept: Kept = { bytes: [], changes: [], turns: [], events: [], recent: new Map() }
  const { fault } = yield* replaySteps(scenario, record, (before, given, events, after) => {
    const begins = given === null || given.kind === 'end'
    steps.push(stepOf(scenario, steps.at(-1), { before, given, events, after }))
    keepStep(kept, before, events, after, begins)
    if (begins && after.over[0] === 0)
      starts.push({ turn: after.turn[0]! + 1, side: sideOf(after.side[0]!), step: steps.length - 1 })
    look?.(before, given, events, after)
  })
  return { scenario, record, steps, starts, fault, viewOnly: false, kept }
}

interface Played {
  readonly before: GameState
  readonly given: Given | null
  readonly events: readonly GameEvent[]
  readonly after: GameState
}

function stepOf(scenario: Scenario, last: RecordStep | undefined, played: Played): RecordStep {
  const { before, given, events, after } = played
  const turn = given === null ? 0 : before.turn[0]!
  const { start, end } = scenario.turns[turn]!
  const isFirst = last === undefined || last.given === null || last.given.kind === 'end'
  const place = {
    turn: turn + 1,
    side: sideOf(before.side[0]!),
    order: given === null ? -1 : isFirst ? 0 : last.order + 1,
    given,
  }
  if (given?.kind === 'end') return { ...place, from: end, until: end }
  const times = events.filter(tellsTime).map(event => campaignMinute(scenario, before, event, after))
  const now = isFirst ? start : last.until
  return times.length === 0
    ? { ...place, from: now, until: now }
    : { ...place, from: Math.min(...times), until: Math.max(...times) }
}

/** Keeps what a step has changed, or the whole state where a player turn begins with it. */
function keepStep(
  kept: Kept,
  before: GameState,
  events: readonly GameEvent[],
  after: GameState,
  begins: boolean,
): void {
  if (begins) kept.bytes.push(after.bytes.slice())
  kept.changes.push(begins ? NO_CHANGES : changedWords(before, after))
  kept.turns.push(kept.bytes.length - 1)
  kept.events.push(events)
}
const NO_CHANGES = new Int32Array(0)

/** The 32-bit words in which two states of a game differ, as pairs of position and later value. */
function changedWords(before: GameState, after: GameState): Int32Array {
  const [from, to] = [wordsOf(before.bytes), wordsOf(after.bytes)]
  const changed: number[] = []
  for (let word = 0; word < to.length; word++) if (from[word] !== to[word]) changed.push(word, to[word]!)
  return Int32Array.from(changed)
}

/** A state's block is a whole number of words, and lies at the beginning of its buffer. */
const wordsOf = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, 0, bytes.length >> 2)

/** The state that a step led to: not to be changed. Throws RangeError where the index has no such step. */
export function stateAt({ scenario, record, kept }: ReplayIndex, step: number): GameState {
  const known = kept.recent.get(step)
  const state = known ?? stateOver(scenario, bytesAt(kept, step), record.seed)
  // The one used last goes to the end of the line.
  kept.recent.delete(step)
  kept.recent.set(step, state)
  const [oldest] = kept.recent.keys()
  if (kept.recent.size > MOST_RECENT) kept.recent.delete(oldest!)
  return state
}

function bytesAt({ turns, bytes, changes }: Kept, step: number): ArrayBuffer {
  const turn = turns[step]
  if (turn === undefined) throw new RangeError(`Expected a step from 0 to ${turns.length - 1}, got ${step}`)
  const { buffer } = bytes[turn]!.slice()
  const words = new Int32Array(buffer)
  for (let s = turns.indexOf(turn); s <= step; s++) {
    const pairs = changes[s]!
    for (let p = 0; p < pairs.length; p += 2) words[pairs[p]!] = pairs[p + 1]!
  }
  return buffer
}

/** What happened in a step. Throws RangeError where the index has no such step. */
export function eventsAt({ kept }: ReplayIndex, step: number): readonly GameEvent[] {
  const events = kept.events[step]
  if (!events) throw new RangeError(`Expected a step from 0 to ${kept.events.length - 1}, got ${step}`)
  return events
}

/**
 * The step of an order, given as records count: turn from 1, order from 0 within the player turn. -1 is the step with which
 * the player turn begins. Where there is none, the last one before it.
 */
export function stepAt({ steps, starts }: ReplayIndex, turn: number, side: Side, order: number): number {
  const at = starts.findLastIndex(start => start.turn < turn || (start.turn === turn && start.side === side))
  const start = starts[at]
  if (!start) return 0
  const last = starts[at + 1]?.step ?? steps.length - 1
  return start.turn === turn && start.side === side
    ? Math.min(start.step + 1 + Math.max(order, -1), last)
    : last
}

/**
 * What can be looked at of a record that does not replay: the beginnings of the turns that it has snapshots of. Null where
 * it has none that today's rules can show.
 *
 * @param fault why it does not replay
 */
export function indexSnapshots(
  scenario: Scenario,
  record: GameRecord,
  fault: RecordFault,
): ReplayIndex | null {
  const shown = statesOf(scenario, record)
  if (shown.length === 0) return null
  const steps = shown.map(({ turn, state }): RecordStep => {
    const { start } = scenario.turns[turn - 1]!
    return { turn, side: sideOf(state.side[0]!), order: -1, given: null, from: start, until: start }
  })
  const kept: Kept = {
    bytes: shown.map(({ state }) => state.bytes),
    changes: shown.map(() => NO_CHANGES),
    turns: shown.map((_, turn) => turn),
    events: shown.map(() => []),
    recent: new Map(),
  }
  const starts = steps.map(({ turn, side }, step) => ({ turn, side, step }))
  return { scenario, record, steps, starts, fault, viewOnly: true, kept }
}
