/** Whether the parts of a map file fit together: what a schema cannot see and a reader of the map would stumble over. */
import { directionTo, type HexMap, hexText, neighboursOf } from '../engine/map/hexMap.ts'
import { isWater } from '../engine/rules/terrain.ts'
import { NOWHERE, RIVERS, TERRAINS } from '../engine/types.ts'
import { lookup, type Report } from './finder.ts'
import { readHex } from './mapLines.ts'
import type { MapFile } from './mapSchema.ts'
import { centreOf, hexAt, type PlanePoint, toPlane } from './projection.ts'

/** A stream is forded anywhere; what is wider needs a crossing where a way or a railway meets it. */
const NEEDS_CROSSING = RIVERS.indexOf('river')
const LAKE = TERRAINS.indexOf('lake')
/** From the middle of a hex to the far corner of the next one, in hex heights. */
const FURTHEST = 1 + 1 / Math.sqrt(3)

/** Reports what does not fit. `map` is what was read from the file; provenance is judged in `sources.ts`. */
export function lintMap(file: MapFile, map: HexMap, report: Report): void {
  const lists = ['roads', 'railways', 'crossings', 'places', 'areas'] as const
  for (const list of lists) lookup(list, file[list], [list], report)
  const river = lookup('river', file.rivers, ['rivers'], report)
  file.border?.rivers.forEach((id, i) => {
    river(id, ['border', 'rivers', i])
  })
  lintWays(file, map, report)
  lintMeetings(map, report)
  lintPositions(file, map, report)
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

/** A road or railway that ends beside another of its kind was meant to meet it, unless a river parts them or both leave the map. */
function lintMeetings(map: HexMap, report: Report): void {
  const ways = { roads: map.roadLines, railways: map.railLines }
  for (const list of ['roads', 'railways'] as const) {
    ways[list].forEach(({ path, name }, i) => {
      const others = ways[list].filter((_, k) => k !== i)
      for (const k of [0, path.length - 1]) {
        const around = [...map.neighbours.subarray(path[k]! * 6, path[k]! * 6 + 6)]
        if (around.includes(NOWHERE) || others.some(other => other.path.includes(path[k]!))) continue
        const open = around.filter(
          (to, d) => map.river[path[k]! * 6 + d]! < NEEDS_CROSSING && !path.includes(to),
        )
        const beside = others.find(other => open.some(to => other.path.includes(to)))
        if (beside)
          report(
            [list, i, 'hexes', k],
            `${name} ends beside ${beside.name}; expected the two to meet in a hex`,
          )
      }
    })
  }
}

/** Nothing stands further from where it lies on the earth than in the next hex. */
function lintPositions(file: MapFile, map: HexMap, report: Report): void {
  for (const list of ['places', 'spotHeights'] as const) {
    file[list].forEach((place, i) => {
      const hex = readHex(map, place.hex, [list, i, 'hex'], () => {})
      if (hex === NOWHERE) return
      const under = hexAt(map, place)
      const isNear =
        under === NOWHERE
          ? gap(centreOf(map, hex), toPlane(map, place)) <= FURTHEST
          : under === hex || directionTo(map, hex, under) >= 0
      if (isNear) return
      const lies = under === NOWHERE ? 'off the map' : `in ${hexText(map, under)}`
      report(
        [list, i, 'hex'],
        `${place.name} stands in ${place.hex} and lies ${lies}; expected one hex between them at most`,
      )
    })
  }
}

const gap = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Landing places are dry ground with water beside them, one to a hex. */
function lintLandings(map: HexMap, report: Report): void {
  const isWet = (hex: number): boolean => isWater(TERRAINS[map.terrain[hex]!]!)
  map.landings.forEach(({ hex }, i) => {
    const at = ['landings', i, 'hex']
    const around = neighboursOf(map, hex)
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
