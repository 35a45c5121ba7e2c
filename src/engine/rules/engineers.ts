/** What blowing and building ask of engineers alike (8-numbers section 7): the right men, at a bridge, alone with it. */
import { sideAt, turnMinutes } from '../derived.ts'
import type { Crossing, HexMap } from '../map/hexMap.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { refuseCommand } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'

/** Fewer men neither carry the charges nor launch the boats: a company (estimate). */
export const LEAST_MEN = 100

/** Are these engineers, and enough of them for work at a bridge? */
export const areSappers = (scenario: Scenario, state: GameState, u: UnitIndex): boolean =>
  scenario.units[u]!.arm === 'engineer' && state.men[u]! >= LEAST_MEN

/** Crossings at one end of which a hex lies, by their position in the map's list. */
export const crossingsBeside = (map: HexMap, hex: HexIndex): readonly number[] =>
  map.crossings.flatMap(({ a, b }, c) => (a === hex || b === hex ? [c] : []))

/** The hex at the other end of a crossing. */
export const otherEnd = ({ a, b }: Crossing, hex: HexIndex): HexIndex => (hex === a ? b : a)

/** Why a unit may do no engineers' work at all, or null: engineers with orders and men enough. */
export function refuseTrained(scenario: Scenario, view: View, u: UnitIndex): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, u) ?? frozenRefusal(scenario, state, u)
  if (refusal) return refusal
  if (scenario.units[u]!.arm !== 'engineer') return { code: 'notEngineers', unit: u }
  if (areSappers(scenario, state, u)) return null
  return { code: 'tooFewMen', unit: u, needs: LEAST_MEN, has: state.men[u]! }
}

/**
 * Why a unit may not work at a crossing at all, or null: engineers at one end of it, with no enemy at the other; a bridge
 * with the enemy on it is his.
 */
export function refuseSappers(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  crossing: number,
): Refusal | null {
  const { state } = view
  const place = scenario.map.crossings[crossing]
  if (!place) return { code: 'badOrder', at: 'crossing', expected: 'a crossing of the map' }
  const refusal = refuseTrained(scenario, view, u)
  if (refusal) return refusal
  const hex = state.hex[u]!
  if (place.a !== hex && place.b !== hex) return { code: 'notAtCrossing', unit: u, crossing }
  const far = otherEnd(place, hex)
  return sideAt(scenario, state, far) === enemyOf(view.side)
    ? { code: 'enemyAtCrossing', crossing, hex: far }
    : null
}

/** Why a unit has not this many minutes left, or null. */
export function refuseMinutes(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  needs: number,
): Refusal | null {
  const has = Math.max(0, turnMinutes(scenario, state) - state.clock[u]!)
  return has < needs ? { code: 'notEnoughTime', unit: u, needs, has } : null
}

/** Each present engineer unit of the view's side with each crossing it stands at: what orders could be about. */
export function sappersAtWork(
  scenario: Scenario,
  view: View,
): readonly { readonly unit: UnitIndex; readonly crossing: number }[] {
  return scenario.units.flatMap((each, unit) =>
    each.side === view.side && each.arm === 'engineer' && view.state.hex[unit]! >= 0
      ? crossingsBeside(scenario.map, view.state.hex[unit]!).map(crossing => ({ unit, crossing }))
      : [],
  )
}
