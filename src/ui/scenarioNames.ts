/** Names of a battle's things for the words: the page's answer to `i18n/names`. */
import { hexText } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, sideOf } from '../engine/types.ts'
import { momentText } from '../i18n/dates.ts'
import type { Names } from '../i18n/names.ts'

const known = new WeakMap<Scenario, Names>()

/** Names of the battle's things, made once per battle. */
export function namesOf(scenario: Scenario): Names {
  const names = known.get(scenario) ?? makeNames(scenario)
  known.set(scenario, names)
  return names
}

function makeNames(scenario: Scenario): Names {
  const placeAt = new Map<HexIndex, string>()
  // The first place of a hex names it: files list the weightier first.
  for (const place of scenario.map.places) if (!placeAt.has(place.hex)) placeAt.set(place.hex, place.name)
  return {
    unit: u => scenario.units[u]?.name ?? '',
    hex: hex => {
      if (hex < 0) return '–'
      const number = hexText(scenario.map, hex)
      const place = placeAt.get(hex)
      return place ? `${place} ${number}` : number
    },
    crossing: c => scenario.map.crossings[c]?.name ?? '',
    link: l => scenario.boxLinks[l]?.name ?? '',
    train: t => scenario.trains[t]?.name ?? '',
    wing: w => scenario.wings[w]?.name ?? '',
    evacuation: e => scenario.evacuations[e]?.name ?? '',
    decision: d => scenario.decisions[d] ?? { title: '', options: [] },
    objective: o => scenario.objectives[o]?.name ?? '',
    checkpoint: c => ({
      name: scenario.checkpoints[c]?.name ?? '',
      planned: scenario.checkpoints[c]?.planned ?? 0,
    }),
    message: e =>
      scenario.events[e]?.effects.find(effect => effect.kind === 'message') ?? { text: '', source: '' },
    sideOf: u => scenario.sideNames[scenario.units[u]?.side ?? 'soviet'],
    side: index => scenario.sideNames[sideOf(index)],
    moment: minutes => momentText(scenario.startDate, minutes),
    turnStart: turn => scenario.turns[turn]?.start ?? 0,
  }
}
