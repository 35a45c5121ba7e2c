/** Lines made smooth: averaging of waypoints, curves through them, and the ways along a curve. */
import type { Point } from '../layout.ts'

/** Curve through all points (centripetal Catmull-Rom), `steps` pieces between two of them. */
export function throughPoints(points: readonly Point[], steps: number): Point[] {
  if (points.length < 3) return [...points]
  const out: Point[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const a = points[i - 1] ?? mirrored(points[i + 1]!, points[i]!)
    const b = points[i]!
    const c = points[i + 1]!
    const d = points[i + 2] ?? mirrored(points[i]!, points[i + 1]!)
    for (let k = 0; k < steps; k++) out.push(centripetal(a, b, c, d, k / steps))
  }
  out.push(points.at(-1)!)
  return out
}

const mirrored = (from: Point, over: Point): Point => ({ x: over.x * 2 - from.x, y: over.y * 2 - from.y })

function centripetal(a: Point, b: Point, c: Point, d: Point, share: number): Point {
  const t1 = knot(a, b)
  const t2 = t1 + knot(b, c)
  const t3 = t2 + knot(c, d)
  const t = t1 + (t2 - t1) * share
  const ab = mix(a, b, t / t1)
  const bc = mix(b, c, (t - t1) / (t2 - t1))
  const cd = mix(c, d, (t - t2) / (t3 - t2))
  return mix(mix(ab, bc, t / t2), mix(bc, cd, (t - t1) / (t3 - t1)), (t - t1) / (t2 - t1))
}

/** Square root of a distance; never 0, so that doubled points do no harm. */
const knot = (a: Point, b: Point): number => Math.max(0.01, Math.sqrt(Math.hypot(b.x - a.x, b.y - a.y)))

const mix = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})

/**
 * Curve that touches the middle of each leg and bends towards the corners between the legs, from the first middle to
 * the last. `middles` has one entry more than `corners`.
 */
export function bentAtCorners(middles: readonly Point[], corners: readonly Point[], steps: number): Point[] {
  const out: Point[] = []
  for (let i = 0; i < corners.length; i++) {
    const [a, b, c] = [middles[i]!, corners[i]!, middles[i + 1]!]
    for (let k = 0; k < steps; k++) {
      const t = k / steps
      const s = 1 - t
      out.push({
        x: s * s * a.x + 2 * s * t * b.x + t * t * c.x,
        y: s * s * a.y + 2 * s * t * b.y + t * t * c.y,
      })
    }
  }
  out.push(middles.at(-1)!)
  return out
}

/** Each point moved halfway to the middle of its neighbours, `times` over; ends and kept points stay. */
export function averaged(
  points: readonly Point[],
  times: number,
  keep: (index: number) => boolean = () => false,
): Point[] {
  let from = [...points]
  for (let round = 0; round < times; round++) {
    from = from.map((point, i) => {
      const a = from[i - 1]
      const b = from[i + 1]
      if (!a || !b || keep(i)) return point
      return { x: (a.x + 2 * point.x + b.x) / 4, y: (a.y + 2 * point.y + b.y) / 4 }
    })
  }
  return from
}

/** Points at equal distances along a line, its ends included. */
export function resampled(points: readonly Point[], distance: number): Point[] {
  const first = points[0]
  if (!first) return []
  const out = [first]
  let left = distance
  for (let i = 1; i < points.length; i++) {
    let a = points[i - 1]!
    const b = points[i]!
    let length = Math.hypot(b.x - a.x, b.y - a.y)
    while (length >= left) {
      a = mix(a, b, left / length)
      out.push(a)
      length = Math.hypot(b.x - a.x, b.y - a.y)
      left = distance
    }
    left -= length
  }
  const last = points.at(-1)!
  if (left < distance * 0.7) out.push(last)
  else if (out.length > 1) out[out.length - 1] = last
  return out
}

/** Line moved to its right by `offset(i)`, which is 0 where it shall stay. */
export function beside(points: readonly Point[], offset: (index: number) => number): Point[] {
  return points.map((point, i) => {
    const a = points[i - 1] ?? point
    const b = points[i + 1] ?? point
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    return {
      x: point.x - ((b.y - a.y) / length) * offset(i),
      y: point.y + ((b.x - a.x) / length) * offset(i),
    }
  })
}

/**
 * Line whose ends within `reach` of the edge of a sheet go on over it: what the data end at the last hex goes on in the
 * land beyond.
 */
export function overTheEdge(points: readonly Point[], width: number, height: number, reach: number): Point[] {
  if (points.length < 2) return [...points]
  const onward = (end: Point, inner: Point): Point[] => {
    const gaps: [number, Point][] = [
      [end.x, { x: -1, y: 0 }],
      [width - end.x, { x: 1, y: 0 }],
      [end.y, { x: 0, y: -1 }],
      [height - end.y, { x: 0, y: 1 }],
    ]
    const [gap, out] = gaps.reduce((best, next) => (next[0] < best[0] ? next : best))
    if (gap > reach) return []
    const length = Math.hypot(end.x - inner.x, end.y - inner.y) || 1
    const along = { x: (end.x - inner.x) / length, y: (end.y - inner.y) / length }
    const [dx, dy] = [along.x * 0.6 + out.x, along.y * 0.6 + out.y]
    const speed = Math.max(0.4, dx * out.x + dy * out.y)
    return [{ x: end.x + (dx / speed) * (gap + 12), y: end.y + (dy / speed) * (gap + 12) }]
  }
  return [...onward(points[0]!, points[1]!).reverse(), ...points, ...onward(points.at(-1)!, points.at(-2)!)]
}

/** Adds a line to a path. */
export function trace(path: Path2D | CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach((point, i) => {
    if (i === 0) path.moveTo(point.x, point.y)
    else path.lineTo(point.x, point.y)
  })
}
