/** The ground of a whole map as one small picture, from the same baker: what maps of the page are drawn on. */
import { drawMap, newCanvas } from './basemap/bake.ts'
import { paintGround } from './basemap/ground.ts'
import { inSlices } from './basemap/slices.ts'
import { surveyOf } from './basemap/survey.ts'
import { HEX } from './layout.ts'
import type { MapPicture } from './model.ts'

/** Hex height of the picture, px: rivers, roads and relief are still told apart, and it is baked in a second or two. */
const HEX_PX = 18
/** Map px to a pixel of the ground. */
const GROUND_STEP = 3

/**
 * Bakes ground, waters and ways of the whole map, without names, hexes and counters; it fills the box round all hexes.
 *
 * @throws DOMException "AbortError" when the signal fires
 */
export async function bakeRelief(picture: MapPicture, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const none = (): undefined => undefined
  const survey = await inSlices(surveyOf(picture), none, signal)
  const ground = await inSlices(paintGround(survey.land, survey.whole, GROUND_STEP), none, signal)
  const canvas = newCanvas(survey.whole, HEX_PX / HEX)
  await inSlices(drawMap(canvas, survey, ground, survey.whole, HEX_PX), none, signal)
  return canvas
}
