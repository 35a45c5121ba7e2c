/**
 * Who is to leave the map by ways behind his own first line fights as long as he can still get out in time: half the time
 * that is left, and a day in hand. Trains, and all whose way leads through the enemy, go at once.
 */
import { ownerOf } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Minutes } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { arrivalMinutes } from './appreciation.ts'
import { isRear } from './estimate.ts'
import type { Goal } from './goals.ts'
import { minutesLeft } from './timeliness.ts'

const DAY: Minutes = 1440

/** The goals, with ways off the map for those alone whose time to leave has come. */
export const leavingLast = (scenario: Scenario, view: View, goals: readonly Goal[]): readonly Goal[] =>
  goals.flatMap((goal): readonly Goal[] => {
    if (!goal.only || ownerOf(scenario.map.control[goal.hex]!) !== view.side) return [goal]
    const left = minutesLeft(scenario, view.state)
    const units = new Set(
      [...goal.only.units].filter(
        u =>
          isRear(scenario.units[u]!) ||
          view.state.hex[u]! < 0 ||
          2 * arrivalMinutes(scenario, view.state, u, goal.hex) + DAY >= left,
      ),
    )
    return units.size > 0 ? [{ ...goal, only: { ...goal.only, units } }] : []
  })
