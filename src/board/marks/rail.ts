/** Marks of the railway: trains where they stand, track torn up, and stations wrecked. */
import { inkFor } from '../labels/text.ts'
import type { Frame } from '../liveLayer.ts'
import type { BoardModel } from '../model.ts'
import { MAP } from '../theme.ts'
import type { Ground } from './shapes.ts'

/** Below this hex height a train is no bigger than the line it stands on. */
const LEAST_HEX = 26

/** Under the counters: a cross for each hex of track torn up, a broken water tower for each station wrecked, a locomotive for each train. */
export function drawRailway(frame: Frame, ground: Ground, model: BoardModel, night: boolean): void {
  if (frame.hexPx < LEAST_HEX) return
  for (const hex of model.tornUp) marked(frame, ground, hex, 0, context => drawCross(context, night))
  // Beside the track and above the counter, where it is seen while troops stand at the station.
  for (const hex of model.wrecked) marked(frame, ground, hex, -0.36, context => drawRuin(context, night), 0.3)
  for (const hex of model.trains) marked(frame, ground, hex, -0.36, context => drawTrain(context, night))
}

/** Draws at a hex, `rise` of its height above the centre and `right` beside it. */
function marked(
  frame: Frame,
  ground: Ground,
  hex: number,
  rise: number,
  draw: (context: CanvasRenderingContext2D) => void,
  right = 0,
): void {
  const { context, hexPx } = frame
  const { x, y } = frame.at(ground.layout.centre(hex))
  const scale = Math.max(0.6, Math.min(1.2, hexPx / 64))
  context.save()
  context.translate(x + right * hexPx, y + rise * hexPx)
  context.scale(scale, scale)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  draw(context)
  context.restore()
}

const rimOf = (night: boolean): string => (night ? 'rgba(16,24,40,.8)' : 'rgba(250,244,228,.95)')

function drawCross(context: CanvasRenderingContext2D, night: boolean): void {
  const path = new Path2D()
  for (const side of [-1, 1]) {
    path.moveTo(-6, side * 6)
    path.lineTo(6, side * -6)
  }
  stroked(context, path, rimOf(night), 5)
  stroked(context, path, MAP.pass, 2.4)
}

/** A locomotive seen from the side, chimney in front. */
function drawTrain(context: CanvasRenderingContext2D, night: boolean): void {
  const ink = inkFor(night).place
  const body = new Path2D()
  body.roundRect(-10, -3, 14, 6, 1.5)
  body.rect(3, -7, 7, 10)
  body.rect(-8.5, -7, 2.6, 4)
  const wheels = new Path2D()
  for (const x of [-7, -1, 6]) wheels.arc(x, 4.2, 2, 0, Math.PI * 2)
  stroked(context, body, rimOf(night), 4)
  stroked(context, wheels, rimOf(night), 4)
  context.fillStyle = ink
  context.fill(body)
  context.fill(wheels)
}

/** The water tower of a station, its tank torn open, struck through. */
function drawRuin(context: CanvasRenderingContext2D, night: boolean): void {
  const tower = new Path2D(
    'M-5,7 L-3,-1 M5,7 L3,-1 M-4,3 L4,3 M-6,-1 L-6,-8 L-2,-6 L0,-9 L3,-5 L6,-7 L6,-1 Z',
  )
  stroked(context, tower, rimOf(night), 4.6)
  stroked(context, tower, inkFor(night).place, 1.8)
  const strike = new Path2D('M-9,-9 L9,7')
  stroked(context, strike, rimOf(night), 4.6)
  stroked(context, strike, MAP.pass, 2.4)
}

function stroked(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke(path)
}
