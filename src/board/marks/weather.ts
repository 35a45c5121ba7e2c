/** Weather as it lies over the land: slanted rain, fog as a pale veil with a lobed edge. It stands still: nothing loops. */
import type { HexIndex } from '../../engine/types.ts'
import { chance } from '../basemap/noise.ts'
import { HEX } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { BoardModel } from '../model.ts'
import { edgePath, type Ground } from './shapes.ts'

/** Area of the window to each streak, px². */
const STREAK_ROOM = 150
/** Width and height of a streak of one px of length: rain driven by a wind from the east. */
const SLANT = { x: -0.34, y: 0.94 }

/** Draws rain and fog, each over its hexes. */
export function drawWeather(
  frame: Frame,
  ground: Ground,
  { rain, fog }: Pick<BoardModel, 'rain' | 'fog'>,
  night: boolean,
): void {
  const { context } = frame
  if (rain.length > 0) {
    context.fillStyle = night ? 'rgba(150,172,200,.05)' : 'rgba(74,98,122,.10)'
    context.fill(lobed(frame, ground, rain))
    drawStreaks(frame, ground, rain, night)
  }
  if (fog.length > 0) {
    context.fillStyle = night ? 'rgba(190,200,214,.16)' : 'rgba(247,244,234,.44)'
    context.fill(lobed(frame, ground, fog))
  }
}

/** The area of some hexes with an edge of lobes instead of corners; of all hexes, the whole sheet. */
function lobed(frame: Frame, { layout }: Ground, hexes: readonly HexIndex[]): Path2D {
  const path = new Path2D()
  if (hexes.length === layout.cols * layout.rows) {
    const [from, to] = [frame.at({ x: 0, y: 0 }), frame.at({ x: layout.width, y: layout.height })]
    path.rect(from.x, from.y, to.x - from.x, to.y - from.y)
    return path
  }
  for (const hex of hexes) {
    const centre = layout.centre(hex)
    if (!frame.holds(centre)) continue
    const { x, y } = frame.at(centre)
    const radius = frame.hexPx * (0.58 + 0.12 * chance(hex, 3, RAIN))
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, Math.PI * 2)
    edgePath(path, frame, layout, hex)
  }
  return path
}

const RAIN = 611

/** Streaks hashed from the hex they fall on, so that they stay where they are while the map is moved. */
function drawStreaks(frame: Frame, { layout }: Ground, hexes: readonly HexIndex[], night: boolean): void {
  const { context, hexPx } = frame
  const count = Math.max(1, Math.round((hexPx * hexPx * 0.87) / STREAK_ROOM))
  const scale = hexPx / HEX
  const path = new Path2D()
  for (const hex of hexes) {
    const centre = layout.centre(hex)
    if (!frame.holds(centre)) continue
    for (let i = 0; i < count; i++) {
      const { x, y } = frame.at({
        x: centre.x + (chance(hex, i, RAIN + 1) - 0.5) * HEX * 1.1,
        y: centre.y + (chance(hex, i, RAIN + 2) - 0.5) * HEX,
      })
      const length = (7 + 9 * chance(hex, i, RAIN + 3)) * Math.max(0.6, Math.min(1.2, scale))
      path.moveTo(x, y)
      path.lineTo(x + SLANT.x * length, y + SLANT.y * length)
    }
  }
  context.lineCap = 'round'
  context.lineWidth = 1
  context.strokeStyle = night ? 'rgba(196,214,236,.24)' : 'rgba(40,66,92,.30)'
  context.stroke(path)
}
