/** Lakes and seas: a soft field of water, whose middle value is the shore, and how it is tinted. */
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { COVER, MAP, SURF_TINT } from '../theme.ts'
import { marchingSquares, type Segments, traceSegments } from './contours.ts'
import { WATER } from './cover.ts'
import type { Region } from './ground.ts'
import { octaves } from './noise.ts'
import { LAKE, LAND, type PointGrid, seaward, surveyedWater, waterOf } from './shoreline.ts'

export interface WaterField {
  readonly any: boolean
  /** 0 (land) to 1 (water); the shore lies at one half. */
  at(x: number, y: number): number
  /** Whether a point of the water is a lake's. */
  isLake(x: number, y: number): boolean
  /** Map px from a point in water to the nearest land. */
  seaward(x: number, y: number): number
}

/** Spacing of the field's points, map px: round hexes, and along a surveyed shore. */
const COARSE = 8
const FINE = 4
const SWAY = HEX * 0.2
const DRY: WaterField = { any: false, at: () => 0, isLake: () => false, seaward: () => 0 }

/** Builds the field; yields the share done. */
export function* waterField(picture: MapPicture, layout: HexLayout): Generator<number, WaterField> {
  const { map, shores } = picture
  if (!shores && !map.terrain.some(terrain => WATER[terrain])) return DRY
  const step = shores ? FINE : COARSE
  const grid = { cols: Math.ceil(layout.width / step) + 2, rows: Math.ceil(layout.height / step) + 2, step }
  const water = shores
    ? surveyedWater({ ...picture, shores }, layout, grid)
    : yield* waterOfHexes(picture, layout, grid)
  yield 0.5
  const wet = Float32Array.from(water, kind => (kind === LAND ? 0 : 1))
  const soft = softened(softened(wet, grid), grid)
  yield 0.8
  const far = seaward(water, grid)
  return {
    any: true,
    at: (x, y) => between(soft, grid, x, y),
    isLake: (x, y) => water[Math.round(y / step) * grid.cols + Math.round(x / step)] === LAKE,
    seaward: (x, y) => between(far, grid, x, y),
  }
}

/** What each point is by the hex under it, swayed so that shores look grown, not cut. */
function* waterOfHexes(
  { map }: MapPicture,
  layout: HexLayout,
  grid: PointGrid,
): Generator<number, Uint8Array> {
  const { cols, rows, step } = grid
  const water = new Uint8Array(cols * rows)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const [x, y] = [col * step, row * step]
      const dx = octaves(x / HEX, y / HEX, 3, 151) * SWAY
      const dy = octaves(x / HEX, y / HEX, 3, 157) * SWAY
      water[row * cols + col] = waterOf(map.terrain[layout.nearest(x + dx, y + dy)]!)
    }
    if (row % 32 === 0) yield (row / rows) * 0.5
  }
  return water
}

/** Value between the four points round a place. */
function between(values: Float32Array, { cols, rows, step }: PointGrid, x: number, y: number): number {
  const c = Math.max(0, Math.min(cols - 2, Math.floor(x / step)))
  const r = Math.max(0, Math.min(rows - 2, Math.floor(y / step)))
  const [u, v] = [x / step - c, y / step - r]
  const at = r * cols + c
  const top = values[at]! * (1 - u) + values[at + 1]! * u
  const bottom = values[at + cols]! * (1 - u) + values[at + cols + 1]! * u
  return top * (1 - v) + bottom * v
}

function softened(values: Float32Array, { cols, rows }: PointGrid): Float32Array {
  const out = new Float32Array(values.length)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      let sum = 0
      for (let dr = -1; dr <= 1; dr++) {
        for (let dc = -1; dc <= 1; dc++) {
          const rr = Math.max(0, Math.min(rows - 1, r + dr))
          const cc = Math.max(0, Math.min(cols - 1, c + dc))
          sum += values[rr * cols + cc]!
        }
      }
      out[r * cols + c] = sum / 9
    }
  }
  return out
}

export interface Waters {
  readonly field: WaterField
  /** The shore's pieces. */
  readonly line: Segments
}

export function* watersOf(field: WaterField, region: Region): Generator<number, Waters> {
  if (!field.any) return { field, line: { ends: new Float32Array(0), count: 0 } }
  const [line] = yield* marchingSquares(field.at, region, 4, [0.5])
  return { field, line: line! }
}

/** Fills the water of a region, paler towards the shore, and draws the shore. */
export function drawWater(
  context: CanvasRenderingContext2D,
  { field, line }: Waters,
  region: Region,
  px: number,
): void {
  if (!field.any) return
  const step = 2
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(region.width / step)
  canvas.height = Math.ceil(region.height / step)
  const small = canvas.getContext('2d')!
  const pixels = small.createImageData(canvas.width, canvas.height)
  for (let row = 0; row < canvas.height; row++) {
    for (let col = 0; col < canvas.width; col++) {
      const [x, y] = [region.x + (col + 0.5) * step, region.y + (row + 0.5) * step]
      const depth = field.at(x, y)
      if (depth < 0.46) continue
      const at = (row * canvas.width + col) * 4
      tintWater(field, x, y, pixels.data, at)
      pixels.data[at + 3] = Math.min(1, (depth - 0.46) / 0.06) * 255
    }
  }
  small.putImageData(pixels, 0, 0)
  context.drawImage(canvas, region.x, region.y, canvas.width * step, canvas.height * step)
  const path = new Path2D()
  traceSegments(path, line, region)
  context.lineCap = 'round'
  context.strokeStyle = MAP.riverEdge
  context.lineWidth = 1.3 * px
  context.stroke(path)
}

/** Ends of the coast bands, map px from the shore, and how much paler than the open sea each is. */
const BANDS: readonly (readonly [px: number, pale: number])[] = [
  [9, 0.72],
  [22, 0.52],
  [40, 0.36],
  [66, 0.22],
  [100, 0.1],
]
const OPEN_SEA = COVER.sea.tint
const LAKE_TINT = COVER.lake.tint
/** The open sea is not one flat tint: slow swells of a few levels. */
const SWELL = 5
const SWELL_PX = 230

function tintWater(field: WaterField, x: number, y: number, data: Uint8ClampedArray, at: number): void {
  if (field.isLake(x, y)) {
    for (let k = 0; k < 3; k++) data[at + k] = LAKE_TINT[k]!
    return
  }
  const far = field.seaward(x, y)
  const pale = BANDS.find(([px]) => far < px)?.[1] ?? 0
  const swell = octaves(x / SWELL_PX, y / SWELL_PX, 2, 173) * SWELL
  for (let k = 0; k < 3; k++) data[at + k] = OPEN_SEA[k]! + (SURF_TINT[k]! - OPEN_SEA[k]!) * pale + swell
}
