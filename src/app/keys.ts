/** The keys, once: the page binds them from this table and the key list shows it. They work while the board has focus. */
import type { Commands } from './commands.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import type { Overlay } from './store.ts'

/** A key and what it does. */
export interface KeySpec {
  /** As `KeyboardEvent.key` gives it; letters in lower case. */
  readonly key: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  /** Name of the words in `i18n` for the list of keys. */
  readonly does: string
}

export interface KeyRow extends KeySpec {
  readonly run: (commands: Commands) => void
  /** What is shown over the map while the key is held; see `holding.ts`. */
  readonly shows?: Overlay
}

const showing = (key: string, does: string, shows: Overlay): KeyRow => ({
  key,
  does,
  shows,
  run: c => c.toggleOverlay(shows),
})

export const KEYS: readonly KeyRow[] = [
  { key: 'ArrowUp', does: 'cursor', run: c => c.moveCursor('ArrowUp') },
  { key: 'ArrowDown', does: 'cursor', run: c => c.moveCursor('ArrowDown') },
  { key: 'ArrowLeft', does: 'cursor', run: c => c.moveCursor('ArrowLeft') },
  { key: 'ArrowRight', does: 'cursor', run: c => c.moveCursor('ArrowRight') },
  { key: 'Enter', does: 'act', run: c => c.actAtCursor() },
  { key: 'Enter', ctrl: true, does: 'endTurn', run: c => c.askEndTurn() },
  { key: 'Escape', does: 'cancel', run: c => c.cancel() },
  { key: 'n', does: 'nextUnit', run: c => c.selectNext(1) },
  { key: 'n', shift: true, does: 'previousUnit', run: c => c.selectNext(-1) },
  { key: ' ', does: 'done', run: c => c.markDone() },
  { key: 'a', does: 'aircraft', run: c => c.toggleFlight() },
  { key: 'u', does: 'undo', run: c => c.undo() },
  { key: 'r', does: 'redo', run: c => c.redo() },
  { key: 's', does: 'stack', run: c => c.openStack() },
  { key: 'w', does: 'later', run: c => c.putOff() },
  { key: 'h', does: 'guard', run: c => c.guardSelected() },
  { key: 'g', does: 'grid', run: c => c.toggleDisplay('grid') },
  { key: 't', does: 'counters', run: c => c.toggleDisplay('counters') },
  { key: 'm', does: 'pins', run: c => c.toggleDisplay('pins') },
  { key: 'f', does: 'formation', run: c => c.toggleDisplay('formation') },
  { key: 'p', does: 'plans', run: c => c.toggleDisplay('plans') },
  ...[1, 2, 3, 4, 5, 6, 7].map(
    (turns): KeyRow => ({ key: String(turns), does: 'reachTurns', run: c => c.showTurns(turns) }),
  ),
  showing('v', 'supply', 'supply'),
  showing('b', 'enemySupply', 'enemySupply'),
  showing('x', 'enemyReach', 'enemyReach'),
  showing('o', 'objectives', 'objectives'),
]

/** Keys of the panels themselves: they work wherever the focus is, but in a field of text. */
export const PANEL_KEYS = [
  { key: 'F6', does: 'panels' },
  { key: 'l', does: 'log' },
  { key: '/', does: 'find' },
  { key: 'F1', does: 'rules' },
  { key: '+', does: 'zoomIn' },
  { key: '-', does: 'zoomOut' },
  { key: '?', does: 'keys' },
] as const satisfies readonly KeySpec[]

type KeySettings = Pick<Settings, 'letterKeys' | 'keys'>

/** Letters and signs can be switched off and given to other deeds; arrows, Enter, Esc, Space and F keys are fixed. */
export const isOpen = ({ key }: KeySpec): boolean => isLetter(key) && !/\d/.test(key)
const isLetter = (key: string): boolean => key.length === 1 && key !== ' '

/** The key of a deed under the player's settings; null where it has none. */
export function keyOf(row: KeySpec, { letterKeys, keys }: KeySettings): string | null {
  if (!isLetter(row.key)) return row.key
  if (!letterKeys) return null
  return (isOpen(row) ? keys[row.does] : undefined) ?? row.key
}

interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The row that a key press means; a deed that the player has given the key goes before one that has it as usual. */
export function rowOf<R extends KeySpec>(
  rows: readonly R[],
  press: Press,
  settings: KeySettings,
): R | undefined {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const ctrl = press.ctrlKey || press.metaKey
  // Some keyboards have a sign only with Shift.
  const isSign = key.length === 1 && key !== ' ' && key === key.toUpperCase()
  const fits = (row: KeySpec): boolean =>
    keyOf(row, settings) === key &&
    (row.ctrl ?? false) === ctrl &&
    (isSign || (row.shift ?? false) === press.shiftKey)
  return rows.find(row => settings.keys[row.does] === key && fits(row)) ?? rows.find(fits)
}

/** The keys of the battle page. */
export const BATTLE_KEYS: readonly KeySpec[] = [...KEYS, ...PANEL_KEYS]

/** The deed of a page's table that has a key already, other than the one it is wanted for. */
export function clashOf(
  wanted: KeySpec,
  key: string,
  settings: KeySettings,
  rows: readonly KeySpec[] = BATTLE_KEYS,
): KeySpec | undefined {
  const isSame = (row: KeySpec): boolean =>
    row.does !== wanted.does &&
    keyOf(row, settings) === key &&
    (row.shift ?? false) === (wanted.shift ?? false) &&
    !row.ctrl
  return rows.find(isSame)
}

/** Runs the command of a key press; false where the key means nothing here. */
export function pressKey(
  commands: Commands,
  press: Press,
  settings: KeySettings = DEFAULT_SETTINGS,
): boolean {
  const row = rowOf(KEYS, press, settings)
  row?.run(commands)
  return row !== undefined
}
