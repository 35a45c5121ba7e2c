/** The whole map in small, with the part that is in the window: what a minimap is drawn from. */
import type { AppStore } from '../app/store.ts'
import type { HexIndex } from '../engine/types.ts'
import type { Board } from './index.ts'
import { hexLayout } from './layout.ts'

/** A box or a point on the map as shares of its width and height. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Overview {
  /** Width of the map divided by its height. */
  readonly aspect: number
  /** The baked map at a width in px; null before it is baked. */
  picture(width: number): HTMLCanvasElement | null
  /** What is in the window; null without a board. */
  frame(): Part | null
  /** Middle of a hex, as shares. */
  place(hex: HexIndex): { readonly x: number; readonly y: number }
  /** Moves the window to a point given in shares. */
  go(x: number, y: number): void
  /** Nearer by so many steps, or further away. */
  zoom(steps: number): void
  /** The whole map in the window. */
  whole(): void
  /** What the window shows now; null without a board. */
  photo(): HTMLCanvasElement | null
  /** Calls back when picture or frame have changed; returns what ends that. */
  watch(listener: () => void): () => void
}

/** `steer` gives the board and notes that the player moves it; panels call it through `go` alone. */
export function createOverview(
  store: AppStore,
  board: () => Board | null,
  steer: () => void,
): Overview & { changed(): void } {
  const listeners = new Set<() => void>()
  /** Layout of the battle's map, made once for each map. */
  let known: { map: object; layout: ReturnType<typeof hexLayout> } | null = null
  const layout = () => {
    const map = store.getState().battle?.scenario.map
    if (!map) return null
    if (known?.map !== map) known = { map, layout: hexLayout(map) }
    return known.layout
  }
  return {
    get aspect() {
      const size = layout()
      return size ? size.width / size.height : 1
    },
    picture: width => board()?.minimap(width) ?? null,
    frame() {
      const [view, size] = [board()?.view(), layout()]
      if (!view || !size) return null
      return {
        left: view.left / size.width,
        top: view.top / size.height,
        width: view.width / size.width,
        height: view.height / size.height,
      }
    },
    place(hex) {
      const size = layout()
      if (!size) return { x: 0, y: 0 }
      const { x, y } = size.centre(hex)
      return { x: x / size.width, y: y / size.height }
    },
    go(x, y) {
      const size = layout()
      if (!size) return
      steer()
      board()?.lookAt(x * size.width, y * size.height)
    },
    zoom(steps) {
      steer()
      board()?.zoom(steps)
    },
    whole() {
      steer()
      board()?.fitAll()
    },
    photo: () => board()?.photo() ?? null,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed() {
      for (const listener of listeners) listener()
    },
  }
}
