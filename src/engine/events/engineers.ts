/** Events of bridges, works, track and trains. */
import type { HexIndex, Minutes, SideIndex, UnitIndex } from '../types.ts'

/** Trains of one journey, and who is aboard: a unit, or (-1) a train-load of an evacuation (-1: none). */
interface Aboard {
  readonly trains: readonly number[]
  readonly unit: UnitIndex | -1
  readonly evacuation: number
  readonly from: HexIndex
  readonly to: HexIndex
}

/** Long work at the railway of a hex. */
interface Trackwork {
  readonly unit: UnitIndex
  readonly hex: HexIndex
  readonly minutes: Minutes
  readonly done: boolean
  readonly clock: Minutes
}

export type EngineerEvent =
  | { readonly kind: 'worksReduced'; readonly hex: HexIndex; readonly level: number }
  /**
   * Engineers try to blow a bridge: the sum of the dice must reach `needs`. `onEntry`: not by order but because the enemy
   * has come up to it; then it takes none of their time and `clock` is what it was.
   */
  | {
      readonly kind: 'demolition'
      readonly unit: UnitIndex
      readonly crossing: number
      readonly onEntry: boolean
      readonly dice: readonly [number, number]
      readonly needs: number
      readonly clock: Minutes
    }
  | { readonly kind: 'crossingBlown'; readonly crossing: number; readonly side: SideIndex }
  /** Work at a bridge: `minutes` of it done in all, the unit's clock after it. */
  | {
      readonly kind: 'bridging'
      readonly unit: UnitIndex
      readonly crossing: number
      readonly minutes: Minutes
      readonly clock: Minutes
    }
  /** The bridge is open from minute `clock` of the turn. */
  | {
      readonly kind: 'bridgeBuilt'
      readonly crossing: number
      readonly side: SideIndex
      readonly clock: Minutes
    }
  /** A pass or ford bears more up to the 0-based turn `until`. */
  | {
      readonly kind: 'improved'
      readonly crossing: number
      readonly side: SideIndex
      readonly until: number
    }
  /** Engineers at work on enemy works: `minutes` of it done in all, 0 where a piece of it is finished; their clock after it. */
  | {
      readonly kind: 'razing'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly minutes: Minutes
      readonly clock: Minutes
    }
  /** Trains are loaded at `from` for `to`, with a unit or (unit -1) with a train-load of an evacuation. */
  | ({ readonly kind: 'entrained' } & Aboard)
  /** The turn's part of a journey: hexes passed, minutes of it left, the clocks of train and unit after it. */
  | ({
      readonly kind: 'railMoved'
      readonly path: readonly HexIndex[]
      readonly left: Minutes
      readonly clock: Minutes
      /** Minutes of it that aircraft over the line have cost. */
      readonly delay: Minutes
    } & Aboard)
  /** A journey ends early: somebody bars the line, or it is torn up, at `hex`. */
  | {
      readonly kind: 'railStopped'
      readonly trains: readonly number[]
      readonly unit: UnitIndex | -1
      readonly evacuation: number
      readonly hex: HexIndex
    }
  /** A train-load of an evacuation is where it is safe. */
  | { readonly kind: 'broughtAway'; readonly evacuation: number }
  | { readonly kind: 'trainTaken'; readonly train: number; readonly side: SideIndex }
  | { readonly kind: 'trackCut'; readonly unit: UnitIndex; readonly hex: HexIndex; readonly clock: Minutes }
  /** Sappers at work on a column track: `minutes` of it done in all, its level after it, the unit's clock. */
  | {
      readonly kind: 'columnTrack'
      readonly unit: UnitIndex
      readonly from: HexIndex
      readonly to: HexIndex
      readonly minutes: Minutes
      readonly level: number
      readonly clock: Minutes
    }
  /** Work at track that was torn up, and at wrecking a station: `minutes` of it done in all, the unit's clock after it. */
  | ({ readonly kind: 'mending' } & Trackwork)
  | ({ readonly kind: 'wrecking' } & Trackwork)
