/** Keys in words: what is printed on them, and what they do. Pure. */
import { type KeySpec, keyOf } from '../../app/keys.ts'
import type { Settings } from '../../app/settings.ts'
import { isWord, type Say } from '../../i18n/i18n.ts'

/** What a key is called on the list. */
const CAPS: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ' ': 'Space',
}

/** The key of a row as it is printed; null where letters are off. */
export function capsOf(row: KeySpec, settings: Pick<Settings, 'letterKeys' | 'keys'>): string | null {
  const key = keyOf(row, settings)
  if (key === null) return null
  const cap = CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return `${row.ctrl ? 'Ctrl + ' : ''}${row.shift ? 'Shift + ' : ''}${cap}`
}

/** What a row does; the key table names its words, and a name without words is shown as it is. */
export function doesWords(say: Say, { does }: KeySpec): string {
  const key = `keys.${does}`
  return isWord(key) ? say(key) : does
}

/** One group for each thing that keys do, as the four arrows move one cursor; what can be changed stands first in it. */
export const keyGroups = (rows: readonly KeySpec[]): readonly (readonly KeySpec[])[] =>
  [...new Set(rows.map(({ does }) => does))].map(does => rows.filter(row => row.does === does))
