/**
 * What a commander may order. Orders name units and hexes by index while in memory; files and links write them by id
 * (`notation.ts`). An order is an intent: whether it is lawful is said by `check`, what came of it by events.
 */
import type { AirMission, HexIndex, Priority, Reserve, Stance, UnitIndex } from './types.ts'

/** How an assault is made; `silent` is a hasty one without a shot before it. */
export const ATTACK_MODES = ['hasty', 'prepared', 'silent'] as const
export type AttackMode = (typeof ATTACK_MODES)[number]

export type Order =
  /** March along `path`: neighbouring hexes, the unit's own hex not included. Stops on contact. */
  | { readonly kind: 'move'; readonly unit: UnitIndex; readonly path: readonly HexIndex[] }
  /** Assault a neighbouring hex. `support`: guns in range. `advance`: attackers that go into the hex if it is left, in this order. */
  | {
      readonly kind: 'attack'
      readonly target: HexIndex
      readonly mode: AttackMode
      readonly units: readonly UnitIndex[]
      readonly support: readonly UnitIndex[]
      readonly advance: readonly UnitIndex[]
      /** Air strikes in support, 1 or 2; none where absent. */
      readonly air?: number
    }
  /** Before the unit's first order of the turn only. */
  | { readonly kind: 'stance'; readonly unit: UnitIndex; readonly stance: Stance }
  | { readonly kind: 'priority'; readonly unit: UnitIndex; readonly priority: Priority }
  /** Goes ahead of its formation as its forward detachment, or is one no more. */
  | { readonly kind: 'detach'; readonly unit: UnitIndex }
  | { readonly kind: 'rejoin'; readonly unit: UnitIndex }
  /** Keeps the minutes left for one answer in the enemy's turn; `none` calls it off. */
  | { readonly kind: 'reserve'; readonly unit: UnitIndex; readonly reserve: Reserve }
  /** Engineers blow the bridge at one end of which they stand; `crossing` is its position in the map's list. */
  | { readonly kind: 'demolish'; readonly unit: UnitIndex; readonly crossing: number }
  /** Infantry goes in assault boats over a major river that nothing else crosses there, by progress over turns. */
  | { readonly kind: 'boats'; readonly unit: UnitIndex; readonly to: HexIndex }
  /** Raiders go by night at an enemy unit in a neighbouring hex. */
  | { readonly kind: 'raid'; readonly unit: UnitIndex; readonly enemy: UnitIndex }
  /** Guns in range fire on a hex for some whole hours. */
  | {
      readonly kind: 'bombard'
      readonly target: HexIndex
      readonly units: readonly UnitIndex[]
      readonly hours: number
    }
  /** Engineers put what is left of their turn into a bridge where one was blown, or where the map has a site for one. */
  | { readonly kind: 'bridge'; readonly unit: UnitIndex; readonly crossing: number }
  /** Engineers put what is left of their turn into blowing in enemy works, in their own hex or a neighbouring one. */
  | { readonly kind: 'raze'; readonly unit: UnitIndex; readonly hex: HexIndex }
  /** Aircraft to a hex, on one of the missions that are no part of an attack. */
  | { readonly kind: 'air'; readonly mission: Exclude<AirMission, 'support'>; readonly hex: HexIndex }
  /** Entrains where it stands on the railway for another hex of it. */
  | { readonly kind: 'rail'; readonly unit: UnitIndex; readonly to: HexIndex }
  /** Loads a train with people who leave for a safe place; `evacuation` is its position in the battle's list. */
  | { readonly kind: 'evacuate'; readonly evacuation: number }
  /** Sets out from an off-map box by one of its links, given by its position in the battle's list. */
  | { readonly kind: 'enter'; readonly unit: UnitIndex; readonly link: number }
  /** Engineers tear up the track of the hex they stand in. */
  | { readonly kind: 'cut'; readonly unit: UnitIndex }
  /** Engineers put what is left of their turn into laying the track of their hex again. */
  | { readonly kind: 'mend'; readonly unit: UnitIndex }
  /** Engineers put what is left of their turn into wrecking the station of their hex. */
  | { readonly kind: 'wreck'; readonly unit: UnitIndex }
  /** Sappers put what is left of their turn into a track to a neighbouring hex, until its next stage is done. */
  | { readonly kind: 'track'; readonly unit: UnitIndex; readonly to: HexIndex }
  /** Answers a decision that is open, by the positions of decision and option. */
  | { readonly kind: 'choose'; readonly decision: number; readonly option: number }
  /** Goes ashore from the vessel it is aboard of, at a landing place beside it. */
  | { readonly kind: 'land'; readonly unit: UnitIndex; readonly to: HexIndex }
  /** Goes aboard a vessel beside the landing place it stands on, or lying together with the one it is aboard of. */
  | { readonly kind: 'embark'; readonly unit: UnitIndex; readonly craft: UnitIndex }
  /** Ends the player turn. */
  | { readonly kind: 'end' }

export type OrderKind = Order['kind']
export type OrderOf<K extends OrderKind> = Extract<Order, { readonly kind: K }>
