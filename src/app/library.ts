/** The battles that the page can open. */

import { BASE_VARIANT } from '../scenario/assemble.ts'
import { type CheckedBattle, openChecked } from '../scenario/checked.ts'
import { quoted } from '../scenario/faults.ts'
import type { Loaded } from '../scenario/load.ts'
import type { StartCard } from '../scenario/startCard.ts'
import { type Dropped, droppedId, firstFault, isDropped } from './dropped.ts'
import type { Choice, Opened } from './sessionParts.ts'
import type { ScenarioCard } from './store.ts'

const FOLDERS = '../../scenarios/'
/** Each battle whole, by its briefing's path: judged when the program was built. */
const battles = import.meta.glob<CheckedBattle>('../../scenarios/*/briefing.en.md', {
  query: '?checked',
  import: 'default',
})
/** What the start page shows of each, so that only the battle which is chosen is fetched whole. */
const startCards = import.meta.glob<StartCard>('../../scenarios/*/briefing.en.md', {
  query: '?card',
  import: 'default',
})
/** The openings as their files have them, of the battles that have one. */
const openings = import.meta.glob<string>('../../scenarios/*/opening.json', {
  query: '?raw',
  import: 'default',
})
const openingPath = (id: string): string => `${FOLDERS}${id}/opening.json`
const pathOf = (id: string): string => `${FOLDERS}${id}/briefing.en.md`

/** Ids of the battles: the names of their folders. */
export const battleIds: readonly string[] = Object.keys(battles)
  .map(path => path.slice(FOLDERS.length).split('/')[0]!)
  .sort()

/** Opens and lists battles: the program's own, and those that came as files. */
export interface Library {
  /**
   * Opens a battle in one of its forms and variants; a fault is the first line of what `validate` would say. Of several with one id
   * `hash` chooses: a save goes on in the battle that it was played in.
   */
  open(id: string, choice: Choice, hash?: string): Promise<Opened>
  /** Cards of all battles, for the start page; one that cannot be opened is left out and said. */
  readCards(onFault: (fault: string) => void): Promise<readonly ScenarioCard[]>
  /** The text of a battle's opening; null where it has none. */
  openingText(id: string): Promise<string | null>
  /** What the picture on a card is drawn from: one that came as a file has no card of its own and is opened. */
  pictured(id: string): Promise<StartCard | Opened>
}

export function createLibrary(dropped: Dropped): Library {
  const opened = new Map<string, Promise<Opened>>()

  /** A battle of the program, read once. */
  const own = (id: string, choice: Choice): Promise<Opened> => {
    const key = `${id} ${choice.form ?? ''} ${choice.variant ?? ''}`
    const known = opened.get(key)
    if (known) return known
    const opening = openOwn(id, choice)
    opened.set(key, opening)
    // A file that did not arrive is asked for again the next time.
    opening.catch(() => opened.delete(key))
    return opening
  }
  const fromFile = async (id: string, choice: Choice): Promise<Opened | undefined> => {
    const loaded = await dropped.open(id, choice)
    return loaded && asOpened(loaded)
  }
  const open = async (id: string, choice: Choice, hash?: string): Promise<Opened> => {
    const first = isDropped(id) ? await fromFile(id, choice) : await own(id, choice)
    if (first?.ok && (hash === undefined || first.scenario.hash === hash)) return first
    const other = isDropped(id) ? undefined : await fromFile(droppedId(id), choice)
    const fits = other?.ok && (!first?.ok || other.scenario.hash === hash)
    return (fits ? other : first) ?? { ok: false, fault: `no battle ${quoted(id)}` }
  }
  return {
    open,
    async readCards(onFault) {
      const own = Promise.all(
        battleIds.map(async id => ({
          id,
          about: (await startCards[pathOf(id)]!()).about,
          isDropped: false,
          hasOpening: openingPath(id) in openings,
        })),
      )
      const cards: ScenarioCard[] = []
      for (const id of (await dropped.ids()).toReversed()) {
        const battle = await dropped.open(id, {})
        if (battle?.ok)
          cards.push({ id, about: battle.about, isDropped: true, hasOpening: battle.opening !== undefined })
        else onFault(firstFault(battle?.faults ?? []))
      }
      return [...cards, ...(await own)]
    },
    openingText: async id =>
      isDropped(id) ? dropped.openingText(id) : ((await openings[openingPath(id)]?.()) ?? null),
    pictured: id => startCards[pathOf(id)]?.() ?? open(id, {}),
  }
}

const asOpened = (loaded: Loaded): Opened =>
  loaded.ok ? loaded : { ok: false, fault: firstFault(loaded.faults) }

async function openOwn(id: string, { form, variant }: Choice): Promise<Opened> {
  const load = battles[pathOf(id)]
  if (!load) return { ok: false, fault: `no battle ${quoted(id)}; expected one of ${battleIds.join(', ')}` }
  const battle = await load()
  const options = { ...(form && { form }), ...(variant && { variant }) }
  if (!variant || variant === BASE_VARIANT || battle.variants.some(row => row.id === variant))
    return openChecked(battle, options)
  // Put together of several, or with numbers of one's own: rare, and what reads such names is fetched when one comes.
  const named = (await import('../scenario/whatIf.ts')).whatIfNamed(battle.variants, variant)
  return named.ok ? openChecked(battle, { ...options, whatIf: named.whatIf.row }) : named
}
