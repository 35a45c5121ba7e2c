/** State borders: a violet band, with a dash-dot line where no river marks them. */
import type { HexLayout, Point } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { MAP } from '../theme.ts'
import { trace } from './curves.ts'
import type { Course } from './rivers.ts'

export interface Border {
  readonly onRivers: readonly (readonly Point[])[]
  readonly onLand: readonly Point[]
}

export function borderOf(picture: MapPicture, layout: HexLayout, courses: readonly Course[]): Border {
  const { border } = picture
  if (!border) return { onRivers: [], onLand: [] }
  const onRivers = courses.filter(course => border.rivers.includes(course.id)).map(course => course.points)
  // With a river to follow, the surveyed line would run beside the drawn water: the band on the river says it.
  const onLand = onRivers.length > 0 ? [] : border.line.map(([lat, lon]) => layout.fromEarth(lon, lat))
  return { onRivers, onLand }
}

export function drawBorder(context: CanvasRenderingContext2D, border: Border, px: number): void {
  const band = new Path2D()
  for (const line of border.onRivers) trace(band, line)
  trace(band, border.onLand)
  context.lineCap = 'butt'
  context.lineJoin = 'round'
  context.strokeStyle = MAP.border
  context.globalAlpha = 0.2
  context.lineWidth = 11 * px
  context.stroke(band)
  context.globalAlpha = 0.85
  const line = new Path2D()
  trace(line, border.onLand)
  context.lineWidth = 1.6 * px
  context.setLineDash([11, 4, 1.6, 4].map(length => length * px))
  context.stroke(line)
  context.setLineDash([])
  context.globalAlpha = 1
}
