/** Areas on the earth, and the hexes that they cover. */
import { centreOf, type GeoGrid, toLatLon } from '../../scenario/projection.ts'
import type { Point } from './survey.ts'

/** A file of polygons, as the geodata write them: longitude first, the first ring the outer one. */
export interface PolygonFile {
  readonly features: readonly {
    readonly geometry: {
      readonly type: string
      readonly coordinates: readonly (readonly (readonly [number, number])[])[]
    }
  }[]
}

/** Outer rings of a file, latitude first. Islands in lakes are smaller than hexes and are left out. */
export const outerRings = (file: PolygonFile): Point[][] =>
  file.features
    .filter(({ geometry }) => geometry.type === 'Polygon')
    .map(({ geometry }) => geometry.coordinates[0]!.map(([lon, lat]): Point => [lat, lon]))

/** Whether a point lies in an area: an odd number of its sides stand to the east. */
export function inside(lat: number, lon: number, area: readonly Point[]): boolean {
  return (
    area.filter(([latA, lonA], i) => {
      const [latB, lonB] = area[(i + 1) % area.length]!
      return latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)
    }).length %
      2 ===
    1
  )
}

/** Samples per direction from a hex centre, and the circle that has the area of a hex, in hex heights. */
const REACH = 5
const CIRCLE = 0.525

/** Whether a hex's centre lies in one of the areas. */
export function centred(grid: GeoGrid, hex: number, areas: readonly (readonly Point[])[]): boolean {
  const { lat, lon } = toLatLon(grid, centreOf(grid, hex))
  return areas.some(area => inside(lat, lon, area))
}

/** Whether more than half of a hex lies in the areas, by points spread over it. */
export function mostly(grid: GeoGrid, hex: number, areas: readonly (readonly Point[])[]): boolean {
  const centre = centreOf(grid, hex)
  let balance = 0
  for (let i = -REACH; i <= REACH; i++) {
    for (let j = -REACH; j <= REACH; j++) {
      if (i * i + j * j > REACH * REACH) continue
      const { lat, lon } = toLatLon(grid, {
        x: centre.x + (i / REACH) * CIRCLE,
        y: centre.y + (j / REACH) * CIRCLE,
      })
      balance += areas.some(area => inside(lat, lon, area)) ? 1 : -1
    }
  }
  return balance > 0
}
