/**
 * Going aboard (8-numbers section 7): from a landing place into a vessel beside it, or from deck to deck of vessels that
 * lie together. A full load takes two hours, a smaller one its share; from the shore never less than the place allows.
 */
import { floorDiv } from '../arithmetic.ts'
import { isPresent, turnMinutes } from '../derived.ts'
import { directionTo } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Minutes, UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { handlingMinutes } from './landing.ts'
import { refuseTurn } from './mayCommand.ts'
import { frozenRefusal, mayMarch } from './mayMarch.ts'
import { look } from './sighting.ts'
import { isAfloat } from './terrain.ts'
import { canUse, isAboard, landingAt, liftOf, roomOn } from './vessels.ts'

type Embark = OrderOf<'embark'>

/** Minutes to load all that a vessel carries. */
export const FULL_LOAD: Minutes = 120

/** Minutes that a unit takes to go aboard; `landing`: the place it comes from, -1 from another deck. */
export function embarkMinutes(
  scenario: Scenario,
  state: GameState,
  { unit, craft, landing }: { readonly unit: UnitIndex; readonly craft: UnitIndex; readonly landing: number },
): Minutes {
  const lift = Math.max(1, liftOf(scenario, state, craft))
  const share = Math.max(1, floorDiv(FULL_LOAD * state.men[unit]! + lift - 1, lift))
  const place = scenario.map.landings[landing]
  return place ? Math.max(share, handlingMinutes(state.men[unit]!, place.menPerHour)) : share
}

/** The landing place that a unit stands on, or -1: it is aboard another vessel. */
const placeOf = ({ map }: Scenario, state: GameState, u: UnitIndex): number =>
  isPresent(state, u) ? landingAt(map, state.hex[u]!) : -1

const startOf = (state: GameState, unit: UnitIndex, craft: UnitIndex, landing: number): Minutes =>
  Math.max(state.clock[unit]!, state.clock[craft]!, state.landingClock[landing] ?? 0)

function refuseEmbarking(
  scenario: Scenario,
  view: View,
  { unit, craft }: Omit<Embark, 'kind'>,
): Refusal | null {
  const { state, side } = view
  const { units } = scenario
  if (units[unit]?.side !== side) return { code: 'notYours', unit }
  const turn = refuseTurn(view)
  if (turn) return turn
  if (units[craft]?.side !== side || !isPresent(state, craft) || !units[craft].vessel?.lift)
    return { code: 'badOrder', at: 'craft', expected: 'one of your vessels that carry troops' }
  if (!isAboard(state, unit) && !isPresent(state, unit)) return { code: 'notPresent', unit }
  const bound = isPresent(state, unit)
    ? mayMarch(scenario, state, unit)
    : frozenRefusal(scenario, state, unit)
  if (bound) return bound
  if (isAfloat(units[unit].mobility) || state.afv[unit]! > 0) return { code: 'cannotEmbark', unit }
  const apart = refusePlace(scenario, state, unit, craft)
  if (apart) return apart
  const room = roomOn(scenario, state, craft)
  if (state.men[unit]! > room) return { code: 'vesselFull', unit: craft, men: state.men[unit]!, room }
  const landing = placeOf(scenario, state, unit)
  const needs = embarkMinutes(scenario, state, { unit, craft, landing })
  const has = Math.max(0, turnMinutes(scenario, state) - startOf(state, unit, craft, landing))
  return needs > has ? { code: 'notEnoughTime', unit, needs, has } : null
}

/** Must lie together: deck to deck in one hex, or the vessel beside the landing place. */
function refusePlace(
  { map, units }: Scenario,
  state: GameState,
  unit: UnitIndex,
  craft: UnitIndex,
): Refusal | null {
  const at = state.hex[craft]!
  if (isAboard(state, unit)) {
    const from = state.carrier[unit]!
    return from !== craft && state.hex[from] === at ? null : { code: 'notAlongside', unit }
  }
  const hex = state.hex[unit]!
  const landing = map.landings[landingAt(map, hex)]
  if (!landing) return { code: 'noLanding', hex }
  if (directionTo(map, hex, at) < 0) return { code: 'notAlongside', unit }
  return canUse(units[craft]!.mobility, landing) ? null : { code: 'needsPier', unit: craft }
}

/** Vessels that the viewer's unit could go aboard now, lawful on the view. */
export const embarkingsOf = (scenario: Scenario, view: View, unit: UnitIndex): readonly Embark[] =>
  scenario.units.flatMap((each, craft) => {
    const order = { kind: 'embark' as const, unit, craft }
    return each.side === view.side && each.vessel && refuseEmbarking(scenario, view, order) === null
      ? [order]
      : []
  })

export const embark: OrderRule<Embark> = {
  candidates: (scenario, view) =>
    scenario.units.some(({ vessel }) => vessel)
      ? scenario.units.flatMap((_, unit) => embarkingsOf(scenario, view, unit))
      : [],
  check: refuseEmbarking,
  resolve(play, { unit, craft }) {
    const { scenario, state } = play
    const landing = placeOf(scenario, state, unit)
    const minutes = embarkMinutes(scenario, state, { unit, craft, landing })
    const clock = startOf(state, unit, craft, landing) + minutes
    play.emit({ kind: 'embarked', unit, craft, landing, clock, from: state.hex[unit]! })
    look(play)
  },
}
