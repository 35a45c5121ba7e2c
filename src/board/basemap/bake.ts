/** The baker: draws a region of a surveyed map on a canvas, and whole maps in chunks that a graphics card takes. */
import { HEX } from '../layout.ts'
import { type Distance, distanceOf, MAP } from '../theme.ts'
import { drawBorder } from './border.ts'
import { traceSegments } from './contours.ts'
import { drawGlyphs } from './glyphs.ts'
import { type Ground, paintGround, type Region } from './ground.ts'
import { layGrain } from './paper.ts'
import { drawRivers } from './rivers.ts'
import type { Survey } from './survey.ts'
import { drawWater } from './water.ts'
import { drawRails, drawRoads } from './ways.ts'
import { drawAirfields, drawTowns, drawWorks } from './works.ts'

/** A piece of the finished map. */
export interface Chunk {
  readonly canvas: HTMLCanvasElement
  readonly region: Region
}

/** The whole map, baked for hexes of `hexPx` pixels. */
export interface Sheet {
  readonly hexPx: number
  readonly chunks: readonly Chunk[]
}

/** Map px to a pixel of the ground: relief and cover are soft, half the resolution is enough. */
const GROUND_STEP = 2
/** Pixels of a chunk's side at most; neighbours share a rim of one pixel so that no seam shows while zooming. */
const CHUNK = 1024
const RIM = 1
const GLYPH_SCALE: { readonly [D in Distance]: number } = { near: 1, middle: 0.8, far: 0.6 }
/** Hex heights that sheets are baked for, in the order in which they are baked: the whole map shows first. */
export const SHEET_SIZES = [24, 40, 64] as const

/** Bakes the sheets of a map one after the other; `onSheet` gets each as soon as it is done. Yields the share done. */
export function* bakeSheets(survey: Survey, onSheet: (sheet: Sheet) => void): Generator<number, void> {
  const painting = paintGround(survey.land, survey.whole, GROUND_STEP)
  let painted = painting.next()
  for (; !painted.done; painted = painting.next()) yield painted.value * 0.6
  const ground = painted.value
  const all = SHEET_SIZES.reduce((sum, size) => sum + size ** 2, 0)
  let before = 0
  for (const hexPx of SHEET_SIZES) {
    const chunks: Chunk[] = []
    const regions = chunkRegions(survey.whole, hexPx / HEX)
    for (const region of regions) {
      const canvas = newCanvas(region, hexPx / HEX)
      for (const _ of drawMap(canvas, survey, ground, region, hexPx)) {
        yield 0.6 + ((before + (hexPx ** 2 * chunks.length) / regions.length) / all) * 0.4
      }
      chunks.push({ canvas, region })
    }
    before += hexPx ** 2
    onSheet({ hexPx, chunks })
  }
}

/** Draws a region of the map for hexes of `hexPx` pixels; yields between its layers. */
export function* drawMap(
  canvas: HTMLCanvasElement,
  survey: Survey,
  ground: Ground,
  region: Region,
  hexPx: number,
): Generator<number, void> {
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const scale = hexPx / HEX
  const px = 1 / scale
  const distance = distanceOf(hexPx)
  const { map } = survey.picture
  const unit = GLYPH_SCALE[distance] * px
  context.imageSmoothingQuality = 'high'
  context.setTransform(scale, 0, 0, scale, -region.x * scale, -region.y * scale)
  const { x, y, width, height } = ground.region
  context.drawImage(
    ground.canvas,
    x,
    y,
    Math.ceil(width / ground.step) * ground.step,
    Math.ceil(height / ground.step) * ground.step,
  )
  layGrain(context, region, scale)
  drawContours(context, survey, region, distance, px)
  yield 0.2
  yield* drawGlyphs(context, { ground, region, unit, scale })
  drawWater(context, survey.shores, region, px)
  drawBorder(context, survey.border, px)
  drawRivers(context, survey.rivers, distance, px)
  yield 0.6
  drawRoads(context, survey.ways, distance, px)
  drawRails(context, survey.ways, distance, px)
  drawTowns(context, map, survey.layout, unit)
  drawAirfields(context, map, survey.layout, px * (distance === 'near' ? 1 : 0.6))
  drawWorks(context, map, survey.layout, px * (distance === 'near' ? 1 : 0.75))
  yield 1
}

function drawContours(
  context: CanvasRenderingContext2D,
  survey: Survey,
  region: Region,
  distance: Distance,
  px: number,
): void {
  const stroke = (lines: Survey['contours']['index'], width: number, alpha: number) => {
    const path = new Path2D()
    for (const line of lines) traceSegments(path, line, region)
    context.lineCap = 'round'
    context.lineWidth = width * px
    context.globalAlpha = alpha
    context.strokeStyle = MAP.contour
    context.stroke(path)
    context.globalAlpha = 1
  }
  if (distance !== 'far') stroke(survey.contours.plain, 0.7, 0.2)
  stroke(survey.contours.index, distance === 'far' ? 0.7 : 1, 0.34)
}

/** Regions that cover the whole with canvases of at most `CHUNK` pixels a side. */
export function chunkRegions(whole: Region, scale: number): Region[] {
  const side = (CHUNK - RIM * 2) / scale
  const regions: Region[] = []
  for (let y = whole.y; y < whole.y + whole.height; y += side) {
    for (let x = whole.x; x < whole.x + whole.width; x += side) {
      regions.push({
        x,
        y,
        width: Math.min(side, whole.x + whole.width - x) + RIM / scale,
        height: Math.min(side, whole.y + whole.height - y) + RIM / scale,
      })
    }
  }
  return regions
}

export function newCanvas(
  region: { readonly width: number; readonly height: number },
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(region.width * scale))
  canvas.height = Math.max(1, Math.ceil(region.height * scale))
  return canvas
}
