/**
 * Heat and water (8-numbers section 9): water is no stock. On hot days in dry weather a hex without river, marsh, lake or
 * well is slower by a tenth, and who stands there through the turn is the worse for it.
 */
import type { HexMap, Place } from '../map/hexMap.ts'
import type { Turn } from '../scenario.ts'
import { type HexIndex, type Permille, TERRAINS, type Terrain } from '../types.ts'

/** Factor of a march into a parched hex. */
export const PARCHED_MARCH: Permille = 1100
/** Readiness that a turn in a parched hex costs. */
export const PARCHED_READINESS: Permille = 10

const WET: ReadonlySet<Terrain> = new Set<Terrain>(['marsh', 'saltmarsh', 'lake', 'shoal', 'sea'])
/** People live where there are wells, and railways keep them. */
const WITH_WELLS: ReadonlySet<Place['kind']> = new Set<Place['kind']>(['city', 'town', 'village', 'station'])

const watered = new WeakMap<HexMap, Uint8Array>()

/** 1 for hexes with water of their own: a river on a side, wet ground, or a settlement. */
function wateredHexes(map: HexMap): Uint8Array {
  const known = watered.get(map)
  if (known) return known
  const hexes = Uint8Array.from(map.terrain, (terrain, hex) => {
    const hasRiver = map.river.subarray(hex * 6, hex * 6 + 6).some(river => river > 0)
    return hasRiver || WET.has(TERRAINS[terrain]!) ? 1 : 0
  })
  for (const { hex, kind } of map.places) if (WITH_WELLS.has(kind)) hexes[hex] = 1
  watered.set(map, hexes)
  return hexes
}

/** Is the hex hot, dry and without water in this turn? */
export function isParched(map: HexMap, turn: Turn, hex: HexIndex): boolean {
  const zone = map.zone[hex]!
  return turn.hot?.[zone] === true && turn.weather[zone] === 'dry' && wateredHexes(map)[hex] === 0
}
