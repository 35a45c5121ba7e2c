/**
 * What *greedy* does with the railway: who is to leave the map leaves it by train, then people are brought away, then
 * units go by rail to what they are to hold, where that saves half of their march. A side that has no trains tears up the
 * track that its engineers stand on; one that has them lays it again, and wrecks the stations that the enemy is about to
 * reach.
 */
import type { Order } from '../engine/orders.ts'
import { evacuate, railPlan } from '../engine/rules/rail.ts'
import { hasTrack, STATION_MINUTES } from '../engine/rules/railway.ts'
import { cut, mend, wreck } from '../engine/rules/trackwork.ts'
import type { Scenario } from '../engine/scenario.ts'
import { sideIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import type { Goal } from './goals.ts'
import { isPost } from './post.ts'
import { isThreatened } from './sappers.ts'
import { minutesTo } from './travel.ts'

/** A journey that takes this part of the march at most, ‰, is worth the trains. */
const SAVES = 500

export interface RailWork {
  readonly order: Order
  readonly note: OrderNote
}

/** The next order for trains or about track, or null; each is worked out on what the one before has left. */
export function railWork(
  scenario: Scenario,
  view: View,
  goals: ReadonlyMap<UnitIndex, Goal>,
): RailWork | null {
  if (scenario.trains.length === 0) return null
  const hasTrains = scenario.trains.some((_, train) => view.state.trainSide[train] === sideIndex(view.side))
  if (!hasTrains) return tearUp(scenario, view)
  return (
    byTrain(scenario, view, goals, 'exit') ??
    bringAway(scenario, view) ??
    byTrain(scenario, view, goals, 'hold') ??
    layAgain(scenario, view) ??
    wreckBefore(scenario, view)
  )
}

function tearUp(scenario: Scenario, view: View): RailWork | null {
  const order = cut.candidates(scenario, view)[0]
  return order ? { order, note: { code: 'cut' } } : null
}

/** Engineers who stand on torn-up track of their own line. */
function layAgain(scenario: Scenario, view: View): RailWork | null {
  const order = mend.candidates(scenario, view)[0]
  return order ? { order, note: { code: 'mend' } } : null
}

/** Engineers at a station that the enemy may have reached when their work is done. */
function wreckBefore(scenario: Scenario, view: View): RailWork | null {
  const order = wreck
    .candidates(scenario, view)
    .find(({ unit }) => isThreatened(scenario, view, [view.state.hex[unit]!], STATION_MINUTES))
  return order ? { order, note: { code: 'wreck' } } : null
}

function bringAway(scenario: Scenario, view: View): RailWork | null {
  const order = evacuate.candidates(scenario, view)[0]
  return order ? { order, note: { code: 'evacuate' } } : null
}

/** The first unit with a goal of this kind that gets there sooner by rail. */
function byTrain(
  scenario: Scenario,
  view: View,
  goals: ReadonlyMap<UnitIndex, Goal>,
  kind: Goal['kind'],
): RailWork | null {
  const { state } = view
  for (const [unit, goal] of goals) {
    const hex = state.hex[unit]!
    if (goal.kind !== kind || hex < 0 || !hasTrack(scenario.map, hex) || !hasTrack(scenario.map, goal.hex))
      continue
    if (kind !== 'exit' && isPost(scenario, view, unit, 0)) continue
    const march = minutesTo(scenario, state, goal.hex, scenario.units[unit]!.mobility)[hex]!
    const order = { kind: 'rail', unit, to: goal.hex } as const
    const plan = railPlan(scenario, view, order)
    if ('code' in plan) continue
    const journey = plan.start - state.clock[unit]! + plan.minutes + plan.delay
    if (march >= 0 && journey * 1000 > march * SAVES) continue
    return { order, note: { code: 'rail' } }
  }
  return null
}
