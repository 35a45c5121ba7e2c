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
/** Widths of the pale rim beyond a stroke, both sides together, and of outlines. */
const RIM = 2.4
const OUTLINE = 2.2

/** On the ground: the line between the sides. */
export function drawGhostFront(frame: Frame, ground: Ground, { control }: GhostOverlay): void {
  const { context, hexPx } = frame
  const path = frontPath(frame, ground, control)
  const width = Math.max(1.8, Math.min(4, hexPx * 0.08))
  context.lineCap = 'butt'
  context.lineJoin = 'round'
  dashed(context, path, width, [width * 2.6, width * 1.7])
}

/** The ghost's own stroke: violet dashes on a pale rim. */
function dashed(
  context: CanvasRenderingContext2D,
  path: Path2D,
  width: number,
  dash: readonly number[],
): void {
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = width + RIM
  context.stroke(path)
  context.setLineDash([...dash])
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
  const outline = (inset: number): Path2D => {
    const path = new Path2D()
    const [wide, high] = [width - inset * 2, height - inset * 2]
    path.roundRect(x - wide / 2, y - high / 2, wide, high, width > 12 ? 3 : 1)
    return path
  }
  dashed(context, outline(0), OUTLINE, [5, 3])
  if (width < 20) return
  context.strokeStyle = edge
  context.lineWidth = 1
  context.stroke(outline(3))
}

/** A mark of the record: a hollow diamond on its place. */
function diamond({ context, hexPx }: Frame, x: number, y: number): void {
  const half = Math.max(5, Math.min(12, hexPx * 0.2))
  const path = new Path2D()
  path.moveTo(x, y - half)
  path.lineTo(x + half, y)
  path.lineTo(x, y + half)
  path.lineTo(x - half, y)
  path.closePath()
  dashed(context, path, OUTLINE, [4, 2.4])
}
