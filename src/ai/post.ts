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
/** The same for other troops with engines: two days' march of infantry. */
const TWO_DAYS: Metres = 72_000

/** Is it a forward detachment, or are they troops with engines, with nobody to hold a place against? */
export function goesOn(scenario: Scenario, view: View, u: UnitIndex): boolean {
  const unit = scenario.units[u]!
  const isAhead = isForward(view.state, u)
  if (!isAhead && (unit.fuelRefill === 0 || isBehindTheLine(unit))) return false
  const hexes = Math.floor((isAhead ? NEAR : TWO_DAYS) / scenario.map.hexMetres)
  return enemyWeightNear(scenario, view, view.state.hex[u]!, hexes) === 0
}

/**
 * Must the unit stay? It stands on a place of worth in works of its own, or is the last of the line that holds it;
 * `leaving` of those there have orders to go. Guns, staffs and trains hold nothing, nor do troops with engines where no
 * enemy is near: those who follow on foot take the place over.
 */
export function isPost(scenario: Scenario, view: View, u: UnitIndex, leaving: number): boolean {
  const hex = view.state.hex[u]!
  if (isBehindTheLine(scenario.units[u]!) || stakeAt(scenario, view.state, hex) === 0) return false
  if (goesOn(scenario, view, u)) return false
  if (worksLevel(scenario, view.state, hex, view.side) > 0) return true
  const staying = unitsAt(scenario, view.state, hex).filter(
    each => isPresent(view.state, each) && !isBehindTheLine(scenario.units[each]!),
  ).length
  return staying - leaving <= 1
}
