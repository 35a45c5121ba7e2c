/** Letters on the map: a halo below, the face of the script, and text along a line. */
import type { Point } from '../layout.ts'
import { FACE, MAP, NIGHT } from '../theme.ts'

export interface Ink {
  readonly place: string
  readonly water: string
  readonly area: string
  readonly rim: string
}

export const inkFor = (night: boolean): Ink =>
  night
    ? { place: NIGHT.placeName, water: NIGHT.waterName, area: NIGHT.areaName, rim: NIGHT.rim }
    : { place: MAP.placeName, water: MAP.waterName, area: MAP.areaName, rim: MAP.rim }

/**
 * The local name to write beside the Latin one, with its face: Chinese, Japanese, Russian, Mongolian, whichever comes
 * first; Japanese before Chinese where the Japanese gave the name.
 */
export function localName(
  names: { readonly [language: string]: string },
  japaneseFirst = false,
): { text: string; face: string } | null {
  for (const language of japaneseFirst ? ['ja', 'zh', 'ru', 'mn'] : ['zh', 'ja', 'ru', 'mn']) {
    const text = names[language]
    if (text) return { text, face: FACES[language] ?? FACE.map }
  }
  return null
}

const FACES: { readonly [language: string]: string } = { zh: FACE.chinese, ja: FACE.japanese }

/** Text with its halo, the first letter's baseline at (x, y). */
export function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  rim: string,
  halo = 3.6,
): void {
  context.lineJoin = 'round'
  context.miterLimit = 2
  context.lineWidth = halo
  context.strokeStyle = rim
  context.strokeText(text, x, y)
  context.fillStyle = colour
  context.fillText(text, x, y)
}

/** Letters of a text set along a line. */
export interface SetLetter {
  readonly letter: string
  readonly x: number
  readonly y: number
  readonly angle: number
}

/**
 * Sets a text along a line of points from a distance on, or gives null where the line ends too early or bends more
 * than letters bear. The line must run in reading direction.
 */
export function alongLine(
  points: readonly Point[],
  start: number,
  letters: readonly { letter: string; advance: number }[],
  mostBend: number,
): SetLetter[] | null {
  const set: SetLetter[] = []
  let walked = 0
  let i = 1
  let wanted = start
  let last: number | undefined
  for (const { letter, advance } of letters) {
    const middle = wanted + advance / 2
    while (i < points.length) {
      const length = Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y)
      if (walked + length >= middle) break
      walked += length
      i++
    }
    const a = points[i - 1]
    const b = points[i]
    if (!a || !b) return null
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    const share = (middle - walked) / length
    const angle = Math.atan2(b.y - a.y, b.x - a.x)
    if (last !== undefined && Math.abs(turnBetween(last, angle)) > mostBend) return null
    last = angle
    set.push({ letter, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, angle })
    wanted += advance
  }
  return set
}

function turnBetween(a: number, b: number): number {
  const turn = (b - a) % (Math.PI * 2)
  return turn > Math.PI ? turn - Math.PI * 2 : turn < -Math.PI ? turn + Math.PI * 2 : turn
}

export function drawLetters(
  context: CanvasRenderingContext2D,
  letters: readonly SetLetter[],
  colour: string,
  rim: string,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  for (const halo of [true, false]) {
    for (const { letter, x, y, angle } of letters) {
      context.save()
      context.translate(x, y)
      context.rotate(angle)
      if (halo) {
        context.strokeStyle = rim
        context.lineWidth = 3.2
        context.strokeText(letter, 0, 0)
      } else {
        context.fillStyle = colour
        context.fillText(letter, 0, 0)
      }
      context.restore()
    }
  }
  context.textAlign = 'left'
}
