/** What stands on the stage: the sheets of the map, the night, the live layers and the counters. */
import type { HexIndex } from '../engine/types.ts'
import type { SymbolAtlas } from './atlas.ts'
import type { Chunk, SheetTaker } from './basemap/bake.ts'
import type { Survey } from './basemap/survey.ts'
import { type Camera, type Size, toWindow } from './camera.ts'
import { type CounterLayer, counterLayer } from './counters.ts'
import { drawLabels } from './labels/labels.ts'
import { HEX } from './layout.ts'
import { liveLayer } from './liveLayer.ts'
import { drawMetres } from './marks/country.ts'
import { drawCrossings, drawGrid, drawNightLines } from './marks/grid.ts'
import { drawGroundMarks, drawPlan, figureBoxes } from './marks/ground.ts'
import { drawOverMarks, type Passing } from './marks/over.ts'
import { drawRailway } from './marks/rail.ts'
import { scaleBarOn } from './marks/scaleBar.ts'
import { drawFrame } from './marks/sheetFrame.ts'
import { drawTracks } from './marks/tracks.ts'
import { drawWeather } from './marks/weather.ts'
import { type BoardModel, EMPTY_MODEL } from './model.ts'
import { sameGround } from './sameGround.ts'
import type { Picture, Stage } from './stage.ts'
import { MAP, NIGHT } from './theme.ts'

export interface Scene extends SheetTaker {
  readonly counters: CounterLayer
  /** `dark` in permille, which may differ from the model's. */
  show(model: BoardModel, dark: number): void
  /** The pointer's hex or a combat mark has changed. */
  passingChanged(): void
  follow(camera: Camera, size: Size, pixelRatio: number): void
  minimap(width: number): HTMLCanvasElement | null
  remove(): void
}

/** A bake of the map; it is shown when all its pieces are there. */
interface Sheet {
  readonly hexPx: number
  readonly pieces: { chunk: Chunk; picture: Picture }[]
  whole: boolean
}

/** From this darkness on letters and lines change to their night colours. */
const NIGHT_FROM = 500
/** A sheet serves down from a little above the size it was baked for. */
const STRETCH = 1.12

export function createScene(stage: Stage, survey: Survey, atlas: SymbolAtlas, passing: Passing): Scene {
  const { layout } = survey
  const marks = { layout, neighbours: survey.picture.map.neighbours, occupied: new Set<HexIndex>() }
  const sheets: Sheet[] = []
  let model: BoardModel = EMPTY_MODEL
  let dark = 0
  const isNight = () => dark >= NIGHT_FROM
  const counters = counterLayer(stage, layout, atlas)

  const ground = liveLayer(stage, 'ground', frame => {
    // The veil of the night lies on the map alone: letters, marks and counters keep their full value.
    if (dark > 0) {
      frame.context.globalAlpha = dark / 1000
      frame.context.fillStyle = stage.renderer === 'webgl' ? NIGHT.veil : NIGHT.veilAlone
      frame.context.fillRect(0, 0, frame.width, frame.height)
      frame.context.globalAlpha = 1
    }
    if (isNight()) drawNightLines(frame, survey)
    drawFrame(frame, survey, isNight())
    if (model.showGrid) drawGrid(frame, survey, isNight())
    drawWeather(frame, marks, model, isNight())
    drawGroundMarks(frame, marks, model.overlays, isNight())
    drawTracks(frame, marks, model, isNight())
    drawCrossings(frame, survey, model.blown, isNight())
    drawRailway(frame, marks, model, isNight())
    const names = drawLabels(frame, survey, {
      counters: model.showCounters ? model.counters : [],
      objectives: new Set(model.overlays.objectives?.map(({ hex }) => hex)),
      selected: model.selectedHex,
      night: isNight(),
      figures: figureBoxes(frame, marks, model.overlays),
    })
    if (model.overlays.elevation) drawMetres(frame, marks, model.overlays.elevation, names)
  })
  // The way to the pointer changes with every hex: a layer of its own spares the ground below it the repainting.
  const plan = liveLayer(stage, 'plan', frame => drawPlan(frame, marks, model.overlays))
  const scaleBar = scaleBarOn(stage, survey.picture.map.hexMetres)
  const over = liveLayer(stage, 'over', frame => drawOverMarks(frame, marks, model, passing, isNight()))

  return {
    counters,
    chunk(hexPx, chunk) {
      let sheet = sheets.find(known => known.hexPx === hexPx)
      if (!sheet) {
        sheet = { hexPx, pieces: [], whole: false }
        sheets.push(sheet)
        sheets.sort((a, b) => a.hexPx - b.hexPx)
      }
      const picture = stage.add('map', `sheet-${hexPx}-${sheet.pieces.length}`, chunk.canvas)
      picture.show(false)
      sheet.pieces.push({ chunk, picture })
    },
    whole(hexPx) {
      for (const sheet of sheets) if (sheet.hexPx === hexPx) sheet.whole = true
    },
    show(next, nextDark) {
      if (nextDark !== dark || !sameGround(next, model)) ground.stale()
      plan.stale()
      model = next
      dark = nextDark
      marks.occupied = new Set(model.showCounters ? model.counters.map(({ hex }) => hex) : [])
      stage.tintMap(dark > 0 ? mixedWithWhite(NIGHT.multiply, dark / 1000) : null)
      stage.background(isNight() ? NIGHT.page : MAP.page)
      counters.show(model.counters, model.showCounters)
      over.stale()
    },
    passingChanged: () => over.stale(),
    follow(camera, size, ratio) {
      const whole = sheets.filter(sheet => sheet.whole)
      const chosen = whole.find(sheet => sheet.hexPx * STRETCH >= camera.hexPx) ?? whole.at(-1)
      for (const sheet of sheets) placeSheet(sheet, sheet === chosen, camera, size, ratio)
      ground.follow(camera, size, ratio)
      plan.follow(camera, size, ratio)
      counters.follow(camera, size, ratio)
      over.follow(camera, size, ratio)
      scaleBar.follow(camera, size, ratio, isNight())
    },
    minimap(width) {
      const smallest = sheets.find(sheet => sheet.whole)
      if (!smallest) return null
      const scale = width / layout.width
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = Math.round(layout.height * scale)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      const shrink = (scale * HEX) / smallest.hexPx
      for (const { chunk } of smallest.pieces) {
        const { canvas: piece, region } = chunk
        const [left, top] = [region.x * scale, region.y * scale]
        context.drawImage(piece, left, top, piece.width * shrink, piece.height * shrink)
      }
      return canvas
    },
    remove() {
      ground.remove()
      plan.remove()
      over.remove()
      scaleBar.remove()
      counters.remove()
    },
  }
}

function placeSheet(sheet: Sheet, isShown: boolean, camera: Camera, size: Size, ratio: number): void {
  for (const { chunk, picture } of sheet.pieces) {
    const { x, y } = toWindow(camera, size, chunk.region)
    const scale = camera.hexPx / HEX
    const { width, height } = chunk.region
    const inWindow = x < size.width && y < size.height && x + width * scale > 0 && y + height * scale > 0
    picture.show(isShown && inWindow)
    if (isShown) picture.place(x * ratio, y * ratio, (camera.hexPx * ratio) / sheet.hexPx)
  }
}

function mixedWithWhite(colour: number, share: number): number {
  const channel = (shift: number) => Math.round(255 + (((colour >> shift) & 255) - 255) * share) << shift
  return channel(16) | channel(8) | channel(0)
}
