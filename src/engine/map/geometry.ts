/**
 * Distances and shapes on the grid by integer arithmetic, so that every machine finds the same hexes. Works on the
 * size and orientation alone: a ruler needs no terrain.
 */
import type { HexIndex } from '../types.ts'
import type { HexMap } from './hexMap.ts'

export type Grid = Pick<HexMap, 'cols' | 'rows' | 'orientation'>

/** Direction from the neighbour back to the hex. */
export const opposite = (direction: number): number => (direction + 3) % 6

/** First axial coordinate: the column of a flat-top grid (odd-q), the skewed column of a pointy-top one (odd-r). */
function axialQ(grid: Grid, hex: HexIndex): number {
  const col = hex % grid.cols
  if (grid.orientation === 'flat') return col
  const row = (hex - col) / grid.cols
  return col - ((row - (row & 1)) >> 1)
}

/** Second axial coordinate: the skewed row of a flat-top grid, the row of a pointy-top one. */
function axialR(grid: Grid, hex: HexIndex): number {
  const col = hex % grid.cols
  const row = (hex - col) / grid.cols
  return grid.orientation === 'flat' ? row - ((col - (col & 1)) >> 1) : row
}

/** Hex at axial coordinates, -1 off the map. */
function hexAtAxial(grid: Grid, q: number, r: number): HexIndex {
  const flat = grid.orientation === 'flat'
  const col = flat ? q : q + ((r - (r & 1)) >> 1)
  const row = flat ? r + ((q - (q & 1)) >> 1) : r
  return col >= 0 && col < grid.cols && row >= 0 && row < grid.rows ? row * grid.cols + col : -1
}

/** Is the hex one of an even third of the grid, of which no two are neighbours? */
export const isOfThird = (grid: Grid, hex: HexIndex): boolean =>
  (axialQ(grid, hex) - axialR(grid, hex)) % 3 === 0

/** Steps from one hex to another over open ground, 0 for the hex itself. */
export function distance(grid: Grid, a: HexIndex, b: HexIndex): number {
  const dq = axialQ(grid, a) - axialQ(grid, b)
  const dr = axialR(grid, a) - axialR(grid, b)
  return Math.max(Math.abs(dq), Math.abs(dr), Math.abs(dq + dr))
}

/** Hexes at most `radius` steps away, the centre included, in ascending order of index. */
export function hexesWithin(grid: Grid, centre: HexIndex, radius: number): HexIndex[] {
  const q = axialQ(grid, centre)
  const r = axialR(grid, centre)
  const out: HexIndex[] = []
  for (let dq = -radius; dq <= radius; dq++) {
    const last = Math.min(radius, radius - dq)
    for (let dr = Math.max(-radius, -radius - dq); dr <= last; dr++) {
      const hex = hexAtAxial(grid, q + dq, r + dr)
      if (hex >= 0) out.push(hex)
    }
  }
  return out.sort((a, b) => a - b)
}

/** Twelve parts to a step of the line: fine enough to push it off every hexside without leaving the right hex. */
const PARTS = 12

/**
 * Hexes under the straight line between two hex centres, both ends included: `distance + 1` hexes, each a neighbour of
 * the one before. A line along a hexside always falls to the same one of the two hexes, the other only at the map's edge.
 */
export function line(grid: Grid, from: HexIndex, to: HexIndex): HexIndex[] {
  const hexes = nudgedLine(grid, from, to, 1)
  return hexes.includes(-1) ? nudgedLine(grid, from, to, -1) : hexes
}

function nudgedLine(grid: Grid, from: HexIndex, to: HexIndex, nudge: 1 | -1): HexIndex[] {
  const steps = distance(grid, from, to)
  const scale = Math.max(steps, 1) * PARTS
  const q0 = axialQ(grid, from)
  const r0 = axialR(grid, from)
  const dq = axialQ(grid, to) - q0
  const dr = axialR(grid, to) - r0
  const out: HexIndex[] = []
  for (let i = 0; i <= steps; i++) {
    // The third cube coordinate takes -3 nudges, so that the three still sum to nothing.
    const q = q0 * scale + dq * i * PARTS + nudge
    const r = r0 * scale + dr * i * PARTS + 2 * nudge
    out.push(nearestHex(grid, q, r, scale))
  }
  return out
}

/** Hex whose cube coordinates are nearest to (q, r) / scale; the third coordinate follows from the other two. */
function nearestHex(grid: Grid, q: number, r: number, scale: number): HexIndex {
  const s = -q - r
  let rq = nearest(q, scale)
  let rr = nearest(r, scale)
  const rs = nearest(s, scale)
  const offQ = Math.abs(rq * scale - q)
  const offR = Math.abs(rr * scale - r)
  const offS = Math.abs(rs * scale - s)
  if (offQ > offR && offQ > offS) rq = -rr - rs
  else if (offR > offS) rr = -rq - rs
  return hexAtAxial(grid, rq, rr)
}

/** Nearest integer to a / b for b > 0, also for a < 0. */
const nearest = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b))
