/** Events of settings, objectives, and of what the script of a battle brings about. */
import type { DeedKind } from '../decree.ts'
import type { OrderOf } from '../orders.ts'
import type { Dispatch } from '../script.ts'
import type { AirPool, Command, HexIndex, Minutes, SideIndex, UnitIndex, Weather } from '../types.ts'

export type ScriptEvent =
  /** A setting is an order that needs nothing but to be carried out. */
  | OrderOf<'stance' | 'priority' | 'reserve'>
  /** A unit goes ahead of its formation as a forward detachment, or is one no more; its clock after it. */
  | {
      readonly kind: 'detachment'
      readonly unit: UnitIndex
      readonly forward: boolean
      readonly clock: Minutes
    }
  | {
      readonly kind: 'objective'
      readonly objective: number
      readonly side: SideIndex
      readonly at: Minutes
      readonly first: boolean
    }
  | { readonly kind: 'checkpoint'; readonly checkpoint: number; readonly at: Minutes }
  | { readonly kind: 'tally'; readonly rule: number; readonly tally: number }
  /** A scripted event was due: the die thrown (0 = none), and whether it came about. */
  | { readonly kind: 'scripted'; readonly event: number; readonly die: number; readonly happens: boolean }
  /** The message of a scripted event, for one side or (-1) for both. */
  | { readonly kind: 'message'; readonly event: number; readonly to: SideIndex | -1 }
  /** An event has put a unit under orders, or taken it out of them. */
  | { readonly kind: 'command'; readonly unit: UnitIndex; readonly command: Command }
  /** A decision waits for its answer. */
  | { readonly kind: 'asked'; readonly decision: number }
  /** A decision is answered; `byDefault`: its time ran out. */
  | {
      readonly kind: 'decided'
      readonly decision: number
      readonly option: number
      readonly byDefault: boolean
    }
  /** An order to some units: the throw (1 to 36), the least on which it arrives, and whether it did. */
  | {
      readonly kind: 'dispatched'
      readonly order: Dispatch
      readonly units: readonly UnitIndex[]
      readonly rolled: number
      readonly needs: number
      readonly arrives: boolean
    }
  | { readonly kind: 'flag'; readonly flag: number; readonly value: number }
  /** What follows is on record and no order: about which unit (-1: several or none), where, by which source. */
  | {
      readonly kind: 'decreed'
      readonly deed: DeedKind
      readonly unit: UnitIndex | -1
      readonly hex: HexIndex
      readonly source: string
      readonly note: string
    }
  /** A side is told to stop fighting, or may fight again. */
  | { readonly kind: 'stopOrder'; readonly side: SideIndex; readonly on: boolean }
  | {
      readonly kind: 'airPoints'
      readonly side: SideIndex
      readonly pool: AirPool
      readonly points: number
    }
  | { readonly kind: 'source'; readonly column: number; readonly open: boolean }
  /** A wing of aircraft has come or gone. */
  | { readonly kind: 'wing'; readonly wing: number; readonly flies: boolean }
  /** Weather of a zone other than the schedule's, up to the 0-based turn `until`. */
  | {
      readonly kind: 'weather'
      readonly zone: number
      readonly weather: Weather
      readonly until: number
    }
