/** Posts: places that the scale pays for or where supplies come in, which their last unit does not leave. */
import { isPresent, unitsAt } from '../engine/derived.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { columnOf, isGiving } from '../engine/rules/supplyRoads.ts'
import { worksLevel } from '../engine/rules/works.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type Metres, type UnitIndex } from '../engine/types.ts'
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

/** Is the hex the source of the unit's own supplies, which an enemy's zone shuts as soon as nobody stands there? */
function keepsSourceOpen(scenario: Scenario, { state, side }: View, u: UnitIndex): boolean {
  const hex = state.hex[u]!
  const column = columnOf(scenario, u)
  return (
    scenario.columns[column]?.source === hex &&
    isGiving(scenario, state, column) &&
    inZone(scenario, state, hex, enemyOf(side))
  )
}

/**
 * Must the unit stay? It stands on a place of worth in works of its own, or is the last of the line that holds it or keeps
 * the source of its supplies open; `leaving` of those there have orders to go. Guns, staffs and trains hold nothing, nor do troops with engines where no
 * enemy is near: those who follow on foot take the place over.
 */
export function isPost(scenario: Scenario, view: View, u: UnitIndex, leaving: number): boolean {
  const hex = view.state.hex[u]!
  if (isBehindTheLine(scenario.units[u]!)) return false
  if (stakeAt(scenario, view.state, hex) === 0 && !keepsSourceOpen(scenario, view, u)) return false
  if (goesOn(scenario, view, u)) return false
  if (worksLevel(scenario, view.state, hex, view.side) > 0) return true
  const staying = unitsAt(scenario, view.state, hex).filter(
    each => isPresent(view.state, each) && !isBehindTheLine(scenario.units[each]!),
  ).length
  return staying - leaving <= 1
}
