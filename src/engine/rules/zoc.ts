/**
 * Zones of control (8-numbers section 3). A unit has a zone over its neighbours only if its soft defence power is at
 * least 15 for each kilometre of hex size; anything smaller blocks only its own hex. A zone does not reach over a major
 * river without a crossing, and shaken units have none. Static works beaten down to their tunnels have none; others have
 * one on hexes up to 2 km, on larger ones only with guns that have shells.
 */
import { derived, isPresent } from '../derived.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { isBarred } from './crossings.ts'
import { unitPower } from './power.ts'
import { UNDERGROUND, worksLevel } from './works.ts'

const POWER_PER_KM = 15
const STATIC_ZONE_METRES = 2000

/** Has the unit the power to command ground at this size of hex, whether or not its zone reaches out now? */
export const commandsGround = (scenario: Scenario, state: GameState, u: UnitIndex): boolean =>
  unitPower(scenario, state, u, false).soft * 1000 >= POWER_PER_KM * scenario.map.hexMetres

/** Does the unit cover its neighbouring hexes? */
export function hasZone(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  if (!isPresent(state, u) || state.shaken[u] === 1) return false
  const { hexMetres } = scenario.map
  const unit = scenario.units[u]!
  if (unit.mobility === 'static') {
    const hex = state.hex[u]!
    if (worksLevel(scenario, state, hex, unit.side) <= UNDERGROUND && scenario.map.works[hex]! > 0)
      return false
    if (hexMetres > STATIC_ZONE_METRES && (state.guns[u] === 0 || state.ammo[u]! < 100)) return false
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
