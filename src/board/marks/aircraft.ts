/** Aircraft on the map: roads hunted over and country looked at on the ground, a small aircraft over what was bombed. */
import type { HexIndex } from '../../engine/types.ts'
import type { Frame } from '../liveLayer.ts'
import type { AirOverlay } from '../model.ts'
import { OVERLAY } from '../theme.ts'
import { discOf, filled, type Ground, hexPath, rimPath, ruled } from './shapes.ts'

const colourOf = (own: boolean): string => (own ? OVERLAY.order : OVERLAY.attack)

/** What lies under the counters: hatched roads, and the rim of what is looked over. */
export function drawAirGround(frame: Frame, ground: Ground, air: AirOverlay): void {
  for (const { own, hunted, looks } of air.marks) {
    if (hunted.length > 0) drawRoads(frame, ground, hunted, own, 0.34)
    for (const { middle, range } of looks) drawLook(frame, ground, middle, range, colourOf(own))
  }
  const { plan } = air
  if (!plan) return
  if (plan.hexes.length > 0) drawRoads(frame, ground, plan.hexes, plan.isLawful, 0.5)
  if (plan.range > 0) drawLook(frame, ground, plan.hex, plan.range, colourOf(plan.isLawful))
}

function drawRoads(
  frame: Frame,
  ground: Ground,
  hexes: readonly HexIndex[],
  own: boolean,
  strength: number,
): void {
  const { context } = frame
  context.globalAlpha = strength
  ruled(frame, filled(frame, ground, hexes), colourOf(own), 8)
  context.globalAlpha = 1
  dashedRim(frame, ground, hexes, colourOf(own))
}

function drawLook(frame: Frame, ground: Ground, middle: HexIndex, range: number, colour: string): void {
  dashedRim(frame, ground, discOf(ground, middle, range), colour)
}

function dashedRim(frame: Frame, ground: Ground, hexes: Iterable<HexIndex>, colour: string): void {
  const { context } = frame
  const rim = rimPath(frame, ground, new Set(hexes))
  context.lineCap = 'butt'
  context.strokeStyle = 'rgba(250,246,234,.75)'
  context.lineWidth = 4
  context.stroke(rim)
  context.setLineDash([9, 5])
  context.strokeStyle = colour
  context.lineWidth = 2
  context.stroke(rim)
  context.setLineDash([])
}

/** What stands over the counters: an aircraft over each hex bombed, hunted over or looked from, and the target in hand. */
export function drawAirOver(frame: Frame, ground: Ground, air: AirOverlay): void {
  for (const { own, struck, hunted, looks } of air.marks) {
    for (const hex of struck) drawAircraft(frame, ground, hex, colourOf(own), 1)
    for (const hex of hunted) drawAircraft(frame, ground, hex, colourOf(own), 0.62)
    for (const { middle } of looks) drawAircraft(frame, ground, middle, colourOf(own), 0.85)
  }
  const { plan } = air
  if (!plan) return
  const path = new Path2D()
  hexPath(path, frame, ground, plan.hex, 0.97)
  frame.context.strokeStyle = colourOf(plan.isLawful)
  frame.context.lineWidth = 3
  frame.context.stroke(path)
  if (plan.isLawful) drawAircraft(frame, ground, plan.hex, OVERLAY.order, 1)
}

/** Outline of a small aircraft seen from above, nose up; half of it, the other half is its mirror image. */
const HALF: readonly (readonly [number, number])[] = [
  [0, -9],
  [1.7, -6.5],
  [1.7, -2.6],
  [9, 1.4],
  [9, 3.6],
  [1.7, 1.8],
  [1.3, 5.6],
  [3.8, 7.6],
  [3.8, 9],
  [0, 8],
]

/** In the upper right of a hex, where neither counter nor figure stands. */
function drawAircraft(frame: Frame, ground: Ground, hex: HexIndex, colour: string, size: number): void {
  const centre = ground.layout.centre(hex)
  if (!frame.holds(centre)) return
  const { context, hexPx } = frame
  const { x, y } = frame.at(centre)
  const scale = Math.max(0.6, Math.min(1.25, hexPx / 56)) * size
  context.save()
  context.translate(x + hexPx * 0.34, y - hexPx * 0.32)
  context.rotate(Math.PI / 4)
  context.scale(scale, scale)
  context.beginPath()
  for (const [dx, dy] of HALF) context.lineTo(dx, dy)
  for (const [dx, dy] of HALF.toReversed()) context.lineTo(-dx, dy)
  context.closePath()
  context.lineJoin = 'round'
  context.strokeStyle = 'rgba(255,250,238,.95)'
  context.lineWidth = 3
  context.stroke()
  context.fillStyle = colour
  context.fill()
  context.restore()
}
