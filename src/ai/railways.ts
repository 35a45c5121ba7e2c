/**
 * What *greedy* does with the railway: who is to leave the map leaves it by train, then people are brought away, then
 * units go by rail to what they are to hold, where that saves half of their march. A side that has no trains tears up the
 * track that its engineers stand on; one that has them lays it again, and wrecks the stations that the enemy is about to
 * reach.
 */
import { STATION_MINUTES } from '../engine/rules/railway.ts'
import { mend, wreck } from '../engine/rules/trackwork.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'
import { byTrain, hasTrains, type RailWork } from './byTrain.ts'
import type { Goals } from './missions.ts'
import { isThreatened } from './sappers.ts'
import { tearingUp } from './tactics/cutRailway.ts'
import { leavingByRail } from './tactics/evacuate.ts'

/** The next order for trains or about track, or null; each is worked out on what the one before has left. */
export function railWork(scenario: Scenario, view: View, goals: Goals): RailWork | null {
  if (scenario.trains.length === 0) return null
  if (!hasTrains(scenario, view)) return tearingUp(scenario, view)
  return (
    leavingByRail(scenario, view, goals) ??
    byTrain(scenario, view, goals, 'hold') ??
    layAgain(scenario, view) ??
    wreckBefore(scenario, view)
  )
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
