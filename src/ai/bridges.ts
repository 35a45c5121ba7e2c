/** What bridges are worth: to those whom the scale pays for blowing them, and to those who march over them. */
import type { Bridges } from '../engine/rules/crossings.ts'
import type { Scenario } from '../engine/scenario.ts'
import { CROSSING_STATES, type Minutes, type Side, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Goal } from './goals.ts'
import { groundOf } from './ground.ts'
import { minutesOver } from './travel.ts'

const STANDING = CROSSING_STATES.indexOf('standing')
const BLOWN = CROSSING_STATES.indexOf('blown')
/** A detour of this many march minutes makes a unit need a bridge. */
const DETOUR: Minutes = 60

/** Points that a side has for each bridge of a list that is blown, for this one; less what it would give the enemy. */
export const pointsForBlowing = (scenario: Scenario, side: Side, crossing: number): number =>
  scenario.points.reduce((sum, rule) => {
    if (rule.kind !== 'blown' || !rule.crossings.includes(crossing)) return sum
    return sum + (rule.side === side ? rule.points : -rule.points)
  }, 0)

/** The bridges with one of them in another state. */
const withBridge = (
  { crossingState, stretchAt, stretchWork }: Bridges,
  crossing: number,
  now: number,
): Bridges => ({
  stretchAt,
  stretchWork,
  crossingState: Uint8Array.from(crossingState, (each, c) => (c === crossing ? now : each)),
})

/** Who has a longer way to a goal without the bridge than with it, of those on the map and whatever the bridge is now? */
export function needingBridge(
  scenario: Scenario,
  { state }: View,
  crossing: number,
): (u: UnitIndex, goal: Goal) => boolean {
  const standing = groundOf(scenario, withBridge(state, crossing, STANDING))
  const blown = groundOf(scenario, withBridge(state, crossing, BLOWN))
  return (u, goal) => {
    const { mobility } = scenario.units[u]!
    const hex = state.hex[u]!
    if (hex < 0) return false
    const now = minutesOver(scenario, standing, goal.hex, mobility)[hex]!
    return now >= 0 && minutesOver(scenario, blown, goal.hex, mobility)[hex]! > now + DETOUR
  }
}
