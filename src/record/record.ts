/**
 * A game as a record: what was ordered, and a hash of the state after every player turn. Saves, replays and bug
 * reports are this one format; a state is always rebuilt by replaying, never believed from a file.
 */
import type { GameEvent } from '../engine/events.ts'
import { digest, digestText } from '../engine/hash.ts'
import type { Refusal } from '../engine/reasons.ts'
import type { Scenario } from '../engine/scenario.ts'
import { begin } from '../engine/sequence.ts'
import { copyState, type GameState, type MutableState } from '../engine/state.ts'
import { type Side, sideOf } from '../engine/types.ts'
import type { GameRecord, PlayerTurn } from '../scenario/recordFile.ts'
import { carryOut, type Given, givenFromJson, givenToJson } from './given.ts'

export const RECORD_FORMAT = 2
/** Raised with every change of the rules: a record made under another engine may not replay to the same hashes. */
export const ENGINE_VERSION = '0.8.0'

export type { GameRecord, Given, PlayerTurn }

/** Hash of a state as records carry it: 16 hex digits over its bytes. */
export const stateHash = (state: GameState): string => digest(state.bytes)

/** A record of a game about to begin. */
export function newRecord(scenario: Scenario, seed: number, seats: GameRecord['seats']): GameRecord {
  return {
    formatVersion: RECORD_FORMAT,
    engine: ENGINE_VERSION,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    form: scenario.form.id,
    variant: scenario.variant,
    seed,
    seats,
    playerTurns: [],
    memory: { soviet: null, japanese: null },
  }
}

/** The record with one more order or decree, given in `before`; `after` is the state it led to. */
export function addOrder(
  scenario: Scenario,
  record: GameRecord,
  before: GameState,
  given: Given,
  after: GameState,
): GameRecord {
  const turn = before.turn[0]! + 1
  const side = sideOf(before.side[0]!)
  const last = record.playerTurns.at(-1)
  const current = last && last.hash === undefined ? last : { turn, side, orders: [] }
  const grown: PlayerTurn = {
    ...current,
    orders: [...current.orders, givenToJson(scenario, given)],
  }
  const sealed =
    given.kind === 'end' ? { ...grown, hash: stateHash(after), ordersHash: ordersHash(grown.orders) } : grown
  const kept = current === last ? record.playerTurns.slice(0, -1) : record.playerTurns
  return { ...record, playerTurns: [...kept, sealed] }
}

/** Hash over a player turn's orders: it names the turn even where a missing order would have changed nothing. */
const ordersHash = (orders: PlayerTurn['orders']): string => digestText(JSON.stringify(orders))

/** Names a game by 16 hex digits: its battle, form, variant, seed and all that was ordered. */
export const recordId = ({ scenario, form, variant, seed, playerTurns }: GameRecord): string =>
  digestText(
    JSON.stringify([scenario, form, variant, seed, playerTurns.map(({ orders }) => ordersHash(orders))]),
  )

/** Why a record does not replay. `turn` is 1-based; `order` counts from 0 within the player turn. */
export type RecordFault =
  | { readonly code: 'otherScenario'; readonly expected: string; readonly got: string }
  | { readonly code: 'otherContent'; readonly expected: string; readonly got: string }
  | { readonly code: 'otherEngine'; readonly expected: string; readonly got: string }
  | {
      readonly code: 'wrongTurn'
      readonly turn: number
      readonly side: Side
      readonly expectedTurn: number
      readonly expectedSide: Side
    }
  | {
      readonly code: 'refused'
      readonly turn: number
      readonly side: Side
      readonly order: number
      readonly refusal: Refusal
    }
  | { readonly code: 'afterEnd'; readonly turn: number; readonly side: Side }
  | { readonly code: 'noHash'; readonly turn: number; readonly side: Side }
  | {
      /** Of the state the turn ended in, or of the orders that led there. */
      readonly code: 'hash' | 'ordersHash'
      readonly turn: number
      readonly side: Side
      readonly expected: string
      readonly got: string
    }

export interface Replayed {
  readonly state: GameState
  /** Orders replayed. */
  readonly orders: number
  readonly fault: RecordFault | null
}

/** Called after every order while replaying: state before it, the order (null: how the game began), what happened, state after it. */
export type ReplayStep = (
  before: GameState,
  given: Given | null,
  events: readonly GameEvent[],
  after: GameState,
) => void

