/** How far the reader has come in a guided turn, and which hints he has read: kept in the browser, never with the game. */

export interface GuideProgress {
  /** Id of the battle. */
  readonly battle: string
  readonly step: number
  readonly isOpen: boolean
}

export interface Learnt {
  readonly guide: GuideProgress | null
  /** Codes of the hints that were put away. */
  readonly hints: readonly string[]
}

const PLACE = 'august-storm learnt'
export const NOTHING_LEARNT: Learnt = { guide: null, hints: [] }
/** Longest text that is read at all. */
const MAX_CHARACTERS = 5000

export interface LearntStorage {
  getItem(name: string): string | null
  setItem(name: string, text: string): void
  removeItem(name: string): void
}

/** Reads what was learnt; a stranger's text or a forbidden storage is nothing. */
export function loadLearnt(storage: () => LearntStorage): Learnt {
  try {
    return learntFromText(storage().getItem(PLACE))
  } catch {
    return NOTHING_LEARNT
  }
}

/** Keeps it; false where the browser would not. */
export function keepLearnt(storage: () => LearntStorage, learnt: Learnt): boolean {
  try {
    storage().setItem(PLACE, JSON.stringify(learnt))
    return true
  } catch {
    return false
  }
}

/** Forgets it. */
export function forgetLearnt(storage: () => LearntStorage): void {
  try {
    storage().removeItem(PLACE)
  } catch {
    // What was never kept needs no forgetting.
  }
}

/** Field by field: what is not as it should be is left out. */
export function learntFromText(text: string | null): Learnt {
  if (text === null || text.length > MAX_CHARACTERS) return NOTHING_LEARNT
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return NOTHING_LEARNT
  }
  if (typeof json !== 'object' || json === null) return NOTHING_LEARNT
  const { guide, hints }: { readonly guide?: unknown; readonly hints?: unknown } = json
  return {
    guide: progressOf(guide),
    hints: Array.isArray(hints) ? hints.filter(hint => typeof hint === 'string') : [],
  }
}

function progressOf(value: unknown): GuideProgress | null {
  if (typeof value !== 'object' || value === null) return null
  const { battle, step, isOpen }: { readonly [name: string]: unknown } = { ...value }
  if (typeof battle !== 'string' || typeof isOpen !== 'boolean') return null
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? { battle, step, isOpen } : null
}
