/** Figures of a unit as panels show them. Lookups and words only. */
import type { Scenario } from '../../engine/scenario.ts'
import type { GameState } from '../../engine/state.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { numberText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'

/** "2,080 men" or "1,200 men, 58 AFVs". */
export function strengthWords(say: Say, state: GameState, u: UnitIndex): string {
  const men = numberText(state.men[u]!)
  const afv = state.afv[u]!
  return afv > 0 ? say('battle.strengthMenAfv', { men, afv }) : say('battle.strengthMen', { men })
}

/** Names of the formation and those above it, nearest first: "94th Rifle Division, 86th Rifle Corps". */
export function formationChain(scenario: Scenario, formation: number): string {
  const names: string[] = []
  for (let f = formation; f >= 0 && names.length < 3; f = scenario.formations[f]!.parent)
    names.push(scenario.formations[f]!.name)
  return names.join(', ')
}

export const shareOf = (value: number, full: number): number =>
  full > 0 ? Math.floor((value * 1000) / full) : 0
