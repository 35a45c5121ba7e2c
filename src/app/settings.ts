/**
 * What the player has set, kept in the browser beside the saves. It is read before the first page is drawn, so it lies
 * in the storage that answers at once. Another version, a stranger's text or a forbidden storage give the defaults.
 */

import { quoted } from '../scenario/faults.ts'

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
/** Size of all text, percent of the browser's own. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const
/** How many times faster than usual marches and combats are shown. */
export const SPEEDS = [1, 2, 4, 8] as const

export const TELLINGS = ['atEnd', 'eachTurn'] as const

export interface Settings {
  readonly theme: (typeof THEMES)[number]
  readonly textSize: (typeof TEXT_SIZES)[number]
  /** No motion whatever the system says. */
  readonly reducedMotion: boolean
  readonly speed: (typeof SPEEDS)[number]
  /** Ending a turn first names the units most worth a look. */
  readonly endTurnReminder: boolean
  /** When the opponent's plan may be read. */
  readonly tellPlans: (typeof TELLINGS)[number]
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
  tellPlans: 'atEnd',
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

/** Settings as they were found, with a line for each that was not as it should be and has its default. */
export interface FoundSettings {
  readonly settings: Settings
  /** The field, what stands in it, and what was expected. */
  readonly faults: readonly string[]
}

const DEFAULTS: FoundSettings = { settings: DEFAULT_SETTINGS, faults: [] }
const noneOf = (fault: string): FoundSettings => ({ settings: DEFAULT_SETTINGS, faults: [fault] })

/** Reads settings; whatever is not as it should be falls back to its default, field by field. */
export function settingsFromText(text: string | null): FoundSettings {
  if (text === null) return DEFAULTS
  if (text.length > MAX_CHARACTERS)
    return noneOf(`${text.length} characters; expected at most ${MAX_CHARACTERS}`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return noneOf(`got ${quoted(text)}; expected JSON`)
  }
  if (typeof json !== 'object' || json === null)
    return noneOf(`got ${quoted(json)}; expected an object in { }`)
  const fields: { readonly [name: string]: unknown } = { ...json }
  if (fields['version'] !== VERSION) return noneOf(`version: ${gotFor(fields['version'], String(VERSION))}`)
  return settingsOf(fields)
}

const gotFor = (value: unknown, expected: string): string => `got ${quoted(value)}; expected ${expected}`

function settingsOf(fields: { readonly [name: string]: unknown }): FoundSettings {
  const faults: string[] = []
  /** The value of a field that may be one of some; one that is not there yet has come with a later program. */
  function oneOf<F extends keyof Settings>(field: F, values: readonly Settings[F][]): Settings[F] {
    const value = fields[field]
    const found = values.find(known => known === value)
    if (found === undefined && value !== undefined)
      faults.push(`${field}: ${gotFor(value, `one of ${values.join(', ')}`)}`)
    return found ?? DEFAULT_SETTINGS[field]
  }
  const settings: Settings = {
    theme: oneOf('theme', THEMES),
    textSize: oneOf('textSize', TEXT_SIZES),
    speed: oneOf('speed', SPEEDS),
    reducedMotion: oneOf('reducedMotion', FLAGS),
    endTurnReminder: oneOf('endTurnReminder', FLAGS),
    contextHints: oneOf('contextHints', FLAGS),
    tellPlans: oneOf('tellPlans', TELLINGS),
    letterKeys: oneOf('letterKeys', FLAGS),
    keys: keysOf(fields['keys'], faults),
  }
  return { settings, faults }
}

const FLAGS = [true, false] as const

/** A deed's name and its key: one letter or sign in lower case. */
function keysOf(value: unknown, faults: string[]): Settings['keys'] {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null) {
    faults.push(`keys: ${gotFor(value, 'an object in { }')}`)
    return {}
  }
  const rows = Object.entries(value).slice(0, MAX_KEYS)
  const isKey = ([does, key]: readonly [string, unknown]): boolean =>
    /^[A-Za-z]{1,40}$/.test(does) && typeof key === 'string' && isFreeKey(key)
  const wrong = rows.find(row => !isKey(row))
  if (wrong) faults.push(`keys, ${quoted(wrong[0])}: ${gotFor(wrong[1], 'one letter or sign in lower case')}`)
  return Object.fromEntries(rows.filter(isKey))
}

/** May a deed be given this key? One printed sign that is neither space nor a capital. */
export const isFreeKey = (key: string): boolean =>
  [...key].length === 1 && /^[^\p{C}\p{Z}]$/u.test(key) && key === key.toLowerCase()

/** The settings kept here, the defaults where there are none or the storage is forbidden. */
export function loadSettings(storage: () => SettingsStorage): FoundSettings {
  try {
    return settingsFromText(storage().getItem(PLACE))
  } catch {
    return DEFAULTS
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
