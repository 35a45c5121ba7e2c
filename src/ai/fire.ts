/** Bombardments of *greedy*: guns that have nothing better to do wear down works that it wants and stands before. */
import type { OrderOf } from '../engine/orders.ts'
import { bombard } from '../engine/rules/bombardment.ts'
import { standsBeside } from '../engine/rules/siege.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type Permille } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { stakeAt } from './estimate.ts'

/** Ammunition from which guns have shells for more than the next assault, ‰. */
const SHELLS_TO_SPARE: Permille = 1250

/** The bombardment that is worth most, of works at stake beside the side's own troops; at most one at a time. */
export function bombardments(scenario: Scenario, view: View): readonly OrderOf<'bombard'>[] {
  const { state } = view
  const stormed = (hex: HexIndex): boolean =>
    worksLevel(scenario, state, hex, enemyOf(view.side)) > 0 &&
    stakeAt(scenario, state, hex) > 0 &&
    standsBeside(scenario, state, hex, view.side)
  return bombard
    .candidates(scenario, view)
    .filter(({ target }) => stormed(target))
    .map(order => ({ ...order, units: order.units.filter(u => state.ammo[u]! >= SHELLS_TO_SPARE) }))
    .filter(({ units }) => units.length > 0)
    .sort(
      (a, b) =>
        stakeAt(scenario, state, b.target) - stakeAt(scenario, state, a.target) || a.target - b.target,
    )
    .slice(0, 1)
}
