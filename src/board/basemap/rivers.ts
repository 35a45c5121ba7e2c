/** Rivers: from chains of hexsides to courses with a width, and their drawing. */
import { RIVERS } from '../../engine/types.ts'
import { HEX, type HexLayout, type Point } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { type Distance, MAP } from '../theme.ts'
import { bentAtCorners, overTheEdge, resampled, trace } from './curves.ts'
import { noise } from './noise.ts'

export interface Course {
  readonly id: string
  readonly name: string
  readonly names: { readonly [language: string]: string }
  readonly points: readonly Point[]
  /** Class at each point, 0 to 3, falling to a thread at the source. */
  readonly size: readonly number[]
  /** Highest class along it. */
  readonly rank: number
}

/** How far a bend may leave the hexside: little enough that the side is never in doubt. */
const MEANDER = HEX * 0.055
const SPACING = HEX / 14

/** Widths in px at each distance: none, stream, river, major. */
const WIDTHS: { readonly [D in Distance]: readonly number[] } = {
  near: [0, 2.2, 4, 8],
  middle: [0, 1.2, 2.1, 4.6],
  far: [0, 0.8, 1.4, 3],
}

/** Courses of all rivers that have a line, small ones first so that they run into the big ones. */
export function riverCourses({ map }: MapPicture, layout: HexLayout): Course[] {
  const rank = (path: readonly number[]) => Math.max(0, ...path.map(side => map.river[side] ?? 0))
  const lines = map.riverLines.filter(line => line.path.length > 0)
  return lines
    .map(line => courseOf(line, rank(line.path), side => map.river[side] ?? 0, layout))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

function courseOf(
  line: { id: string; name: string; names: { readonly [language: string]: string }; path: readonly number[] },
  rank: number,
  classOf: (side: number) => number,
  layout: HexLayout,
): Course {
  const { path } = line
  const middles = path.map(side => layout.sideMiddle(Math.floor(side / 6), side % 6))
  const corners = path.slice(1).map((side, i) => sharedCorner(layout, path[i]!, side))
  // The line begins and ends at the outer corners of its first and last hexside.
  const first = outerCorner(layout, path[0]!, corners[0] ?? middles[0]!)
  const last = outerCorner(layout, path.at(-1)!, corners.at(-1) ?? middles.at(-1)!)
  const steps = 8
  const course = [first, ...bentAtCorners(middles, corners, steps), last]
  const curve = overTheEdge(course, layout.width, layout.height, HEX * 0.7)
  const points = resampled(curve, SPACING).map(meandered)
  const fromEdge = nearEdge(layout, first)
  const size = points.map((_, i) => {
    const along = Math.min(path.length - 1, Math.floor((i / points.length) * path.length))
    const taper = fromEdge ? 1 : Math.min(1, 0.4 + (i * SPACING) / (HEX * 5))
    return classOf(path[along]!) * taper
  })
  return { id: line.id, name: line.name, names: line.names, points, size: smoothed(size), rank }
}

/** A little sway that depends on the place alone, so that a confluence stays a confluence. */
function meandered(point: Point): Point {
  const [x, y] = [point.x / (HEX * 0.3), point.y / (HEX * 0.3)]
  return { x: point.x + noise(x, y, 301) * MEANDER * 2, y: point.y + noise(x, y, 307) * MEANDER * 2 }
}

function ends(layout: HexLayout, side: number): [Point, Point] {
  const hex = Math.floor(side / 6)
  const at = (corner: number): Point => ({
    x: layout.x[hex]! + layout.corners[corner % 6]!.x,
    y: layout.y[hex]! + layout.corners[corner % 6]!.y,
  })
  return [at(side % 6), at((side % 6) + 1)]
}

const gap = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Corner where two hexsides meet; where they do not, the point halfway between them. */
function sharedCorner(layout: HexLayout, a: number, b: number): Point {
  let best: Point = ends(layout, a)[0]
  let least = Number.POSITIVE_INFINITY
  for (const p of ends(layout, a)) {
    for (const q of ends(layout, b)) {
      if (gap(p, q) >= least) continue
      least = gap(p, q)
      best = { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }
    }
  }
  return best
}

function outerCorner(layout: HexLayout, side: number, inner: Point): Point {
  const [a, b] = ends(layout, side)
  return gap(a, inner) > gap(b, inner) ? a : b
}

function nearEdge(layout: HexLayout, point: Point): boolean {
  return point.x < HEX || point.y < HEX || point.x > layout.width - HEX || point.y > layout.height - HEX
}

function smoothed(values: readonly number[]): number[] {
  const reach = 10
  return values.map((_, i) => {
    let sum = 0
    let count = 0
    for (let k = Math.max(0, i - reach); k <= Math.min(values.length - 1, i + reach); k++) {
      sum += values[k]!
      count++
    }
    return sum / count
  })
}

/** Width in px of a class that may lie between two whole ones. */
export function riverWidth(size: number, distance: Distance): number {
  const widths = WIDTHS[distance]
  const low = Math.min(RIVERS.length - 2, Math.floor(size))
  return widths[low]! + (widths[low + 1]! - widths[low]!) * (size - low)
}

/** Draws all courses: pale rim of the great rivers, dark edges, light water. `px` is one screen px in map px. */
export function drawRivers(
  context: CanvasRenderingContext2D,
  courses: readonly Course[],
  distance: Distance,
  px: number,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = 'rgba(250,244,228,.5)'
  for (const course of courses) {
    if (course.rank === 3)
      strokeCourse(context, course, size => (size > 2.2 ? riverWidth(size, distance) + 4 : 0), px)
  }
  context.strokeStyle = MAP.riverEdge
  for (const course of courses) strokeCourse(context, course, size => riverWidth(size, distance), px)
  context.strokeStyle = MAP.riverFill
  for (const course of courses) {
    strokeCourse(
      context,
      course,
      size => Math.max(0, riverWidth(size, distance) - 2) * (size > 2 ? 1 : 0.8),
      px,
    )
  }
}

/** Strokes a course in runs of nearly equal width. */
function strokeCourse(
  context: CanvasRenderingContext2D,
  course: Course,
  widthOf: (size: number) => number,
  px: number,
): void {
  const { points, size } = course
  const step = (i: number) => Math.round(widthOf(size[i]!) * 4) / 4
  let start = 0
  for (let i = 1; i <= points.length; i++) {
    if (i < points.length && step(i) === step(start)) continue
    const width = step(start)
    if (width > 0.4) {
      context.lineWidth = width * px
      context.beginPath()
      trace(context, points.slice(start, i + 1))
      context.stroke()
    }
    start = i
  }
}
