/** What bridges are worth: to those whom the scale pays for blowing them, and to those who march over them. */
import { isPresent, releaseOf } from '../engine/derived.ts'
import { exitedBy } from '../engine/rules/score.ts'
import type { Scenario } from '../engine/scenario.ts'
import { CROSSING_STATES, type HexIndex, type Minutes, type Side, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { type BridgesAndWork, type Ground, groundOf } from './ground.ts'
import { minutesLeft } from './timeliness.ts'
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

/**
 * Points that a side would have for units on the map which can still leave it in time, if the bridge stands, and have a longer
 * way out without it: who blows the bridge before they are over gives them away. Who is cut off, or held where he is for
 * good, comes to no bridge.
 */
export function pointsBeyond(scenario: Scenario, view: View, crossing: number): number {
  const { state, side } = view
  const left = minutesLeft(scenario, state)
  const needs = needingBridge(scenario, view, crossing)
  return scenario.points.reduce((sum, rule) => {
    if (rule.kind !== 'exited' || rule.side !== side) return sum
    const leavers = rule.units.filter(
      u =>
        isPresent(state, u) &&
        state.cutOff[u] === 0 &&
        releaseOf(scenario, state, u) !== null &&
        needs(u, rule.hexes, left),
    )
    const out = exitedBy(state, rule.units, rule.hexes)
    const paid = (units: number): number => Math.min(units * rule.points, rule.max)
    return sum + paid(out + leavers.length) - paid(out)
  }, 0)
}

/** The bridges with one of them in another state, without the work that may be in it. */
const withBridge = (
  { crossingState, bridgeWork, stretchAt, stretchWork }: BridgesAndWork,
  crossing: number,
  now: number,
): BridgesAndWork => ({
  stretchAt,
  stretchWork,
  bridgeWork: Uint16Array.from(bridgeWork, (each, c) => (c === crossing ? 0 : each)),
  crossingState: Uint8Array.from(crossingState, (each, c) => (c === crossing ? now : each)),
})

/**
 * Who has a longer way to the nearest of some hexes without the bridge than with it, and comes there by it within so many
 * march minutes, of those on the map and whatever the bridge is now?
 */
export function needingBridge(
  scenario: Scenario,
  { state }: View,
  crossing: number,
): (u: UnitIndex, to: readonly HexIndex[], within?: Minutes) => boolean {
  const standing = groundOf(scenario, withBridge(state, crossing, STANDING))
  const blown = groundOf(scenario, withBridge(state, crossing, BLOWN))
  return (u, to, within = Number.MAX_SAFE_INTEGER) => {
    const { mobility } = scenario.units[u]!
    const hex = state.hex[u]!
    if (hex < 0) return false
    const nearest = (ground: Ground): Minutes =>
      Math.min(...to.map(goal => minutesOver(scenario, ground, goal, mobility)[hex]!).filter(isWay))
    const now = nearest(standing)
    return now < within && nearest(blown) > now + DETOUR
  }
}

const isWay = (minutes: Minutes): boolean => minutes >= 0
