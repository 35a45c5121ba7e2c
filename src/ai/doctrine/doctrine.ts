/** What an army's doctrine is to an opponent: data. A further one costs one file. */
import type { Side } from '../../engine/types.ts'
import type { TacticCode } from '../tactics/tactic.ts'
import { JAPANESE } from './japanese.ts'
import { SOVIET } from './soviet.ts'

export interface Doctrine {
  /** Tactics in the order in which they take units. */
  readonly tactics: readonly TacticCode[]
}

const DOCTRINES: { readonly [S in Side]: Doctrine } = { soviet: SOVIET, japanese: JAPANESE }

export const doctrineOf = (side: Side): Doctrine => DOCTRINES[side]
