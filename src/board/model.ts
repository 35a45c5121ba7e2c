/**
 * What the board is shown and what it reports. The board knows hexes, counters and marks; it judges nothing and knows
 * no rule: whoever fills a `BoardModel` has asked the rules already.
 */
import type { HexMap } from '../engine/map/hexMap.ts'
import type { Arm, Echelon, HexIndex, Permille } from '../engine/types.ts'
import type { Overlays } from './overlays.ts'
import type { CounterScheme } from './theme.ts'

export type * from './overlays.ts'

/**
 * Heights on a grid of longitude and latitude, row 0 in the north: point (column, row) lies at west + column * step,
 * south + (rows - 1 - row) * step. `metres[row * cols + column]`.
 */
export interface ReliefGrid {
  readonly west: number
  readonly south: number
  readonly step: number
  readonly cols: number
  readonly rows: number
  readonly metres: ArrayLike<number>
}

export interface SpotHeight {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly metres: number
}

/** A stretch of country with a name written across it. */
export interface AreaName {
  readonly name: string
  readonly names: { readonly [language: string]: string }
  readonly lat: number
  readonly lon: number
}

/** Corners as [latitude, longitude]; the last joins the first. */
export type Ring = readonly (readonly [number, number])[]

/** Shores as surveyed, finer than hexes: the rules go by the terrain of hexes, and so does the picture where they differ. */
export interface Shores {
  readonly land: readonly Ring[]
  readonly lakes: readonly Ring[]
  /** What the shore is along a line near it; the nearest line counts. */
  readonly stretches: readonly { readonly kind: 'cliff' | 'sand' | 'low'; readonly line: Ring }[]
}

/** The members of a map file that only the picture needs. */
export interface PictureFacts {
  readonly relief: ReliefGrid
  readonly spotHeights: readonly SpotHeight[]
  readonly areas: readonly AreaName[]
  /** Rivers (ids) that the state border follows, and its line as [latitude, longitude]. */
  readonly border: {
    readonly rivers: readonly string[]
    readonly line: readonly (readonly [number, number])[]
  } | null
  /** Absent: shores are drawn round the hexes of water. */
  readonly shores?: Shores | undefined
}

/** All that the baker draws a map from. */
export interface MapPicture extends PictureFacts {
  readonly map: HexMap
}

/** 0 (empty) to 3 (full), or null where the unit has no use for it or it is not known. */
export type Pips = 0 | 1 | 2 | 3 | null

export interface Counter {
  readonly id: string
  readonly hex: HexIndex
  readonly scheme: CounterScheme
  readonly arm: Arm
  readonly echelon: Echelon
  /** At most six characters, top left. */
  readonly name: string
  /** Bottom right: hundreds of men, tanks or guns; "?" where unknown. */
  readonly strength: string
  readonly readiness: Permille | null
  readonly fuel: Pips
  readonly ammunition: Pips
  /** Has minutes left and no order yet. */
  readonly fresh: boolean
  readonly done: boolean
  readonly headquarters: boolean
  /** Letter at its foot for what it waits for: on guard, in reserve; "" for none. */
  readonly mark: string
  readonly fortress: boolean
  /** Only a report: where it was seen last, with the text for below it ("seen 10 Aug 18:00"). */
  readonly remembered: string | null
  readonly selected: boolean
  readonly highlighted: boolean
  /** Place in its stack, 0 = top, and how many stand there. Only the top one is drawn in full. */
  readonly stackIndex: number
  readonly stackSize: number
}

export interface BoardModel {
  readonly counters: readonly Counter[]
  readonly overlays: Overlays
  /** The hex cursor of the keyboard, and the selected hex. */
  readonly cursor: HexIndex | null
  readonly selectedHex: HexIndex | null
  readonly showGrid: boolean
  readonly showCounters: boolean
  /** Darkness of the turn, ‰: 0 is noon, 1000 a black night. */
  readonly dark: Permille
  /** Hexes under rain, and in fog. */
  readonly rain: readonly HexIndex[]
  readonly fog: readonly HexIndex[]
  /** Crossings that have been blown, by index in `map.crossings`. */
  readonly blown: readonly number[]
  /** Hexes in which trains stand, and in which the track is torn up. */
  readonly trains: readonly HexIndex[]
  readonly tornUp: readonly HexIndex[]
  /** Tracks that sappers have cut between two hexes, and whether logs lie on them. */
  readonly tracks: readonly { readonly from: HexIndex; readonly to: HexIndex; readonly logs: boolean }[]
  /** Stations that have been wrecked. */
  readonly wrecked: readonly HexIndex[]
}

export type BoardEvent =
  | {
      readonly kind: 'hexClicked'
      readonly hex: HexIndex
      readonly button: 'left' | 'right'
      readonly double: boolean
      /** The Shift key was held. */
      readonly shift: boolean
    }
  /** The pin of a hex was pressed. */
  | { readonly kind: 'pinClicked'; readonly hex: HexIndex }
  | { readonly kind: 'outsideClicked'; readonly button: 'left' | 'right' }
  | {
      readonly kind: 'hexHovered'
      readonly hex: HexIndex | null
      readonly clientX: number
      readonly clientY: number
    }
  | { readonly kind: 'viewChanged'; readonly view: BoardView }
  /** The player moved or zoomed the map by hand. */
  | { readonly kind: 'steered' }

/** The part of the map on the screen, in map px (64 to a hex), and the hex height in CSS px. */
export interface BoardView {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly hexPx: number
}

/** One thing that happens before the eye; the state behind it is final already. */
export type AnimationStep =
  | { readonly kind: 'march'; readonly counter: string; readonly path: readonly HexIndex[] }
  | {
      readonly kind: 'combat'
      readonly hex: HexIndex
      readonly from: readonly HexIndex[]
      /** Result in a few words: "shaken, retreats". */
      readonly text: string
    }

export const EMPTY_MODEL: BoardModel = {
  counters: [],
  overlays: {},
  cursor: null,
  selectedHex: null,
  showGrid: true,
  showCounters: true,
  dark: 0,
  rain: [],
  fog: [],
  blown: [],
  trains: [],
  tornUp: [],
  tracks: [],
  wrecked: [],
}
