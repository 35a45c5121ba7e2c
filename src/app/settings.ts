/**
 * What the player has set, kept in the browser beside the saves. It is read before the first page is drawn, so it lies
 * in the storage that answers at once. Another version, a stranger's text or a forbidden storage give the defaults.
 */

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
/** Size of all text, percent of the browser's own. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const
/** How many times faster than usual marches and combats are shown. */
export const SPEEDS = [1, 2, 4, 8] as const

export interface Settings {
  readonly theme: (typeof THEMES)[number]
  readonly textSize: (typeof TEXT_SIZES)[number]
  /** No motion whatever the system says. */
  readonly reducedMotion: boolean
  readonly speed: (typeof SPEEDS)[number]
  /** Ending a turn first names the units most worth a look. */
  readonly endTurnReminder: boolean
  /** What happens for the first time is explained. */
  readonly contextHints: boolean
  /** Letters and signs of the keyboard act; arrows, Enter, Esc and Space always do. */
  readonly letterKeys: boolean
  /** Letters or signs that the player has given to a deed in place of the usual, by its name in the table of keys. */
  readonly keys: { readonly [does: string]: string }
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  textSize: 100,
  reducedMotion: false,
  speed: 1,
  endTurnReminder: true,
  contextHints: true,
  letterKeys: true,
  keys: {},
}

const VERSION = 1
const PLACE = 'august-storm settings'
/** Longest text that is read at all: settings have some two hundred characters. */
const MAX_CHARACTERS = 10_000
const MAX_KEYS = 60

export interface SettingsStorage {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** Settings as text, with the version of their form. */
export const settingsToText = (settings: Settings): string =>
  JSON.stringify({ version: VERSION, ...settings })

/** Reads settings; whatever is not as it should be falls back to its default, field by field. */
export function settingsFromText(text: string | null): Settings {
  if (text === null || text.length > MAX_CHARACTERS) return DEFAULT_SETTINGS
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return DEFAULT_SETTINGS
  }
  if (typeof json !== 'object' || json === null) return DEFAULT_SETTINGS
  const fields: { readonly [name: string]: unknown } = { ...json }
  if (fields['version'] !== VERSION) return DEFAULT_SETTINGS
  const flag = (name: 'reducedMotion' | 'endTurnReminder' | 'contextHints' | 'letterKeys'): boolean => {
    const value = fields[name]
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name]
  }
  return {
    theme: oneOf(THEMES, fields['theme']) ?? DEFAULT_SETTINGS.theme,
    textSize: oneOf(TEXT_SIZES, fields['textSize']) ?? DEFAULT_SETTINGS.textSize,
    speed: oneOf(SPEEDS, fields['speed']) ?? DEFAULT_SETTINGS.speed,
    reducedMotion: flag('reducedMotion'),
    endTurnReminder: flag('endTurnReminder'),
    contextHints: flag('contextHints'),
    letterKeys: flag('letterKeys'),
    keys: keysOf(fields['keys']),
  }
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find(known => known === value)

/** A deed's name and its key: one letter or sign in lower case. */
function keysOf(value: unknown): Settings['keys'] {
  if (typeof value !== 'object' || value === null) return {}
  const rows = Object.entries(value).filter(
    ([does, key]) => /^[A-Za-z]{1,40}$/.test(does) && typeof key === 'string' && isFreeKey(key),
  )
  return Object.fromEntries(rows.slice(0, MAX_KEYS))
}

/** May a deed be given this key? One printed sign that is neither space nor a capital. */
export const isFreeKey = (key: string): boolean =>
  [...key].length === 1 && /^[^\p{C}\p{Z}]$/u.test(key) && key === key.toLowerCase()

/** The settings kept here, the defaults where there are none or the storage is forbidden. */
export function loadSettings(storage: () => SettingsStorage): Settings {
  try {
    return settingsFromText(storage().getItem(PLACE))
  } catch {
    return DEFAULT_SETTINGS
  }
}

/** Keeps the settings; false where the browser would not. */
export function keepSettings(storage: () => SettingsStorage, settings: Settings): boolean {
  try {
    storage().setItem(PLACE, settingsToText(settings))
    return true
  } catch {
    return false
  }
}

/** Forgets them. */
export function forgetSettings(storage: () => SettingsStorage): void {
  try {
    storage().removeItem(PLACE)
  } catch {
    // What was never kept needs no forgetting.
  }
}
