/**
 * Who is to leave the map by ways behind his own first line fights as long as he can still get out in time: half the time
 * that is left, and a day in hand, and a day before the first of the enemy could be there. Trains, and all whose way leads
 * through the enemy, go at once.
 */
import { isPresent } from '../engine/derived.ts'
import { ownerOf } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { enemyOf, type HexIndex, type Minutes, type Side, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { arrivalMinutes, arrivalOfOwn } from './appreciation.ts'
import { isBehindTheLine, isRear } from './estimate.ts'
import type { Goal } from './goals.ts'
import { minutesLeft } from './timeliness.ts'

const DAY: Minutes = 1440

/** The goals, with ways off the map for those alone whose time to leave has come. `likely`: with the enemies where they might be. */
export const leavingLast = (
  scenario: Scenario,
  view: View,
  likely: GameState,
  goals: readonly Goal[],
): readonly Goal[] =>
  goals.flatMap((goal): readonly Goal[] => {
    if (!goal.only || ownerOf(scenario.map.control[goal.hex]!) !== view.side) return [goal]
    const left = minutesLeft(scenario, view.state)
    const enemies = firstAt(scenario, likely, goal.hex, enemyOf(view.side))
    return forThose(goal, u => {
      if (isRear(scenario.units[u]!) || view.state.hex[u]! < 0) return true
      const arrival = arrivalOfOwn(scenario, view.state, u, goal.hex)
      return 2 * arrival + DAY >= left || arrival + DAY >= enemies
    })
  })

/** Is it a way off the map behind the side's own line? */
export const leadsHome = ({ map }: Scenario, { side }: View, { kind, hex }: Goal): boolean =>
  kind === 'exit' && ownerOf(map.control[hex]!) === side

/** The goals, with ways off the map for none of those who are to stay. */
export const withoutLeavers = (goals: readonly Goal[], stay: ReadonlySet<UnitIndex>): readonly Goal[] =>
  goals.flatMap(goal => (goal.kind === 'exit' ? forThose(goal, u => !stay.has(u)) : [goal]))

/** A goal for certain units, for some of them; none where nobody is left. */
function forThose(goal: Goal, may: (unit: UnitIndex) => boolean): readonly Goal[] {
  if (!goal.only) return [goal]
  const units = new Set([...goal.only.units].filter(may))
  return units.size > 0 ? [{ ...goal, only: { ...goal.only, units } }] : []
}

/** Minutes until the first of a side's line could be at a hex. */
const firstAt = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): Minutes =>
  scenario.units.reduce((first, unit, u) => {
    if (unit.side !== side || !isPresent(state, u) || isBehindTheLine(unit)) return first
    const arrival = arrivalMinutes(scenario, state, u, hex)
    return arrival < 0 ? first : Math.min(first, arrival)
  }, Number.MAX_SAFE_INTEGER)
