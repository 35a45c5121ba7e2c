/** Small finished pictures from the same baker: of a part of a map for the cards of the start page, of a whole one's ground. */
import type { HexIndex } from '../engine/types.ts'
import { loadAtlas } from './atlas.ts'
import { drawMap, newCanvas } from './basemap/bake.ts'
import { paintGround } from './basemap/ground.ts'
import { inSlices } from './basemap/slices.ts'
import { surveyOf } from './basemap/survey.ts'
import { toWindow } from './camera.ts'
import { drawFace } from './counterFace.ts'
import { faceFor } from './counterSize.ts'
import { loadFaces } from './fonts.ts'
import { drawLabels } from './labels/labels.ts'
import { HEX } from './layout.ts'
import { frameOf } from './liveLayer.ts'
import { drawGrid } from './marks/grid.ts'
import type { Counter, MapPicture } from './model.ts'

export interface ThumbnailOptions {
  readonly centre: HexIndex
  /** CSS px. */
  readonly width: number
  readonly height: number
  /** Hex height in CSS px: how close the picture is. */
  readonly hexPx: number
  readonly counters?: readonly Counter[]
  readonly signal?: AbortSignal
}

/** Bakes the picture in slices. @throws DOMException "AbortError" when the signal fires */
export async function bakeThumbnail(
  picture: MapPicture,
  options: ThumbnailOptions,
): Promise<HTMLCanvasElement> {
  const { hexPx, signal } = options
  const ratio = Math.min(2, devicePixelRatio || 1)
  const [atlas] = await Promise.all([loadAtlas(ratio), loadFaces(picture)])
  const survey = await inSlices(surveyOf(picture), () => undefined, signal)
  const size = { width: options.width, height: options.height }
  const camera = { ...survey.layout.centre(options.centre), hexPx }
  const scale = HEX / hexPx
  const region = {
    x: camera.x - (size.width / 2) * scale,
    y: camera.y - (size.height / 2) * scale,
    width: size.width * scale,
    height: size.height * scale,
  }
  const ground = await inSlices(
    paintGround(survey.land, region, Math.max(1, scale / ratio)),
    () => undefined,
    signal,
  )
  const canvas = newCanvas(size, ratio)
  await inSlices(drawMap(canvas, survey, ground, region, hexPx * ratio), () => undefined, signal)
  const context = canvas.getContext('2d')!
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  const frame = frameOf(context, camera, size)
  const counters = (options.counters ?? []).filter(counter => counter.stackIndex === 0)
  drawGrid(frame, survey, false)
  drawLabels(frame, survey, { counters, objectives: new Set(), selected: null, night: false, figures: [] })
  const face = faceFor(hexPx)
  for (const counter of counters) {
    const { x, y } = toWindow(camera, size, survey.layout.centre(counter.hex))
    const [left, top] = [Math.round(x - face.width / 2), Math.round(y - face.height / 2)]
    context.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio)
    drawFace(context, counter, face, atlas)
  }
  return canvas
}

/** Hex height of a whole map, px: rivers, roads and relief are still told apart, and it is baked in a second or two. */
const WHOLE_PX = 18
/** Map px to a pixel of the ground. */
const WHOLE_STEP = 3

/**
 * Bakes ground, waters and ways of the whole map, without names, hexes and counters; it fills the box round all hexes.
 *
 * @throws DOMException "AbortError" when the signal fires
 */
export async function bakeRelief(picture: MapPicture, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const none = (): undefined => undefined
  const survey = await inSlices(surveyOf(picture), none, signal)
  const ground = await inSlices(paintGround(survey.land, survey.whole, WHOLE_STEP), none, signal)
  const canvas = newCanvas(survey.whole, WHOLE_PX / HEX)
  await inSlices(drawMap(canvas, survey, ground, survey.whole, WHOLE_PX), none, signal)
  return canvas
}
