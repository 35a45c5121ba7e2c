/** Water as it was surveyed: rings of land and of lakes put on a grid of points, and how far the sea reaches out. */
import { TERRAINS } from '../../engine/types.ts'
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture, Ring, Shores } from '../model.ts'
import { WATER } from './cover.ts'
import { noise } from './noise.ts'

/** A grid of points over the sheet, `step` map px apart, row by row. */
export interface PointGrid {
  readonly cols: number
  readonly rows: number
  readonly step: number
}

/** Where survey and hex disagree the hex is right, over this share of its height from the centre. */
const CORE = 0.42

/** What a point of the grid is. */
export const LAND = 0
export const SEA = 1
export const LAKE = 2

/** What a hex of a terrain is in that sense. */
export const waterOf = (terrain: number): number =>
  WATER[terrain] ? (TERRAINS[terrain] === 'lake' ? LAKE : SEA) : LAND

/** What each point is: by the rings, mended round the centres of hexes that the map says are otherwise. */
export function surveyedWater(
  { map, shores }: MapPicture & { readonly shores: Shores },
  layout: HexLayout,
  grid: PointGrid,
): Uint8Array {
  const water = new Uint8Array(grid.cols * grid.rows)
  if (shores.land.length > 0) water.fill(SEA)
  for (const ring of shores.land) fillRing(water, grid, onSheet(ring, layout), LAND)
  for (const ring of shores.lakes) fillRing(water, grid, onSheet(ring, layout), LAKE)
  map.terrain.forEach((terrain, hex) => {
    const { x, y } = layout.centre(hex)
    const wanted = waterOf(terrain)
    if (water[Math.round(y / grid.step) * grid.cols + Math.round(x / grid.step)] === wanted) return
    fillRing(water, grid, blotAround(x, y), wanted)
  })
  return water
}

/** Corners of a ring of [latitude, longitude] in map px. */
export const onSheet = (ring: Ring, layout: HexLayout): Corner[] =>
  ring.map(([lat, lon]) => {
    const { x, y } = layout.fromEarth(lon, lat)
    return [x, y]
  })

type Corner = readonly [x: number, y: number]

/** A blot, not a disc: its edge wavers over this length, map px. */
const WAVE = HEX * 0.3
const SIDES = 24
const blotAround = (x: number, y: number): Corner[] =>
  Array.from({ length: SIDES }, (_, i) => {
    const angle = (i / SIDES) * Math.PI * 2
    const [dx, dy] = [Math.cos(angle) * CORE * HEX, Math.sin(angle) * CORE * HEX]
    const bent = 1 + 0.5 * noise((x + dx) / WAVE, (y + dy) / WAVE, 163)
    return [x + dx * bent, y + dy * bent]
  })

/** Sets the points inside a ring, row by row between each two of its crossings. */
function fillRing(
  out: Uint8Array,
  { cols, rows, step }: PointGrid,
  ring: readonly Corner[],
  value: number,
): void {
  const heights = ring.map(([, y]) => y)
  const first = Math.max(0, Math.ceil(Math.min(...heights) / step))
  const last = Math.min(rows - 1, Math.floor(Math.max(...heights) / step))
  for (let row = first; row <= last; row++) {
    const cuts = crossings(ring, row * step)
    for (let k = 0; k + 1 < cuts.length; k += 2) {
      const from = Math.max(0, Math.ceil(cuts[k]! / step))
      const to = Math.min(cols - 1, Math.floor(cuts[k + 1]! / step))
      if (from <= to) out.fill(value, row * cols + from, row * cols + to + 1)
    }
  }
}

/** Where a ring passes a height, from west to east. */
function crossings(ring: readonly Corner[], y: number): number[] {
  return ring
    .flatMap(([xa, ya], i) => {
      const [xb, yb] = ring[(i + 1) % ring.length]!
      return ya > y !== yb > y ? [xa + ((y - ya) / (yb - ya)) * (xb - xa)] : []
    })
    .sort((a, b) => a - b)
}

/** Steps to a neighbour on the grid, in thirds, so that whole numbers tell straight from slanting. */
const STRAIGHT = 3
const SLANTING = 4

/** Distance of each point in water to the nearest land, in map px; sheets without land are all deep. */
export function seaward(water: Uint8Array, { cols, rows, step }: PointGrid): Float32Array {
  const far = Float32Array.from(water, kind => (kind === LAND ? 0 : 1e6))
  const pass = (row: number, col: number, way: number) => {
    const at = row * cols + col
    let best = far[at]!
    for (const [dr, dc, cost] of BEHIND) {
      const [r, c] = [row + dr * way, col + dc * way]
      if (r >= 0 && r < rows && c >= 0 && c < cols) best = Math.min(best, far[r * cols + c]! + cost)
    }
    far[at] = best
  }
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) pass(row, col, 1)
  for (let row = rows - 1; row >= 0; row--) for (let col = cols - 1; col >= 0; col--) pass(row, col, -1)
  return far.map(thirds => (thirds * step) / STRAIGHT)
}

/** Neighbours that a sweep from the north-west has been to. */
const BEHIND = [
  [0, -1, STRAIGHT],
  [-1, 0, STRAIGHT],
  [-1, -1, SLANTING],
  [-1, 1, SLANTING],
] as const
