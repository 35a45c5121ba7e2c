/** Whether two models leave the ground layer as it is: it is the dearest to paint, and most changes lie above it. */
import type { BoardModel, Counter, Overlays } from './model.ts'

/** What of a model the ground layer, its marks and its names are drawn from. */
const groundOf = (model: BoardModel): unknown => {
  const { cursor, counters, overlays, ...rest } = model
  return { ...rest, names: counters.map(roomOf), overlays: lyingOf(overlays) }
}

/** Overlays on the ground; the way that is planned and aircraft have a layer of their own, targets and arrows lie over all. */
const lyingOf = ({ path, air, targets, attackArrows, ...lying }: Overlays): unknown => lying

/** What names and dates must know of a counter to keep clear of it. */
const roomOf = ({ hex, stackIndex, stackSize, remembered }: Counter): unknown =>
  stackIndex > 0 ? hex : [hex, stackSize, remembered]

export const sameGround = (a: BoardModel, b: BoardModel): boolean => a === b || same(groundOf(a), groundOf(b))

/** Are two pieces of plain data alike, part by part? */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [of, other] = [Object.entries(a), b as { readonly [key: string]: unknown }]
  return of.length === Object.keys(b).length && of.every(([key, part]) => same(part, other[key]))
}
