/** The difference of two games hex by hex as the few classes that the map shows. Pure. */
import { type HexIndex, TERRAINS, type Terrain } from '../../engine/types.ts'
import type { HexDifference } from '../../record/compare.ts'

/** In the order in which they are drawn; told from the Soviet side, which has no ground at first. */
export const MAP_CLASSES = ['water', 'japanese', 'soviet', 'earlierA', 'earlierB', 'onlyA', 'onlyB'] as const
export type MapClass = (typeof MAP_CLASSES)[number]

const WATER: ReadonlySet<Terrain> = new Set<Terrain>(['lake', 'sea'])

/** The class of a hex; null where it is nobody's in both. */
function classOf(difference: HexDifference): MapClass | null {
  if (difference.kind === 'other') {
    if (difference.a === 'soviet') return 'onlyA'
    if (difference.b === 'soviet') return 'onlyB'
    return 'japanese'
  }
  if (difference.holder !== 'soviet') return difference.holder
  if (difference.kind === 'same') return 'soviet'
  return difference.minutes > 0 ? 'earlierA' : 'earlierB'
}

/** The hexes of each class. */
export function mapClasses(
  terrain: ArrayLike<number>,
  differences: readonly HexDifference[],
): ReadonlyMap<MapClass, readonly HexIndex[]> {
  const classes = new Map<MapClass, HexIndex[]>(MAP_CLASSES.map(each => [each, []]))
  differences.forEach((difference, hex) => {
    const isWater = WATER.has(TERRAINS[terrain[hex]!]!)
    const of = isWater ? 'water' : classOf(difference)
    if (of) classes.get(of)!.push(hex)
  })
  return classes
}
