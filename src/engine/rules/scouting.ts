/**
 * Reconnaissance from the air (section 8, rule 13 of Hailar's brief): whom the ground does not hide within 40 km of the
 * middle of a flight is spotted until the side that flew ends its turn. In half weather crews see half as far.
 */
import { isMarked, SCOUTED } from '../airMarks.ts'
import { floorDiv } from '../arithmetic.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { AIR_POOLS, type HexIndex, type Metres, type SideIndex } from '../types.ts'
import { skyOver } from './airPoints.ts'

/** Ten hexes of Hailar's map. */
export const SCOUT_METRES: Metres = 40_000
const SCOUTS = AIR_POOLS.indexOf('scout')

export interface Flight {
  readonly middle: HexIndex
  /** Hexes that it sees round its middle. */
  readonly range: number
}

/** How many hexes a flight to a hex would see round it this turn. */
export function scoutRange(scenario: Scenario, state: GameState, middle: HexIndex): number {
  const share = skyOver(scenario, state, middle).sky === 'full' ? 1 : 2
  return floorDiv(SCOUT_METRES, share * scenario.map.hexMetres)
}

/** Flights of a side that are in the air now. */
export function flightsOf(scenario: Scenario, state: GameState, side: SideIndex): readonly Flight[] {
  // Every look asks, and on most turns nobody flies.
  if (state.airSpent[SCOUTS * 2 + side] === 0) return []
  const flights: Flight[] = []
  for (let middle = 0; middle < scenario.map.terrain.length; middle++)
    if (isMarked(state, middle, side, SCOUTED))
      flights.push({ middle, range: scoutRange(scenario, state, middle) })
  return flights
}
