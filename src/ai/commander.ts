/**
 * What an opponent is: something that, shown only its side's view, names its next orders. Repeatable: the same view,
 * memory and seed give the same orders on every machine. Budgets count evaluations, never milliseconds.
 */
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'
import type { Explanation } from '../scenario/recordFile.ts'

/** Levels that exist, weakest first; *historical* follows the plans of the record with the ways of *staff*. */
export const LEVELS = ['random', 'recruit', 'greedy', 'historical', 'officer', 'staff'] as const
export type Level = (typeof LEVELS)[number]

export const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text)

/** What a commander remembers between calls: plain JSON, saved with the game, outside its hash. */
export type Memory = { readonly [key: string]: unknown } | null

/** Why an order was given, as a code with facts; worded by `i18n`. */
export interface OrderNote {
  readonly code: string
  readonly facts?: { readonly [name: string]: string | number }
}

export interface Decision {
  /** To be carried out in order; from the first that is refused or meets the unforeseen the rest falls away. */
  readonly orders: readonly Order[]
  /** One per order, in the same order. */
  readonly notes: readonly OrderNote[]
  /** True ends the player turn after these orders, however far they got; false asks the commander again. */
  readonly end: boolean
  readonly memory: Memory
  /** What was meant in this player turn, with the decision that ends it; absent where nothing was planned. */
  readonly explanation?: Explanation
}

export interface Commander {
  readonly level: Level
  /** `seed` is the commander's own, never the game's dice. */
  next(scenario: Scenario, view: View, memory: Memory, seed: number): Decision
}
