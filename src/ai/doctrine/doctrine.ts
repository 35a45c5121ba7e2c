/** What an army's doctrine is to an opponent: data. A further one costs one file. */
import type { Side } from '../../engine/types.ts'
import { TACTIC_CODES, type TacticCode } from '../tactics/tactic.ts'
import { JAPANESE } from './japanese.ts'
import { SOVIET } from './soviet.ts'

export interface Doctrine {
  /** What a tactic weighs with the army: the weightier takes its units first, one without weight is none of its ways. */
  readonly weights: { readonly [C in TacticCode]?: number }
}

const DOCTRINES: { readonly [S in Side]: Doctrine } = { soviet: SOVIET, japanese: JAPANESE }

/** Tactics of a side's army, the weightiest first; of equals the first in the list of all tactics. */
export function tacticsOf(side: Side): readonly TacticCode[] {
  const { weights } = DOCTRINES[side]
  const weightOf = (code: TacticCode): number => weights[code] ?? 0
  return TACTIC_CODES.filter(code => weightOf(code) > 0).sort((a, b) => weightOf(b) - weightOf(a))
}
