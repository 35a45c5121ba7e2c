/**
 * Fuzzing: random games in which lawful orders come mixed with wild ones, every promise of the rules checked after each
 * (6-quality, tests, point 3). A game is its seed: the same seed gives the same orders.
 */
import { type Applied, check } from '../engine/apply.ts'
import { sideToMove } from '../engine/derived.ts'
import { orderFromJson, orderFromText, orderToJson, orderToText } from '../engine/notation.ts'
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { observe } from '../engine/view.ts'
import { type GameRecord, replay, stateHash } from '../record/record.ts'
import { readRecord } from '../scenario/recordFile.ts'
import { draws, oneOf } from './draws.ts'
import { demand, demandCandidates, demandSecret, isSameBlock } from './invariants.ts'
import { judgeOf } from './judge.ts'
import { anyOrder, MAX_STEPS, ORDERS_A_TURN, RANDOM_SEATS } from './playout.ts'
import { sampledTrial, type Trial, type Tried, thoroughTrial } from './promises.ts'
import { BrokenGame, type GameStep, type RunningGame, startGame } from './running.ts'
import { isSame } from './same.ts'
import { type WildInput, type WildOrder, wildOrder } from './wildOrders.ts'

/** Keeps the choices of the checks apart from those of the orders. */
const CHECKS = 0x2545_f491
/** Of the orders offered so many are judged at each step, others each time: a big battle offers thousands. */
const OFFERS_JUDGED = 40
/** Wild orders tried after the end, when all must be refused. */
const AFTER_THE_END = 20

export interface FuzzedGame {
  /** Orders carried out. */
  readonly orders: number
  /** Orders refused. */
  readonly refused: number
  /** How often each promise was tried. */
  readonly tried: Tried
  /** Where a promise was broken: how, and the record that leads there. */
  readonly fault: { readonly message: string; readonly record: GameRecord } | null
}

/**
 * Plays one game by chance. Nothing is thrown: whatever a rule or a check throws is the game's fault. `thorough`: every
 * promise is tried after every step, not only after those that the seed chooses.
 */
export function fuzzGame(scenario: Scenario, seed: number, thorough = false): FuzzedGame {
  const trial = thorough ? thoroughTrial() : sampledTrial(seed)
  const counts = { orders: 0, refused: 0, tried: trial.tried }
  let game: RunningGame | undefined
  try {
    game = startGame(scenario, seed, RANDOM_SEATS, everyCheck(scenario, seed, trial))
    playWildly(scenario, game, seed, counts)
    if (trial.isReplayDue()) demandReplay(scenario, game.record(), game.state())
    return { ...counts, fault: null }
  } catch (error) {
    const record = error instanceof BrokenGame ? error.record : game?.record()
    // Without a first state there is no game to keep.
    if (!record) throw error
    return { ...counts, fault: { message: (error as Error).message, record } }
  }
}

/** Judges every step of a record thoroughly; says what does not hold, or null. */
export function fuzzReplay(scenario: Scenario, record: GameRecord): string | null {
  const judge = everyCheck(scenario, record.seed, thoroughTrial())
  try {
    const { fault } = replay(scenario, record, (before, given, events, after) =>
      judge({ before, order: given?.kind === 'decree' ? null : given, events, after }),
    )
    return fault && `the record does not replay: ${JSON.stringify(fault)}`
  } catch (error) {
    return (error as Error).message
  }
}

/** All that is judged of a step of a game, as far as it is due. */
function everyCheck(scenario: Scenario, seed: number, trial: Trial): (step: GameStep) => void {
  const draw = draws(seed ^ CHECKS)
  const judge = judgeOf(scenario, trial)
  let n = 0
  return step => {
    n++
    judge(step)
    if (step.order && trial.isDue('notation', step, n)) demandNotation(scenario, step.before, step.order)
    if (trial.isDue('offers', step, n))
      demandCandidates(scenario, step.after, orders =>
        orders.length <= OFFERS_JUDGED
          ? orders
          : Array.from({ length: OFFERS_JUDGED }, () => oneOf(draw, orders)!),
      )
    if (trial.isDue('secret', step, n)) demandSecret(scenario, step.after, draw)
  }
}

