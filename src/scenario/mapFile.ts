/**
 * A map file becomes the engine's map and the chart that the board draws beneath it. All lines and rows that cannot be
 * read are reported at once; nothing throws. Whether its parts fit together is judged in `mapLint.ts`.
 */
import { neighbourTable } from '../engine/map/build.ts'
import type { HexMap, Landing, Place } from '../engine/map/hexMap.ts'
import { NOWHERE, sideIndex } from '../engine/types.ts'
import type { Report } from './finder.ts'
import { readHex, readLines } from './mapLines.ts'
import { readRows } from './mapRows.ts'
import type { MapFile } from './mapSchema.ts'
import type { LatLon } from './projection.ts'
import type { Provenance } from './shapes.ts'

/** What the board draws and the panels cite beyond the rules' map. */
export interface Chart {
  readonly zoneNames: readonly string[]
  readonly relief: MapFile['relief']
  readonly spotHeights: MapFile['spotHeights']
  readonly areas: MapFile['areas']
  readonly border: MapFile['border']
  readonly shores: MapFile['shores']
  /** True position of each place by id; its hex may be a neighbour's where the brief says so. */
  readonly positions: ReadonlyMap<string, LatLon>
  /** Where each river, road, railway, crossing, place and area comes from, by id. */
  readonly provenance: ReadonlyMap<string, Provenance>
}

/**
 * Builds the map of a well-shaped file; null where something in it cannot be read, which is reported.
 *
 * @param startDate calendar date of the campaign's minute 0, "1945-08-09": the times of crossings count from it
 */
export function readMapFile(
  file: MapFile,
  startDate: string,
  report: Report,
): { readonly map: HexMap; readonly chart: Chart } | null {
  let isSound = true
  const judged: Report = (path, message) => {
    isSound = false
    report(path, message)
  }
  const map = buildMap(file, startDate, judged)
  return isSound ? { map, chart: chartOf(file) } : null
}

function buildMap(file: MapFile, startDate: string, report: Report): HexMap {
  const { orientation, offset, cols, rows, hexMetres, origin, colStepLon, rowStepLat } = file.grid
  if ((orientation === 'flat') !== (offset === 'odd-q')) {
    report(
      ['grid', 'offset'],
      'orientation and offset disagree; expected flat with odd-q or pointy with odd-r',
    )
  }
  const frame = { cols, rows, neighbours: neighbourTable(cols, rows, orientation) }
  const works = new Uint8Array(cols * rows)
  const worksSide = new Uint8Array(cols * rows)
  const tunnels = new Uint8Array(cols * rows)
  file.works.forEach(({ hex: text, level, side, tunnels: dug }, i) => {
    const hex = readHex(frame, text, ['works', i, 'hex'], report)
    if (hex === NOWHERE) return
    works[hex] = level
    worksSide[hex] = sideIndex(side) + 1
    tunnels[hex] = dug === true ? 1 : 0
  })
  const places = file.places.map(
    ({ id, name, names, hex, kind, landingGround }, i): Place => ({
      id,
      name,
      names,
      kind,
      hex: readHex(frame, hex, ['places', i, 'hex'], report),
      ...(landingGround && { landingGround: true }),
    }),
  )
  return {
    ...frame,
    ...readRows(file, report),
    ...readLines(file, frame, startDate, report),
    hexMetres,
    orientation,
    origin: { ...origin, colStepLon, rowStepLat },
    works,
    worksSide,
    tunnels,
    landings: landingsOf(file, frame, report),
    places,
  }
}

function landingsOf(file: MapFile, frame: Parameters<typeof readHex>[0], report: Report): readonly Landing[] {
  return (file.landings ?? []).map(
    ({ id, name, hex, kind, menPerHour, gunMinutes, silent, fromTurn, dry }, i) => ({
      id,
      name,
      kind,
      menPerHour,
      gunMinutes,
      hex: readHex(frame, hex, ['landings', i, 'hex'], report),
      silent: silent.map((post, k) => readHex(frame, post, ['landings', i, 'silent', k], report)),
      ...(fromTurn !== undefined && { fromTurn: fromTurn - 1 }),
      ...(dry !== undefined && { dry }),
    }),
  )
}

function chartOf(file: MapFile): Chart {
  const { zones, relief, spotHeights, areas, border, shores } = file
  const sourced = [
    ...file.rivers,
    ...file.roads,
    ...file.railways,
    ...file.crossings,
    ...(file.landings ?? []),
    ...file.places,
    ...file.areas,
  ]
  return {
    zoneNames: zones.names,
    relief,
    spotHeights,
    areas,
    border,
    shores,
    positions: new Map(file.places.map(({ id, lat, lon }) => [id, { lat, lon }])),
    provenance: new Map(
      sourced.map(({ id, source, confidence, basis }) => [
        id,
        basis === undefined ? { source, confidence } : { source, confidence, basis },
      ]),
    ),
  }
}
