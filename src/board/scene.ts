/** What stands on the stage: the sheets of the map, the night, three live layers and the counters. */
import type { SymbolAtlas } from './atlas.ts'
import type { Sheet } from './basemap/bake.ts'
import type { Survey } from './basemap/survey.ts'
import { type Camera, type Size, toWindow } from './camera.ts'
import { type CounterLayer, counterLayer } from './counters.ts'
import { drawLabels } from './labels/labels.ts'
import { HEX } from './layout.ts'
import { liveLayer } from './liveLayer.ts'
import { drawCrossings, drawFrame, drawGrid, drawNightLines } from './marks/grid.ts'
import { drawGroundMarks, figureBoxes } from './marks/ground.ts'
import { drawOverMarks, type Passing } from './marks/over.ts'
import { type BoardModel, EMPTY_MODEL } from './model.ts'
import type { Picture, Stage } from './stage.ts'
import { MAP, NIGHT } from './theme.ts'

export interface Scene {
  readonly counters: CounterLayer
  addSheet(sheet: Sheet): void
  /** `dark` in permille, which may differ from the model's. */
  show(model: BoardModel, dark: number): void
  /** The pointer's hex or a combat mark has changed. */
  passingChanged(): void
  follow(camera: Camera, size: Size, pixelRatio: number): void
  minimap(width: number): HTMLCanvasElement | null
  remove(): void
}

/** From this darkness on letters and lines change to their night colours. */
const NIGHT_FROM = 500
/** A sheet serves down from a little above the size it was baked for. */
const STRETCH = 1.12

export function createScene(stage: Stage, survey: Survey, atlas: SymbolAtlas, passing: Passing): Scene {
  const { layout } = survey
  const marks = { layout, neighbours: survey.picture.map.neighbours }
  const sheets: { sheet: Sheet; pictures: Picture[] }[] = []
  let model: BoardModel = EMPTY_MODEL
  let dark = 0
  const isNight = () => dark >= NIGHT_FROM
  const counters = counterLayer(stage, layout, atlas)

  const ground = liveLayer(stage, 'ground', frame => {
    // The veil of the night lies on the map alone: letters, marks and counters keep their full value.
    if (dark > 0) {
      frame.context.globalAlpha = dark / 1000
      frame.context.fillStyle = NIGHT.veil
      frame.context.fillRect(0, 0, frame.width, frame.height)
      frame.context.globalAlpha = 1
    }
    if (isNight()) drawNightLines(frame, survey)
    drawFrame(frame, survey, isNight())
    if (model.showGrid) drawGrid(frame, survey, isNight())
    drawGroundMarks(frame, marks, model.overlays, isNight())
    drawCrossings(frame, survey, model.blown, isNight())
    drawLabels(frame, survey, {
      counters: model.showCounters ? model.counters : [],
      objectives: new Set(model.overlays.objectives?.map(({ hex }) => hex)),
      selected: model.selectedHex,
      night: isNight(),
      figures: figureBoxes(frame, marks, model.overlays),
    })
  })
  const over = liveLayer(stage, 'over', frame => drawOverMarks(frame, marks, model, passing, isNight()))

  return {
    counters,
    addSheet(sheet) {
      const pictures = sheet.chunks.map(({ canvas }, i) =>
        stage.add('map', `sheet-${sheet.hexPx}-${i}`, canvas),
      )
      sheets.push({ sheet, pictures })
      sheets.sort((a, b) => a.sheet.hexPx - b.sheet.hexPx)
    },
    show(next, nextDark) {
      if (nextDark !== dark || next !== model) ground.stale()
      model = next
      dark = nextDark
      stage.tintMap(dark > 0 ? mixedWithWhite(NIGHT.multiply, dark / 1000) : null)
      stage.background(isNight() ? NIGHT.page : MAP.page)
      counters.show(model.counters, model.showCounters)
      over.stale()
    },
    passingChanged: () => over.stale(),
    follow(camera, size, ratio) {
      const chosen = sheets.find(({ sheet }) => sheet.hexPx * STRETCH >= camera.hexPx) ?? sheets.at(-1)
      for (const entry of sheets) placeSheet(entry, entry === chosen, camera, size, ratio)
      ground.follow(camera, size, ratio)
      counters.follow(camera, size, ratio)
      over.follow(camera, size, ratio)
    },
    minimap(width) {
      const smallest = sheets[0]?.sheet
      if (!smallest) return null
      const scale = width / layout.width
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = Math.round(layout.height * scale)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      for (const { canvas: chunk, region } of smallest.chunks) {
        const shrink = (scale * HEX) / smallest.hexPx
        context.drawImage(
          chunk,
          region.x * scale,
          region.y * scale,
          chunk.width * shrink,
          chunk.height * shrink,
        )
      }
      return canvas
    },
    remove() {
      ground.remove()
      over.remove()
      counters.remove()
    },
  }
}

function placeSheet(
  { sheet, pictures }: { sheet: Sheet; pictures: Picture[] },
  isShown: boolean,
  camera: Camera,
  size: Size,
  ratio: number,
): void {
  sheet.chunks.forEach(({ region }, i) => {
    const { x, y } = toWindow(camera, size, region)
    const scale = camera.hexPx / HEX
    const inWindow =
      x < size.width && y < size.height && x + region.width * scale > 0 && y + region.height * scale > 0
    pictures[i]!.show(isShown && inWindow)
    if (isShown) pictures[i]!.place(x * ratio, y * ratio, (camera.hexPx * ratio) / sheet.hexPx)
  })
}

function mixedWithWhite(colour: number, share: number): number {
  const channel = (shift: number) => Math.round(255 + (((colour >> shift) & 255) - 255) * share) << shift
  return channel(16) | channel(8) | channel(0)
}
