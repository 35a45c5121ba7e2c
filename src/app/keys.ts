/** The keys, once: the page binds them from this table and the key list shows it. They work while the board has focus. */
import type { Commands } from './commands.ts'

export interface KeyRow {
  /** As `KeyboardEvent.key` gives it; letters in lower case. */
  readonly key: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  /** Name of the words in `i18n` for the list of keys. */
  readonly does: string
  readonly run: (commands: Commands) => void
}

export const KEYS: readonly KeyRow[] = [
  { key: 'ArrowUp', does: 'cursor', run: c => c.moveCursor('ArrowUp') },
  { key: 'ArrowDown', does: 'cursor', run: c => c.moveCursor('ArrowDown') },
  { key: 'ArrowLeft', does: 'cursor', run: c => c.moveCursor('ArrowLeft') },
  { key: 'ArrowRight', does: 'cursor', run: c => c.moveCursor('ArrowRight') },
  { key: 'Enter', does: 'act', run: c => c.actAtCursor() },
  { key: 'Enter', ctrl: true, does: 'endTurn', run: c => c.endTurn() },
  { key: 'Escape', does: 'cancel', run: c => c.cancel() },
  { key: 'n', does: 'nextUnit', run: c => c.selectNext(1) },
  { key: 'n', shift: true, does: 'previousUnit', run: c => c.selectNext(-1) },
  { key: ' ', does: 'done', run: c => c.markDone() },
  { key: 'u', does: 'undo', run: c => c.undo() },
  { key: 'v', does: 'supply', run: c => c.toggleOverlay('supply') },
  { key: 'o', does: 'objectives', run: c => c.toggleOverlay('objectives') },
]

/** Runs the command of a key press; false where the key means nothing here. */
export function pressKey(
  commands: Commands,
  event: {
    readonly key: string
    readonly shiftKey: boolean
    readonly ctrlKey: boolean
    readonly metaKey: boolean
  },
): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const ctrl = event.ctrlKey || event.metaKey
  const row = KEYS.find(
    k => k.key === key && (k.shift ?? false) === event.shiftKey && (k.ctrl ?? false) === ctrl,
  )
  row?.run(commands)
  return row !== undefined
}
