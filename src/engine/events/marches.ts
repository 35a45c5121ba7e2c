/** Events of marches: steps, contacts and overruns, and units that come from a box or leave the board. */
import type { HexIndex, Minutes, Permille, SideIndex, UnitIndex } from '../types.ts'

export type MarchEvent =
  /** One hex of a march. `clock`, `account`, `fuel` after it; `crossing` used or -1, and its own clock after it. */
  | {
      readonly kind: 'moved'
      readonly unit: UnitIndex
      readonly from: HexIndex
      readonly to: HexIndex
      readonly clock: Minutes
      readonly account: Minutes
      readonly fuel: Permille
      readonly readiness: Permille
      readonly crossing: number
      readonly crossingClock: Minutes
      readonly waited: Minutes
    }
  /** Minutes put into a hex that could not be finished this turn. */
  | {
      readonly kind: 'progressed'
      readonly unit: UnitIndex
      readonly to: HexIndex
      readonly progress: Minutes
      readonly clock: Minutes
      readonly account: Minutes
      readonly readiness: Permille
      readonly crossing: number
      readonly crossingClock: Minutes
    }
  /** The march stopped: an enemy nobody knew of stands in `hex` or its zone was entered unawares. */
  | {
      readonly kind: 'contact'
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly enemy: UnitIndex
      readonly clock: Minutes
      readonly account: Minutes
      readonly readiness: Permille
    }
  /** The march of `unit` goes over the enemies in `hex`: no dice; what becomes of them follows. */
  | {
      readonly kind: 'overrun'
      readonly side: SideIndex
      readonly unit: UnitIndex
      readonly hex: HexIndex
      readonly enemies: readonly UnitIndex[]
    }
  | { readonly kind: 'retreated'; readonly unit: UnitIndex; readonly path: readonly HexIndex[] }
  | { readonly kind: 'advanced'; readonly unit: UnitIndex; readonly from: HexIndex; readonly to: HexIndex }
  /** Under 150‰ of its start, surrendered, or at rest under a cease-fire; what the enemy got is in the losses before. */
  | {
      readonly kind: 'finished'
      readonly unit: UnitIndex
      readonly cause: 'destroyed' | 'surrendered' | 'ceasefire' | 'dissolved'
    }
  /** A unit sets out from its box; `left` minutes to the map. */
  | { readonly kind: 'setOut'; readonly unit: UnitIndex; readonly link: number; readonly left: Minutes }
  | { readonly kind: 'approached'; readonly unit: UnitIndex; readonly left: Minutes }
  | { readonly kind: 'linkOpened'; readonly link: number }
  | { readonly kind: 'exited'; readonly unit: UnitIndex; readonly hex: HexIndex }
