/** Who goes by rail: a unit that gets to its goal sooner by train than on its feet. */
import type { Order } from '../engine/orders.ts'
import { ambushOn } from '../engine/rules/ambush.ts'
import { railPlan } from '../engine/rules/rail.ts'
import { hasTrack } from '../engine/rules/railway.ts'
import type { Scenario } from '../engine/scenario.ts'
import { sideIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import type { Goal } from './goals.ts'
import type { Goals } from './missions.ts'
import { isPost } from './post.ts'
import { minutesTo } from './travel.ts'

/** A journey that takes this part of the march at most, ‰, is worth the trains. */
const SAVES = 500

export interface RailWork {
  readonly order: Order
  readonly note: OrderNote
}

/** Has the side any train, in its own hands or taken? */
export const hasTrains = (scenario: Scenario, { state, side }: View): boolean =>
  scenario.trains.some((_, train) => state.trainSide[train] === sideIndex(side))

/** The first unit with a goal of this kind that gets there sooner by rail, or null. */
export function byTrain(scenario: Scenario, view: View, goals: Goals, kind: Goal['kind']): RailWork | null {
  const { state } = view
  for (const [unit, goal] of goals) {
    const hex = state.hex[unit]!
    if (goal.kind !== kind || hex < 0 || !hasTrack(scenario.map, hex) || !hasTrack(scenario.map, goal.hex))
      continue
    if (kind !== 'exit' && isPost(scenario, view, unit, 0)) continue
    const march = minutesTo(scenario, state, goal.hex, scenario.units[unit]!.mobility)[hex]!
    const order = { kind: 'rail', unit, to: goal.hex } as const
    const plan = railPlan(scenario, view, order)
    if ('code' in plan || ambushOn(scenario, state, view.side, plan.path)) continue
    const journey = plan.start - state.clock[unit]! + plan.minutes + plan.delay
    if (march >= 0 && journey * 1000 > march * SAVES) continue
    return { order, note: { code: 'rail' } }
  }
  return null
}
