/** Events of loading and landing, and of fire at vessels. */
import type { HexIndex, Minutes, Permille, UnitIndex } from '../types.ts'

/** Work between a craft and a landing place (-1: from deck to deck): the clocks after it. */
interface Handling {
  readonly unit: UnitIndex
  readonly craft: UnitIndex
  readonly landing: number
  /** Of unit and craft, and of the place where there is one. */
  readonly clock: Minutes
}

export type SeaEvent =
  /** Guns on the shore fire at a vessel; `hits`: it has lost a hull. */
  | {
      readonly kind: 'shoreFire'
      readonly guns: UnitIndex
      readonly craft: UnitIndex
      readonly hex: HexIndex
      readonly dice: readonly [number, number]
      readonly hits: boolean
    }
  /** A unit goes aboard, or from one deck to another. */
  | ({ readonly kind: 'embarked'; readonly from: HexIndex } & Handling)
  /** Unloading that could not be finished this turn: `progress` minutes of it done in all. */
  | ({ readonly kind: 'landing'; readonly hex: HexIndex; readonly progress: Minutes } & Handling)
  /** A unit is ashore; `wet`: it has waded. */
  | ({
      readonly kind: 'landed'
      readonly from: HexIndex
      readonly hex: HexIndex
      readonly wet: boolean
      readonly readiness: Permille
    } & Handling)
