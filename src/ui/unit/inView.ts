/** Which unit and which hex the panel beside the map speaks of. */
import type { BattleState } from '../../app/store.ts'
import type { HexIndex, UnitIndex } from '../../engine/types.ts'

/** Units in hand: those selected, or those put together for an assault. */
export function unitsInHand({ mode }: Pick<BattleState, 'mode'>): readonly UnitIndex[] {
  if (mode.kind === 'selected') return mode.units
  return mode.kind === 'assault' ? mode.order.units : NONE
}
const NONE: readonly UnitIndex[] = []

/** The hex that the cards speak of: the target, else the one pointed at, else the cursor. */
export const hexInView = ({ mode, hover, cursor }: BattleState): HexIndex | null =>
  mode.kind === 'assault' ? mode.order.target : (hover ?? cursor)
