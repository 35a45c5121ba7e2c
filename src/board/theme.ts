/** Every colour, face and threshold of the map and its counters, once. */
import type { Terrain } from '../engine/types.ts'

export type Rgb = readonly [red: number, green: number, blue: number]

/** Hypsometric ramp, low to high; its stops are these quantiles of the map's own heights. */
export const RAMP: readonly Rgb[] = [
  'e3e2bf',
  'eae5c5',
  'eee2bc',
  'e8d3a4',
  'dcc090',
  'c9a97e',
  'b29272',
].map(rgb)
export const RAMP_QUANTILES = [0.02, 0.15, 0.35, 0.55, 0.75, 0.9, 0.99] as const

/** Tint of a cover class over the ramp, and the texture drawn on it. */
export interface Cover {
  readonly tint: Rgb
  readonly alpha: number
  readonly glyphs: Glyphs
}
export type Glyphs =
  | 'steppe'
  | 'sand'
  | 'dunes'
  | 'marsh'
  | 'saltmarsh'
  | 'wood'
  | 'mixed'
  | 'taiga'
  | 'farmland'
  | 'tundra'
  | 'dwarfPine'
  | 'town'
  | 'rock'
  | 'none'

const cover = (hex: string, alpha: number, glyphs: Glyphs): Cover => ({ tint: rgb(hex), alpha, glyphs })

export const COVER: { readonly [T in Terrain]: Cover } = {
  steppe: cover('dfdcb0', 0.28, 'steppe'),
  desert: cover('eedfb8', 0.6, 'sand'),
  dunes: cover('efd9a2', 0.75, 'dunes'),
  saltmarsh: cover('d8ddd0', 0.75, 'saltmarsh'),
  marsh: cover('c4d6c4', 0.8, 'marsh'),
  farmland: cover('e9dfa9', 0.5, 'farmland'),
  hills: cover('dcc99a', 0.22, 'steppe'),
  forest: cover('b4c393', 0.78, 'wood'),
  forestedHills: cover('b9c596', 0.72, 'wood'),
  taiga: cover('b3c296', 0.7, 'taiga'),
  mountain: cover('d3bc8f', 0.35, 'rock'),
  highMountain: cover('cdb38a', 0.4, 'rock'),
  tundra: cover('dadbb4', 0.6, 'tundra'),
  dwarfPine: cover('c3cf9e', 0.7, 'dwarfPine'),
  town: cover('e3cdb2', 0.5, 'none'),
  city: cover('e3cdb2', 0.6, 'none'),
  beach: cover('efe0b4', 0.7, 'none'),
  lake: cover('b4d2d8', 0, 'none'),
  shoal: cover('a9c6cc', 0, 'none'),
  sea: cover('a9c6cc', 0, 'none'),
}

/** Water at the very shore. */
export const SURF_TINT: Rgb = rgb('f0f4ee')

export const MAP = {
  paper: '#f3ecd9',
  page: '#efe6d0',
  riverEdge: '#4c7f96',
  riverFill: '#9cc2ce',
  lake: '#b4d2d8',
  sea: '#a9c6cc',
  contour: '#96683e',
  road: '#8a5a3c',
  roadFill: '#f1e2c2',
  rail: '#1f1b16',
  railFill: '#f6efdd',
  border: '#8e3b5e',
  works: '#4a2f2a',
  grid: '#4a4030',
  waterName: '#2e647d',
  areaName: '#563a20',
  cliff: '#5a4a35',
  surf: 'rgba(255,255,255,.85)',
  placeName: '#25211a',
  pass: '#9a2a20',
  rim: 'rgba(250,244,228,.92)',
  frame: '#2a241a',
} as const

/** The same names after dark, when the map lies under the night's blue. */
export const NIGHT = {
  multiply: 0x7d92b4,
  veil: 'rgba(10,20,44,.36)',
  /** Where the map cannot be multiplied (canvas renderer) the veil does both. */
  veilAlone: 'rgba(32,44,72,.66)',
  rim: 'rgba(16,24,40,.85)',
  placeName: '#efe7d5',
  waterName: '#a9cfe0',
  areaName: '#ece2c8',
  grid: '#c9d3e4',
  river: 'rgba(122,170,200,.55)',
  road: 'rgba(234,200,158,.72)',
  rail: 'rgba(222,228,236,.74)',
  page: '#101417',
  frame: '#8d8672',
} as const

/** Hill shade: dark towards the south-east, light towards the north-west, at most this opaque. */
export const SHADE = {
  dark: [70, 56, 62] as Rgb,
  darkest: 0.59,
  light: [255, 251, 236] as Rgb,
  lightest: 0.51,
} as const

export type CounterScheme = 'soviet' | 'japanese' | 'manchukuo'

export const COUNTER: {
  readonly [S in CounterScheme]: {
    readonly body: string
    readonly edge: string
    readonly field: string
    readonly ink: string
    /** Filled and empty part of the readiness bar, and an empty pip. */
    readonly bar: string
    readonly barEmpty: string
    readonly pipEmpty: string
  }
} = {
  soviet: {
    body: '#a93a2e',
    edge: '#571510',
    field: '#7e221a',
    ink: '#fff3e2',
    bar: '#fff3e2',
    barEmpty: '#7a1f18',
    pipEmpty: '#d1857a',
  },
  japanese: {
    body: '#f1e3bc',
    edge: '#7a5410',
    field: '#fffdf5',
    ink: '#2b2112',
    bar: '#7a5410',
    barEmpty: '#d9c48c',
    pipEmpty: '#b9ab86',
  },
  manchukuo: {
    body: '#dcd6c2',
    edge: '#6b6350',
    field: '#f6f3e8',
    ink: '#2b2112',
    bar: '#6b6350',
    barEmpty: '#bcb49c',
    pipEmpty: '#aaa28c',
  },
}

export const OVERLAY = {
  order: '#14507f',
  orderRim: 'rgba(250,246,234,.85)',
  reach: 'rgba(226,240,250,.30)',
  forced: 'rgba(20,80,127,.06)',
  attack: '#b3261e',
  flowDay: '#8a4b00',
  flowNight: '#f3b23c',
  flowRimDay: 'rgba(250,244,228,.8)',
  flowRimNight: 'rgba(20,16,8,.75)',
  hungryDay: '#b3261e',
  hungryNight: '#ff7a66',
  ghost: '#5b3f8c',
  soviet: '#a93a2e',
  japanese: '#b9831c',
} as const

/** Small panels drawn on the map itself. */
export const PANEL = { fill: '#fbf7ec', ink: '#25211a', edge: OVERLAY.order } as const

/** Faces of the canvas, with what stands in until (or where) they are missing. */
export const FACE = {
  title: '"Old Standard TT","Old Standard",Georgia,serif',
  map: '"PT Serif",Georgia,serif',
  counter: '"PT Sans Narrow","Arial Narrow",sans-serif',
  panel: '"PT Sans",Arial,sans-serif',
  chinese: '"Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif',
  japanese: '"Noto Serif JP","Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif',
} as const

/** Hex heights in CSS px between which the map is "far", "middle" or "near". */
export const MIDDLE_FROM = 26
export const NEAR_FROM = 52
export type Distance = 'far' | 'middle' | 'near'
export const distanceOf = (hexPx: number): Distance =>
  hexPx < MIDDLE_FROM ? 'far' : hexPx <= NEAR_FROM ? 'middle' : 'near'

/** "#14507f" or "14507f" as three bytes. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.replace('#', ''), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