function playWildly(
  scenario: Scenario,
  game: RunningGame,
  seed: number,
  counts: { orders: number; refused: number },
): void {
  const draw = draws(seed)
  const before = game.state().bytes.slice()
  const tryWild = (): void => {
    const wild = wildOrder(scenario, game.state(), draw)
    before.set(game.state().bytes)
    if (giveWild(scenario, game, wild, before)) counts.orders++
    else counts.refused++
  }
  while (game.state().over[0] === 0) {
    demand(counts.orders + counts.refused <= MAX_STEPS, () => `Expected an end within ${MAX_STEPS} orders`)
    if (draw(2) === 0) {
      tryWild()
      continue
    }
    const order = anyOrder(scenario, game.state(), draw, ORDERS_A_TURN)
    const applied = game.give(order)
    demand(applied.ok, () => `expected a lawful order, got ${JSON.stringify({ order, applied })}`)
    counts.orders++
  }
  for (let n = 0; n < AFTER_THE_END; n++) tryWild()
}

/**
 * Gives a wild order; true where it was carried out. Throws where it passes and must not, or leaves a trace when refused.
 * `before`: a copy of the block of the state as it is.
 */
function giveWild(
  scenario: Scenario,
  game: RunningGame,
  { input, isUnlawful }: WildOrder,
  before: Uint8Array,
): boolean {
  const isOver = game.state().over[0] === 1
  const applied = carryOut(scenario, game, input)
  if (applied.ok) {
    demand(!isUnlawful, () => `carried out, and must not be: ${inWords(input)}`)
    demand(!isOver, () => `carried out after the end: ${inWords(input)}`)
    return true
  }
  demand(isSameBlock(game.state().bytes, before), () => `refused, but it left a trace: ${inWords(input)}`)
  return false
}

function carryOut(scenario: Scenario, game: RunningGame, input: WildInput): Applied {
  try {
    const read = readInput(scenario, input)
    if (!read.ok) return read
    const state = game.state()
    const refusal = check(scenario, observe(scenario, state, sideToMove(state)), read.order)
    const applied = refusal ? ({ ok: false, refusal } as const) : game.give(read.order)
    demand(applied.ok === (refusal === null), () => `check lets pass what is refused: ${inWords(input)}`)
    return applied
  } catch (error) {
    if (error instanceof BrokenGame) throw error
    throw new Error(`${(error as Error).message} (order: ${inWords(input)})`, { cause: error })
  }
}

function readInput(scenario: Scenario, input: WildInput): ReturnType<typeof orderFromJson> {
  switch (input.kind) {
    case 'order':
      return { ok: true, order: input.order }
    case 'json':
      return orderFromJson(scenario, input.json)
    case 'text':
      return orderFromText(scenario, input.text)
  }
}

const inWords = (input: WildInput): string =>
  `${JSON.stringify(input, (_key, value: unknown) => (Object.is(value, Number.NaN) ? 'NaN' : value))}`

/** An order that was given says the same as JSON and as a line of text. */
function demandNotation(scenario: Scenario, state: GameState, order: Order): void {
  const json = orderToJson(scenario, order)
  const line = orderToText(scenario, state, order)
  for (const read of [orderFromJson(scenario, json), orderFromText(scenario, line)])
    demand(
      read.ok && isSame(orderToJson(scenario, read.order), json),
      () => `"${line}" does not read back as ${JSON.stringify(order)}`,
    )
}

/** The record, written as a file and read back, leads to the same state. */
function demandReplay(scenario: Scenario, record: GameRecord, state: GameState): void {
  const read = readRecord(JSON.stringify(record))
  if (!read.ok) throw new Error(`the record does not read back: ${read.fault}`)
  const replayed = replay(scenario, read.record)
  demand(replayed.fault === null, () => `the record does not replay: ${JSON.stringify(replayed.fault)}`)
  demand(stateHash(replayed.state) === stateHash(state), () => 'the record leads to another state')
}
