/** Which small window floats over the map: one at a time, what was asked for last before what merely comes up. */
import type { BattleState } from './store.ts'

export type Float = 'reminder' | 'odds' | 'stack' | 'recap' | 'hint'

type Shown = Pick<BattleState, 'reminder' | 'mode' | 'picker' | 'odds' | 'recap' | 'busy'>

/** The one window that may stand; a hint has its place only where nothing else claims it and nothing moves. */
export function floatOf({ reminder, mode, picker, odds, recap, busy }: Shown): Float | null {
  if (reminder) return 'reminder'
  if (mode.kind === 'assault' || (odds !== null && 'outcomes' in odds)) return 'odds'
  if (busy.kind !== 'none') return null
  if (picker) return 'stack'
  return recap ? 'recap' : 'hint'
}
