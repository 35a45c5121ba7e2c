/**
 * The silent assault: infantry goes in without a shot of preparation, in the dark or in rain, and works count half if
 * nobody has attacked them before in the turn. The brief of the eastern armies has it on 9 August and again on the 16th
 * (section 8.8). Works with tunnels have their sentries below ground: they are not taken unawares.
 */
import { turnNow } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex } from '../types.ts'
import { ARM_TABLE } from './arms.ts'
import { isNight, weatherAt } from './going.ts'
import type { Fight } from './shifts.ts'

/** Do darkness or rain cover an approach to the hex this turn? */
export function isCovered(scenario: Scenario, state: GameState, hex: HexIndex): boolean {
  const turn = turnNow(scenario, state)
  return turn !== undefined && (isNight(turn) || weatherAt(scenario.map, turn, hex) === 'rain')
}

/** Why an assault cannot be silent, or null; null for any other assault. */
export function refuseNoise(scenario: Scenario, state: GameState, order: OrderOf<'attack'>): Refusal | null {
  const { mode, target, units, support, air } = order
  if (mode !== 'silent') return null
  if (!isCovered(scenario, state, target)) return { code: 'silentByDay', hex: target }
  if (support.length > 0 || air !== undefined) return { code: 'silentAlone' }
  const loud = units.find(u => !ARM_TABLE[scenario.units[u]!.arm].infantry)
  return loud === undefined ? null : { code: 'notInfantry', unit: loud }
}

/** Does the assault come upon works before they are manned? Then they count half. */
export const isUnawares = ({ scenario, state, target, mode, works }: Fight): boolean =>
  mode === 'silent' && works > 0 && state.assaults[target] === 0 && scenario.map.tunnels[target] === 0
