/**
 * What was meant, in the manner of a staff map: broad arrows for the main effort, slimmer ones for what supports it,
 * dashed ones for who screens, delays or goes back, a toothed arc round what is held, a ring for reserves.
 */
import type { Role } from '../../scenario/roles.ts'
import type { Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { MeantArrow } from '../model.ts'
import { OVERLAY } from '../theme.ts'
import type { Ground } from './shapes.ts'

interface Stroke {
  /** Width of the shaft in px at a hex of 48. */
  readonly width: number
  readonly dash: readonly number[]
  readonly head: boolean
}

const FORWARD: Stroke = { width: 3.4, dash: [], head: true }
const STROKES: { readonly [R in Role]: Stroke } = {
  main: { width: 8, dash: [], head: true },
  support: FORWARD,
  screen: { width: 2, dash: [3, 5], head: true },
  hold: { width: 1.6, dash: [2, 4], head: false },
  delay: { width: 2.4, dash: [9, 5], head: true },
  withdraw: { width: 2.4, dash: [9, 5], head: true },
  leave: { width: 2.4, dash: [9, 5], head: true },
  reserve: { width: 1.6, dash: [2, 4], head: false },
}
/** How far an arrow bends out of the straight, of its length: those that cross can be told apart. */
const BEND = 0.12

export function drawMeant(frame: Frame, ground: Ground, arrows: readonly MeantArrow[]): void {
  for (const arrow of arrows) {
    const a = frame.at(ground.layout.centre(arrow.from))
    const b = frame.at(ground.layout.centre(arrow.to))
    if (arrow.from !== arrow.to) drawWay(frame, a, b, arrow)
    if (arrow.role === 'hold') drawArc(frame, b, arrow)
    if (arrow.role === 'reserve') drawRing(frame, a, arrow)
  }
}

const colourOf = ({ side }: MeantArrow): string => (side === 'soviet' ? OVERLAY.soviet : OVERLAY.japanese)
const scaleOf = ({ hexPx }: Frame): number => Math.max(0.5, Math.min(1.3, hexPx / 48))

/** A bent shaft, and a head that lies against the place. */
function drawWay(frame: Frame, a: Point, b: Point, arrow: MeantArrow): void {
  const { context } = frame
  const { width, dash, head } = STROKES[arrow.role]
  const scale = scaleOf(frame)
  const middle = { x: (a.x + b.x) / 2 - (b.y - a.y) * BEND, y: (a.y + b.y) / 2 + (b.x - a.x) * BEND }
  const angle = Math.atan2(b.y - middle.y, b.x - middle.x)
  const long = head ? (width * 1.5 + 6) * scale : 0
  const end = { x: b.x - Math.cos(angle) * long, y: b.y - Math.sin(angle) * long }
  const shaft = new Path2D()
  shaft.moveTo(a.x, a.y)
  shaft.quadraticCurveTo(middle.x, middle.y, end.x, end.y)
  const tip = head ? headPath(b, angle, long, (width + 3.5) * scale) : new Path2D()
  context.save()
  context.lineCap = dash.length > 0 ? 'butt' : 'round'
  context.lineJoin = 'round'
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = width * scale + 3
  context.stroke(shaft)
  context.lineWidth = 3
  context.stroke(tip)
  context.strokeStyle = colourOf(arrow)
  context.fillStyle = colourOf(arrow)
  context.globalAlpha = 0.9
  context.lineWidth = width * scale
  context.setLineDash(dash.map(part => part * scale))
  context.stroke(shaft)
  context.setLineDash([])
  context.fill(tip)
  context.restore()
}

/** A head with its point at a place; `half` is half its breadth. */
function headPath({ x, y }: Point, angle: number, long: number, half: number): Path2D {
  const path = new Path2D()
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const put = (back: number, aside: number): void =>
    path.lineTo(x - cos * back - sin * aside, y - sin * back + cos * aside)
  put(0, 0)
  put(long, half)
  put(long, -half)
  path.closePath()
  return path
}

/** Teeth round a place that is held. */
function drawArc(frame: Frame, { x, y }: Point, arrow: MeantArrow): void {
  const { context, hexPx } = frame
  const radius = hexPx * 0.52
  const path = new Path2D()
  path.arc(x, y, radius, 0, Math.PI * 2)
  for (let tooth = 0; tooth < 12; tooth++) {
    const angle = (tooth * Math.PI) / 6
    path.moveTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
    path.lineTo(x + Math.cos(angle) * radius * 1.14, y + Math.sin(angle) * radius * 1.14)
  }
  strokeTwice(context, path, colourOf(arrow))
}

function drawRing(frame: Frame, { x, y }: Point, arrow: MeantArrow): void {
  const path = new Path2D()
  path.ellipse(x, y, frame.hexPx * 0.56, frame.hexPx * 0.42, 0, 0, Math.PI * 2)
  frame.context.setLineDash([5, 4])
  strokeTwice(frame.context, path, colourOf(arrow))
  frame.context.setLineDash([])
}

function strokeTwice(context: CanvasRenderingContext2D, path: Path2D, colour: string): void {
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 4.4
  context.stroke(path)
  context.strokeStyle = colour
  context.lineWidth = 2
  context.stroke(path)
}
