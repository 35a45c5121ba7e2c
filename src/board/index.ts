/** What the other layers may import from the board. */
export { type Board, type BoardOptions, createBoard, layoutOf } from './board.ts'
export * from './model.ts'
export type { CounterScheme } from './theme.ts'
export { bakeThumbnail, type ThumbnailOptions } from './thumbnail.ts'
