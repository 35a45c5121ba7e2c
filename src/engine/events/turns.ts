/** Events of turns and sides: what begins and ends, what arrives, supply, rest, and what a side gets to know. */
import type { SupplyCause } from '../reasons.ts'
import type { HexIndex, Minutes, Permille, SideIndex, UnitIndex } from '../types.ts'

export type TurnEvent =
  | { readonly kind: 'turnStarted'; readonly turn: number }
  /** A player turn begins: clocks of the side and of places return to 0, shaken units of the side rally. */
  | { readonly kind: 'sideStarted'; readonly side: SideIndex }
  /** What the columns of a side take of the reckoned march time this turn, ‰ more or less. */
  | {
      readonly kind: 'friction'
      readonly side: SideIndex
      readonly units: readonly { readonly unit: UnitIndex; readonly permille: Permille }[]
    }
  | { readonly kind: 'arrived'; readonly unit: UnitIndex; readonly hex: HexIndex }
  /** An arrival that could not enter: its hex is held by the enemy or full. */
  | { readonly kind: 'arrivalBlocked'; readonly unit: UnitIndex; readonly hex: HexIndex }
  | {
      readonly kind: 'supplied'
      readonly unit: UnitIndex
      readonly fuel: Permille
      readonly ammo: Permille
      readonly kilograms: number
      readonly burntKilograms: number
      readonly cause: SupplyCause
    }
  /** Absolute values after recovery or fall. */
  | {
      readonly kind: 'readiness'
      readonly unit: UnitIndex
      readonly readiness: Permille
      readonly account: Minutes
      readonly cause: 'rest' | 'cutOff' | 'heat' | 'assault' | 'defence' | 'shaken' | 'bombed' | 'bombarded'
    }
  /** A unit's line of communications as judged at the start or the end of its side's turn; `cutOff` in its own turns. */
  | {
      readonly kind: 'communications'
      readonly unit: UnitIndex
      readonly cutAtStart: boolean
      readonly cutOff: number
    }
  /** Troops fill up from an enemy depot, by its position in the battle's list: their fuel after it, ‰. */
  | {
      readonly kind: 'plundered'
      readonly unit: UnitIndex
      readonly depot: number
      readonly hex: HexIndex
      readonly stocks: readonly { readonly unit: UnitIndex; readonly fuel: Permille }[]
    }
  | { readonly kind: 'control'; readonly hex: HexIndex; readonly side: SideIndex }
  /** The side sees again who controls these hexes. */
  | { readonly kind: 'surveyed'; readonly side: SideIndex; readonly hexes: readonly HexIndex[] }
  | {
      readonly kind: 'sighted'
      readonly side: SideIndex
      readonly unit: UnitIndex
      readonly sighting: number
      readonly hex: HexIndex
    }
  /** Units of one formation in one hex have shared their fuel: what each has now. */
  | {
      readonly kind: 'fuelShared'
      readonly stocks: readonly { readonly unit: UnitIndex; readonly fuel: Permille }[]
    }
  /** Tanks of a unit that can be repaired: so many wait, so many are in work until `ready` (minutes since the campaign's first midnight). */
  | {
      readonly kind: 'workshop'
      readonly unit: UnitIndex
      readonly waiting: number
      readonly inRepair: number
      readonly ready: Minutes
    }
  /** So many AFVs are back from the workshop. */
  | { readonly kind: 'repaired'; readonly unit: UnitIndex; readonly afv: number }
  | { readonly kind: 'sideEnded'; readonly side: SideIndex }
  | { readonly kind: 'gameEnded' }
