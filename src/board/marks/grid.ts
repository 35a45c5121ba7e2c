/** Hex grid and the marks of crossings: drawn live because they keep their weight or change. */
import type { Crossing } from '../../engine/map/hexMap.ts'
import { trace } from '../basemap/curves.ts'
import { riverWidth } from '../basemap/rivers.ts'
import type { Survey } from '../basemap/survey.ts'
import { HEX, type Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import { distanceOf, MAP, NIGHT } from '../theme.ts'
import { addSide } from './shapes.ts'

/** Hexes under this height carry no grid. */
const GRID_FROM = 14

export function drawGrid(frame: Frame, survey: Survey, night: boolean): void {
  const { context, hexPx } = frame
  if (hexPx < GRID_FROM) return
  const { layout } = survey
  const { neighbours } = survey.picture.map
  const scale = hexPx / HEX
  const path = new Path2D()
  for (let hex = 0; hex < layout.x.length; hex++) {
    if (!frame.holds(layout.centre(hex))) continue
    const centre = frame.at(layout.centre(hex))
    for (let d = 0; d < 6; d++) {
      // Each inner hexside once.
      if (d >= 3 && neighbours[hex * 6 + d]! >= 0) continue
      addSide(path, layout, centre, d, scale)
    }
  }
  const distance = distanceOf(hexPx)
  const far = 0.14 + 0.08 * Math.min(1, (hexPx - GRID_FROM) / 12)
  context.strokeStyle = night ? NIGHT.grid : MAP.grid
  context.globalAlpha = (distance === 'far' ? far : distance === 'middle' ? 0.26 : 0.34) * (night ? 0.6 : 1)
  context.lineWidth = distance === 'far' ? 0.7 : distance === 'middle' ? 0.8 : 0.9
  context.stroke(path)
  context.globalAlpha = 1
}

/** Rivers, roads and railways once more after dark, pale, or the night would swallow them. */
export function drawNightLines(frame: Frame, survey: Survey): void {
  const { context, hexPx } = frame
  const scale = hexPx / HEX
  const origin = frame.at({ x: 0, y: 0 })
  const distance = distanceOf(hexPx)
  context.save()
  context.translate(origin.x, origin.y)
  context.scale(scale, scale)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const stroke = (lines: Iterable<readonly Point[]>, colour: string, width: number) => {
    const path = new Path2D()
    for (const line of lines) trace(path, line)
    context.strokeStyle = colour
    context.lineWidth = width / scale
    context.stroke(path)
  }
  for (const course of survey.rivers) {
    stroke([course.points], NIGHT.river, Math.max(0.8, riverWidth(course.rank, distance) - 1.6))
  }
  stroke(
    survey.ways.roads.map(({ points }) => points),
    NIGHT.road,
    distance === 'near' ? 1.7 : 1.1,
  )
  context.setLineDash(distance === 'near' ? [7 / scale, 7 / scale] : [4 / scale, 4 / scale])
  context.lineCap = 'butt'
  stroke(survey.ways.rails, NIGHT.rail, distance === 'near' ? 2.6 : 1.6)
  context.restore()
}

/** Bridges, ferries, fords and passes across their hexsides. */
export function drawCrossings(frame: Frame, survey: Survey, blown: readonly number[], night: boolean): void {
  if (frame.hexPx < 22) return
  survey.picture.map.crossings.forEach((crossing, i) => {
    const a = survey.layout.centre(crossing.a)
    const b = survey.layout.centre(crossing.b)
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    if (!frame.holds(middle)) return
    const { context } = frame
    const at = frame.at(middle)
    context.save()
    context.translate(at.x, at.y)
    context.rotate(Math.atan2(b.y - a.y, b.x - a.x))
    context.scale(...sized(frame.hexPx))
    drawCrossing(context, crossing.kind, blown.includes(i), night)
    context.restore()
  })
}

const sized = (hexPx: number): [number, number] => {
  const scale = Math.max(0.5, Math.min(1.15, hexPx / HEX))
  return [scale, scale]
}

/** Drawn with the way running along x, the water along y. */
function drawCrossing(
  context: CanvasRenderingContext2D,
  kind: Crossing['kind'],
  blown: boolean,
  night: boolean,
): void {
  const ink = night ? NIGHT.placeName : MAP.frame
  const rim = night ? 'rgba(16,24,40,.8)' : 'rgba(250,244,228,.9)'
  const path = new Path2D()
  if (kind === 'pass') {
    for (const side of [-1, 1]) {
      path.moveTo(-7, side * 8)
      path.quadraticCurveTo(0, side * 1.5, 7, side * 8)
    }
  } else if (kind === 'ford') for (const x of [-7, 0, 7]) path.roundRect(x - 1.2, -1.2, 2.4, 2.4, 1.2)
  else if (kind === 'ferry') {
    path.moveTo(-9, 0)
    path.lineTo(9, 0)
    path.rect(-4, -2.6, 8, 5.2)
  } else if (kind === 'pontoon') {
    // A deck on boats.
    for (const x of [-6, 0, 6]) {
      path.moveTo(x, -4.5)
      path.lineTo(x, 4.5)
    }
    path.moveTo(-11, 0)
    path.lineTo(11, 0)
  } else addBrackets(path, 4)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = rim
  context.lineWidth = 5
  context.stroke(path)
  context.strokeStyle = kind === 'pass' ? MAP.pass : ink
  context.lineWidth = 1.9
  context.stroke(path)
  if (!blown) return
  const cross = new Path2D()
  for (const side of [-1, 1]) {
    cross.moveTo(-5, side * 5)
    cross.lineTo(5, side * -5)
  }
  context.strokeStyle = rim
  context.lineWidth = 4.6
  context.stroke(cross)
  context.strokeStyle = MAP.pass
  context.lineWidth = 2.2
  context.stroke(cross)
}

/** Two parapets with flared ends. */
function addBrackets(path: Path2D, gap: number): void {
  const corner = (x: number, y: number): Point => ({ x, y })
  for (const side of [-1, 1]) {
    const line = [
      corner(-11, side * (gap + 4)),
      corner(-7.5, side * gap),
      corner(7.5, side * gap),
      corner(11, side * (gap + 4)),
    ]
    line.forEach((p, i) => {
      if (i === 0) path.moveTo(p.x, p.y)
      else path.lineTo(p.x, p.y)
    })
  }
}
