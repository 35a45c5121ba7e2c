/** The parts of a map file that are written hex by hex: rows of letters and figures. */
import type { HexMap } from '../engine/map/hexMap.ts'
import { TERRAINS } from '../engine/types.ts'
import type { JsonPath } from './faults.ts'
import type { Report } from './finder.ts'
import type { MapFile } from './mapSchema.ts'
import { terrainOfLetter } from './terrainLetters.ts'

const CONTROL_SIGNS = '.SJ'

/** Terrain, height, weather zone and first owner of every hex. */
export function readRows(
  file: MapFile,
  report: Report,
): Pick<HexMap, 'terrain' | 'elevation' | 'zone' | 'control'> {
  const { cols, rows } = file.grid
  const terrain = new Uint8Array(cols * rows)
  const zone = new Uint8Array(cols * rows)
  const control = new Uint8Array(cols * rows)
  const elevation = new Int16Array(cols * rows)

  readSigns(file, ['terrain'], file.terrain, report, (hex, sign) => {
    const found = terrainOfLetter(sign)
    if (found === undefined) return `no terrain has the letter "${sign}"`
    terrain[hex] = TERRAINS.indexOf(found)
    return undefined
  })
  readSigns(file, ['zones', 'rows'], file.zones.rows, report, (hex, sign) => {
    const found = /\d/.test(sign) ? Number(sign) : -1
    if (found < 0 || found >= file.zones.names.length) return `there is no weather zone "${sign}"`
    zone[hex] = found
    return undefined
  })
  readSigns(file, ['control'], file.control, report, (hex, sign) => {
    const found = CONTROL_SIGNS.indexOf(sign)
    if (found < 0) return `expected one of "${CONTROL_SIGNS}", found "${sign}"`
    control[hex] = found
    return undefined
  })
  if (checkSize(file, ['elevation'], file.elevation, report)) {
    file.elevation.forEach((row, r) => {
      elevation.set(row, r * cols)
    })
  }
  return { terrain, elevation, zone, control }
}

/** Hands every sign of a block of rows to `take`, which returns what is wrong with it. */
function readSigns(
  file: MapFile,
  path: JsonPath,
  rows: readonly string[],
  report: Report,
  take: (hex: number, sign: string) => string | undefined,
): void {
  if (!checkSize(file, path, rows, report)) return
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const message = take(r * file.grid.cols + c, row[c]!)
      if (message !== undefined) report([...path, r], `column ${c}: ${message}`)
    }
  })
}

function checkSize(
  file: MapFile,
  path: JsonPath,
  rows: readonly { readonly length: number }[],
  report: Report,
): boolean {
  const { cols, rows: wanted } = file.grid
  if (rows.length !== wanted) report(path, `expected ${wanted} rows, found ${rows.length}`)
  const broken = rows.flatMap((row, r) => (row.length === cols ? [] : [r]))
  for (const r of broken) report([...path, r], `expected ${cols} hexes, found ${rows[r]!.length}`)
  return rows.length === wanted && broken.length === 0
}
