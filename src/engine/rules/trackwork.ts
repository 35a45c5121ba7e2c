/**
 * Engineers at the railway of the hex they stand in. They tear up its track: Hailar's brief (section 8, rule 10) has four
 * hexes an engineer-turn, which is half an hour's work and an hour's march each. They mend what is torn up, which takes
 * days where the other took hours. And they wreck a station, with its points, ramps and water, for the rest of the
 * battle: two engineer-turns (the brief's section 6), by progress over turns as all long work.
 */
import { roundHalfUp } from '../arithmetic.ts'
import { turnMinutes } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Metres, Minutes, UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { refuseMinutes, refuseTrained } from './engineers.ts'
import { hasTrack, isStation, isTornUp, isWrecked, STATION_MINUTES } from './railway.ts'

/** Work of tearing up the track of one hex. */
export const TRACK_MINUTES: Minutes = 30
/** Work of one group of engineers to lay a kilometre of ploughed-up track again: a hex of 4 km in a day (estimate). */
export const MENDING_MINUTES_A_KM: Minutes = 360

/** Work of mending the track of one hex. */
export const mendingMinutes = (hexMetres: Metres): Minutes =>
  Math.max(1, roundHalfUp(hexMetres * MENDING_MINUTES_A_KM, 1000))

type Trackwork = 'cut' | 'mend' | 'wreck'

/** The rule of one kind of work at the railway: `refuse` says why there is nothing to do in the hex, `act` does it. */
function workOf<K extends Trackwork>(
  kind: K,
  refuse: (scenario: Scenario, state: GameState, hex: HexIndex, unit: UnitIndex) => Refusal | null,
  act: OrderRule<OrderOf<K>>['resolve'],
): OrderRule<OrderOf<K>> {
  const check = (scenario: Scenario, view: View, { unit }: { readonly unit: UnitIndex }): Refusal | null => {
    const refusal = refuseTrained(scenario, view, unit)
    if (refusal) return refusal
    const hex = view.state.hex[unit]!
    if (!hasTrack(scenario.map, hex)) return { code: 'noTrack', hex }
    return refuse(scenario, view.state, hex, unit)
  }
  return {
    candidates: (scenario, view) =>
      scenario.units.flatMap((each, unit) =>
        each.side === view.side && each.arm === 'engineer' && check(scenario, view, { unit }) === null
          ? // The cast is the factory's one: the three orders differ in their kind alone.
            [{ kind, unit } as OrderOf<K>]
          : [],
      ),
    check,
    resolve: act,
  }
}

export const cut = workOf(
  'cut',
  (scenario, state, hex, unit) =>
    isTornUp(state, hex)
      ? { code: 'alreadyTornUp', hex }
      : refuseMinutes(scenario, state, unit, TRACK_MINUTES),
  ({ state, emit }, { unit }) => {
    emit({ kind: 'trackCut', unit, hex: state.hex[unit]!, clock: state.clock[unit]! + TRACK_MINUTES })
  },
)

export const mend = workOf(
  'mend',
  (scenario, state, hex, unit) =>
    isTornUp(state, hex) ? refuseMinutes(scenario, state, unit, 1) : { code: 'trackWhole', hex },
  ({ scenario, state, emit }, { unit }) => {
    const hex = state.hex[unit]!
    const needed = mendingMinutes(scenario.map.hexMetres)
    emit({ kind: 'mending', unit, hex, ...workedOn(scenario, state, unit, state.trackWork[hex]!, needed) })
  },
)

export const wreck = workOf(
  'wreck',
  (scenario, state, hex, unit) =>
    !isStation(scenario, hex) || isWrecked(state, hex)
      ? { code: 'noStation', hex }
      : refuseMinutes(scenario, state, unit, 1),
  ({ scenario, state, emit }, { unit }) => {
    const hex = state.hex[unit]!
    const worked = workedOn(scenario, state, unit, state.stationWork[hex]!, STATION_MINUTES)
    emit({ kind: 'wrecking', unit, hex, ...worked })
  },
)

/** What is left of a unit's turn put into work of which `before` minutes are done: how far it is then, and its clock. */
function workedOn(
  scenario: Scenario,
  state: GameState,
  unit: UnitIndex,
  before: Minutes,
  needed: Minutes,
): { readonly minutes: Minutes; readonly done: boolean; readonly clock: Minutes } {
  const begin = state.clock[unit]!
  const spent = Math.min(turnMinutes(scenario, state) - begin, needed - before)
  return { minutes: before + spent, done: before + spent >= needed, clock: begin + spent }
}
