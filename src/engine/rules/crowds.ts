/**
 * Roads crowded with people who flee (3-rules section 9): troops of their own side come forward more slowly there. That is
 * all the game makes of them; they are nobody's target and nobody's score.
 */
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Permille, Side } from '../types.ts'

/** A march by a way into a crowded hex takes this of its time (estimate). */
export const CROWDED: Permille = 1500

/** Do people in flight fill the ways of the hex for troops of the side this turn? */
export const isCrowded = ({ crowds }: Scenario, { turn }: GameState, side: Side, hex: HexIndex): boolean =>
  crowds.some(
    each =>
      each.side === side &&
      turn[0]! >= each.fromTurn &&
      turn[0]! <= each.untilTurn &&
      each.hexes.includes(hex),
  )
