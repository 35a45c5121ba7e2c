/** Who relieves whom: who stays takes the place of him who may leave the map, slower troops that of fast ones. */
import { unitsAt } from '../engine/derived.ts'
import { maskingCapacity } from '../engine/rules/masking.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, isFast } from './estimate.ts'
import type { Goal } from './goals.ts'
import { timeliness } from './timeliness.ts'

/** Units that may leave the map for points. */
export const thoseWhoMayLeave = (goals: readonly Goal[]): ReadonlySet<UnitIndex> =>
  new Set(goals.flatMap(({ kind, only }) => (kind === 'exit' ? [...(only?.units ?? [])] : [])))

/** Places to be held where troops of the side stand that stay: they need no picket of those who may leave. */
export function garrisonedOf(
  scenario: Scenario,
  { side, state }: View,
  goals: readonly Goal[],
): ReadonlySet<Goal> {
  const leavers = thoseWhoMayLeave(goals)
  const stays = (u: UnitIndex): boolean =>
    scenario.units[u]!.side === side && !leavers.has(u) && !isBehindTheLine(scenario.units[u]!)
  return new Set(
    goals.filter(({ kind, hex }) => kind === 'hold' && unitsAt(scenario, state, hex).some(stays)),
  )
}

/** Places to be watched at which none of the slower ones among these units can be before the end: fast ones wait for nobody there. */
export function unrelievedOf(
  scenario: Scenario,
  { state }: View,
  goals: readonly Goal[],
  units: readonly UnitIndex[],
): ReadonlySet<Goal> {
  const slow = units.filter(u => !isFast(scenario.units[u]!) && maskingCapacity(scenario, state, u) > 0)
  const isInTime = (goal: Goal): boolean => slow.some(u => timeliness(scenario, state, u, goal) > 1)
  return new Set(goals.filter(goal => goal.tie === 'watch' && !isInTime(goal)))
}
