/** Posts: places that the scale pays for, which their last unit does not leave. */
import { isPresent, unitsAt } from '../engine/derived.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Metres, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, stakeAt } from './estimate.ts'
import { enemyWeightNear } from './goals.ts'

/** An enemy this near keeps a forward detachment where it is. */
const NEAR: Metres = 36_000

/** Is it a forward detachment with nobody to hold a place against? */
export const goesOn = (scenario: Scenario, view: View, u: UnitIndex): boolean =>
  isForward(view.state, u) &&
  enemyWeightNear(scenario, view, view.state.hex[u]!, Math.floor(NEAR / scenario.map.hexMetres)) === 0

/**
 * Must the unit stay? It stands on a place of worth in works of its own, or is the last of the line that holds it;
 * `leaving` of those there have orders to go. Guns, staffs and trains hold nothing, nor do forward detachments where no
 * enemy is near: those who follow take the place over.
 */
export function isPost(scenario: Scenario, view: View, u: UnitIndex, leaving: number): boolean {
  const hex = view.state.hex[u]!
  if (goesOn(scenario, view, u)) return false
  if (isBehindTheLine(scenario.units[u]!) || stakeAt(scenario, view.state, hex) === 0) return false
  if (worksLevel(scenario, view.state, hex, view.side) > 0) return true
  const staying = unitsAt(scenario, view.state, hex).filter(
    each => isPresent(view.state, each) && !isBehindTheLine(scenario.units[each]!),
  ).length
  return staying - leaving <= 1
}
