/** Whose plans a replay shows at a step: the last that each side had made by then. Pure. */
import { SIDES } from '../../engine/types.ts'
import { stepAt } from '../../record/stepping.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { lastOf } from '../meant.ts'
import type { Eyes } from './state.ts'
import type { Tape } from './tape.ts'

/** The plans in force of the sides that the eyes of the replay know. */
export function meantAt({ index }: Pick<Tape, 'index'>, step: number, eyes: Eyes): readonly Explanation[] {
  const begun = (index.record.explanations ?? []).filter(
    ({ turn, side }) => stepAt(index, turn, side, -1) <= step,
  )
  return SIDES.filter(side => eyes === side || eyes === 'both' || eyes === 'truth').flatMap(side => {
    const last = lastOf(begun, side)
    return last ? [last] : []
  })
}
