/**
 * Tearing up track: engineers make the railway of the hex they stand in useless for the rest of the battle. Hailar's brief
 * (section 8, rule 10) has four hexes an engineer-turn, which is half an hour's work and an hour's march each.
 */
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Minutes } from '../types.ts'
import { refuseMinutes, refuseTrained } from './engineers.ts'
import { hasTrack, isTornUp } from './railway.ts'

/** Work on the track of one hex. */
export const TRACK_MINUTES: Minutes = 30

export const cut: OrderRule<OrderOf<'cut'>> = {
  candidates: (scenario, view) =>
    scenario.units
      .flatMap((unit, u) =>
        unit.side === view.side && unit.arm === 'engineer' ? [{ kind: 'cut' as const, unit: u }] : [],
      )
      .filter(order => cut.check(scenario, view, order) === null),
  check(scenario, view, { unit }) {
    const refusal = refuseTrained(scenario, view, unit)
    if (refusal) return refusal
    const hex = view.state.hex[unit]!
    if (!hasTrack(scenario.map, hex)) return { code: 'noTrack', hex }
    if (isTornUp(view.state, hex)) return { code: 'alreadyTornUp', hex }
    return refuseMinutes(scenario, view.state, unit, TRACK_MINUTES)
  },
  resolve(play, { unit }) {
    const { state } = play
    play.emit({
      kind: 'trackCut',
      unit,
      hex: state.hex[unit]!,
      clock: state.clock[unit]! + TRACK_MINUTES,
    })
  },
}
