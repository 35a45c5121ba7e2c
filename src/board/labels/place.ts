/** Placing of labels: each tries its sides in turn and yields to everything that stands already. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One way to write a label: its lines' box, and what to draw if it fits. */
export interface Wording<T> {
  readonly width: number
  readonly height: number
  readonly value: T
}

/** A point with a sign on it. */
export interface Clear {
  readonly x: number
  readonly y: number
  /** Free space round the point: the half-width and half-height of its sign or counter. */
  readonly clearX: number
  readonly clearY: number
}

/** A point that wants a label. Wordings are tried from the fullest to the barest. */
export interface Wanted<T> extends Clear {
  readonly wordings: readonly Wording<T>[]
  /** Further distances from the sign to try when there is no room beside it, for names that must not be lost. */
  readonly further: readonly number[]
}

export interface Placed<T> {
  readonly box: Box
  readonly value: T
  readonly side: Side
}

export const SIDES = [
  'east',
  'west',
  'south',
  'north',
  'southEast',
  'southWest',
  'northEast',
  'northWest',
] as const
export type Side = (typeof SIDES)[number]

/** Breadth of the strips round a sheet, px: more than the longest name. */
const STRIP = 260

/** Strips round a sheet with these corners, as obstacles: names stay on the map. */
export function roundSheet(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): readonly Box[] {
  const [left, right, top, bottom] = [from.x - STRIP, to.x + STRIP, from.y - STRIP, to.y + STRIP]
  return [
    { left, right: from.x, top, bottom },
    { left: to.x, right, top, bottom },
    { left, right, top, bottom: from.y },
    { left, right, top: to.y, bottom },
  ]
}

/**
 * Places labels in the order given (most important first). Returns one entry for each, null for those that found no
 * room. Obstacles are never covered.
 */
export function placeLabels<T>(
  wanted: readonly Wanted<T>[],
  obstacles: readonly Box[],
): (Placed<T> | null)[] {
  const taken = new BoxIndex(obstacles)
  return wanted.map(label => {
    for (const away of [0, ...label.further]) {
      for (const wording of label.wordings) {
        for (const side of SIDES) {
          const box = boxAt(label, wording, side, away)
          if (taken.hit(box)) continue
          taken.add(box)
          return { box, value: wording.value, side }
        }
      }
    }
    return null
  })
}

/** The first side of a point on which a text stands clear of what is taken; null where there is none. */
export function firstFree(
  point: Clear,
  text: { readonly width: number; readonly height: number },
  sides: readonly Side[],
  taken: BoxIndex,
): Box | null {
  for (const side of sides) {
    const box = boxAt(point, text, side, 0)
    if (!taken.hit(box)) return box
  }
  return null
}

function boxAt(
  label: Clear,
  { width, height }: { readonly width: number; readonly height: number },
  side: Side,
  away: number,
): Box {
  const { x, y } = label
  const [clearX, clearY] = [label.clearX + away, label.clearY + away]
  const [dx, dy] = DIRECTIONS[side]
  // On a diagonal the label keeps clear of the sign by its height alone.
  const left = dx === 0 ? x - width / 2 : dx > 0 ? x + clearX : x - clearX - width
  const top = dy === 0 ? y - height / 2 : dy > 0 ? y + clearY : y - clearY - height
  const shift = dx !== 0 && dy !== 0 ? clearX * -0.6 * dx : 0
  return { left: left + shift, top, right: left + shift + width, bottom: top + height }
}

const DIRECTIONS: { readonly [S in Side]: readonly [number, number] } = {
  east: [1, 0],
  west: [-1, 0],
  south: [0, 1],
  north: [0, -1],
  southEast: [1, 1],
  southWest: [-1, 1],
  northEast: [1, -1],
  northWest: [-1, -1],
}

/** Boxes in buckets, so that a question meets only those near it. */
export class BoxIndex {
  readonly #buckets = new Map<string, Box[]>()
  static readonly #SIDE = 128

  constructor(boxes: readonly Box[] = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: Box): void {
    for (const key of BoxIndex.#keys(box)) {
      const bucket = this.#buckets.get(key)
      if (bucket) bucket.push(box)
      else this.#buckets.set(key, [box])
    }
  }

  hit(box: Box): boolean {
    return BoxIndex.#keys(box).some(key => this.#buckets.get(key)?.some(other => overlap(box, other)))
  }

  static #keys({ left, top, right, bottom }: Box): string[] {
    const keys: string[] = []
    for (let c = Math.floor(left / BoxIndex.#SIDE); c <= Math.floor(right / BoxIndex.#SIDE); c++) {
      for (let r = Math.floor(top / BoxIndex.#SIDE); r <= Math.floor(bottom / BoxIndex.#SIDE); r++) {
        keys.push(`${c},${r}`)
      }
    }
    return keys
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
