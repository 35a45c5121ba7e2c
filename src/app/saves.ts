/** Saved games in the browser's own storage. A storage that is full or forbidden is reported, never thrown. */
import { createStore, del, get, set } from 'idb-keyval'
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
  forget(): Promise<void>
}

export function createSaves(now: () => Date): Saves {
  const open = (): ReturnType<typeof createStore> => createStore('august-storm', 'saves')
  const load = async (): Promise<Stored | undefined> => {
    try {
      return await get<Stored>(AUTOSAVE, open())
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
        await set(AUTOSAVE, stored, open())
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
    async forget() {
      try {
        await del(AUTOSAVE, open())
      } catch {
        // Nothing was kept, so nothing is to be forgotten.
      }
    },
  }
}
