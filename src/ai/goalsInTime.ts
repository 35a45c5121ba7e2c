/**
 * The goals of the scale as an officer weighs them: what is paid up to a date only comes before what is paid tomorrow
 * too, and a place that nobody defends and nobody will come for takes one regiment, so that the others go on to more.
 */
import { floorDiv } from '../engine/arithmetic.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Permille, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { arrivalOfOwn, isSecure, minutesUntil } from './appreciation.ts'
import { MEN_A_POINT } from './estimate.ts'
import { enemyWeightNear, type Goal, PICKET } from './goals.ts'

/** How much more a point counts that is lost to who sets out a turn later, ‰. */
const URGENT: Permille = 500
/** Share of an empty place's worth that the first to come has, ‰; the rest is for company. */
const FIRST_COMER: Permille = 900

/** The same goals with their dates, and those that one regiment takes as such. `likely`: with the enemies where they might be. */
export const goalsInTime = (
  scenario: Scenario,
  view: View,
  likely: GameState,
  goals: readonly Goal[],
): readonly Goal[] =>
  goals.map(goal => {
    if (goal.kind !== 'take') return goal
    const dated = datesOf(scenario, view, goal)
    const asked = isEmpty(scenario, view, likely, goal) ? forOne(goal) : goal
    return dated.length > 0 ? { ...asked, dated } : asked
  })

/** Points that are paid for a place up to a turn only, by that turn. */
function datesOf(scenario: Scenario, { side, state }: View, { hex }: Goal): NonNullable<Goal['dated']> {
  const objective = scenario.objectives.findIndex(each => each.hex === hex)
  return scenario.points.flatMap(rule => {
    if (rule.kind !== 'takenBy' || rule.side !== side || !rule.objectives.includes(objective)) return []
    if (state.turn[0]! > rule.turn || state.takenAt[objective]! >= 0) return []
    return [{ worth: rule.points * MEN_A_POINT, turn: rule.turn }]
  })
}

/** Is nobody likely to be at the place, or to come for it? */
const isEmpty = (scenario: Scenario, view: View, likely: GameState, { hex, enemies, works }: Goal): boolean =>
  enemies === 0 &&
  works === 0 &&
  enemyWeightNear(scenario, { ...view, state: likely }, hex, 1) === 0 &&
  isSecure(scenario, likely, hex, view.side)

function forOne(goal: Goal): Goal {
  const worth = goal.first + goal.rest
  const first = floorDiv(worth * FIRST_COMER, 1000)
  return { ...goal, first, rest: worth - first, need: PICKET }
}

/** What a goal is worth to a unit by the dates that it keeps, ‰ of what it is worth without them. */
export function inTime(scenario: Scenario, { state }: View, u: UnitIndex, goal: Goal): Permille {
  const worth = goal.first + goal.rest
  if (!goal.dated || worth === 0) return 1000
  const arrival = arrivalOfOwn(scenario, state, u, goal.hex)
  const { start, end } = scenario.turns[state.turn[0]!]!
  let kept = worth
  for (const { worth: paid, turn } of goal.dated) {
    const left = minutesUntil(scenario, state, turn)
    if (arrival < 0 || arrival > left) kept -= paid
    else if (arrival + end - start > left) kept += floorDiv(paid * URGENT, 1000)
  }
  return floorDiv(Math.max(0, kept) * 1000, worth)
}
