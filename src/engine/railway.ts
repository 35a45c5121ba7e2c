/** What a battle's files say of its railway beyond the track: trains, and people who are to be brought away by them. */
import type { HexIndex, Minutes, Side } from './types.ts'

/** A train with a place and a clock. It carries one unit, or part of a larger one. */
export interface Train {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** Men that it lifts, with their guns, horses and carts. */
  readonly lift: number
  readonly hex: HexIndex
  /** Minute since the campaign's first midnight from which it may run. */
  readonly from: Minutes
  /** 0-based turn from which a captor may run it; before that it stands. */
  readonly captorFrom: number
}

/**
 * People who leave by train for a place where they are safe. They are no unit: nobody can aim at them, they are nobody's
 * loss, and their trains are missing to the troops.
 */
export interface Evacuation {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly from: HexIndex
  readonly to: HexIndex
  /** 0-based turns in which a train may be loaded, both included. */
  readonly fromTurn: number
  readonly untilTurn: number
  /** Train-loads there are, and people in each. */
  readonly loads: number
  readonly people: number
  /** Line of the scale of kind `awarded` that each load which arrives pays, by its index. */
  readonly rule: number
}
