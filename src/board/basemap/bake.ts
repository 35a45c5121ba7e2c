/** The baker: draws a region of a surveyed map on a canvas, and whole maps in chunks that a graphics card takes. */
import { HEX } from '../layout.ts'
import { type Distance, distanceOf, MAP } from '../theme.ts'
import { drawBorder } from './border.ts'
import { drawCoast, drawSand } from './coast.ts'
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

/** Who takes the pieces of a sheet as they come, and hears when it is whole. */
export interface SheetTaker {
  chunk(hexPx: number, chunk: Chunk): void
  whole(hexPx: number): void
}

/** Map px to a pixel of the ground: relief and cover are soft, half the resolution is enough. */
const GROUND_STEP = 2
/** Pixels of a chunk's side at most; neighbours share a rim of one pixel so that no seam shows while zooming. */
const CHUNK = 1024
const RIM = 1
const GLYPH_SCALE: { readonly [D in Distance]: number } = { near: 1, middle: 0.8, far: 0.6 }
/** Share of the whole work that the ground takes. */
const GROUND_SHARE = 0.5
/** Hex heights that sheets are baked for, in the order in which they are baked: the whole map shows first. */
export const SHEET_SIZES = [24, 40, 64] as const

/** Bakes the sheets of a map one after the other, each in chunks. Yields the share done. */
export function* bakeSheets(survey: Survey, taker: SheetTaker): Generator<number, void> {
  const painting = paintGround(survey.land, survey.whole, GROUND_STEP)
  let painted = painting.next()
  for (; !painted.done; painted = painting.next()) yield painted.value * GROUND_SHARE
  const ground = painted.value
  const all = SHEET_SIZES.reduce((sum, size) => sum + size ** 2, 0)
  let done = 0
  for (const hexPx of SHEET_SIZES) {
    const regions = chunkRegions(survey.whole, hexPx / HEX)
    for (const region of regions) {
      const canvas = newCanvas(region, hexPx / HEX)
      for (const _ of drawMap(canvas, survey, ground, region, hexPx)) {
        yield GROUND_SHARE + (done / all) * (1 - GROUND_SHARE)
      }
      taker.chunk(hexPx, { canvas, region })
      done += hexPx ** 2 / regions.length
      yield GROUND_SHARE + (done / all) * (1 - GROUND_SHARE)
    }
    taker.whole(hexPx)
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
  yield 0.1
  drawContours(context, survey, region, distance, px)
  yield 0.2
  yield* drawGlyphs(context, { ground, region, unit, scale })
  drawSand(context, survey.coast, region)
  drawWater(context, survey.waters, region, px)
  drawCoast(context, survey.coast, region, px)
  drawBorder(context, survey.border, px)
  yield 0.5
  drawRivers(context, survey.rivers, distance, px)
  yield 0.6
  drawRoads(context, survey.ways, distance, px)
  yield 0.8
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
