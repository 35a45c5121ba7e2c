/** Who holds the ground: a tint for each side, and the front line where the two meet. */
import { type HexIndex, SIDES } from '../../engine/types.ts'
import { HEX } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import { OVERLAY } from '../theme.ts'
import { addSide, filled, type Ground, ruled } from './shapes.ts'

/** Tints by side, and whether the ground is ruled besides: the two must differ without their hue. */
const TINTS = {
  soviet: { colour: OVERLAY.soviet, alpha: 0.2, ruled: null },
  japanese: { colour: OVERLAY.japanese, alpha: 0.16, ruled: 'rgba(122,84,16,.20)' },
} as const

/** Control by hex: index of the side + 1, 0 for nobody's. */
export function drawControl(frame: Frame, ground: Ground, control: Uint8Array): void {
  const { context } = frame
  SIDES.forEach((side, s) => {
    const tint = TINTS[side]
    const area = filled(frame, ground, heldBy(control, s + 1))
    context.fillStyle = tint.colour
    context.globalAlpha = tint.alpha
    context.fill(area)
    context.globalAlpha = 1
    if (tint.ruled) ruled(frame, area, tint.ruled, 9)
  })
  drawFront(frame, ground, control)
}

const heldBy = (control: Uint8Array, owner: number): HexIndex[] =>
  [...control.keys()].filter(hex => control[hex] === owner)

/** The line between the sides: dark, with each side's colour on its own bank. */
function drawFront(frame: Frame, ground: Ground, control: Uint8Array): void {
  const { context, hexPx } = frame
  const width = Math.max(1.6, Math.min(3.4, hexPx * 0.07))
  context.lineCap = 'round'
  context.lineJoin = 'round'
  SIDES.forEach((side, s) => {
    context.save()
    context.clip(filled(frame, ground, heldBy(control, s + 1)))
    context.strokeStyle = TINTS[side].colour
    context.lineWidth = width * 3.4
    context.globalAlpha = 0.75
    context.stroke(frontPath(frame, ground, control))
    context.restore()
  })
  context.strokeStyle = '#25211a'
  context.lineWidth = width * 0.6
  context.stroke(frontPath(frame, ground, control))
}

/** Hexsides between ground of one side and ground of the other. */
export function frontPath(frame: Frame, { layout, neighbours }: Ground, control: Uint8Array): Path2D {
  const path = new Path2D()
  const scale = frame.hexPx / HEX
  control.forEach((owner, hex) => {
    if (owner === 0 || !frame.holds(layout.centre(hex))) return
    const centre = frame.at(layout.centre(hex))
    for (let d = 0; d < 3; d++) {
      const other = control[neighbours[hex * 6 + d]!] ?? 0
      if (other === 0 || other === owner) continue
      addSide(path, layout, centre, d, scale)
    }
  })
  return path
}
