/** Lines of equal value through a field, by marching squares: contours of the ground and shores of water. */
import type { Region } from './ground.ts'

export interface Segments {
  /** x1, y1, x2, y2 of each piece. */
  readonly ends: Float32Array
  readonly count: number
}

/** Pieces of the lines where a field sampled every `step` map px passes the given levels; a list for each level. */
export function* marchingSquares(
  valueAt: (x: number, y: number) => number,
  region: Region,
  step: number,
  levels: readonly number[],
): Generator<number, Segments[]> {
  const cols = Math.ceil(region.width / step)
  const rows = Math.ceil(region.height / step)
  const found = levels.map(() => [] as number[])
  const row = (r: number) =>
    Float32Array.from({ length: cols + 1 }, (_, c) => valueAt(region.x + c * step, region.y + r * step))
  let above = row(0)
  for (let r = 0; r < rows; r++) {
    const below = row(r + 1)
    const y = region.y + r * step
    for (let c = 0; c < cols; c++) {
      const cell = [above[c]!, above[c + 1]!, below[c + 1]!, below[c]!] as const
      const low = Math.min(...cell)
      const high = Math.max(...cell)
      for (let k = 0; k < levels.length; k++) {
        const level = levels[k]!
        if (level < low || level >= high) continue
        cellSegments(cell, level, region.x + c * step, y, step, found[k]!)
      }
    }
    above = below
    if (r % 8 === 0) yield r / rows
  }
  return found.map(ends => ({ ends: Float32Array.from(ends), count: ends.length / 4 }))
}

/** Adds the pieces in one cell; corners run clockwise from the north-west. */
function cellSegments(
  cell: readonly [number, number, number, number],
  level: number,
  x: number,
  y: number,
  step: number,
  out: number[],
): void {
  const cuts: number[] = []
  for (let side = 0; side < 4; side++) {
    const a = cell[side]!
    const b = cell[(side + 1) % 4]!
    if (a >= level === b >= level) continue
    const share = ((level - a) / (b - a)) * step
    if (side === 0) cuts.push(x + share, y)
    else if (side === 1) cuts.push(x + step, y + share)
    else if (side === 2) cuts.push(x + step - share, y + step)
    else cuts.push(x, y + step - share)
  }
  if (cuts.length === 4) out.push(...cuts)
  // A saddle: join the cuts so that the high corners stay apart.
  else if (cuts.length === 8) {
    if (cell[0] >= level) out.push(cuts[0]!, cuts[1]!, cuts[6]!, cuts[7]!, ...cuts.slice(2, 6))
    else out.push(...cuts)
  }
}

/** Adds the pieces that touch a region to a path. */
export function traceSegments(path: Path2D, { ends, count }: Segments, region: Region): void {
  const right = region.x + region.width
  const bottom = region.y + region.height
  for (let i = 0; i < count * 4; i += 4) {
    const [x, y] = [ends[i]!, ends[i + 1]!]
    // Pieces are shorter than a hex.
    if (x < region.x - 64 || x > right + 64 || y < region.y - 64 || y > bottom + 64) continue
    path.moveTo(x, y)
    path.lineTo(ends[i + 2]!, ends[i + 3]!)
  }
}

/** Round step in metres that gives about a dozen and a half contours between two heights. */
export function contourStep(low: number, high: number): number {
  const wanted = (high - low) / 16
  return [5, 10, 20, 25, 50, 100, 200, 250].find(step => step >= wanted) ?? 500
}
