/**
 * Battles that came as files: read by the same door as those of the program, kept in the browser, and played under an
 * id of their own, so that a changed Hailar stands beside the program's.
 */
import { type Fault, faultLine } from '../scenario/faults.ts'
import type { Loaded } from '../scenario/load.ts'
import type { Choice } from './sessionParts.ts'
import type { Shelf } from './shelf.ts'

/** What judges strangers' files is fetched when one comes. */
const reader = () => import('../scenario/bundle.ts')

const MARK = 'file:'
/** Battles kept; the oldest makes room for the next. */
const MOST = 20

export type Added =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export interface Dropped {
  /** Ids of the battles there are, once those kept in the browser have been read. */
  ids(): Promise<readonly string[]>
  /** Undefined where there is none of the id. */
  open(id: string, choice: Choice): Promise<Loaded | undefined>
  /** The text of the battle's opening; null where it has none. */
  openingText(id: string): Promise<string | null>
  /** Takes a battle in. One that the browser does not keep can be played until the page is closed. */
  add(name: string, text: string): Promise<Added>
  remove(id: string): Promise<void>
  clear(): Promise<void>
}

/** Id under which a battle from a file is played. */
export const droppedId = (battle: string): string => MARK + battle
export const isDropped = (id: string): boolean => id.startsWith(MARK)

interface Bundle {
  readonly name: string
  readonly text: string
}

export function createDropped(shelf: Shelf): Dropped {
  const bundles = new Map<string, Bundle>()
  const read = async (): Promise<void> => {
    try {
      const names = (await shelf.names()).filter(isDropped)
      const kept = await shelf.get(names)
      names.forEach((id, n) => {
        const bundle = kept[n]
        if (isBundleKept(bundle) && !bundles.has(id)) bundles.set(id, bundle)
      })
    } catch {
      // A forbidden storage has kept none.
    }
  }
  let reading: Promise<void> | undefined
  const ready = (): Promise<void> => {
    reading ??= read()
    return reading
  }
  const forget = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) bundles.delete(id)
    await shelf.remove(ids).catch(() => {})
  }
  const open: Dropped['open'] = async (id, choice) => {
    await ready()
    const bundle = bundles.get(id)
    return bundle && (await reader()).loadBundle(bundle.name, bundle.text, choice)
  }
  return {
    open,
    async openingText(id) {
      const loaded = await open(id, {})
      return loaded?.ok && loaded.opening ? JSON.stringify(loaded.opening.value) : null
    },
    async ids() {
      await ready()
      return [...bundles.keys()]
    },
    async add(name, text) {
      await ready()
      const loaded = (await reader()).loadBundle(name, text, { everyVariant: true })
      if (!loaded.ok) return loaded
      const id = droppedId(loaded.scenario.id)
      bundles.delete(id)
      bundles.set(id, { name, text })
      await forget([...bundles.keys()].slice(0, -MOST))
      await shelf.put([[id, { name, text }]]).catch(() => {})
      return { ok: true, id }
    },
    remove: id => forget([id]),
    clear: () => forget([...bundles.keys()]),
  }
}

/** The first line of what is wrong. */
export const firstFault = (faults: readonly Fault[]): string => (faults[0] ? faultLine(faults[0]) : '')

const isBundleKept = (value: unknown): value is Bundle =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  typeof value.text === 'string'
