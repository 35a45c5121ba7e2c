/**
 * A map file becomes the engine's map and the chart that the board draws beneath it. Everything wrong with the file is
 * reported at once; nothing throws.
 */
import { neighbourTable } from '../engine/map/build.ts'
import type { HexMap, Place } from '../engine/map/hexMap.ts'
import { NOWHERE, sideIndex } from '../engine/types.ts'
import { type Fault, pointerOf } from './faults.ts'
import type { Report } from './finder.ts'
import { readHex, readLines } from './mapLines.ts'
import { lintMap } from './mapLint.ts'
import { readRows } from './mapRows.ts'
import { type MapFile, mapFileSchema } from './mapSchema.ts'
import type { LatLon } from './projection.ts'
import { refusals } from './schemaFaults.ts'
import type { Provenance } from './shapes.ts'

/** What the board draws and the panels cite beyond the rules' map. */
export interface Chart {
  readonly zoneNames: readonly string[]
  readonly relief: MapFile['relief']
  readonly spotHeights: MapFile['spotHeights']
  readonly areas: MapFile['areas']
  readonly border: MapFile['border']
  /** True position of each place by id; its hex may be a neighbour's where the brief says so. */
  readonly positions: ReadonlyMap<string, LatLon>
  /** Where each river, road, railway, crossing, place and area comes from, by id. */
  readonly provenance: ReadonlyMap<string, Provenance>
}

/** A fault inside the map file; whoever knows the file's name and text adds the line. */
export type MapFault = Pick<Fault, 'pointer' | 'message'>

export type ReadMap =
  | { readonly ok: true; readonly map: HexMap; readonly chart: Chart }
  | { readonly ok: false; readonly faults: readonly MapFault[] }

/**
 * @param data the parsed JSON of a map file
 * @param startDate calendar date of the campaign's minute 0, "1945-08-09": the times of crossings count from it
 */
export function readMapFile(data: unknown, startDate: string): ReadMap {
  const faults: MapFault[] = []
  const report: Report = (path, message) => faults.push({ pointer: pointerOf(path), message })
  const parsed = mapFileSchema.safeParse(data)
  if (!parsed.success) {
    for (const { path, message } of refusals(parsed.error, data)) report(path, message)
    return { ok: false, faults }
  }
  const file = parsed.data
  const map = buildMap(file, startDate, report)
  // Lint presumes that every chain is whole.
  if (faults.length === 0) lintMap(file, map, report)
  return faults.length === 0 ? { ok: true, map, chart: chartOf(file) } : { ok: false, faults }
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
    ({ id, name, names, hex, kind }, i): Place => ({
      id,
      name,
      names,
      kind,
      hex: readHex(frame, hex, ['places', i, 'hex'], report),
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
    places,
  }
}

function chartOf(file: MapFile): Chart {
  const { zones, relief, spotHeights, areas, border } = file
  const sourced = [
    ...file.rivers,
    ...file.roads,
    ...file.railways,
    ...file.crossings,
    ...file.places,
    ...file.areas,
  ]
  return {
    zoneNames: zones.names,
    relief,
    spotHeights,
    areas,
    border,
    positions: new Map(file.places.map(({ id, lat, lon }) => [id, { lat, lon }])),
    provenance: new Map(
      sourced.map(({ id, source, confidence, basis }) => [
        id,
        basis === undefined ? { source, confidence } : { source, confidence, basis },
      ]),
    ),
  }
}
