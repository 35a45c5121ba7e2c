/**
 * Airlift (8-numbers 4.1, rule 5): transports land fuel on a landing ground that a unit of their side holds. It goes at
 * once to units within 60 km of it, by priority, forward detachments first, then the driest; each is filled up to what it
 * carries itself. No lorry is needed for it and none is freed by it.
 */
import { clamp, floorDiv } from '../arithmetic.ts'
import { isPresent, sideAt } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { HexMap } from '../map/hexMap.ts'
import type { Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Metres, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { OWN_LOAD } from './lift.ts'

/** Fuel that one lift brings: half of the 72 t that the transports of 1945 flew on an average day (Khingan brief 6.2). */
export const LIFT_KILOGRAMS = 36_000
/** How far from the ground its fuel is handed out. */
export const LIFT_REACH: Metres = 60_000

/** Hexes where transports can land: airfields, and places that the map marks. */
export const landingGrounds = (map: HexMap): readonly HexIndex[] =>
  map.places.filter(({ kind, landingGround }) => kind === 'airfield' || landingGround).map(({ hex }) => hex)

/** What a lift brings one unit: its fuel after it, and how much of it that is. */
export interface Lifted {
  readonly unit: UnitIndex
  readonly fuel: Permille
  readonly kilograms: number
}

/** Why no lift to a hex is of use to a side, whatever the sky, or null. */
export function refuseLift(scenario: Scenario, { side, state }: View, hex: HexIndex): Refusal | null {
  if (!landingGrounds(scenario.map).includes(hex)) return { code: 'noLandingGround', hex }
  if (sideAt(scenario, state, hex) !== side) return { code: 'groundNotHeld', hex }
  return liftTo(scenario, state, side, hex).length > 0 ? null : { code: 'nobodyDry', hex }
}

/** The order in which those around a ground get fuel: by priority, forward detachments first, then the driest. */
export const inTurn =
  (state: GameState) =>
  (a: UnitIndex, b: UnitIndex): number =>
    state.priority[a]! - state.priority[b]! ||
    state.detached[b]! - state.detached[a]! ||
    state.fuel[a]! - state.fuel[b]! ||
    a - b

/** Who would get fuel of a lift to a ground now, in the order in which it is handed out. */
export function liftTo(scenario: Scenario, state: GameState, side: Side, hex: HexIndex): readonly Lifted[] {
  const { map, units } = scenario
  let left = LIFT_KILOGRAMS
  return units
    .flatMap((unit, u) => {
      if (unit.side !== side || unit.fuelRefill === 0 || !isPresent(state, u)) return []
      return distance(map, state.hex[u]!, hex) * map.hexMetres <= LIFT_REACH ? [u] : []
    })
    .sort(inTurn(state))
    .flatMap((unit): Lifted[] => {
      const { fuelRefill } = units[unit]!
      const fuel = clamp(floorDiv(left, fuelRefill), 0, Math.max(0, OWN_LOAD - state.fuel[unit]!))
      left -= fuel * fuelRefill
      return fuel > 0 ? [{ unit, fuel: state.fuel[unit]! + fuel, kilograms: fuel * fuelRefill }] : []
    })
}

/** Hands out what one lift brings. */
export function handOut({ scenario, state, emit }: Play, side: Side, hex: HexIndex): void {
  emit({ kind: 'airlifted', side: sideIndex(side), hex, stocks: liftTo(scenario, state, side, hex) })
}
