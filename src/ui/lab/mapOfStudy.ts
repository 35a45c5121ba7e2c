/** What differs on the ground between a world and the battle as it was, as the few classes that the map shows. Pure. */
import { type HexIndex, TERRAINS } from '../../engine/types.ts'
import type { Ground } from '../../sim/groundSums.ts'

/** In the order in which they are drawn. */
export const STUDY_CLASSES = ['water', 'japanese', 'soviet', 'earlier', 'later', 'more', 'fewer'] as const
export type StudyClass = (typeof STUDY_CLASSES)[number]

/** A share of the games by which the ends must differ before the map says so, ‰. */
const SHIFT = 250
/** Turns by which the hours must differ. */
const TURNS = 1
const HALF = 500

/** The hexes of each class. */
export function studyClasses(
  terrain: ArrayLike<number>,
  base: Ground,
  world: Ground,
): ReadonlyMap<StudyClass, readonly HexIndex[]> {
  const classes = new Map<StudyClass, HexIndex[]>(STUDY_CLASSES.map(each => [each, []]))
  world.held.forEach((held, hex) => {
    const ground = TERRAINS[terrain[hex]!]!
    const isWater = ground === 'lake' || ground === 'sea'
    const of = isWater ? 'water' : classOf(held, base.held[hex]!, world.earlier[hex]!)
    classes.get(of)!.push(hex)
  })
  return classes
}

function classOf(held: number, before: number, earlier: number): StudyClass {
  if (held - before >= SHIFT) return 'more'
  if (before - held >= SHIFT) return 'fewer'
  if (held < HALF) return 'japanese'
  if (earlier >= TURNS) return 'earlier'
  return earlier <= -TURNS ? 'later' : 'soviet'
}
