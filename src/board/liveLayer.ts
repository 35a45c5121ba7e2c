/**
 * A layer drawn by hand at the size of the window plus a margin, in CSS px, so that lines and letters keep their
 * weight at every zoom. It moves with the map; it is drawn anew when its content or the zoom changes, or when the
 * margin is used up.
 */
import { type Camera, type Size, toMap, toWindow } from './camera.ts'
import { HEX, type Point } from './layout.ts'
import type { Layer, Picture, Stage } from './stage.ts'

/** What a painter needs to know: CSS px of a map point on this canvas, and the part of the map on it. */
export interface Frame {
  readonly context: CanvasRenderingContext2D
  readonly hexPx: number
  readonly width: number
  readonly height: number
  at(point: Point): Point
  /** Whether a map point lies on the canvas or at most a hex beyond its edge. */
  holds(point: Point): boolean
}

/** The frame of a context that is set to CSS px, with a camera at its middle. */
export function frameOf(context: CanvasRenderingContext2D, camera: Camera, size: Size): Frame {
  const slack = camera.hexPx * 0.6
  return {
    context,
    hexPx: camera.hexPx,
    ...size,
    at: point => toWindow(camera, size, point),
    holds(point) {
      const { x, y } = toWindow(camera, size, point)
      return x > -slack && y > -slack && x < size.width + slack && y < size.height + slack
    },
  }
}

export type Painter = (frame: Frame) => void

export interface LiveLayer {
  /** Content has changed. */
  stale(): void
  /** Puts the layer where the camera is, painting it if it must be. */
  follow(camera: Camera, size: Size, pixelRatio: number): void
  remove(): void
}

const MARGIN = 160

export function liveLayer(stage: Stage, layer: Layer, paint: Painter): LiveLayer {
  let canvas = document.createElement('canvas')
  let picture: Picture | undefined
  let key = ''
  let made = 0
  let painted: Camera | undefined
  let fresh = false

  function remake(width: number, height: number): void {
    if (picture && canvas.width === width && canvas.height === height) return
    picture?.remove()
    if (key) stage.forget(key)
    canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    key = `live-${layer}-${made++}`
    picture = stage.add(layer, key, canvas)
    fresh = false
  }

  function repaint(camera: Camera, size: Size, ratio: number): void {
    const context = canvas.getContext('2d')!
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const wide = { width: size.width + MARGIN * 2, height: size.height + MARGIN * 2 }
    paint(frameOf(context, camera, wide))
    picture!.refresh()
    painted = camera
    fresh = true
  }

  return {
    stale() {
      fresh = false
    },
    follow(camera, size, ratio) {
      remake(Math.ceil((size.width + MARGIN * 2) * ratio), Math.ceil((size.height + MARGIN * 2) * ratio))
      const scale = camera.hexPx / HEX
      const moved =
        painted && Math.max(Math.abs(painted.x - camera.x), Math.abs(painted.y - camera.y)) * scale
      if (!fresh || painted?.hexPx !== camera.hexPx || moved === undefined || moved > MARGIN - 8) {
        repaint(camera, size, ratio)
      }
      const centre = toWindow(camera, size, painted!)
      const left = (centre.x - size.width / 2 - MARGIN) * ratio
      const top = (centre.y - size.height / 2 - MARGIN) * ratio
      picture!.place(Math.round(left), Math.round(top), 1)
    },
    remove() {
      picture?.remove()
      if (key) stage.forget(key)
    },
  }
}

/** Part of the map in the window, map px. */
export function seenBy(
  camera: Camera,
  size: Size,
): { left: number; top: number; width: number; height: number } {
  const corner = toMap(camera, size, { x: 0, y: 0 })
  const scale = HEX / camera.hexPx
  return { left: corner.x, top: corner.y, width: size.width * scale, height: size.height * scale }
}
