/**
 * The ground of a map as pixels: ramp, cover tints and hill shade. Worked out tile by tile so that the page stays
 * alive; everything drawn as lines and signs comes on top of it in `sheet.ts`.
 */
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { blurred } from './blur.ts'
import { type CoverField, coverField, swayX, swayY, TINTS } from './cover.ts'
import { type HeightField, heightField, rampColour } from './heights.ts'
import { latticeOf } from './lattice.ts'
import { applyShade, exaggeration, light, ridgeAt, ridgeFrame } from './shade.ts'

/** A part of the map, in map px. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fields of a picture that every bake of it shares. */
export interface Land {
  readonly picture: MapPicture
  readonly layout: HexLayout
  readonly heights: HeightField
  readonly cover: CoverField
}

export interface Ground {
  readonly region: Region
  /** Map px to one pixel of the ground. */
  readonly step: number
  readonly width: number
  readonly height: number
  readonly canvas: HTMLCanvasElement
  /** Position in TERRAINS of each pixel. */
  readonly classes: Uint8Array
}

const TILE = 96
/** Half-width of the blur that softens tint borders, in ground pixels: .06 of a hex at two map px each. */
const BLUR = 2
const PAD = BLUR + 1

/** Works out the fields of a picture; yields the share done. */
export function* landOf(picture: MapPicture, layout: HexLayout): Generator<number, Land> {
  const heights = yield* heightField(picture, layout)
  return { picture, layout, heights, cover: coverField(picture, layout) }
}

/** Paints the ground of a region; yields its share done after each tile. */
export function* paintGround(land: Land, region: Region, step: number): Generator<number, Ground> {
  const width = Math.ceil(region.width / step)
  const height = Math.ceil(region.height / step)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const ground: Ground = { region, step, width, height, canvas, classes: new Uint8Array(width * height) }
  for (let top = 0; top < height; top += TILE) {
    for (let left = 0; left < width; left += TILE) {
      const w = Math.min(TILE, width - left)
      const h = Math.min(TILE, height - top)
      const tile = surveyTile(land, ground, left, top, w, h)
      context.putImageData(paintTile(land, ground, tile), left, top)
      yield (top * width + left * h) / (width * height)
    }
  }
  return ground
}

/** Working arrays of a tile, with a margin of `PAD` pixels on each side. */
interface Tile {
  readonly left: number
  readonly top: number
  readonly w: number
  readonly h: number
  /** Metres: the smooth height, and the one that casts the shade. */
  readonly smooth: Float32Array
  readonly rough: Float32Array
  /** Cover tint times its opacity, and the opacity. */
  readonly tints: Float32Array
}

function surveyTile(land: Land, ground: Ground, left: number, top: number, w: number, h: number): Tile {
  const padded = w + PAD * 2
  const count = padded * (h + PAD * 2)
  const smooth = new Float32Array(count)
  const rough = new Float32Array(count)
  const tints = new Float32Array(count * 4)
  const rows = h + PAD * 2
  const xOf = (col: number) => ground.region.x + (left + col - PAD + 0.5) * ground.step
  const yOf = (row: number) => ground.region.y + (top + row - PAD + 0.5) * ground.step
  const slow = latticeOf(padded, rows, 4, 3, (c, r, out) => ridgeFrame(land.heights, xOf(c), yOf(r), out))
  const quick = latticeOf(padded, rows, 2, 3, (c, r, out) => {
    const [x, y] = [xOf(c), yOf(r)]
    out[0] = land.heights.at(x, y)
    out[1] = x + swayX(x, y)
    out[2] = y + swayY(x, y)
  })
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < padded; col++) {
      const at = row * padded + col
      smooth[at] = quick.at(0, col, row)
      rough[at] = smooth[at]! + ridgeAt(slow.at(0, col, row), slow.at(1, col, row)) * slow.at(2, col, row)
      const terrain = land.cover.at(quick.at(1, col, row), quick.at(2, col, row))
      const { tint, alpha } = TINTS[terrain]!
      for (let k = 0; k < 3; k++) tints[at * 4 + k] = tint[k]! * alpha
      tints[at * 4 + 3] = alpha
      const [c, r] = [col - PAD, row - PAD]
      if (c >= 0 && c < w && r >= 0 && r < h) ground.classes[(top + r) * ground.width + left + c] = terrain
    }
  }
  const radius = Math.max(1, Math.min(BLUR, Math.round((BLUR * 2) / ground.step)))
  return { left, top, w, h, smooth, rough, tints: blurred(tints, padded, h + PAD * 2, radius) }
}

/** Colours of a tile: the ramp of its heights, its cover over that, the light over both. */
function paintTile(land: Land, ground: Ground, tile: Tile): ImageData {
  const { w, h, smooth, rough, tints } = tile
  const pixels = new ImageData(w, h)
  const padded = w + PAD * 2
  const { hexMetres } = land.picture.map
  const steep = exaggeration(hexMetres) / (((ground.step * 2) / HEX) * hexMetres)
  const colour: [number, number, number] = [0, 0, 0]
  for (let row = 0; row < h; row++) {
    for (let col = 0; col < w; col++) {
      const at = (row + PAD) * padded + col + PAD
      rampColour(land.heights.stops, smooth[at]!, colour)
      const keep = 1 - tints[at * 4 + 3]!
      for (let k = 0; k < 3; k++) colour[k] = colour[k]! * keep + tints[at * 4 + k]!
      const dx = (rough[at + 1]! - rough[at - 1]!) * steep
      const dy = (rough[at + padded]! - rough[at - padded]!) * steep
      applyShade(light(dx, dy), colour)
      const out = (row * w + col) * 4
      for (let k = 0; k < 3; k++) pixels.data[out + k] = colour[k]!
      pixels.data[out + 3] = 255
    }
  }
  return pixels
}
