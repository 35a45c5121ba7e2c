/** Saved games in the browser's own storage. A storage that is full or forbidden is reported, never thrown. */
import { createStore, get, set } from 'idb-keyval'
import { type GameRecord, readRecord } from '../scenario/recordFile.ts'
import type { SaveSlot } from './store.ts'

const AUTOSAVE = 'autosave'

interface Stored {
  readonly slot: SaveSlot
  readonly text: string
}

export interface Saves {
  /** False where the browser would not keep it. */
  write(record: GameRecord, slot: Omit<SaveSlot, 'id' | 'savedAt'>): Promise<boolean>
  /** The latest save, or null; a save that cannot be read gives its fault. */
  latest(): Promise<SaveSlot | null>
  read(): Promise<
    { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly fault: string }
  >
}

export function createSaves(now: () => Date): Saves {
  // One connection: writes reach the storage in the order in which they were asked for.
  const storage = createStore('august-storm', 'saves')
  const load = async (): Promise<Stored | undefined> => {
    try {
      return await get<Stored>(AUTOSAVE, storage)
    } catch {
      return undefined
    }
  }
  return {
    async write(record, slot) {
      try {
        const stored: Stored = {
          slot: { ...slot, id: AUTOSAVE, savedAt: now().toISOString() },
          text: JSON.stringify(record),
        }
        await set(AUTOSAVE, stored, storage)
        return true
      } catch {
        return false
      }
    },
    async latest() {
      return (await load())?.slot ?? null
    },
    async read() {
      const stored = await load()
      return stored ? readRecord(stored.text) : { ok: false, fault: 'no saved game in this browser' }
    },
  }
}
