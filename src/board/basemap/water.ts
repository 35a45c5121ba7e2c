/** Lakes and seas: a soft field of water over the hexes, whose middle value is the shore. */
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { MAP } from '../theme.ts'
import { marchingSquares, type Segments, traceSegments } from './contours.ts'
import { WATER } from './cover.ts'
import type { Region } from './ground.ts'
import { octaves } from './noise.ts'

export interface WaterField {
  readonly any: boolean
  /** 0 (land) to 1 (water); the shore lies at one half. */
  at(x: number, y: number): number
}

const STEP = 8
const SWAY = HEX * 0.2

/** Builds the field; yields the share done. */
export function* waterField({ map }: MapPicture, layout: HexLayout): Generator<number, WaterField> {
  const any = map.terrain.some(terrain => WATER[terrain])
  if (!any) return { any, at: () => 0 }
  const cols = Math.ceil(layout.width / STEP) + 2
  const rows = Math.ceil(layout.height / STEP) + 2
  const raw = new Float32Array(cols * rows)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const [x, y] = [col * STEP, row * STEP]
      const dx = octaves(x / HEX, y / HEX, 3, 151) * SWAY
      const dy = octaves(x / HEX, y / HEX, 3, 157) * SWAY
      raw[row * cols + col] = WATER[map.terrain[layout.nearest(x + dx, y + dy)]!] ? 1 : 0
    }
    if (row % 32 === 0) yield row / rows
  }
  const soft = softened(softened(raw, cols, rows), cols, rows)
  return {
    any,
    at(x, y) {
      const c = Math.max(0, Math.min(cols - 2, Math.floor(x / STEP)))
      const r = Math.max(0, Math.min(rows - 2, Math.floor(y / STEP)))
      const [u, v] = [x / STEP - c, y / STEP - r]
      const at = r * cols + c
      const top = soft[at]! * (1 - u) + soft[at + 1]! * u
      const bottom = soft[at + cols]! * (1 - u) + soft[at + cols + 1]! * u
      return top * (1 - v) + bottom * v
    },
  }
}

function softened(values: Float32Array, cols: number, rows: number): Float32Array {
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

export interface Shores {
  /** Runs of water as boxes x, y, width, with the shore's pieces on top. */
  readonly field: WaterField
  readonly line: Segments
}

export function* shoresOf(field: WaterField, region: Region): Generator<number, Shores> {
  if (!field.any) return { field, line: { ends: new Float32Array(0), count: 0 } }
  const [line] = yield* marchingSquares(field.at, region, 4, [0.5])
  return { field, line: line! }
}

/** Fills the water of a region, paler towards the shore, and draws the shore. */
export function drawWater(
  context: CanvasRenderingContext2D,
  shores: Shores,
  region: Region,
  px: number,
): void {
  if (shores.line.count === 0) return
  const step = 2
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(region.width / step)
  canvas.height = Math.ceil(region.height / step)
  const small = canvas.getContext('2d')!
  const pixels = small.createImageData(canvas.width, canvas.height)
  for (let row = 0; row < canvas.height; row++) {
    for (let col = 0; col < canvas.width; col++) {
      const depth = shores.field.at(region.x + (col + 0.5) * step, region.y + (row + 0.5) * step)
      if (depth < 0.46) continue
      const at = (row * canvas.width + col) * 4
      // Five bands, as on a chart.
      const pale = Math.max(0, 5 - Math.floor((depth - 0.5) * 12)) * 5
      pixels.data[at] = 168 + pale
      pixels.data[at + 1] = 203 + pale * 0.8
      pixels.data[at + 2] = 211 + pale * 0.7
      pixels.data[at + 3] = Math.min(1, (depth - 0.46) / 0.06) * 255
    }
  }
  small.putImageData(pixels, 0, 0)
  context.drawImage(canvas, region.x, region.y, canvas.width * step, canvas.height * step)
  const path = new Path2D()
  traceSegments(path, shores.line, region)
  context.lineCap = 'round'
  context.strokeStyle = MAP.riverEdge
  context.lineWidth = 1.3 * px
  context.stroke(path)
}
