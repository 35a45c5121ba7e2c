/** What the other layers may import from the board. */

export type { Baked } from './baked.ts'
export { createBoard, layoutOf } from './board.ts'
export type { Board, BoardOptions } from './boardApi.ts'
export * from './model.ts'
export type { CounterScheme } from './theme.ts'
export { bakeThumbnail, type ThumbnailOptions } from './thumbnail.ts'
