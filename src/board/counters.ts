/** All counters on the board: pictures from cached faces, one on each hex, on whole device px. */
import type { SymbolAtlas } from './atlas.ts'
import { type Camera, type Size, toWindow } from './camera.ts'
import { drawFace } from './counterFace.ts'
import { FACE_MARGIN, type FaceSize, faceFor, faceKey, LARGEST_FACE } from './counterSize.ts'
import type { HexLayout, Point } from './layout.ts'
import type { Counter } from './model.ts'
import type { Picture, Stage } from './stage.ts'

export interface CounterLayer {
  show(counters: readonly Counter[], visible: boolean): void
  /** Moves a counter away from its hex while it marches; null puts it back. */
  carry(id: string, at: Point | null): void
  follow(camera: Camera, size: Size, pixelRatio: number): void
  /** The largest face of a counter, with its margin, for use beside the map. */
  face(counter: Counter, pixelRatio: number): HTMLCanvasElement
  remove(): void
}

interface Standing {
  counter: Counter
  key: string
  picture: Picture
}

/** Faces kept although no counter shows them now, so that stepping through turns does not redraw them. */
const SPARE_FACES = 300

export function counterLayer(stage: Stage, layout: HexLayout, atlas: SymbolAtlas): CounterLayer {
  const standing = new Map<string, Standing>()
  const carried = new Map<string, Point>()
  const faces = new Map<string, HTMLCanvasElement>()
  let shown: readonly Counter[] = []
  let visible = true

  function faceOf(
    counter: Counter,
    size: FaceSize,
    ratio: number,
  ): { key: string; canvas: HTMLCanvasElement } {
    const key = `${faceKey(counter, size)}@${ratio}`
    const known = faces.get(key)
    if (known) return { key, canvas: known }
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil((size.width + FACE_MARGIN * 2) * ratio)
    canvas.height = Math.ceil((size.height + FACE_MARGIN * 2) * ratio)
    const context = canvas.getContext('2d')!
    context.setTransform(ratio, 0, 0, ratio, FACE_MARGIN * ratio, FACE_MARGIN * ratio)
    drawFace(context, counter, size, atlas)
    faces.set(key, canvas)
    return { key, canvas }
  }

  function stand(counter: Counter, size: FaceSize, ratio: number): Standing {
    const { key, canvas } = faceOf(counter, size, ratio)
    const old = standing.get(counter.id)
    if (old?.key === key) {
      old.counter = counter
      return old
    }
    old?.picture.remove()
    const made = { counter, key, picture: stage.add('counters', key, canvas) }
    standing.set(counter.id, made)
    return made
  }

  function forgetSpareFaces(): void {
    if (faces.size < standing.size + SPARE_FACES) return
    const used = new Set([...standing.values()].map(({ key }) => key))
    for (const key of faces.keys()) {
      if (used.has(key)) continue
      faces.delete(key)
      stage.forget(key)
    }
  }

  return {
    show(counters, isVisible) {
      shown = counters.filter(counter => counter.stackIndex === 0 || carried.has(counter.id))
      visible = isVisible
      const kept = new Set(shown.map(counter => counter.id))
      for (const [id, { picture }] of standing) {
        if (kept.has(id)) continue
        picture.remove()
        standing.delete(id)
      }
      forgetSpareFaces()
    },
    carry(id, at) {
      if (at) carried.set(id, at)
      else carried.delete(id)
    },
    follow(camera, size, ratio) {
      const faceSize = faceFor(camera.hexPx)
      for (const counter of shown) {
        const { picture } = stand(counter, faceSize, ratio)
        const centre = toWindow(camera, size, carried.get(counter.id) ?? layout.centre(counter.hex))
        const left = (centre.x - faceSize.width / 2 - FACE_MARGIN) * ratio
        const top = (centre.y - faceSize.height / 2 - FACE_MARGIN) * ratio
        picture.place(Math.round(left), Math.round(top), 1)
        picture.raise(carried.has(counter.id) ? 9_000 : Math.floor(counter.hex / layout.cols))
        picture.show(visible)
      }
    },
    face: (counter, ratio) => faceOf(counter, LARGEST_FACE, ratio).canvas,
    remove() {
      for (const { picture } of standing.values()) picture.remove()
      for (const key of faces.keys()) stage.forget(key)
    },
  }
}
