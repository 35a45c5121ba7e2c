/** How many men and vehicles a hex holds: 3,000 men and 500 vehicles for each km of its size (8-numbers 9, estimate). */
import { floorDiv } from '../arithmetic.ts'
import { unitsAt } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Metres, UnitIndex } from '../types.ts'

const MAX_MEN_PER_KM = 3000
const MAX_VEHICLES_PER_KM = 500

/** The most men and vehicles that a hex of this size holds. */
export const hexRoom = (hexMetres: Metres): { readonly maxMen: number; readonly maxVehicles: number } => ({
  maxMen: floorDiv(MAX_MEN_PER_KM * hexMetres, 1000),
  maxVehicles: floorDiv(MAX_VEHICLES_PER_KM * hexMetres, 1000),
})

export interface Stacking {
  readonly men: number
  readonly vehicles: number
  readonly maxMen: number
  readonly maxVehicles: number
}

/** Men and vehicles that stand in a hex, and the most it holds. */
export function stackingAt(scenario: Scenario, state: GameState, hex: HexIndex): Stacking {
  let men = 0
  let vehicles = 0
  for (const u of unitsAt(scenario, state, hex)) {
    men += state.men[u]!
    vehicles += scenario.units[u]!.vehicles
  }
  return { men, vehicles, ...hexRoom(scenario.map.hexMetres) }
}

/** Why a unit may not end its march in a hex, or null. A hex that it does not add to never refuses it. */
export function stackingRefusal(
  scenario: Scenario,
  state: GameState,
  unit: UnitIndex,
  hex: HexIndex,
): Refusal | null {
  if (state.hex[unit] === hex) return null
  const stack = stackingAt(scenario, state, hex)
  const men = stack.men + state.men[unit]!
  const vehicles = stack.vehicles + scenario.units[unit]!.vehicles
  if (men <= stack.maxMen && vehicles <= stack.maxVehicles) return null
  return { code: 'stacking', hex, ...stack, men, vehicles }
}

/** Is there room for a unit in a hex where nobody stands? */
export function fitsAlone(scenario: Scenario, state: GameState, unit: UnitIndex): boolean {
  const { maxMen, maxVehicles } = hexRoom(scenario.map.hexMetres)
  return state.men[unit]! <= maxMen && scenario.units[unit]!.vehicles <= maxVehicles
}

/** Do more men or vehicles stand in a hex than it holds? Only a march in progress may do that. */
export function isOverfull(scenario: Scenario, state: GameState, hex: HexIndex): boolean {
  const stack = stackingAt(scenario, state, hex)
  return stack.men > stack.maxMen || stack.vehicles > stack.maxVehicles
}
