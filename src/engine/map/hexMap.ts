/**
 * The map as typed arrays. Hexes are indexed `row * cols + col`; per-hexside facts are indexed `hex * 6 + direction`
 * and are stored on both sides of the hexside, so a rule never asks which of the two hexes owns it.
 */
import { type HexIndex, type Metres, type Minutes, RIVERS, type Side } from '../types.ts'

interface SoakedRate {
  readonly perHour: number
  readonly wheels: number
}

/** A narrow place on a hexside: bridge, ferry, pontoon, ford. It has a clock in the state. */
export interface Crossing {
  readonly id: string
  readonly name: string
  readonly kind: 'bridge' | 'ferry' | 'pontoon' | 'ford' | 'pass'
  readonly a: HexIndex
  readonly b: HexIndex
  /** Charges laid before the battle: pips that they add to this side's throws to blow it. */
  readonly prepared?: { readonly side: Side; readonly pips: number } | undefined
  /** Vehicles an hour while its ground is wet, and when rain has cut it up; `wheels` for lorries and tractors. Absent: firm. */
  readonly soaked?: { readonly wet: SoakedRate; readonly broken: SoakedRate }
  /**
   * What it bears from a moment on (minutes since the campaign's first midnight), ordered by time. Before the first
   * entry it is shut. `men` counts men an hour (assault boats: no vehicles, AFVs or guns beyond mortars), `vehicles` counts vehicles an hour.
   */
  readonly capacity: readonly {
    readonly from: Minutes
    readonly unit: 'men' | 'vehicles'
    readonly perHour: number
    readonly loadClass: number
  }[]
}

/** A place on the coast where troops come ashore from the water hexes beside it. It has a clock in the state. */
export interface Landing {
  readonly id: string
  readonly name: string
  readonly hex: HexIndex
  /** At a pier ships lie alongside and nobody wades; up a cliff men alone find a way. */
  readonly kind: 'beach' | 'pier' | 'cliff'
  readonly menPerHour: number
  /** What four guns or fewer cost of its clock. */
  readonly gunMinutes: Minutes
  /** Hexes that the enemy must not control while guns are landed. */
  readonly silent: readonly HexIndex[]
  /** 0-based turn from which it is used; from the first where absent. */
  readonly fromTurn?: number
  /** Guns and wireless are stowed so that nobody who wades is the worse for it. */
  readonly dry?: boolean
}

export interface Place {
  readonly id: string
  readonly name: string
  /** Local names by language tag: zh, ja, ru, mn. */
  readonly names: { readonly [language: string]: string }
  readonly hex: HexIndex
  readonly kind:
    | 'city'
    | 'town'
    | 'village'
    | 'station'
    | 'fortress'
    | 'hill'
    | 'crossing'
    | 'airfield'
    | 'lake'
    | 'area'
    | 'pass'
  /** Transports can land here, though it is no airfield. */
  readonly landingGround?: true
}

/** A line with a name, for labels and drawing; river sides run downstream, [hex, direction] flattened as hex * 6 + direction. */
export interface NamedLine {
  readonly id: string
  readonly name: string
  readonly names: { readonly [language: string]: string }
  readonly path: readonly number[]
}

export interface HexMap {
  readonly cols: number
  readonly rows: number
  readonly hexMetres: Metres
  readonly orientation: 'flat' | 'pointy'
  readonly origin: {
    readonly lat: number
    readonly lon: number
    readonly colStepLon: number
    readonly rowStepLat: number
  }
  /** Position in TERRAINS. */
  readonly terrain: Uint8Array
  /** Metres above the sea. */
  readonly elevation: Int16Array
  /** Weather zone. */
  readonly zone: Uint8Array
  /** Level of works 0-5 at the start, and the side that built them as index + 1 (0 = nobody). */
  readonly works: Uint8Array
  readonly worksSide: Uint8Array
  /** 1 where the works have tunnels: assaults alone do not bring such a sector down. */
  readonly tunnels: Uint8Array
  /** Side that controls the hex at the start as index + 1 (0 = nobody). */
  readonly control: Uint8Array
  /** 6 per hex: index of the neighbour, -1 off the map. Directions run clockwise from north (flat-top) or north-east (pointy-top). */
  readonly neighbours: Int32Array
  /** 6 per hex: position in RIVERS. */
  readonly river: Uint8Array
  /** 6 per hex: position in WAYS of the best way over that hexside. */
  readonly way: Uint8Array
  /** 6 per hex: 1 where a railway crosses that hexside. */
  readonly rail: Uint8Array
  /** 6 per hex: index in `crossings` or -1. */
  readonly crossing: Int16Array
  readonly crossings: readonly Crossing[]
  readonly landings: readonly Landing[]
  readonly places: readonly Place[]
  readonly riverLines: readonly NamedLine[]
  readonly roadLines: readonly (NamedLine & { readonly way: number })[]
  readonly railLines: readonly NamedLine[]
}

/** Printed number of a hex, "CCRR". */
export function hexText(map: { readonly cols: number }, hex: HexIndex): string {
  const col = hex % map.cols
  const row = (hex - col) / map.cols
  return `${col < 10 ? '0' : ''}${col}${row < 10 ? '0' : ''}${row}`
}

/** Index of a printed hex number, or -1 where the text is not four digits or lies off the map. */
export function parseHex(map: { readonly cols: number; readonly rows: number }, text: string): HexIndex {
  if (!/^\d{4}$/.test(text)) return -1
  const col = Number(text.slice(0, 2))
  const row = Number(text.slice(2))
  return col < map.cols && row < map.rows ? row * map.cols + col : -1
}

/** Direction 0-5 from a hex to its neighbour, or -1 where they do not touch. */
export function directionTo(map: Pick<HexMap, 'neighbours'>, from: HexIndex, to: HexIndex): number {
  // Beyond the edge a neighbour is -1 as well: nowhere touches nothing.
  if (to < 0) return -1
  for (let d = 0; d < 6; d++) if (map.neighbours[from * 6 + d] === to) return d
  return -1
}

/** The hexes of the map that touch a hex, clockwise from direction 0. */
export const neighboursOf = (map: Pick<HexMap, 'neighbours'>, hex: HexIndex): HexIndex[] =>
  [...map.neighbours.subarray(hex * 6, hex * 6 + 6)].filter(to => to >= 0)

/** Side whose start control or works a stored `index + 1` means. */
export const ownerOf = (stored: number): Side | undefined =>
  stored === 0 ? undefined : stored === 1 ? 'soviet' : 'japanese'

const MAJOR = RIVERS.indexOf('major')

/**
 * A major river on which the map has no crossing at this hexside (`hex * 6 + direction`). Rules ask `isBarred` of
 * `rules/crossings.ts`, which knows what has been blown.
 */
export const lacksCrossing = (map: HexMap, hexside: number): boolean =>
  map.river[hexside] === MAJOR && map.crossing[hexside]! < 0
