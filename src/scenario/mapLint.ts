/** Whether the parts of a map file fit together: what a schema cannot see and a reader of the map would stumble over. */
import { directionTo, type HexMap } from '../engine/map/hexMap.ts'
import { RIVERS, TERRAINS } from '../engine/types.ts'
import { type Fault, pointer } from './fault.ts'
import { readHex } from './mapLines.ts'
import type { MapFile, Provenance } from './mapSchema.ts'

/** A stream is forded anywhere; what is wider needs a crossing where a way or a railway meets it. */
const NEEDS_CROSSING = RIVERS.indexOf('river')
const LAKE = TERRAINS.indexOf('lake')

/** Adds to `faults` what does not fit. The lines of the map must be whole. */
export function lintMap(file: MapFile, map: HexMap, faults: Fault[]): void {
  lintIds(file, faults)
  lintProvenance(file, faults)
  lintWays(file, map, faults)
  lintCrossings(map, faults)
  lintBorder(file, faults)
  file.spotHeights.forEach(({ hex }, i) => {
    readHex(map, hex, pointer('spotHeights', i, 'hex'), faults)
  })
  const { cols, rows, metres } = file.relief
  if (metres.length !== cols * rows) {
    faults.push({
      pointer: '/relief/metres',
      message: `expected ${cols * rows} heights, found ${metres.length}`,
    })
  }
}

const LISTS = ['rivers', 'roads', 'railways', 'crossings', 'places', 'areas'] as const

function lintIds(file: MapFile, faults: Fault[]): void {
  for (const list of LISTS) {
    const seen = new Set<string>()
    file[list].forEach(({ id }, i) => {
      if (seen.has(id))
        faults.push({ pointer: pointer(list, i, 'id'), message: `the id ${id} is given twice` })
      seen.add(id)
    })
  }
}

function lintProvenance(file: MapFile, faults: Fault[]): void {
  for (const list of [...LISTS, 'works', 'spotHeights'] as const) {
    file[list].forEach((feature: Provenance, i) => {
      const message = unsourced(feature)
      if (message !== undefined) faults.push({ pointer: pointer(list, i), message })
    })
  }
}

function unsourced({ source, confidence, basis }: Provenance): string | undefined {
  if (source === 'estimate') return basis === undefined ? 'an estimate needs its basis' : undefined
  return confidence === undefined ? 'a sourced feature needs its confidence' : undefined
}

/** Every way and railway over a river has a crossing, and none runs into a lake. */
function lintWays(file: MapFile, map: HexMap, faults: Fault[]): void {
  for (const list of ['roads', 'railways'] as const) {
    file[list].forEach(({ hexes }, i) => {
      const path = (list === 'roads' ? map.roadLines : map.railLines)[i]!.path
      path.forEach((hex, k) => {
        const at = pointer(list, i, 'hexes', k)
        if (map.terrain[hex] === LAKE) faults.push({ pointer: at, message: `${hexes[k]} is a lake` })
        const last = path[k - 1]
        if (last === undefined) return
        const side = last * 6 + directionTo(map, last, hex)
        if (map.river[side]! < NEEDS_CROSSING || map.crossing[side] !== -1) return
        faults.push({
          pointer: at,
          message: `no crossing over the river from ${hexes[k - 1]} to ${hexes[k]}`,
        })
      })
    })
  }
}

function lintCrossings(map: HexMap, faults: Fault[]): void {
  map.crossings.forEach(({ a, b, kind, name }, i) => {
    if (kind === 'pass' || map.river[a * 6 + directionTo(map, a, b)]! > 0) return
    faults.push({ pointer: pointer('crossings', i, 'between'), message: `${name} crosses no river` })
  })
}

function lintBorder(file: MapFile, faults: Fault[]): void {
  file.border?.rivers.forEach((id, i) => {
    if (file.rivers.some(river => river.id === id)) return
    faults.push({ pointer: pointer('border', 'rivers', i), message: `there is no river ${id}` })
  })
}
