/** Objectives that nobody can come to: what cannot be taken is none. */
import { type HexMap, hexText, lacksCrossing } from '../engine/map/hexMap.ts'
import { isAfloat, speedOn } from '../engine/rules/terrain.ts'
import {
  enemyOf,
  type HexIndex,
  MOBILITIES,
  type Mobility,
  SIDES,
  type Side,
  TERRAINS,
  WAYS,
} from '../engine/types.ts'
import type { Battle } from './compileBattle.ts'
import type { Forces } from './compileForces.ts'
import type { Report } from './finder.ts'

/** Reports objectives that no unit of the side which must take them reaches over land, from its start on. */
export function lintObjectives(
  { objectives }: Pick<Battle, 'objectives'>,
  forces: Forces,
  map: HexMap,
  report: Report,
): void {
  const reached = { soviet: new Set<HexIndex>(), japanese: new Set<HexIndex>() }
  for (const side of SIDES)
    for (const mobility of MOBILITIES)
      for (const hex of reachOf(map, side, mobility, forces)) reached[side].add(hex)
  objectives.forEach(({ hex, startsWith }, i) => {
    const taker = enemyOf(startsWith)
    if (hex >= 0 && !reached[taker].has(hex))
      report(
        ['objectives', i, 'at'],
        `no ${taker} unit comes to hex ${hexText(map, hex)}; expected ground that one reaches from its start`,
      )
  })
}

/** Hexes that a side's units of one class come to, given time. */
function reachOf(map: HexMap, side: Side, mobility: Mobility, forces: Forces): ReadonlySet<HexIndex> {
  const { units } = forces
  // Where they can, sappers bridge what has no bridge.
  const isBarred = units.some(unit => unit.side === side && unit.arm === 'engineer')
    ? () => false
    : (hexside: number) => lacksCrossing(map, hexside)
  const reached = new Set(startsOf(map, side, mobility, forces))
  for (const hex of reached)
    for (let hexside = hex * 6; hexside < hex * 6 + 6; hexside++) {
      const to = map.neighbours[hexside]!
      if (to >= 0 && !isBarred(hexside) && isPassable(map, mobility, hexside, to)) reached.add(to)
    }
  return reached
}

const isPassable = (map: HexMap, mobility: Mobility, hexside: number, to: HexIndex): boolean => {
  const terrain = TERRAINS[map.terrain[to]!]!
  return speedOn(mobility, 'none', terrain) > 0 || speedOn(mobility, WAYS[map.way[hexside]!]!, terrain) > 0
}

/** Where the units of a class come onto dry ground: their hexes, the ways out of their boxes, the landing places. */
function startsOf(
  map: HexMap,
  side: Side,
  mobility: Mobility,
  { units, boxLinks }: Forces,
): readonly HexIndex[] {
  if (isAfloat(mobility)) return []
  return units.flatMap(unit => {
    if (unit.side !== side || unit.mobility !== mobility) return []
    if (unit.aboard !== undefined) return map.landings.map(({ hex }) => hex)
    if (unit.arrival) return [unit.arrival.hex]
    return boxLinks.flatMap(({ box, hex }) => (box === unit.box ? [hex] : []))
  })
}
