/**
 * The ghost of history: dashed front line, dashed hollow counters beside the live ones, and names of marks. Violet,
 * which no side and no order has, so that nothing of it is taken for a unit that stands there.
 */
import { faceFor } from '../counterSize.ts'
import type { Frame } from '../liveLayer.ts'
import type { GhostOverlay } from '../model.ts'
import { COUNTER, FACE, OVERLAY } from '../theme.ts'
import { frontPath } from './control.ts'
import { footOf, type Ground, tag } from './shapes.ts'

/** Hexes under this height carry no names. */
const NAMES_FROM = 26
/** Share of the hex by which a hollow counter stands off the middle, so that it shows beside a live one. */
const OFF = 0.13
const NAME_FONT = `700 11px ${FACE.counter}`
const PAPER = '#f6f1fb'

/** On the ground: the line between the sides. */
export function drawGhostFront(frame: Frame, ground: Ground, { control }: GhostOverlay): void {
  const { context, hexPx } = frame
  const path = frontPath(frame, ground, control)
  const width = Math.max(1.8, Math.min(4, hexPx * 0.08))
  context.lineCap = 'butt'
  context.lineJoin = 'round'
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = width + 2.6
  context.stroke(path)
  context.setLineDash([width * 2.6, width * 1.7])
  context.strokeStyle = OVERLAY.ghost
  context.lineWidth = width
  context.stroke(path)
  context.setLineDash([])
}

/** Over the counters: where the record's units stood, and its marks. */
export function drawGhostOver(frame: Frame, ground: Ground, { stacks, marks }: GhostOverlay): void {
  const isNamed = frame.hexPx >= NAMES_FROM
  for (const { hex, side, text } of stacks) {
    if (!frame.holds(ground.layout.centre(hex))) continue
    const { x, y } = frame.at(ground.layout.centre(hex))
    hollow(frame, x + frame.hexPx * OFF, y + frame.hexPx * OFF, COUNTER[side].edge)
    const foot = footOf(frame, ground, hex)
    if (isNamed) tag(frame.context, text, foot.x + frame.hexPx * OFF, foot.y, PAPER, OVERLAY.ghost, NAME_FONT)
  }
  for (const { hex, text } of marks) {
    if (!frame.holds(ground.layout.centre(hex))) continue
    const { x, y } = frame.at(ground.layout.centre(hex))
    diamond(frame, x, y)
    if (isNamed) tag(frame.context, text, x, y + frame.hexPx * 0.42, PAPER, OVERLAY.ghost, NAME_FONT)
  }
}

/** An outline of a counter's size: nothing in it, a pale rim, the side's edge inside the violet dashes. */
function hollow({ context, hexPx }: Frame, x: number, y: number, edge: string): void {
  const { width, height } = faceFor(hexPx)
  const outline = (inset: number): void => {
    context.beginPath()
    context.roundRect(
      x - width / 2 + inset,
      y - height / 2 + inset,
      width - inset * 2,
      height - inset * 2,
      width > 12 ? 3 : 1,
    )
  }
  outline(0)
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 4.4
  context.stroke()
  context.setLineDash([5, 3])
  context.strokeStyle = OVERLAY.ghost
  context.lineWidth = 2.2
  context.stroke()
  context.setLineDash([])
  if (width < 20) return
  outline(3)
  context.strokeStyle = edge
  context.lineWidth = 1
  context.stroke()
}

/** A mark of the record: a hollow diamond on its place. */
function diamond({ context, hexPx }: Frame, x: number, y: number): void {
  const half = Math.max(5, Math.min(12, hexPx * 0.2))
  context.beginPath()
  context.moveTo(x, y - half)
  context.lineTo(x + half, y)
  context.lineTo(x, y + half)
  context.lineTo(x - half, y)
  context.closePath()
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 4.4
  context.stroke()
  context.setLineDash([4, 2.4])
  context.strokeStyle = OVERLAY.ghost
  context.lineWidth = 2.2
  context.stroke()
  context.setLineDash([])
}
