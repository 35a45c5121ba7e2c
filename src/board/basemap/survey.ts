/** Everything of a map that is worked out once and drawn many times, at any size. */
import { type HexLayout, hexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { type Border, borderOf } from './border.ts'
import { type Coast, coastOf } from './coast.ts'
import { contourStep, marchingSquares, type Segments } from './contours.ts'
import { type Land, landOf, type Region } from './ground.ts'
import { type Course, riverCourses } from './rivers.ts'
import { type Waters, waterField, watersOf } from './water.ts'
import { type Ways, waysOf } from './ways.ts'

export interface Survey {
  readonly land: Land
  readonly layout: HexLayout
  readonly picture: MapPicture
  /** The box round all hexes. */
  readonly whole: Region
  readonly contours: { readonly plain: readonly Segments[]; readonly index: readonly Segments[] }
  readonly waters: Waters
  readonly coast: Coast
  readonly rivers: readonly Course[]
  readonly ways: Ways
  readonly border: Border
}

/** Every fifth contour is an index contour. */
const INDEX_EVERY = 5
const CONTOUR_STEP = 10

/** Surveys a picture; yields its share done. */
export function* surveyOf(picture: MapPicture): Generator<number, Survey> {
  const layout = hexLayout(picture.map)
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height }
  yield 0
  const land = yield* landOf(picture, layout)
  const step = contourStep(land.heights.stops[0]!, land.heights.stops.at(-1)!)
  const first = Math.ceil((land.heights.stops[0]! - step) / step)
  const last = Math.floor((land.heights.stops.at(-1)! + step * 4) / step)
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const lines = yield* marchingSquares(
    land.heights.at,
    whole,
    CONTOUR_STEP,
    numbers.map(n => n * step),
  )
  const rivers = riverCourses(picture, layout)
  yield 0.8
  const ways = waysOf(picture, layout)
  yield 0.85
  const water = yield* waterField(picture, layout)
  const waters = yield* watersOf(water, whole)
  return {
    land,
    layout,
    picture,
    whole,
    contours: {
      plain: lines.filter((_, i) => numbers[i]! % INDEX_EVERY !== 0),
      index: lines.filter((_, i) => numbers[i]! % INDEX_EVERY === 0),
    },
    waters,
    coast: coastOf(picture, layout, waters),
    rivers,
    ways,
    border: borderOf(picture, layout, rivers),
  }
}
