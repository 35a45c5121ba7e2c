/** Grids of figures over the earth (heights, greenness) and what a hex takes from them. */
import { type HexMap, neighboursOf } from '../../engine/map/hexMap.ts'
import { centreOf, type GeoGrid, type LatLon, toLatLon, toPlane } from '../../scenario/projection.ts'

/** Point-registered: column c at west + c * step, row r (from north) at south + (rows - 1 - r) * step, degrees. */
export interface Field {
  readonly west: number
  readonly south: number
  readonly step: number
  readonly cols: number
  readonly rows: number
  readonly values: readonly number[]
}

/** Value at a place, bilinear between the four points around it, clamped at the edge. */
export function sample(field: Field, { lat, lon }: LatLon): number {
  const x = Math.min(Math.max((lon - field.west) / field.step, 0), field.cols - 1)
  const y = Math.min(Math.max(field.rows - 1 - (lat - field.south) / field.step, 0), field.rows - 1)
  const col = Math.min(Math.floor(x), field.cols - 2)
  const row = Math.min(Math.floor(y), field.rows - 2)
  const at = (c: number, r: number): number => field.values[r * field.cols + c]!
  const north = at(col, row) + (at(col + 1, row) - at(col, row)) * (x - col)
  const south = at(col, row + 1) + (at(col + 1, row + 1) - at(col, row + 1)) * (x - col)
  return north + (south - north) * (y - row)
}

/** Samples per direction from a hex centre. */
const REACH = 6

/** Values inside a circle around a hex centre, ascending. `radius` in hex heights; 0.525 has the area of the hex. */
export function samplesAround(field: Field, grid: GeoGrid, hex: number, radius: number): number[] {
  const centre = centreOf(grid, hex)
  const values: number[] = []
  for (let i = -REACH; i <= REACH; i++) {
    for (let j = -REACH; j <= REACH; j++) {
      if (i * i + j * j > REACH * REACH) continue
      const point = { x: centre.x + (i / REACH) * radius, y: centre.y + (j / REACH) * radius }
      values.push(sample(field, toLatLon(grid, point)))
    }
  }
  return values.sort((a, b) => a - b)
}

/** Value below which a share of the sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

const HEX_CIRCLE = 0.525
/** Relief is measured over 6 km as the geodata were: a 4 km hex alone is too small for grids of 2 km. */
const RELIEF_CIRCLE_METRES = 3000

/** Ground of each hex as the grids see it. */
export interface Ground {
  /** Metres, the median. */
  readonly height: readonly number[]
  /** Rank of the 90th less the 10th percentile of the heights, permille of all hexes. */
  readonly reliefRank: readonly number[]
  /** Greenness 0-9, the mean of the point. */
  readonly green: readonly number[]
  /** Metres below the mean of the neighbours, negative on a rise. */
  readonly hollow: readonly number[]
}

export function surveyGround(
  map: GeoGrid & Pick<HexMap, 'neighbours' | 'hexMetres'>,
  elevation: Field,
  cover: Field,
): Ground {
  const hexes = Array.from({ length: map.cols * map.rows }, (_, hex) => hex)
  const height = hexes.map(hex => Math.round(quantile(samplesAround(elevation, map, hex, HEX_CIRCLE), 0.5)))
  const relief = hexes.map(hex => {
    const around = samplesAround(elevation, map, hex, RELIEF_CIRCLE_METRES / map.hexMetres)
    return quantile(around, 0.9) - quantile(around, 0.1)
  })
  const sorted = [...relief].sort((a, b) => a - b)
  const reliefRank = relief.map(value => Math.floor((sorted.indexOf(value) * 1000) / sorted.length))
  const green = hexes.map(hex => sample(cover, toLatLon(map, centreOf(map, hex))))
  const hollow = hexes.map(hex => {
    const around = neighboursOf(map, hex)
    return around.reduce((sum, n) => sum + height[n]!, 0) / around.length - height[hex]!
  })
  return { height, reliefRank, green, hollow }
}

/** The part of a field over the map and a margin of degrees around it. */
export function clip(field: Field, grid: GeoGrid, margin: number): Field {
  const corner = toLatLon(grid, { x: -0.6, y: -0.5 })
  const last = centreOf(grid, grid.cols * grid.rows - 1)
  const far = toLatLon(grid, { x: last.x + 0.6, y: last.y + 0.5 })
  const col0 = Math.floor((corner.lon - margin - field.west) / field.step)
  const col1 = Math.ceil((far.lon + margin - field.west) / field.step)
  const row0 = field.rows - 1 - Math.ceil((corner.lat + margin - field.south) / field.step)
  const row1 = field.rows - 1 - Math.floor((far.lat - margin - field.south) / field.step)
  const values: number[] = []
  for (let r = row0; r <= row1; r++) {
    for (let c = col0; c <= col1; c++) values.push(field.values[r * field.cols + c]!)
  }
  return {
    west: round4(field.west + col0 * field.step),
    south: round4(field.south + (field.rows - 1 - row1) * field.step),
    step: field.step,
    cols: col1 - col0 + 1,
    rows: row1 - row0 + 1,
    values,
  }
}

export const round4 = (value: number): number => Math.round(value * 10_000) / 10_000

/** Squared distance, in hex heights, from a plane point to a line of places. */
export function gapToLine(
  grid: GeoGrid,
  at: { readonly x: number; readonly y: number },
  line: readonly LatLon[],
): number {
  const points = line.map(place => toPlane(grid, place))
  return gapToPath(at, points)
}

/** Squared distance from a point to a path in the plane. */
export function gapToPath(
  at: { readonly x: number; readonly y: number },
  path: readonly { readonly x: number; readonly y: number }[],
): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < path.length; i++) {
    const a = path[Math.max(0, i - 1)]!
    const b = path[i]!
    const dx = b.x - a.x
    const dy = b.y - a.y
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : ((at.x - a.x) * dx + (at.y - a.y) * dy) / length
    const t = Math.min(1, Math.max(0, along))
    best = Math.min(best, (a.x + t * dx - at.x) ** 2 + (a.y + t * dy - at.y) ** 2)
  }
  return best
}
