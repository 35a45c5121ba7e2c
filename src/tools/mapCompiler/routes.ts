/** Roads and railways: straight from waypoint to waypoint, hex by hex. */
import { line } from '../../engine/map/geometry.ts'
import { hexText, parseHex } from '../../engine/map/hexMap.ts'
import { type GeoGrid, hexAt } from '../../scenario/projection.ts'
import type { RouteSurvey, Waypoint } from './survey.ts'

/** Chain of printed hexes of a route. A waypoint that is no place, no hex and no point of the map throws. */
export function routeHexes(
  grid: GeoGrid,
  route: RouteSurvey,
  placeHex: (id: string) => string | undefined,
): string[] {
  const stops = route.by.map(waypoint => {
    const hex = waypointHex(grid, waypoint, placeHex)
    if (hex < 0) throw new Error(`${route.id}: no such waypoint on the map: ${waypoint}`)
    return hex
  })
  const chain = stops.slice(1).flatMap((to, i) => line(grid, stops[i]!, to).slice(i === 0 ? 0 : 1))
  return chain.map(hex => hexText(grid, hex))
}

function waypointHex(
  grid: GeoGrid,
  waypoint: Waypoint,
  placeHex: (id: string) => string | undefined,
): number {
  if (typeof waypoint === 'string') return parseHex(grid, placeHex(waypoint) ?? waypoint)
  return hexAt(grid, { lat: waypoint[0], lon: waypoint[1] })
}
