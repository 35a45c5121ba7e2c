/**
 * The stop order (3-rules section 9): a side that is told to end the fighting while the other does not. Its units attack
 * nobody and go beside nobody, except enemies who have attacked this turn or in the last one: these they may answer.
 */
import { isPresent, unitsAt } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Side, sideIndex, type UnitIndex } from '../types.ts'

/** Turns in which an attack may still be answered, that of the attack included. */
export const ANSWER_TURNS = 2

/** Is the side under orders to stop? */
export const isStopped = (state: GameState, side: Side): boolean => state.stopped[sideIndex(side)] === 1

/** Has the unit attacked so lately that it may be answered? */
const hasAttacked = (state: GameState, u: UnitIndex): boolean =>
  state.struckIn[u]! > 0 && state.turn[0]! - (state.struckIn[u]! - 1) < ANSWER_TURNS

/** Why a side may not attack the hex under the stop order, or null. */
export function refuseStopped(
  scenario: Scenario,
  state: GameState,
  side: Side,
  hex: HexIndex,
): Refusal | null {
  if (!isStopped(state, side)) return null
  return unitsAt(scenario, state, hex).some(u => hasAttacked(state, u)) ? null : { code: 'stopOrder', hex }
}

/**
 * Hexes that a side may not enter under the stop order: those beside an enemy who has let it alone. 1 for each by index;
 * null where no such order binds the side. On a view's state: beside enemies that it knows.
 */
export function barredByStopOrder(scenario: Scenario, state: GameState, side: Side): Uint8Array | null {
  if (!isStopped(state, side)) return null
  const { neighbours, terrain } = scenario.map
  const barred = new Uint8Array(terrain.length)
  scenario.units.forEach((unit, u) => {
    if (unit.side === side || !isPresent(state, u) || hasAttacked(state, u)) return
    const at = state.hex[u]! * 6
    for (let d = 0; d < 6; d++) {
      const hex = neighbours[at + d]!
      if (hex >= 0) barred[hex] = 1
    }
  })
  return barred
}
