/**
 * Saved games in the browser's own storage: one for each game that is kept by itself after every order, and those that
 * the player has named. What lists show and the record itself lie apart, so that a list is quick, and are written
 * together. A storage that is full or forbidden is reported, never thrown, and loses nothing that it holds.
 */
import type { Grade, Side } from '../engine/types.ts'
import type { GameRecord, ReadRecord } from '../scenario/recordFile.ts'
import type { Shelf } from './shelf.ts'
import { isTurnLog, type TurnLog } from './turnLogs.ts'

/** A saved game as lists show it. */
export interface SaveSlot {
  readonly id: string
  /** Kept by itself after every order, or by the player under a name. */
  readonly kind: 'auto' | 'named'
  /** Empty where the game is kept by itself. */
  readonly name: string
  readonly scenario: string
  /** Of the battle, and of its form. */
  readonly title: string
  readonly form: string
  /** From 1. */
  readonly turn: number
  readonly turns: number
  /** The campaign's clock: its first day, and minutes since that day's midnight. */
  readonly startDate: string
  readonly at: number
  /** The side to move. */
  readonly side: Side
  /** "human" or a level. */
  readonly seats: GameRecord['seats']
  readonly over: boolean
  /** Name of the record as it then was. Absent, as are the points, where an older version of the program has saved. */
  readonly record?: string
  readonly points?: { readonly soviet: number; readonly japanese: number }
  /** How it ended. */
  readonly grade?: Grade
  /** Where it left another game: the record's own note, and the save of that game, "opening", or "". */
  readonly branch?: NonNullable<GameRecord['branch']> & { readonly from: string }
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

/** May the truth of a saved game be shown? A game that a person still plays keeps the enemy's secrets. */
export const isTold = ({ over, seats }: Pick<SaveSlot, 'over' | 'seats'>): boolean =>
  over || (seats.soviet !== 'human' && seats.japanese !== 'human')

/** Games kept by themselves; the oldest makes room for the next. */
export const MOST_AUTOSAVES = 20
export const MAX_NAME = 60

export interface Saves {
  /** Latest first; none where the storage is forbidden. */
  list(): Promise<readonly SaveSlot[]>
  /** False where the browser would not keep it; what was kept under the id before then stays. */
  write(slot: Omit<SaveSlot, 'savedAt'>, record: GameRecord, log?: TurnLog | null): Promise<boolean>
  read(id: string): Promise<ReadRecord>
  /** The log of a late turn, from which a save is opened sooner; null where none was kept. */
  turnLog(id: string): Promise<TurnLog | null>
  rename(id: string, name: string): Promise<boolean>
  /** Takes a save away; what comes back puts it there again. Null where there was none. */
  remove(id: string): Promise<(() => Promise<boolean>) | null>
  /** Takes all of them away; false where the browser would not. */
  clear(): Promise<boolean>
}

const SLOT = 'slot '
const RECORD = 'record '
const LOG = 'log '
const partsOf = (id: string): readonly string[] => [SLOT + id, RECORD + id, LOG + id]

export function createSaves(shelf: Shelf, now: () => Date): Saves {
  const list = async (): Promise<readonly SaveSlot[]> => {
    try {
      const names = (await shelf.names()).filter(name => name.startsWith(SLOT))
      const slots = (await shelf.get(names)).filter(isSlot)
      return slots.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
    } catch {
      return []
    }
  }
  const holding = async (deed: () => Promise<void>): Promise<boolean> => {
    try {
      await deed()
      return true
    } catch {
      return false
    }
  }
  /** Lets the oldest games that were kept by themselves go, those that are over first. */
  const makeRoom = async (): Promise<void> => {
    const autos = (await list()).filter(({ kind }) => kind === 'auto')
    const spare = [...autos.filter(({ over }) => !over), ...autos.filter(({ over }) => over)].slice(
      MOST_AUTOSAVES,
    )
    if (spare.length > 0) await shelf.remove(spare.flatMap(({ id }) => partsOf(id)))
  }
  /** By id of what was written last: its log is not written again. */
  const known = new Map<string, TurnLog | null>()
  return {
    list,
    write: (slot, record, log = null) =>
      holding(async () => {
        const kept: SaveSlot = { ...slot, savedAt: now().toISOString() }
        await shelf.put([
          [SLOT + slot.id, kept],
          ...(log === known.get(slot.id) ? [] : [[LOG + slot.id, log] as const]),
          [RECORD + slot.id, JSON.stringify(record)],
        ])
        if (slot.kind === 'auto' && !known.has(slot.id)) await makeRoom()
        known.set(slot.id, log)
      }),
    async read(id) {
      try {
        const [text] = await shelf.get([RECORD + id])
        if (typeof text === 'string') return (await import('../scenario/recordFile.ts')).readRecord(text)
      } catch {
        // Told below: it is not there for us.
      }
      return { ok: false, fault: 'no such saved game in this browser' }
    },
    async turnLog(id) {
      try {
        const [log] = await shelf.get([LOG + id])
        return isTurnLog(log) ? log : null
      } catch {
        return null
      }
    },
    rename: (id, name) =>
      holding(async () => {
        const [slot] = await shelf.get([SLOT + id])
        if (isSlot(slot)) await shelf.put([[SLOT + id, { ...slot, name: tidyName(name) }]])
      }),
    async remove(id) {
      const names = partsOf(id)
      try {
        const things = await shelf.get(names)
        if (things[0] === undefined) return null
        await shelf.remove(names)
        return () => holding(() => shelf.put(names.map((name, i) => [name, things[i]])))
      } catch {
        return null
      }
    },
    clear: () => holding(() => shelf.clear()),
  }
}

/** A name as it is kept: one line without end. */
export const tidyName = (name: string): string =>
  name
    .replace(/\p{C}|\s+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME)

/** Another version of the program may have left other things here. */
function isSlot(value: unknown): value is SaveSlot {
  if (typeof value !== 'object' || value === null) return false
  const slot: { readonly [name: string]: unknown } = { ...value }
  const texts = ['id', 'name', 'scenario', 'title', 'form', 'startDate', 'savedAt']
  const seats = slot['seats']
  return (
    texts.every(name => typeof slot[name] === 'string') &&
    ['turn', 'turns', 'at'].every(name => typeof slot[name] === 'number') &&
    (slot['kind'] === 'auto' || slot['kind'] === 'named') &&
    (slot['side'] === 'soviet' || slot['side'] === 'japanese') &&
    typeof slot['over'] === 'boolean' &&
    typeof seats === 'object' &&
    seats !== null &&
    'soviet' in seats &&
    'japanese' in seats
  )
}
