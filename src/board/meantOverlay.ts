/** What was meant, as arrows: from where each formation stood to the place of its task. */
import type { BattleState } from '../app/store.ts'
import { parseHex } from '../engine/map/hexMap.ts'
import { ROLES } from '../scenario/roles.ts'
import type { MeantArrow } from './model.ts'

/** One arrow for each way that a side goes: of several tasks on it the first by role. */
export function meantOverlay({ scenario, drawn }: BattleState): readonly MeantArrow[] {
  const arrows = new Map<string, MeantArrow>()
  for (const { side, tasks } of drawn)
    for (const { role, at, groups } of tasks)
      for (const group of groups) {
        const from = parseHex(scenario.map, group.from)
        const to = at === undefined ? from : parseHex(scenario.map, at)
        const key = `${side} ${from} ${to}`
        const known = arrows.get(key)
        if (from < 0 || to < 0 || (known && ROLES.indexOf(known.role) <= ROLES.indexOf(role))) continue
        arrows.set(key, { side, role, from, to })
      }
  // The main effort is drawn last, over all others.
  return [...arrows.values()].sort((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role))
}
