/** Tracks that sappers have cut, from hex to hex: dots where trees are felled, sleepers where logs lie. */
import type { Frame } from '../liveLayer.ts'
import type { BoardModel } from '../model.ts'
import { MAP, NIGHT } from '../theme.ts'
import type { Ground } from './shapes.ts'

/** Below this hex height the marks would run together. */
const LEAST_HEX = 16

/** Under the counters, over the ground: the wider light line keeps them readable on dark woods. */
export function drawTracks(frame: Frame, { layout }: Ground, { tracks }: BoardModel, night: boolean): void {
  if (frame.hexPx < LEAST_HEX || tracks.length === 0) return
  const { context, hexPx } = frame
  const scale = Math.max(0.5, Math.min(1.2, hexPx / 64))
  context.save()
  for (const { from, to, logs } of tracks) {
    const [a, b] = [layout.centre(from), layout.centre(to)].map(point => frame.at(point))
    const line = new Path2D()
    line.moveTo(a!.x, a!.y)
    line.lineTo(b!.x, b!.y)
    context.setLineDash([])
    context.lineWidth = 7 * scale
    context.strokeStyle = night ? 'rgba(16,24,40,.6)' : 'rgba(250,244,228,.75)'
    context.stroke(line)
    context.setLineDash(logs ? [2.2 * scale, 2.6 * scale] : [2 * scale, 6 * scale])
    context.lineWidth = (logs ? 6 : 3) * scale
    context.strokeStyle = night ? NIGHT.road : MAP.frame
    context.stroke(line)
  }
  context.restore()
}
