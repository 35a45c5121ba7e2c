/**
 * Enemies that the scale itself pays for when they are destroyed or cut off: where one is in sight, he is a goal beside the
 * places, so that an army whose places are taken goes for the regiments that it has passed. Only what is in sight counts.
 */
import { isPresent } from '../engine/derived.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { MEN_A_POINT, trappedPoints } from './estimate.ts'
import { enemyWeightNear, type Goal, superiorityOver } from './goals.ts'

/** Enemies in sight that pay, as goals; who stands on a place that pays is gone for there. */
export const destroyGoals = (scenario: Scenario, view: View): readonly Goal[] =>
  scenario.units.flatMap((unit, u) =>
    unit.side !== view.side && isPresent(view.state, u) ? goalOf(scenario, view, u) : [],
  )

function goalOf(scenario: Scenario, view: View, u: UnitIndex): readonly Goal[] {
  const points = trappedPoints(scenario, view.side, u)
  const hex = view.state.hex[u]!
  if (points === 0 || scenario.objectives.some(each => each.hex === hex)) return []
  const works = worksLevel(scenario, view.state, hex, enemyOf(view.side))
  const enemies = enemyWeightNear(scenario, view, hex, 1)
  return [
    {
      key: `destroy ${scenario.units[u]!.id}`,
      hex,
      kind: 'take',
      destroys: u,
      first: 0,
      rest: points * MEN_A_POINT,
      need: superiorityOver(enemies, works),
      enemies,
      garrison: 0,
      works,
    },
  ]
}
