/**
 * The ground of a map as pixels: ramp, cover tints and hill shade. Worked out tile by tile so that the page stays
 * alive; everything drawn as lines and signs comes on top of it in `sheet.ts`.
 */
import type { HexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { type CoverField, coverField, TINTS } from './cover.ts'
import { type HeightField, heightField, rampColour } from './heights.ts'
import { applyShade, exaggeration, light, roughHeight } from './shade.ts'

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

const TILE = 128
/** Half-width of the blur that softens tint borders, in ground pixels: .06 of a hex at two map px each. */
const BLUR = 2
const PAD = BLUR + 1

export const landOf = (picture: MapPicture, layout: HexLayout): Land => ({
  picture,
  layout,
  heights: heightField(picture, layout),
  cover: coverField(picture, layout),
})

/** Paints the ground of a region; yields its share done after each tile. */
export function* paintGround(land: Land, region: Region, step: number): Generator<number, Ground> {
  const width = Math.ceil(region.width / step)
  const height = Math.ceil(region.height / step)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')!
  const ground: Ground = { region, step, width, height, canvas, classes: new Uint8Array(width * height) }
  for (let top = 0; top < height; top += TILE) {
    for (let left = 0; left < width; left += TILE) {
      const w = Math.min(TILE, width - left)
      const h = Math.min(TILE, height - top)
      context.putImageData(new ImageData(tilePixels(land, ground, left, top, w, h), w, h), left, top)
      yield (top * width + left * h) / (width * height)
    }
  }
  return ground
}

function tilePixels(land: Land, ground: Ground, left: number, top: number, w: number, h: number) {
  const padded = w + PAD * 2
  const count = padded * (h + PAD * 2)
  const rough = new Float32Array(count)
  const tints = new Float32Array(count * 4)
  for (let row = 0; row < h + PAD * 2; row++) {
    const y = ground.region.y + (top + row - PAD + 0.5) * ground.step
    for (let col = 0; col < padded; col++) {
      const x = ground.region.x + (left + col - PAD + 0.5) * ground.step
      const at = row * padded + col
      rough[at] = roughHeight(land.heights, x, y)
      const terrain = land.cover.at(x, y)
      const { tint, alpha } = TINTS[terrain]!
      for (let k = 0; k < 3; k++) tints[at * 4 + k] = tint[k]! * alpha
      tints[at * 4 + 3] = alpha
      const [c, r] = [col - PAD, row - PAD]
      if (c >= 0 && c < w && r >= 0 && r < h) ground.classes[(top + r) * ground.width + left + c] = terrain
    }
  }
  const radius = Math.max(1, Math.round((BLUR * 2) / ground.step))
  const soft = blur(tints, padded, h + PAD * 2, Math.min(radius, BLUR))
  return mix(land, ground, left, top, w, h, rough, soft)
}

function mix(
  land: Land,
  ground: Ground,
  left: number,
  top: number,
  w: number,
  h: number,
  rough: Float32Array,
  tints: Float32Array,
) {
  const pixels = new Uint8ClampedArray(w * h * 4)
  const padded = w + PAD * 2
  const { hexMetres } = land.picture.map
  const steep = exaggeration(hexMetres) / (((ground.step * 2) / 64) * hexMetres)
  const colour: [number, number, number] = [0, 0, 0]
  for (let row = 0; row < h; row++) {
    const y = ground.region.y + (top + row + 0.5) * ground.step
    for (let col = 0; col < w; col++) {
      const x = ground.region.x + (left + col + 0.5) * ground.step
      const at = (row + PAD) * padded + col + PAD
      rampColour(land.heights.stops, land.heights.at(x, y), colour)
      const keep = 1 - tints[at * 4 + 3]!
      for (let k = 0; k < 3; k++) colour[k] = colour[k]! * keep + tints[at * 4 + k]!
      const dx = (rough[at + 1]! - rough[at - 1]!) * steep
      const dy = (rough[at + padded]! - rough[at - padded]!) * steep
      applyShade(light(dx, dy), 1, colour)
      const out = (row * w + col) * 4
      for (let k = 0; k < 3; k++) pixels[out + k] = colour[k]!
      pixels[out + 3] = 255
    }
  }
  return pixels
}

/** Box blur of four-channel values, once along rows and once along columns. */
function blur(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const along = pass(values, width, height, 4, width * 4, radius)
  return pass(along, height, width, width * 4, 4, radius)
}

function pass(
  from: Float32Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
  radius: number,
): Float32Array {
  const to = new Float32Array(from.length)
  const share = 1 / (radius * 2 + 1)
  for (let line = 0; line < lines; line++) {
    for (let k = 0; k < 4; k++) {
      const base = line * lineStep + k
      let sum = 0
      for (let i = -radius; i <= radius; i++) sum += from[base + Math.max(0, i) * step]!
      for (let i = 0; i < length; i++) {
        to[base + i * step] = sum * share
        const enter = Math.min(length - 1, i + radius + 1)
        const leave = Math.max(0, i - radius)
        sum += from[base + enter * step]! - from[base + leave * step]!
      }
    }
  }
  return to
}
