/** The height field of a map: the relief grid through a cubic B-spline (no overshoot), spot heights as bumps on it. */
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture, ReliefGrid, SpotHeight } from '../model.ts'
import { RAMP, RAMP_QUANTILES, type Rgb } from '../theme.ts'

/** The relief grid with its heights as one kind of array, which keeps the inner loop quick. */
type Grid = Omit<ReliefGrid, 'metres'> & { readonly metres: Float32Array }

export interface HeightField {
  /** Metres at a point in map px. */
  at(x: number, y: number): number
  /** Metres between high and low ground within half a hex. */
  relief(x: number, y: number): number
  /** Heights below which the shares `RAMP_QUANTILES` of the map lie. */
  readonly stops: readonly number[]
}

/** Spacing of the working grid, map px: fine enough that a bilinear look between its points shows no kinks. */
const STEP = 8
/** A spot height lifts the ground within about this distance. */
const BUMP = HEX * 0.42

/** Builds the field of a picture: a B-spline for each of some hundred thousand points. Yields the share done. */
export function* heightField(picture: MapPicture, layout: HexLayout): Generator<number, HeightField> {
  // A margin of one hex lets contours and light run off the sheet without an edge.
  const margin = HEX
  const cols = Math.ceil((layout.width + margin * 2) / STEP) + 1
  const rows = Math.ceil((layout.height + margin * 2) / STEP) + 1
  const grid: Grid = { ...picture.relief, metres: Float32Array.from(picture.relief.metres) }
  const metres = new Float32Array(cols * rows)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const { lon, lat } = layout.toEarth(col * STEP - margin, row * STEP - margin)
      metres[row * cols + col] = splineAt(grid, lon, lat)
    }
    if (row % 32 === 0) yield row / rows
  }
  addBumps(metres, cols, rows, margin, grid, picture.spotHeights, layout)
  yield 1
  const relief = localRelief(metres, cols, rows)
  yield 1
  // Every fourth height is plenty for the quantiles.
  const sorted = metres.filter((_, i) => i % 4 === 0).sort()
  return {
    at: (x, y) => cubic(metres, cols, rows, (x + margin) / STEP, (y + margin) / STEP),
    relief: (x, y) => bilinear(relief, cols, rows, (x + margin) / STEP, (y + margin) / STEP),
    stops: quantiles(sorted, RAMP_QUANTILES),
  }
}

/** Values below which the given shares of a sorted list lie, each above the one before it. */
export function quantiles(sorted: ArrayLike<number>, shares: readonly number[]): number[] {
  let last = Number.NEGATIVE_INFINITY
  return shares.map(share => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    last = Math.max(value, last + 1)
    return last
  })
}

/** Colour of a height between the stops of the ramp, written to `out`. */
export function rampColour(stops: readonly number[], metres: number, out: [number, number, number]): void {
  let i = 0
  while (i < stops.length - 2 && metres > stops[i + 1]!) i++
  const share = Math.max(0, Math.min(1, (metres - stops[i]!) / (stops[i + 1]! - stops[i]!)))
  const low: Rgb = RAMP[i]!
  const high: Rgb = RAMP[i + 1]!
  for (let k = 0; k < 3; k++) out[k] = low[k]! + (high[k]! - low[k]!) * share
}

function addBumps(
  metres: Float32Array,
  cols: number,
  rows: number,
  margin: number,
  grid: Grid,
  spots: readonly SpotHeight[],
  layout: HexLayout,
): void {
  for (const spot of spots) {
    const { x, y } = layout.fromEarth(spot.lon, spot.lat)
    const lift = spot.metres - splineAt(grid, spot.lon, spot.lat)
    const reach = Math.ceil((BUMP * 2.2) / STEP)
    const col = Math.round((x + margin) / STEP)
    const row = Math.round((y + margin) / STEP)
    for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
      for (let c = Math.max(0, col - reach); c <= Math.min(cols - 1, col + reach); c++) {
        const gap = ((c * STEP - margin - x) ** 2 + (r * STEP - margin - y) ** 2) / BUMP ** 2
        metres[r * cols + c]! += lift * Math.exp(-gap)
      }
    }
  }
}

/** Highest minus lowest within half a hex, smoothed. */
function localRelief(metres: Float32Array, cols: number, rows: number): Float32Array {
  const reach = Math.round(HEX / 2 / STEP)
  const wide = new Float32Array(metres.length)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      let low = Number.POSITIVE_INFINITY
      let high = Number.NEGATIVE_INFINITY
      for (let k = 0; k < 8; k++) {
        const rr = clampIndex(r + Math.round(Math.sin((k * Math.PI) / 4) * reach), rows)
        const cc = clampIndex(c + Math.round(Math.cos((k * Math.PI) / 4) * reach), cols)
        const value = metres[rr * cols + cc]!
        if (value < low) low = value
        if (value > high) high = value
      }
      wide[r * cols + c] = high - low
    }
  }
  return wide
}

const clampIndex = (i: number, count: number): number => (i < 0 ? 0 : i >= count ? count - 1 : i)

function splineAt(grid: Grid, lon: number, lat: number): number {
  const x = (lon - grid.west) / grid.step
  const y = grid.rows - 1 - (lat - grid.south) / grid.step
  return cubic(grid.metres, grid.cols, grid.rows, x, y)
}

/** Uniform cubic B-spline through a grid: smooth, and never above or below the points round it. */
export function cubic(values: Float32Array, cols: number, rows: number, x: number, y: number): number {
  const x0 = Math.floor(x)
  const y0 = Math.floor(y)
  const row0 = clampIndex(y0 - 1, rows) * cols
  const row1 = clampIndex(y0, rows) * cols
  const row2 = clampIndex(y0 + 1, rows) * cols
  const row3 = clampIndex(y0 + 2, rows) * cols
  const v = y - y0
  const first = outer(1 - v)
  const second = inner(v)
  const fourth = outer(v)
  const third = 1 - first - second - fourth
  const u = x - x0
  const a = outer(1 - u)
  const b = inner(u)
  const d = outer(u)
  const c = 1 - a - b - d
  const c0 = clampIndex(x0 - 1, cols)
  const c1 = clampIndex(x0, cols)
  const c2 = clampIndex(x0 + 1, cols)
  const c3 = clampIndex(x0 + 2, cols)
  return (
    (values[row0 + c0]! * a + values[row0 + c1]! * b + values[row0 + c2]! * c + values[row0 + c3]! * d) *
      first +
    (values[row1 + c0]! * a + values[row1 + c1]! * b + values[row1 + c2]! * c + values[row1 + c3]! * d) *
      second +
    (values[row2 + c0]! * a + values[row2 + c1]! * b + values[row2 + c2]! * c + values[row2 + c3]! * d) *
      third +
    (values[row3 + c0]! * a + values[row3 + c1]! * b + values[row3 + c2]! * c + values[row3 + c3]! * d) *
      fourth
  )
}

const outer = (t: number): number => (t * t * t) / 6
const inner = (t: number): number => (3 * t * t * t - 6 * t * t + 4) / 6

function bilinear(values: Float32Array, cols: number, rows: number, x: number, y: number): number {
  const x0 = clampIndex(Math.floor(x), cols - 1)
  const y0 = clampIndex(Math.floor(y), rows - 1)
  const u = Math.max(0, Math.min(1, x - x0))
  const v = Math.max(0, Math.min(1, y - y0))
  const at = y0 * cols + x0
  const top = values[at]! + (values[at + 1]! - values[at]!) * u
  const bottom = values[at + cols]! + (values[at + cols + 1]! - values[at + cols]!) * u
  return top + (bottom - top) * v
}
