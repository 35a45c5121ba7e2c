import type { Overview } from '../useApp.ts'

/** A box on the page, CSS px from its corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a hex lies on the page, with a rim of 3 %; null where its middle is not in the window of the map. */
export function hexBox(overview: Overview, hex: number, cols: number): Box | null {
  const board = document.querySelector('[data-board]')?.getBoundingClientRect()
  const seen = overview.frame()
  if (!board || !seen) return null
  const { x, y } = overview.place(hex)
  const left = ((x - seen.left) / seen.width) * board.width
  const top = ((y - seen.top) / seen.height) * board.height
  // Columns of a flat-topped map stand three quarters of a hex apart; the last is whole.
  const size = (board.width / seen.width / (cols * 0.75 + 0.25)) * 1.06
  if (left < 0 || top < 0 || left > board.width || top > board.height) return null
  return { left: board.left + left - size / 2, top: board.top + top - size / 2, width: size, height: size }
}
