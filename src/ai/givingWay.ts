/**
 * Troops whose losses the scale counts, and who hold nothing, go back when they are beaten as far as they must: who clings
 * to ground that nobody pays for loses more men for it, and is struck again where he stands.
 */
import type { OrderOf } from '../engine/orders.ts'
import { stance } from '../engine/rules/settings.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { STANCES, type Stance, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { stakeAt } from './estimate.ts'
import { type Goals, isPicket } from './missions.ts'
import type { Post, TacticCode } from './tactics/tactic.ts'
import { mobileUnits } from './timeliness.ts'

/** Tactics by which a unit stands where it is told to. */
const HOLDING: ReadonlySet<TacticCode> = new Set([
  'holdToTheLast',
  'guardPassage',
  'mask',
  'nightCounterattack',
  'byPlan',
])

/** Orders that change stances: to give way for those who hold nothing, to hold for those who have come to hold something. */
export const stancesFor = (
  scenario: Scenario,
  view: View,
  goals: Goals,
  posts: ReadonlyMap<UnitIndex, Post>,
): readonly OrderOf<'stance'>[] =>
  mobileUnits(scenario, view.state, view.side).flatMap((unit): OrderOf<'stance'>[] => {
    const post = posts.get(unit)
    if ((post && HOLDING.has(post.tactic)) || isPicket(scenario, view.state, unit)) return []
    if (!isCounted(scenario, unit)) return []
    const wanted: Stance = holdsGround(scenario, view, unit, goals) ? 'hold' : 'withdraw'
    const order = { kind: 'stance', unit, stance: wanted } as const
    const has = STANCES[view.state.stance[unit]!]!
    if (has === wanted || (has === 'last' && wanted === 'hold')) return []
    return stance.check(scenario, view, order) === null ? [order] : []
  })

/** Does the scale count the unit's losses? Who is not counted sells his ground as dearly as he can. */
const isCounted = ({ points }: Scenario, u: UnitIndex): boolean =>
  points.some(rule => rule.kind === 'stepsLost' && rule.units.includes(u))

/** Does the unit stand on a place of worth, in works of its own, or where it bars the enemy's way? */
function holdsGround(scenario: Scenario, { state, side }: View, u: UnitIndex, goals: Goals): boolean {
  const hex = state.hex[u]!
  const goal = goals.get(u)
  return (
    stakeAt(scenario, state, hex) > 0 ||
    worksLevel(scenario, state, hex, side) > 0 ||
    (goal?.kind === 'bar' && goal.hex === hex)
  )
}
