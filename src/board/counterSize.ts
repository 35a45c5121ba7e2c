/** How large a counter is at each zoom, which marks fit on it, and what tells two faces apart. */
import type { Counter } from './model.ts'

/** Which marks a counter of a width carries; widths and sizes in CSS px. */
export interface FaceSize {
  readonly width: number
  readonly height: number
  readonly symbol: number
  readonly name: number
  readonly figure: number
  readonly pips: boolean
}

const face = (width: number, symbol: number, name: number, figure: number, pips: boolean): FaceSize => ({
  width,
  height: Math.round((width * 36) / 41),
  symbol,
  name,
  figure,
  pips,
})

const BLOCK = { width: 9, height: 7, symbol: 0, name: 0, figure: 0, pips: false } as const
/** Hex heights from which each face is used. The name 9.6/46, the figures 11.4/46 of the width; larger at 36 px. */
const FACES: readonly (readonly [from: number, face: FaceSize])[] = [
  [76, face(50, 27, 11, 13.5, true)],
  [58, face(41, 20, 9.4, 11.2, true)],
  [46, face(36, 17, 9.8, 11.8, false)],
  [33, face(26, 20, 0, 0, false)],
  [26, face(24, 17, 0, 0, false)],
  [18, face(18, 13, 0, 0, false)],
]

export const faceFor = (hexPx: number): FaceSize => FACES.find(([from]) => hexPx >= from)?.[1] ?? BLOCK

export const LARGEST_FACE: FaceSize = FACES[0]![1]

/** Room round the body for shadow, stack cards, flag and badge, CSS px. */
export const FACE_MARGIN = 9

/** Everything that changes the picture of a counter. */
export function faceKey(counter: Counter, size: FaceSize): string {
  const { scheme, arm, echelon, name, strength, readiness, fuel, ammunition, mark } = counter
  const flags = [
    counter.fresh,
    counter.done,
    counter.headquarters,
    counter.fortress,
    counter.remembered !== null,
    counter.selected,
    counter.highlighted,
  ]
  const bar = readiness === null ? '-' : Math.round(readiness / 50)
  const marks = flags.map(Number).join('')
  return [
    'c',
    size.width,
    scheme,
    arm,
    echelon,
    name,
    strength,
    bar,
    fuel,
    ammunition,
    marks,
    mark,
    counter.stackSize,
  ].join('|')
}