/** Was the record made by another engine, or with other contents of the battle? Else what is wrong is the record itself. */
export const isOfOtherRules = ({ code }: RecordFault): boolean =>
  code === 'otherEngine' || code === 'otherContent'

/** Does the record belong to this battle and engine? */
export function matches(scenario: Scenario, record: GameRecord): RecordFault | null {
  if (record.scenario !== scenario.id)
    return { code: 'otherScenario', expected: scenario.id, got: record.scenario }
  if (record.engine !== ENGINE_VERSION)
    return { code: 'otherEngine', expected: ENGINE_VERSION, got: record.engine }
  if (record.scenarioHash !== scenario.hash)
    return { code: 'otherContent', expected: scenario.hash, got: record.scenarioHash }
  return null
}

/**
 * Replays a record from its seed, checking every hash; stops at the first fault with the state reached until then.
 */
export const replay = (scenario: Scenario, record: GameRecord, step?: ReplayStep): Replayed =>
  atOnce(replaySteps(scenario, record, step))

/** The same, order by order: whoever must not be held up rests between two of them. */
export function* replaySteps(
  scenario: Scenario,
  record: GameRecord,
  step?: ReplayStep,
  from?: ReplayFrom,
): Generator<void, Replayed> {
  let reached: Reached = {
    state: from ? copyState(scenario, from.state) : opened(scenario, record, step),
    orders: 0,
    fault: matches(scenario, record),
  }
  for (const [index, entry] of record.playerTurns.entries()) {
    if (reached.fault) break
    if (from && index < from.playerTurns) continue
    reached = yield* replayTurn(scenario, reached, entry, index === record.playerTurns.length - 1, step)
  }
  return reached
}

/** A state of one's own keeping that so many player turns of the record have led to: what was before is not replayed. */
export interface ReplayFrom {
  readonly state: GameState
  readonly playerTurns: number
}

function opened(scenario: Scenario, { seed }: GameRecord, step: ReplayStep | undefined): MutableState {
  const { state, events } = begin(scenario, seed)
  step?.(state, null, events, state)
  return copyState(scenario, state)
}

/** As far as a replay has come, in a state of its own. */
interface Reached extends Replayed {
  readonly state: MutableState
}

/** Runs what comes in steps to its end. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** One player turn of a record. Only the last may stand open: whoever has gone on has ended his turn. */
function* replayTurn(
  scenario: Scenario,
  from: Reached,
  entry: PlayerTurn,
  isLast: boolean,
  step: ReplayStep | undefined,
): Generator<void, Reached> {
  const { turn, side } = entry
  const at = { turn, side }
  const expectedTurn = from.state.turn[0]! + 1
  const expectedSide = sideOf(from.state.side[0]!)
  let { state, orders } = from
  const stop = (fault: RecordFault): Reached => ({ state, orders, fault })
  if (state.over[0] === 1) return stop({ code: 'afterEnd', ...at })
  if (turn !== expectedTurn || side !== expectedSide)
    return stop({ code: 'wrongTurn', ...at, expectedTurn, expectedSide })
  for (const [number, json] of entry.orders.entries()) {
    const read = givenFromJson(scenario, json)
    if (!read.ok) return stop({ code: 'refused', ...at, order: number, refusal: read.refusal })
    // Who watches may keep the states that he is shown.
    const before = state
    const applied = carryOut(scenario, before, read.given, step !== undefined)
    if (!applied.ok) return stop({ code: 'refused', ...at, order: number, refusal: applied.refusal })
    state = applied.state
    step?.(before, read.given, applied.events, state)
    orders++
    yield
    if (read.given.kind === 'end' && number < entry.orders.length - 1)
      return stop({ code: 'afterEnd', ...at })
  }
  const ended = entry.orders.at(-1) === 'end'
  if (!ended && !isLast) return stop({ code: 'noHash', ...at })
  return ended ? { state, orders, fault: sealFault(entry, state) } : { state, orders, fault: null }
}

/** Do both hashes of an ended player turn agree with what was replayed? */
function sealFault(
  { turn, side, orders, hash, ordersHash: expected }: PlayerTurn,
  state: GameState,
): RecordFault | null {
  if (hash === undefined || expected === undefined) return { code: 'noHash', turn, side }
  const got = stateHash(state)
  if (hash !== got) return { code: 'hash', turn, side, expected: hash, got }
  const given = ordersHash(orders)
  return expected === given ? null : { code: 'ordersHash', turn, side, expected, got: given }
}
