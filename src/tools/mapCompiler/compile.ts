/** From the survey of a battle and the geodata beside it to its map file. */
import { neighbourTable } from '../../engine/map/build.ts'
import { parseHex } from '../../engine/map/hexMap.ts'
import type { Side } from '../../engine/types.ts'
import type { MapFile } from '../../scenario/mapSchema.ts'
import { centreOf, type LatLon, toLatLon } from '../../scenario/projection.ts'
import { TERRAIN_LETTERS } from '../../scenario/terrainLetters.ts'
import { inside, outerRings, type PolygonFile } from './areas.ts'
import type { Net } from './corners.ts'
import { clip, type Field, round4, surveyGround } from './field.ts'
import { ownership } from './ownership.ts'
import { drawRivers } from './rivers.ts'
import { routeHexes } from './routes.ts'
import type { Point, RiverSurvey, RouteSurvey, Survey } from './survey.ts'
import { classifyTerrain } from './terrain.ts'

/** A file of lines, as the geodata write them. */
interface LineFile {
  readonly features: readonly {
    readonly properties: { readonly name?: string | null; readonly wdbii_level?: number }
    readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly [number, number])[] }
  }[]
}

/** Heights and greenness, as the geodata write them. */
interface GridFile {
  readonly west: number
  readonly south: number
  readonly step_deg: number
  readonly cols: number
  readonly rows: number
  readonly metres?: readonly number[]
  readonly green_rows_from_north?: readonly string[]
}

/** @param read the parsed JSON of a file beside the survey; the geodata are ours and not judged again */
export function compileMap(survey: Survey, read: (name: string) => unknown): MapFile {
  const { orientation, cols, rows, hexMetres, origin, colStepLon, rowStepLat } = survey.grid
  const net = {
    cols,
    rows,
    orientation,
    hexMetres,
    origin: { ...origin, colStepLon, rowStepLat },
    neighbours: neighbourTable(cols, rows, orientation),
  }
  const { inputs } = survey
  const elevation = fieldOf(read(inputs.elevation) as GridFile)
  const ground = surveyGround(net, elevation, inputs.cover ? fieldOf(read(inputs.cover) as GridFile) : BARE)
  const courses = inputs.rivers ? (read(inputs.rivers) as LineFile) : { features: [] }
  const ringsOf = (name: string | undefined): Point[][] | undefined =>
    name === undefined ? undefined : outerRings(read(name) as PolygonFile)
  const rivers = drawRivers(
    net,
    survey.rivers,
    survey.rivers.map(river => courseOf(river, courses)),
  )
  const owner = ownership(net, survey.control, rivers)
  const coast = ringsOf(inputs.coast)
  const lakes = ringsOf(inputs.lakes)
  const ponds = ringsOf(inputs.ponds)
  const scene = { net, ground, rivers, owner, ...(coast && { coast }), ...(lakes && { lakes }) }
  const terrain = classifyTerrain(scene, survey.terrain)
  return {
    formatVersion: 1,
    id: survey.id,
    notes: [...survey.notes, ...survey.terrain.hexes.map(({ hexes, why }) => `${hexes.join(', ')}: ${why}`)],
    credits: [...survey.credits],
    grid: survey.grid,
    terrain: textRows(net, hex => TERRAIN_LETTERS[terrain[hex]!]),
    elevation: heightRows(net, ground.height, survey.spotHeights),
    zones: {
      names: survey.zones.map(({ name }) => name),
      rows: textRows(net, hex => String(zoneOf(survey, toLatLon(net, centreOf(net, hex))))),
    },
    control: textRows(net, hex => CONTROL_SIGN[owner(hex)]),
    rivers,
    ...routesOf(net, survey),
    crossings: survey.crossings,
    ...(survey.landings && { landings: survey.landings }),
    works: survey.works,
    places: survey.places,
    spotHeights: survey.spotHeights,
    areas: survey.areas,
    border: borderOf(net, survey, read),
    ...(survey.shores && {
      shores: { land: drawn(coast), lakes: drawn([...(lakes ?? []), ...(ponds ?? [])]), ...survey.shores },
    }),
    relief: reliefOf(net, survey, elevation),
  }
}

