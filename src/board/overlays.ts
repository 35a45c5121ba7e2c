/** What can be laid over the map: each is told hex by hex, and worked out by whoever fills it. */
import type { HexIndex, Side } from '../engine/types.ts'
import type { Role } from '../scenario/roles.ts'
import type { CounterScheme } from './theme.ts'

/** Hexes that can be reached, with what is written at the foot of each ("4:09"). */
export interface ReachOverlay {
  readonly hexes: readonly HexIndex[]
  readonly labels: readonly string[]
  /** Reached by a forced march only: shaded darker. */
  readonly forced: readonly HexIndex[]
  readonly enemy: boolean
}

export interface PathOverlay {
  readonly hexes: readonly HexIndex[]
  /** Pill at a waypoint, "" for none; as long as `hexes`. */
  readonly labels: readonly string[]
  /** Waits at narrow places: the hexside between two hexes, with the lines of the callout. */
  readonly callouts: readonly {
    readonly from: HexIndex
    readonly to: HexIndex
    readonly lines: readonly string[]
  }[]
}

/** How far a unit comes turn by turn: what it reaches by the end of each, the turns before included. */
export interface TurnsOverlay {
  readonly from: HexIndex
  readonly turns: readonly { readonly hexes: readonly HexIndex[]; readonly text: string }[]
}

/** A march that goes on in turns to come. */
export interface StandingOverlay {
  readonly hexes: readonly HexIndex[]
  /** Of a unit that is selected: drawn stronger. */
  readonly inHand: boolean
}

/** Where a formation was to go, from where it stood, and what for. */
export interface MeantArrow {
  readonly side: Side
  readonly role: Role
  readonly from: HexIndex
  readonly to: HexIndex
}

export interface SupplyOverlay {
  readonly flows: readonly { readonly path: readonly HexIndex[]; readonly tons: number }[]
  readonly hungry: readonly { readonly hex: HexIndex; readonly text: string }[]
  readonly fed: readonly { readonly hex: HexIndex; readonly text: string }[]
  /** The line of the unit looked at, and the hex where it is cut (-1: not cut). */
  readonly line: readonly HexIndex[]
  readonly blockedAt: HexIndex
  readonly chokes: readonly { readonly hex: HexIndex; readonly lines: readonly string[] }[]
}

/** Aircraft: what each side's have done on the map, and what the mission in hand would do. */
export interface AirOverlay {
  readonly marks: readonly {
    readonly own: boolean
    readonly struck: readonly HexIndex[]
    readonly hunted: readonly HexIndex[]
    /** Middle of a flight and how many hexes round it are looked over. */
    readonly looks: readonly { readonly middle: HexIndex; readonly range: number }[]
  }[]
  readonly plan: {
    readonly hex: HexIndex
    /** Road that would be hunted over. */
    readonly hexes: readonly HexIndex[]
    readonly range: number
    readonly isLawful: boolean
  } | null
}

/** The record's board of the hour. */
export interface GhostOverlay {
  /** Who held each hex, as index of the side + 1; 0 = nobody. */
  readonly control: Uint8Array
  readonly stacks: readonly GhostPlace[]
  /** Marks of the record after its opening. */
  readonly marks: readonly GhostPlace[]
}

interface GhostPlace {
  readonly hex: HexIndex
  readonly side: Side
  readonly text: string
}

/** A hex that a note or comment is about. */
export interface PinOverlay {
  readonly hex: HexIndex
  /** How many, where there are several; else "". */
  readonly text: string
  /** One of them is of the turn in view. */
  readonly isNew: boolean
}

export interface Overlays {
  readonly pins?: readonly PinOverlay[]
  readonly ghost?: GhostOverlay
  readonly air?: AirOverlay
  readonly reach?: ReachOverlay
  readonly turns?: TurnsOverlay
  readonly path?: PathOverlay
  readonly standing?: readonly StandingOverlay[]
  /** Hexes that may be attacked, ringed; and the arrows of an attack that is being put together. */
  readonly targets?: readonly HexIndex[]
  readonly attackArrows?: readonly { readonly from: HexIndex; readonly to: HexIndex }[]
  readonly supply?: SupplyOverlay
  /** What sides meant to do. */
  readonly meant?: readonly MeantArrow[]
  readonly objectives?: readonly {
    readonly hex: HexIndex
    readonly text: string
    readonly holder: CounterScheme | null
  }[]
  /** Who holds each hex, as index of the side + 1; 0 = nobody. */
  readonly control?: Uint8Array
  /** Hexes in enemy zones, hatched. */
  readonly zones?: readonly HexIndex[]
  /** Ground that each headquarters leads, and where it stands. */
  readonly command?: readonly { readonly hex: HexIndex; readonly ground: readonly HexIndex[] }[]
  /** Works as they stand: what is written at them, whether anything is left on the surface, and whether they bar the ground around. */
  readonly works?: readonly {
    readonly hex: HexIndex
    readonly text: string
    readonly own: boolean
    readonly standing: boolean
    /** Masked, or its garrison driven below ground: it bars nothing. */
    readonly silent: boolean
  }[]
  /** Heights alone, of each hex in metres. */
  readonly elevation?: { readonly [hex: number]: number }
  /** Hexes in sight; all others lie under a thin veil. */
  readonly seen?: readonly HexIndex[]
}
