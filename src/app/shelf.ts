/** The browser's own storage as a shelf of named things. Every call may throw: it can be full, or forbidden. */
import { clear, createStore, delMany, getMany, keys, setMany } from 'idb-keyval'

export interface Shelf {
  names(): Promise<readonly string[]>
  /** In the order of the names; undefined where there is none of the name. */
  get(names: readonly string[]): Promise<readonly unknown[]>
  /** All or nothing. */
  put(things: readonly (readonly [name: string, thing: unknown])[]): Promise<void>
  remove(names: readonly string[]): Promise<void>
  clear(): Promise<void>
}

/** A shelf in the browser's storage; it is opened with the first call. */
export function browserShelf(name: string): Shelf {
  let opened: ReturnType<typeof createStore> | undefined
  // One connection: writes reach the storage in the order in which they were asked for.
  const store = () => {
    opened ??= createStore(name, 'saves')
    return opened
  }
  return {
    names: async () => (await keys(store())).filter(key => typeof key === 'string'),
    get: async names => getMany([...names], store()),
    put: async things =>
      setMany(
        things.map(([key, thing]) => [key, thing]),
        store(),
      ),
    remove: async names => delMany([...names], store()),
    clear: async () => clear(store()),
  }
}
