/**
 * Vessels (8-numbers section 7): ships and craft are units that sail by the rules of the march, and carry others. Who is
 * aboard goes where the vessel goes, is seen by nobody, and has no order but to land or to change decks.
 */
import { directionTo, type HexMap, type Landing } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Mobility, STATUSES, type UnitIndex } from '../types.ts'

const ABOARD = STATUSES.indexOf('aboard')

/** Is the unit carried by a vessel? */
export const isAboard = (state: GameState, u: UnitIndex): boolean => state.status[u] === ABOARD

/** Units aboard a vessel, in roster order. */
export const cargoOf = ({ units }: Scenario, state: GameState, craft: UnitIndex): readonly UnitIndex[] =>
  units.flatMap((_, u) => (isAboard(state, u) && state.carrier[u] === craft ? [u] : []))

/** Men that the hulls afloat carry besides their crews. */
export const liftOf = ({ units }: Scenario, state: GameState, craft: UnitIndex): number =>
  state.hulls[craft]! * (units[craft]!.vessel?.lift ?? 0)

/** Men for whom there is room yet. */
export const roomOn = (scenario: Scenario, state: GameState, craft: UnitIndex): number =>
  liftOf(scenario, state, craft) - cargoOf(scenario, state, craft).reduce((men, u) => men + state.men[u]!, 0)

/** Position of the landing place in a hex, or -1. */
export const landingAt = (map: HexMap, hex: HexIndex): number =>
  map.landings.findIndex(landing => landing.hex === hex)

/** Landing places beside a vessel where it can put troops ashore, by position: ships need a pier. */
export function landingsBeside(
  { map, units }: Scenario,
  state: GameState,
  craft: UnitIndex,
): readonly number[] {
  const from = state.hex[craft]!
  return map.landings.flatMap((landing, l) =>
    directionTo(map, from, landing.hex) >= 0 && canUse(units[craft]!.mobility, landing) ? [l] : [],
  )
}

/** Craft run up on a beach; ships need a pier. */
export const canUse = (mobility: Mobility, landing: Landing): boolean =>
  mobility === 'craft' || landing.kind === 'pier'
