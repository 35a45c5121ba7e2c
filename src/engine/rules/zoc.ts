/**
 * Zones of control (8-numbers section 3). A unit has a zone over its neighbours only if its soft defence power is at
 * least 15 for each kilometre of hex size; anything smaller blocks only its own hex. A zone does not reach over a major
 * river without a crossing, and shaken units have none. Garrisons underground have none; other works have one on hexes up
 * to 2 km, on larger ones only with guns that have shells, and only until somebody masks them.
 */
import { derived, isPresent } from '../derived.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { isBarred } from './crossings.ts'
import { maskOf } from './masking.ts'
import { commandsGround } from './power.ts'
import { isUnderground, mansWorks } from './works.ts'

const WORKS_ZONE_METRES = 2000
/** Shells that works need for a zone on larger hexes. */
const SHELLS: Permille = 100

/** Does the unit cover its neighbouring hexes? */
export function hasZone(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  if (!isPresent(state, u) || state.shaken[u] === 1) return false
  if (isUnderground(scenario, state, u)) return false
  if (mansWorks(scenario, state, u) && scenario.map.hexMetres > WORKS_ZONE_METRES) {
    if (state.guns[u] === 0 || state.ammo[u]! < SHELLS) return false
    if (maskOf(scenario, state, state.hex[u]!) !== undefined) return false
  }
  return commandsGround(scenario, state, u)
}

/** Units of each side whose zone covers each hex: index `hex * 2 + sideIndex`. */
export const zones = derived((scenario, state): readonly (readonly UnitIndex[])[] => {
  const { neighbours } = scenario.map
  const none: UnitIndex[] = []
  const table: UnitIndex[][] = new Array<UnitIndex[]>(scenario.map.terrain.length * 2).fill(none)
  for (let u = 0; u < scenario.units.length; u++) {
    if (!hasZone(scenario, state, u)) continue
    const hex = state.hex[u]!
    const side = sideIndex(scenario.units[u]!.side)
    for (let d = 0; d < 6; d++) {
      const to = neighbours[hex * 6 + d]!
      if (to < 0 || isBarred(scenario.map, state, hex * 6 + d)) continue
      const at = to * 2 + side
      if (table[at] === none) table[at] = []
      table[at]!.push(u)
    }
  }
  return table
})

/** Units of `side` whose zone covers the hex. */
export const zoneUnits = (
  scenario: Scenario,
  state: GameState,
  hex: HexIndex,
  side: Side,
): readonly UnitIndex[] => zones(scenario, state)[hex * 2 + sideIndex(side)]!

/** Is the hex in a zone of `side`? */
export const inZone = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  zoneUnits(scenario, state, hex, side).length > 0
