/** Whether the parts of a map file fit together: what a schema cannot see and a reader of the map would stumble over. */
import { directionTo, type HexMap } from '../engine/map/hexMap.ts'
import { isWater } from '../engine/rules/terrain.ts'
import { RIVERS, TERRAINS } from '../engine/types.ts'
import { lookup, type Report } from './finder.ts'
import { readHex } from './mapLines.ts'
import type { MapFile } from './mapSchema.ts'

/** A stream is forded anywhere; what is wider needs a crossing where a way or a railway meets it. */
const NEEDS_CROSSING = RIVERS.indexOf('river')
const LAKE = TERRAINS.indexOf('lake')

/** Reports what does not fit. The lines of the map must be whole; provenance is judged in `sources.ts`. */
export function lintMap(file: MapFile, map: HexMap, report: Report): void {
  const lists = ['roads', 'railways', 'crossings', 'places', 'areas'] as const
  for (const list of lists) lookup(list, file[list], [list], report)
  const river = lookup('river', file.rivers, ['rivers'], report)
  file.border?.rivers.forEach((id, i) => {
    river(id, ['border', 'rivers', i])
  })
  lintWays(file, map, report)
  lintCrossings(map, report)
  lintMouths(map, report)
  lintLandings(map, report)
  file.spotHeights.forEach(({ hex }, i) => {
    readHex(map, hex, ['spotHeights', i, 'hex'], report)
  })
  file.works.forEach(({ tunnels, level }, i) => {
    if (tunnels && level < 2)
      report(['works', i, 'tunnels'], `tunnels under works of level ${level}; expected level 2 or more`)
  })
  const { cols, rows, metres } = file.relief
  if (metres.length !== cols * rows)
    report(['relief', 'metres'], `expected ${cols * rows} heights, found ${metres.length}`)
}

/** Every way and railway over a river has a crossing, and none runs into a lake. */
function lintWays(file: MapFile, map: HexMap, report: Report): void {
  for (const list of ['roads', 'railways'] as const) {
    file[list].forEach(({ hexes }, i) => {
      const path = (list === 'roads' ? map.roadLines : map.railLines)[i]!.path
      path.forEach((hex, k) => {
        const at = [list, i, 'hexes', k]
        if (map.terrain[hex] === LAKE) report(at, `${hexes[k]} is a lake; expected dry ground`)
        const last = path[k - 1]
        if (last === undefined) return
        const side = last * 6 + directionTo(map, last, hex)
        if (map.river[side]! >= NEEDS_CROSSING && map.crossing[side] === -1)
          report(
            at,
            `a river without a crossing from ${hexes[k - 1]} to ${hexes[k]}; expected a bridge, ferry or ford`,
          )
      })
    })
  }
}

/** Landing places are dry ground with water beside them, one to a hex. */
function lintLandings(map: HexMap, report: Report): void {
  const isWet = (hex: number): boolean => isWater(TERRAINS[map.terrain[hex]!]!)
  map.landings.forEach(({ hex }, i) => {
    const at = ['landings', i, 'hex']
    const around = [...map.neighbours.subarray(hex * 6, hex * 6 + 6)].filter(to => to >= 0)
    if (isWet(hex)) report(at, 'the landing place is in the water; expected the shore')
    else if (!around.some(isWet)) report(at, 'no water lies beside the landing place; expected a coast')
    if (map.landings.findIndex(other => other.hex === hex) < i)
      report(at, 'a second landing place in the hex; expected one')
  })
}

function lintCrossings(map: HexMap, report: Report): void {
  map.crossings.forEach(({ a, b, kind, name }, i) => {
    const side = a * 6 + directionTo(map, a, b)
    const at = ['crossings', i, 'between']
    if (kind !== 'pass' && map.river[side] === 0)
      report(at, `${name} crosses no river; expected a hexside of a river`)
    if (kind === 'bridge' && map.way[side] === 0 && map.rail[side] === 0)
      report(at, `${name} bears no way; expected a road or railway over it`)
  })
}

/** Every river ends in another, in a lake, in the sea or at the edge. */
function lintMouths(map: HexMap, report: Report): void {
  map.riverLines.forEach(({ path, name }, i) => {
    const last = path.at(-1)
    if (last === undefined) return
    const left = Math.floor(last / 6)
    const right = map.neighbours[last]!
    const ahead = left * 6 + ((last + 5) % 6)
    const beyond = map.neighbours[ahead]!
    if (beyond < 0 || [left, right, beyond].some(hex => isWater(TERRAINS[map.terrain[hex]!]!))) return
    if (map.river[ahead]! > 0 || map.river[beyond * 6 + directionTo(map, beyond, right)]! > 0) return
    report(
      ['rivers', i, 'sides', path.length - 1],
      `${name} ends on dry land; expected a river, water or the edge`,
    )
  })
}
