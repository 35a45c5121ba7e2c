/**
 * Building bridges (8-numbers section 7): six hours of engineers' work, by progress over turns. A blown bridge is built
 * again as a pontoon; a site of the map that never bears vehicles by its own schedule gets one. What the schedule of the
 * map opens stays as it is, but passes and fords on soft ground can be worked on (`passWeather.ts`).
 */
import { turnMinutes } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type Minutes, sideIndex } from '../types.ts'
import { isAsBuilt, isBlown } from './crossings.ts'
import { refuseMinutes, refuseSappers, sappersAtWork } from './engineers.ts'
import { canBeImproved, IMPROVE_MINUTES, wornFrom } from './passWeather.ts'

/** Work for a pontoon bridge. */
export const BRIDGE_MINUTES: Minutes = 360

/** Is there a bridge to build at the crossing? */
export function canBeBuilt(scenario: Scenario, state: GameState, crossing: number): boolean {
  if (isBlown(state, crossing)) return true
  const { kind, capacity } = scenario.map.crossings[crossing]!
  const bearsVehicles = capacity.some(({ unit, perHour }) => unit === 'vehicles' && perHour > 0)
  return kind !== 'pass' && isAsBuilt(state, crossing) && !bearsVehicles
}

/** Is there anything to build or to mend at a crossing? */
export const hasWork = (scenario: Scenario, state: GameState, crossing: number): boolean =>
  canBeBuilt(scenario, state, crossing) || canBeImproved(scenario.map, state, crossing)

/** Minutes of work that a crossing takes: on soft ground, else for a bridge. */
export const workAt = (scenario: Scenario, state: GameState, crossing: number): Minutes =>
  canBeImproved(scenario.map, state, crossing) ? IMPROVE_MINUTES : BRIDGE_MINUTES

export const bridge: OrderRule<OrderOf<'bridge'>> = {
  candidates: (scenario, view) =>
    sappersAtWork(scenario, view)
      .map(work => ({ kind: 'bridge' as const, ...work }))
      .filter(order => bridge.check(scenario, view, order) === null),
  check(scenario, view, { unit, crossing }) {
    const refusal = refuseSappers(scenario, view, unit, crossing)
    if (refusal) return refusal
    if (!hasWork(scenario, view.state, crossing)) return { code: 'nothingToBuild', crossing }
    return refuseMinutes(scenario, view.state, unit, 1)
  },
  resolve(play, { unit, crossing }) {
    const { scenario, state } = play
    const done = state.bridgeWork[crossing]!
    const begin = state.clock[unit]!
    const needs = workAt(scenario, state, crossing)
    const spent = Math.min(turnMinutes(scenario, state) - begin, needs - done)
    const clock = begin + spent
    play.emit({ kind: 'bridging', unit, crossing, minutes: done + spent, clock })
    if (done + spent < needs) return
    const side = sideIndex(scenario.units[unit]!.side)
    if (canBeImproved(scenario.map, state, crossing))
      return play.emit({ kind: 'improved', crossing, side, until: wornFrom(scenario, state.turn[0]!) })
    play.emit({ kind: 'bridgeBuilt', crossing, side, clock: Math.max(clock, state.crossingClock[crossing]!) })
  },
}