/** Rings as the map file writes them. */
const drawn = (rings: readonly (readonly Point[])[] = []): [number, number][][] =>
  rings.map(ring => ring.map(([lat, lon]) => [lat, lon]))

const CONTROL_SIGN: { readonly [S in Side]: string } = { soviet: 'S', japanese: 'J' }

function textRows(net: Net, sign: (hex: number) => string): string[] {
  return Array.from({ length: net.rows }, (_, row) =>
    Array.from({ length: net.cols }, (_, col) => sign(row * net.cols + col)).join(''),
  )
}

/** Heights of the grid; a hex with a spot height has that, because it is the top that one sees from. */
function heightRows(net: Net, heights: readonly number[], spots: Survey['spotHeights']): number[][] {
  const mended = [...heights]
  for (const { hex, metres } of spots) mended[parseHex(net, hex)] = metres
  return Array.from({ length: net.rows }, (_, row) => mended.slice(row * net.cols, (row + 1) * net.cols))
}

/** Position of the last zone that holds a place; a place in none throws. */
function zoneOf({ zones }: Survey, { lat, lon }: LatLon): number {
  const at = zones.findLastIndex(zone =>
    'fromLon' in zone ? lon >= zone.fromLon : zone.areas.some(area => inside(lat, lon, area)),
  )
  if (at < 0) throw new Error(`no weather zone holds ${lat}, ${lon}`)
  return at
}

function routesOf(net: Net, survey: Survey): Pick<MapFile, 'roads' | 'railways'> {
  const hexOf = new Map(survey.places.map(({ id, hex }) => [id, hex]))
  const drawn = <R extends RouteSurvey>({ by, ...route }: R): Omit<R, 'by'> & { hexes: string[] } => ({
    ...route,
    hexes: routeHexes(net, { ...route, by }, id => hexOf.get(id)),
  })
  return { roads: survey.roads.map(drawn), railways: survey.railways.map(drawn) }
}

/** Nothing grows where no greenness is given. */
const BARE: Field = { west: 0, south: 0, step: 360, cols: 2, rows: 2, values: [0, 0, 0, 0] }

function fieldOf({ west, south, step_deg, cols, rows, metres, green_rows_from_north }: GridFile): Field {
  const green = green_rows_from_north?.flatMap(row => [...row].map(Number))
  return { west, south, step: step_deg, cols, rows, values: metres ?? green ?? [] }
}

function courseOf({ id, course }: RiverSurvey, file: LineFile): LatLon[] {
  if ('points' in course) return course.points.map(([lat, lon]) => ({ lat, lon }))
  // The data name side channels like the river, with a higher level: the main stem has level 1 or stands alone.
  return course.features.flatMap(name => {
    const found = file.features.filter(({ properties }) => properties.name === name)
    const stem = found.find(({ properties }) => properties.wdbii_level === 1) ?? found[0]
    if (!stem) throw new Error(`${id}: the data have no river named ${name}`)
    return stem.geometry.coordinates.map(([lon, lat]) => ({ lat, lon }))
  })
}

function reliefOf(net: Net, survey: Survey, elevation: Field): MapFile['relief'] {
  const { values, ...frame } = clip(elevation, net, survey.reliefMargin)
  return { ...frame, metres: [...values], ...survey.reliefProvenance }
}

function borderOf(net: Net, survey: Survey, read: (name: string) => unknown): MapFile['border'] {
  if (!survey.border || !survey.inputs.border) return null
  return { ...survey.border, line: borderLine(net, survey, read(survey.inputs.border) as LineFile) }
}

/** The border near the map, as latitude and longitude, thinned to points some hundred metres apart. */
function borderLine(net: Net, survey: Survey, file: LineFile): [number, number][] {
  const north = toLatLon(net, { x: 0, y: -0.5 }).lat + survey.reliefMargin
  const west = net.origin.lon - survey.reliefMargin
  return file.features
    .filter(({ geometry }) => geometry.type === 'LineString')
    .flatMap(({ geometry }) => geometry.coordinates)
    .filter(([lon, lat], i) => i % 2 === 0 && lon >= west && lat <= north)
    .map(([lon, lat]): [number, number] => [round4(lat), round4(lon)])
}
