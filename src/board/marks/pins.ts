/** Pins of notes and comments: a small drop over the upper right side of their hex, which a press opens. */
import type { HexIndex } from '../../engine/types.ts'
import type { Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { PinOverlay } from '../model.ts'
import { FACE, OVERLAY } from '../theme.ts'
import type { Ground } from './shapes.ts'

/** Where the head of a pin is, as shares of the hex's height off its middle: beside the counter and over its flag. */
const OFF = { x: 0.33, y: -0.37 }
/** A press this far from the head's rim still opens it, CSS px: fingers are broad. */
const REACH = 5
const PAPER = '#fffdf6'

/** Radius of the head, CSS px. */
const radiusOf = (hexPx: number): number => Math.max(4.5, Math.min(9, hexPx * 0.14))

/** Middle of the head of the pin on a hex whose middle is at a point, CSS px. */
export const headOf = ({ x, y }: Point, hexPx: number): Point => ({
  x: x + OFF.x * hexPx,
  y: y + OFF.y * hexPx,
})

/** The pin whose head is pressed; null where there is none. `place` gives a hex's middle in CSS px. */
export function pinAt(
  pins: readonly PinOverlay[] | undefined,
  place: (hex: HexIndex) => Point,
  hexPx: number,
  at: Point,
): HexIndex | null {
  const isPressed = ({ hex }: PinOverlay): boolean => {
    const head = headOf(place(hex), hexPx)
    return Math.hypot(at.x - head.x, at.y - head.y) <= radiusOf(hexPx) + REACH
  }
  return pins?.find(isPressed)?.hex ?? null
}

/** Over everything that stands on the hexes. */
export function drawPins(frame: Frame, ground: Ground, pins: readonly PinOverlay[]): void {
  for (const { hex, text, isNew } of pins) {
    const centre = ground.layout.centre(hex)
    if (!frame.holds(centre)) continue
    drawPin(frame, headOf(frame.at(centre), frame.hexPx), text, isNew)
  }
}

/** A drop whose tip points to the middle of its hex: full where it is of this turn, hollow where it is older. */
function drawPin({ context, hexPx }: Frame, { x, y }: Point, text: string, isNew: boolean): void {
  const r = radiusOf(hexPx)
  context.beginPath()
  context.arc(x, y, r, Math.PI, Math.PI * 0.5)
  context.lineTo(x - r, y + r)
  context.closePath()
  context.lineJoin = 'round'
  context.strokeStyle = isNew ? PAPER : OVERLAY.order
  context.lineWidth = 1.6
  context.fillStyle = isNew ? OVERLAY.order : PAPER
  context.fill()
  context.stroke()
  if (r < 6 || text === '') return
  context.fillStyle = isNew ? PAPER : OVERLAY.order
  context.font = `700 ${Math.round(r * 1.45)}px ${FACE.counter}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}
