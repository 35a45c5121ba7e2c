/**
 * Where a hex lies on the earth. The briefs lay each grid over a plate carrée of its own: columns and rows are equal
 * steps of longitude and latitude, so that a hex number can be checked with a pocket calculator.
 */

import type { HexMap } from '../engine/map/hexMap.ts'
import type { HexIndex } from '../engine/types.ts'

export type GeoGrid = Pick<HexMap, 'cols' | 'rows' | 'orientation' | 'origin'>

/** Degrees, WGS 84. */
export interface LatLon {
  readonly lat: number
  readonly lon: number
}

/** A point in hex heights (flat-top) or hex widths (pointy-top) from the centre of hex 0000, x east, y south. */
export interface PlanePoint {
  readonly x: number
  readonly y: number
}

/** Distance between the centres of two columns of flat-top hexes, in hex heights. */
const LINE_STEP = Math.sqrt(3) / 2

/** Plane point of a hex centre. */
export function centreOf(grid: GeoGrid, hex: HexIndex): PlanePoint {
  const col = hex % grid.cols
  const row = (hex - col) / grid.cols
  return grid.orientation === 'flat'
    ? { x: col * LINE_STEP, y: row + (col & 1) / 2 }
    : { x: col + (row & 1) / 2, y: row * LINE_STEP }
}

/** Plane point of a place on the earth. */
export function toPlane(grid: GeoGrid, place: LatLon): PlanePoint {
  const { lat, lon, colStepLon, rowStepLat } = grid.origin
  const [stepX, stepY] = grid.orientation === 'flat' ? [LINE_STEP, 1] : [1, LINE_STEP]
  return { x: ((place.lon - lon) / colStepLon) * stepX, y: ((lat - place.lat) / rowStepLat) * stepY }
}

/** Place on the earth of a plane point. */
export function toLatLon(grid: GeoGrid, point: PlanePoint): LatLon {
  const { lat, lon, colStepLon, rowStepLat } = grid.origin
  const [stepX, stepY] = grid.orientation === 'flat' ? [LINE_STEP, 1] : [1, LINE_STEP]
  return { lat: lat - (point.y / stepY) * rowStepLat, lon: lon + (point.x / stepX) * colStepLon }
}

/** Hex under a place on the earth, -1 off the map. A hex holds the points that are nearest to its centre. */
export function hexAt(grid: GeoGrid, place: LatLon): HexIndex {
  const { x, y } = toPlane(grid, place)
  const col = Math.round(grid.orientation === 'flat' ? x / LINE_STEP : x)
  const row = Math.round(grid.orientation === 'flat' ? y : y / LINE_STEP)
  let best = -1
  // Nothing further than the half of one hex from a centre belongs to it.
  let bestGap = 0.34
  for (let c = Math.max(0, col - 1); c <= Math.min(grid.cols - 1, col + 1); c++) {
    for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++) {
      const centre = centreOf(grid, r * grid.cols + c)
      const gap = (centre.x - x) ** 2 + (centre.y - y) ** 2
      if (gap < bestGap) {
        best = r * grid.cols + c
        bestGap = gap
      }
    }
  }
  return best
}
