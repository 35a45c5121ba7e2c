/**
 * What the rules promise, and after which steps of a game each promise is tried. What is cheap to judge is judged after
 * every step. What costs more than the step itself is tried after a share of them, chosen by a hash of seed and step, so
 * that the same seed tries the same and many games together try everything often; and oftener where a player turn ends.
 */
import type { EventKind } from '../engine/events.ts'
import { digestText, hashWords } from '../engine/hash.ts'
import type { GameStep } from './running.ts'

/**
 * Each promise and how often it is tried: after one order in so many that goes on with a player turn, and after one in so
 * many that ends it.
 */
const EVERY = {
  /** Strengths add up, units stand where they may, works and trains are whole. */
  sound: [1, 1],
  /** The events alone lead to the same state, and goods are conserved on the way. */
  fold: [1, 1],
  /** What columns handed out is what they booked. */
  columns: [1, 1],
  /** The order reads back from JSON and from text. */
  notation: [1, 1],
  /** Who stands where and whose zones lie where, as kept, are as a fresh copy has them. */
  tables: [16, 4],
  /** The state goes through text and back. */
  text: [512, 32],
  /** There is an order to give, and what is offered is lawful. */
  offers: [64, 8],
  /** What a side cannot see does not show in its view. */
  secret: [32, 6],
} as const satisfies { readonly [promise: string]: readonly [within: number, ending: number] }

/** Judged by the event or by the game instead of by the step. */
const APART = ['kept', 'replay'] as const

export type PromiseKind = keyof typeof EVERY | (typeof APART)[number]
export const PROMISE_KINDS: readonly PromiseKind[] = [
  ...(Object.keys(EVERY) as (keyof typeof EVERY)[]),
  ...APART,
]

/** How often each promise was tried. */
export type Tried = { readonly [K in PromiseKind]: number }
export const nothingTried = (): { [K in PromiseKind]: number } =>
  Object.fromEntries(PROMISE_KINDS.map(kind => [kind, 0])) as { [K in PromiseKind]: number }

/** What is tried in one game; everything it is asked about it counts as tried where it says yes. */
export interface Trial {
  /** Is the promise tried after this step, the `n`th of the game? */
  readonly isDue: (promise: keyof typeof EVERY, step: GameStep, n: number) => boolean
  /** Is it tried that all derived facts that are kept over this event of the step are still true? */
  readonly isKeptDue: (event: EventKind, n: number, index: number) => boolean
  /** Is the record of this game replayed? */
  readonly isReplayDue: () => boolean
  readonly tried: Tried
}

/** Of the events one in so many is looked at; besides, of each kind the first of a game, in one game of so many. */
const EVENTS_PER_KEPT = 800
const GAMES_PER_FIRST = 16
const GAMES_PER_REPLAY = 4

/** Everything after every step. */
export function thoroughTrial(): Trial {
  const tried = nothingTried()
  const count = (promise: PromiseKind): boolean => {
    tried[promise]++
    return true
  }
  return {
    isDue: count,
    isKeptDue: () => count('kept'),
    isReplayDue: () => count('replay'),
    tried,
  }
}

/** The share of it that the seed chooses. */
export function sampledTrial(seed: number): Trial {
  const tried = nothingTried()
  const met = new Set<EventKind>()
  const countIf = (promise: PromiseKind, isTried: boolean): boolean => {
    if (isTried) tried[promise]++
    return isTried
  }
  /** One of `every`, another choice for each of the words. */
  const isChosen = (every: number, ...words: number[]): boolean => hashWords(seed, words) % every === 0
  return {
    isDue(promise, { order }, n) {
      const every = EVERY[promise][order?.kind === 'end' ? 1 : 0]
      return countIf(promise, every === 1 || isChosen(every, n, wordOf(promise)))
    },
    isKeptDue(event, n, index) {
      const isFirst = !met.has(event)
      met.add(event)
      const isTried =
        (isFirst && isChosen(GAMES_PER_FIRST, wordOf(event))) ||
        isChosen(EVENTS_PER_KEPT, n, index, wordOf('kept'))
      return countIf('kept', isTried)
    },
    isReplayDue: () => countIf('replay', isChosen(GAMES_PER_REPLAY, wordOf('replay'))),
    tried,
  }
}

const words = new Map<string, number>()
/** A number for a name, so that each is chosen apart from the others. */
function wordOf(name: string): number {
  const known = words.get(name)
  if (known !== undefined) return known
  const word = Number.parseInt(digestText(name).slice(0, 8), 16)
  words.set(name, word)
  return word
}
