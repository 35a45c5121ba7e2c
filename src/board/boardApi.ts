/** What the page may ask of the board. */
import type { HexIndex } from '../engine/types.ts'
import type { Baked } from './baked.ts'
import type { AnimationStep, BoardEvent, BoardModel, BoardView, Counter, MapPicture } from './model.ts'

export interface BoardOptions {
  readonly picture: MapPicture
  /** The map as another board has baked it: drawn at once. */
  readonly baked?: Baked | undefined
  readonly renderer: 'auto' | 'canvas'
  readonly reducedMotion: boolean
  onEvent(event: BoardEvent): void
  /** Share of the bake that is done, 0-1. */
  onProgress?(share: number): void
}

export interface Board {
  /** Resolves when the map is baked in full, rejects when nothing can be drawn on. It may be shown and used before. */
  readonly ready: Promise<void>
  /** What draws the board; null until it has started. */
  readonly renderer: 'webgl' | 'canvas' | null
  show(model: BoardModel): void
  /** Plays one step; resolves at its end, at once with reduced motion, and at once after `skip`. */
  animate(step: AnimationStep): Promise<void>
  skip(): void
  centreOn(hex: HexIndex): void
  /**
   * Moves the window over to hexes before the eye, further off where they would not all be in it; at once with reduced
   * motion, and ends early after `skip`.
   */
  glideTo(...hexes: readonly HexIndex[]): Promise<void>
  /** Whether a hex lies well inside the window. */
  isInView(hex: HexIndex): boolean
  zoom(steps: number): void
  fitAll(): void
  /** Moves the window over the map by CSS px. */
  pan(dx: number, dy: number): void
  lookAt(x: number, y: number): void
  /** What the board shows now, in device px; null before it has started. */
  photo(): HTMLCanvasElement | null
  /** Forces day or night over the map whatever the turn; null follows the turn. */
  setTheme(theme: 'day' | 'night' | null): void
  setReducedMotion(reduced: boolean): void
  /** How many times faster than usual marches, combats and glides go by. */
  setSpeed(speed: number): void
  /** Hex under a point of the browser window, null off the map. */
  hexAt(clientX: number, clientY: number): HexIndex | null
  /** Middle of a hex in the browser window. */
  pointOf(hex: HexIndex): { clientX: number; clientY: number }
  view(): BoardView
  /** Shows the same middle at the same size as another board of the map. */
  mirror(view: BoardView): void
  /** The finished map, for another board; null before it is baked. */
  readonly baked: Baked | null
  /** A counter by itself, in its largest face with the board's margin; null before the symbols are loaded. */
  face(counter: Counter): HTMLCanvasElement | null
  /** The baked map in a small canvas of the given width, or null before the first sheet is baked. */
  minimap(width: number): HTMLCanvasElement | null
  destroy(): void
}
