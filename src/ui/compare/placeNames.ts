/** Which names of places have room on the drawn map. Pure. */

/** Height of the letters, and what one of them takes on the average, in the map's own units. */
export const LETTER = 16
const BREADTH = LETTER * 0.56
/** From the middle of a place to its name. */
export const BESIDE = 9

interface Place {
  readonly x: number
  readonly y: number
  readonly name: string
}

/** Places whose names do not run into one that was written before them. */
export function withRoom<P extends Place>(places: readonly P[]): readonly P[] {
  const written: P[] = []
  for (const place of places) if (!written.some(other => collide(place, other))) written.push(place)
  return written
}

const collide = (a: Place, b: Place): boolean =>
  Math.abs(a.y - b.y) < LETTER * 1.15 && a.x < endOf(b) && b.x < endOf(a)

const endOf = ({ x, name }: Place): number => x + BESIDE + name.length * BREADTH
