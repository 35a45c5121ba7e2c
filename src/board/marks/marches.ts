/** Standing marches on the ground: a dashed line to a small flag, lighter than what is being ordered now. */
import { trace } from '../basemap/curves.ts'
import type { Frame } from '../liveLayer.ts'
import type { StandingOverlay } from '../model.ts'
import { OVERLAY } from '../theme.ts'
import type { Ground } from './shapes.ts'

export function drawStanding(frame: Frame, ground: Ground, marches: readonly StandingOverlay[]): void {
  const { context } = frame
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { hexes, inHand } of marches) {
    if (hexes.length < 2) continue
    const points = hexes.map(hex => frame.at(ground.layout.centre(hex)))
    const path = new Path2D()
    trace(path, points)
    context.strokeStyle = OVERLAY.orderRim
    context.lineWidth = inHand ? 6 : 4.6
    context.stroke(path)
    context.setLineDash([8, 5])
    context.strokeStyle = OVERLAY.order
    context.lineWidth = inHand ? 2.8 : 1.8
    context.stroke(path)
    context.setLineDash([])
    const { x, y } = points.at(-1)!
    context.beginPath()
    context.arc(x, y, inHand ? 6 : 4.5, 0, Math.PI * 2)
    context.fillStyle = OVERLAY.orderRim
    context.fill()
    context.lineWidth = 2.2
    context.stroke()
  }
}
