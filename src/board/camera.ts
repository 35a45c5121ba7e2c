/** Where the eye is: pure arithmetic between the map (64 px to a hex) and the window (CSS px). */
import { HEX, type Point } from './layout.ts'

export interface Camera {
  /** Map px at the middle of the window. */
  readonly x: number
  readonly y: number
  /** Height of a hex in CSS px. */
  readonly hexPx: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Steps of the wheel and of the keys. */
export const ZOOM_STEPS = [
  10, 12, 14, 16, 18, 20, 23, 26, 29, 33, 37, 42, 47, 52, 58, 64, 72, 82, 96,
] as const

/** Empty paper that may show beyond each edge of the map, CSS px: room for the frame and its figures. */
const APRON = 40

export const toWindow = (camera: Camera, size: Size, point: Point): Point => ({
  x: size.width / 2 + ((point.x - camera.x) * camera.hexPx) / HEX,
  y: size.height / 2 + ((point.y - camera.y) * camera.hexPx) / HEX,
})

export const toMap = (camera: Camera, size: Size, point: Point): Point => ({
  x: camera.x + ((point.x - size.width / 2) * HEX) / camera.hexPx,
  y: camera.y + ((point.y - size.height / 2) * HEX) / camera.hexPx,
})

/** Keeps the map in the window: no more than the apron beyond an edge, and a small map in the middle. */
export function held(camera: Camera, size: Size, map: Size): Camera {
  const hold = (at: number, span: number, window: number): number => {
    const half = ((window / 2 - APRON) * HEX) / camera.hexPx
    return half * 2 >= span - 0.01 ? span / 2 : Math.max(half, Math.min(span - half, at))
  }
  return { ...camera, x: hold(camera.x, map.width, size.width), y: hold(camera.y, map.height, size.height) }
}

/** Hex height at which the whole map fits. */
export const fitting = (size: Size, map: Size): number =>
  Math.max(6, Math.min((size.width - APRON * 2) / map.width, (size.height - APRON * 2) / map.height) * HEX)

/** Next step up or down from a hex height; the whole map is the lowest. */
export function steppedZoom(hexPx: number, steps: number, lowest: number): number {
  const ladder = [lowest, ...ZOOM_STEPS.filter(step => step > lowest * 1.08)]
  const nearest = ladder.reduce(
    (best, step, i) => (Math.abs(step - hexPx) < Math.abs(ladder[best]! - hexPx) ? i : best),
    0,
  )
  return ladder[Math.max(0, Math.min(ladder.length - 1, nearest + steps))]!
}

/** Camera at another zoom that keeps the map point under a window point where it is. */
export function zoomedAt(camera: Camera, size: Size, hexPx: number, at: Point): Camera {
  const fixed = toMap(camera, size, at)
  return {
    hexPx,
    x: fixed.x - ((at.x - size.width / 2) * HEX) / hexPx,
    y: fixed.y - ((at.y - size.height / 2) * HEX) / hexPx,
  }
}

/** Room that a hex in view has to the window's edge, in hexes: half of itself and as much beside it. */
const ROOM = 1.5

/** Camera over the middle of some points that has them all in the window; no nearer than it was, and no further off than need be. */
export function framing(camera: Camera, size: Size, map: Size, points: readonly Point[]): Camera {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const hexes = (from: number, to: number): number => (to - from) / HEX + ROOM * 2
  const most = Math.min(size.width / hexes(left, right), size.height / hexes(top, bottom))
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    hexPx: Math.max(fitting(size, map), Math.min(camera.hexPx, most)),
  }
}

/** A camera on its way from one to another, by the share of the way. */
export const between = (from: Camera, to: Camera, share: number): Camera => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  hexPx: from.hexPx + (to.hexPx - from.hexPx) * share,
})
