/**
 * The board: shows a `BoardModel` over the baked map and reports what is pointed at. It judges nothing, and draws only
 * when something has changed.
 */
import type { HexIndex } from '../engine/types.ts'
import { eased, overTime, playStep, type Shown } from './animate.ts'
import { loadAtlas } from './atlas.ts'
import { type Baked, bakeOn } from './baked.ts'
import type { Board, BoardOptions } from './boardApi.ts'
import {
  between,
  type Camera,
  fitting,
  framing,
  held,
  type Size,
  steppedZoom,
  toMap,
  toWindow,
  zoomedAt,
} from './camera.ts'
import { loadFaces } from './fonts.ts'
import { HEX, type HexLayout, hexLayout, type Point } from './layout.ts'
import { seenBy } from './liveLayer.ts'
import { pinAt } from './marks/pins.ts'
import { type BoardModel, EMPTY_MODEL, type MapPicture } from './model.ts'
import { listen } from './pointer.ts'
import { createScene, type Scene } from './scene.ts'
import { createStage, photograph, type Stage, sizeOf } from './stage.ts'

/** Hex height when a battle opens, CSS px. */
const FIRST_ZOOM = 47
/** Time of a glide to another place, ms. */
const GLIDE_MS = 240

/** Builds a board inside an element, which must have a size. */
export function createBoard(parent: HTMLElement, options: BoardOptions): Board {
  const layout = hexLayout(options.picture.map)
  const map: Size = { width: layout.width, height: layout.height }
  const end = new AbortController()
  let size = sizeOf(parent)
  let camera: Camera = held({ x: map.width / 2, y: map.height / 2, hexPx: FIRST_ZOOM }, size, map)
  let model: BoardModel = EMPTY_MODEL
  let theme: 'day' | 'night' | null = null
  let reduced = options.reducedMotion
  let speed = 1
  let stage: Stage | null = null
  let scene: Scene | null = null
  let drawn = 0
  let skipping = new AbortController()
  let baked: Baked | null = null
  const shown: Shown = { hover: null, combat: null }

  /** At most one drawing for each frame of the browser, and none without a change. */
  function dirty(): void {
    if (drawn !== 0 || end.signal.aborted) return
    drawn = requestAnimationFrame(() => {
      drawn = 0
      draw()
    })
  }

  function draw(): void {
    scene?.follow(camera, size, devicePixelRatio || 1)
    if (scene) stage?.draw()
  }

  function move(next: Camera): void {
    const kept = held(next, size, map)
    if (kept.x === camera.x && kept.y === camera.y && kept.hexPx === camera.hexPx) return
    camera = kept
    options.onEvent({ kind: 'viewChanged', view: board.view() })
    dirty()
  }

  function dress(): void {
    scene?.show(model, theme === null ? model.dark : theme === 'night' ? 1000 : 0)
    dirty()
  }

  function resized(): void {
    size = sizeOf(parent)
    stage?.resize(size.width, size.height, devicePixelRatio || 1)
    camera = held(camera, size, map)
    options.onEvent({ kind: 'viewChanged', view: board.view() })
    dirty()
  }

  async function start(): Promise<void> {
    const [made, atlas] = await Promise.all([
      createStage(parent, options.renderer),
      loadAtlas(devicePixelRatio || 1),
      loadFaces(options.picture),
    ])
    if (end.signal.aborted) return made.destroy()
    stage = made
    stage.resize(size.width, size.height, devicePixelRatio || 1)
    stage.canvas.addEventListener('webglcontextrestored', () => requestAnimationFrame(dirty))
    baked = await bakeOn({
      picture: options.picture,
      known: options.baked,
      signal: end.signal,
      report: share => options.onProgress?.(share),
      surveyed(survey) {
        scene = createScene(made, survey, atlas, shown)
        dress()
        return {
          chunk: (hexPx, chunk) => scene?.chunk(hexPx, chunk),
          whole(hexPx) {
            scene?.whole(hexPx)
            dirty()
          },
        }
      },
    })
  }

  const board: Board = {
    ready: start(),
    get renderer() {
      return stage?.renderer ?? null
    },
    show(next) {
      model = next
      dress()
    },
    async animate(step) {
      if (!scene || reduced || skipping.signal.aborted) return
      await playStep(step, {
        layout,
        scene,
        shown,
        dirty,
        speed,
        signal: AbortSignal.any([skipping.signal, end.signal]),
      })
    },
    skip() {
      skipping.abort()
      skipping = new AbortController()
    },
    centreOn: hex => move({ ...camera, ...layout.centre(hex) }),
    async glideTo(...hexes) {
      const from = camera
      const to = held(framing(from, size, map, hexes.map(layout.centre)), size, map)
      const signal = AbortSignal.any([skipping.signal, end.signal])
      if (!reduced)
        await overTime(GLIDE_MS / speed, { dirty, signal }, share => move(between(from, to, eased(share))))
      if (!signal.aborted) move(to)
    },
    isInView(hex) {
      const { x, y } = toWindow(camera, size, layout.centre(hex))
      const margin = camera.hexPx
      return x > margin && y > margin && x < size.width - margin && y < size.height - margin
    },
    zoom(steps) {
      const hexPx = steppedZoom(camera.hexPx, steps, fitting(size, map))
      move(zoomedAt(camera, size, hexPx, { x: size.width / 2, y: size.height / 2 }))
    },
    fitAll: () => move({ x: map.width / 2, y: map.height / 2, hexPx: fitting(size, map) }),
    pan(dx, dy) {
      move({ ...camera, x: camera.x + (dx * HEX) / camera.hexPx, y: camera.y + (dy * HEX) / camera.hexPx })
    },
    lookAt: (x, y) => move({ ...camera, x, y }),
    photo() {
      draw()
      return stage && photograph(stage.canvas)
    },
    setTheme(next) {
      theme = next
      dress()
    },
    setReducedMotion(next) {
      reduced = next
    },
    setSpeed(next) {
      speed = next
    },
    hexAt(clientX, clientY) {
      const box = parent.getBoundingClientRect()
      return hexUnder({ x: clientX - box.left, y: clientY - box.top })
    },
    pointOf(hex) {
      const box = parent.getBoundingClientRect()
      const { x, y } = toWindow(camera, size, layout.centre(hex))
      return { clientX: box.left + x, clientY: box.top + y }
    },
    view: () => ({ ...seenBy(camera, size), hexPx: camera.hexPx }),
    mirror({ left, top, width, height, hexPx }) {
      move({ x: left + width / 2, y: top + height / 2, hexPx })
    },
    get baked() {
      return baked
    },
    face: counter => scene?.counters.face(counter, Math.max(2, devicePixelRatio || 1)) ?? null,
    minimap: width => scene?.minimap(width) ?? null,
    destroy() {
      end.abort()
      cancelAnimationFrame(drawn)
      unlisten()
      observer.disconnect()
      scene?.remove()
      stage?.destroy()
    },
  }

  function hexUnder(at: Point): HexIndex | null {
    const { x, y } = toMap(camera, size, at)
    const hex = layout.hexAt(x, y)
    return hex < 0 ? null : hex
  }

  const unlisten = listen(parent, pointerActions())
  const observer = new ResizeObserver(resized)
  observer.observe(parent)
  return board

  function pointerActions() {
    return {
      clicked(at: Point, button: 'left' | 'right', double: boolean, shift: boolean) {
        const place = (of: HexIndex): Point => toWindow(camera, size, layout.centre(of))
        const pin = pinAt(model.overlays.pins, place, camera.hexPx, at)
        if (pin !== null && button === 'left') return options.onEvent({ kind: 'pinClicked', hex: pin })
        const hex = hexUnder(at)
        if (hex === null) options.onEvent({ kind: 'outsideClicked', button })
        else options.onEvent({ kind: 'hexClicked', hex, button, double, shift })
      },
      hovered(at: Point | null, event: PointerEvent) {
        const hex = at && hexUnder(at)
        if (hex === shown.hover) return
        shown.hover = hex
        scene?.passingChanged()
        options.onEvent({ kind: 'hexHovered', hex, clientX: event.clientX, clientY: event.clientY })
        dirty()
      },
      dragged(dx: number, dy: number) {
        options.onEvent({ kind: 'steered' })
        board.pan(-dx, -dy)
      },
      zoomed(at: Point, factor: number) {
        options.onEvent({ kind: 'steered' })
        const lowest = fitting(size, map)
        move(zoomedAt(camera, size, Math.max(lowest, Math.min(96, camera.hexPx * factor)), at))
      },
    }
  }
}

/** Layout of a picture's map for callers that place things beside the board. */
export const layoutOf = (picture: MapPicture): HexLayout => hexLayout(picture.map)
