/** The battles that come with the program, read by the page. */

import { faultLine } from '../scenario/faults.ts'
import { BATTLE_FILES, type BattleTexts, BRIEFING_FILE, loadScenario } from '../scenario/load.ts'
import type { Opened } from './sessionParts.ts'
import type { ScenarioCard } from './store.ts'

const FOLDERS = '../../scenarios/'
const texts = import.meta.glob<string>(['../../scenarios/*/*.json', '../../scenarios/*/briefing.*.md'], {
  query: '?raw',
  import: 'default',
})

/** Ids of the battles: the names of their folders. */
export const battleIds: readonly string[] = [
  ...new Set(Object.keys(texts).map(path => path.slice(FOLDERS.length).split('/')[0]!)),
].sort()

async function readTexts(id: string): Promise<BattleTexts> {
  const found = await Promise.all(
    [...BATTLE_FILES, BRIEFING_FILE].map(async file => {
      const load = texts[`${FOLDERS}${id}/${file}`]
      return load ? [[file, await load()]] : []
    }),
  )
  return Object.fromEntries(found.flat())
}

const opened = new Map<string, Promise<Opened>>()

/** Opens a battle in one of its forms; a fault is the first line of what `validate` would say. */
export function openBattle(id: string, form: string): Promise<Opened> {
  const key = `${id} ${form}`
  const known = opened.get(key)
  if (known) return known
  const opening = open(id, form)
  opened.set(key, opening)
  // A file that did not arrive is asked for again the next time.
  opening.catch(() => opened.delete(key))
  return opening
}

async function open(id: string, form: string): Promise<Opened> {
  if (!battleIds.includes(id))
    return { ok: false, fault: `no battle "${id}"; expected one of ${battleIds.join(', ')}` }
  const loaded = loadScenario(await readTexts(id), { form })
  return loaded.ok ? loaded : { ok: false, fault: faultLine(loaded.faults[0]!) }
}

/** Cards of all battles, for the start page; one that cannot be opened is left out and said. */
export async function readCards(onFault: (fault: string) => void): Promise<readonly ScenarioCard[]> {
  const cards: ScenarioCard[] = []
  for (const id of battleIds) {
    const battle = await openBattle(id, 'standard')
    if (!battle.ok) onFault(battle.fault)
    else cards.push({ id, about: battle.about, hexes: battle.about.size, turns: battle.scenario.form.turns })
  }
  return cards
}
