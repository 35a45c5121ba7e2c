/** A map file read on its own: its shape by the schema, then its contents, with all that is wrong with it. */
import type { HexMap } from '../../src/engine/map/hexMap.ts'
import { type Fault, pointerOf } from '../../src/scenario/faults.ts'
import type { Report } from '../../src/scenario/finder.ts'
import { type Chart, readMapFile } from '../../src/scenario/mapFile.ts'
import { lintMap } from '../../src/scenario/mapLint.ts'
import { mapFileSchema } from '../../src/scenario/mapSchema.ts'
import { refusals } from '../../src/scenario/schemaFaults.ts'

type MapFault = Pick<Fault, 'pointer' | 'message'>
export type ReadMap =
  | { readonly ok: true; readonly map: HexMap; readonly chart: Chart }
  | { readonly ok: false; readonly faults: readonly MapFault[] }

export function readMap(data: unknown, startDate: string): ReadMap {
  const parsed = mapFileSchema.safeParse(data)
  if (!parsed.success) {
    const faults = refusals(parsed.error, data)
    return { ok: false, faults: faults.map(({ path, message }) => ({ pointer: pointerOf(path), message })) }
  }
  const faults: MapFault[] = []
  const report: Report = (path, message) => faults.push({ pointer: pointerOf(path), message })
  const read = readMapFile(parsed.data, startDate, report)
  if (read) lintMap(parsed.data, read.map, report)
  return read && faults.length === 0 ? { ok: true, ...read } : { ok: false, faults }
}
