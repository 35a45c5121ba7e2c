/** What hinders a march hex by hex, as one byte of flags: the search of `reach.ts` reads them instead of asking each rule. */
import { isPresent } from '../derived.ts'
import { isCrowded } from '../rules/crowds.ts'
import { isHunted, isVehicle } from '../rules/interdiction.ts'
import { barredByStopOrder } from '../rules/stopOrder.ts'
import { zones } from '../rules/zoc.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, sideIndex, type UnitIndex } from '../types.ts'

// What the plain step needs to know of each hex: 0 where only the tables count.
const ZONE = 1
const ENEMY = 2
const NOT_YET_FREE = 4
/** Aircraft over the road, or people in flight on it. */
export const SLOWED = 8
const BARRED = 16
/** Not entered at all. */
export const SHUT = ENEMY | BARRED

/** Enemies, their zones and their aircraft, and hexes whose clock stands after the start of the march. */
export function hindrances(scenario: Scenario, state: GameState, unit: UnitIndex): Uint8Array {
  const { side, mobility } = scenario.units[unit]!
  const start = state.clock[unit]!
  const enemy = sideIndex(enemyOf(side))
  const flags = new Uint8Array(scenario.map.terrain.length)
  const covered = zones(scenario, state)
  const isExposed = isVehicle(mobility)
  const { hexClock } = state
  const barred = barredByStopOrder(scenario, state, side)
  for (let hex = 0; hex < flags.length; hex++) {
    if ((covered[hex]! & (1 << enemy)) !== 0) flags[hex] = ZONE
    if (hexClock[hex]! > start) flags[hex]! |= NOT_YET_FREE
    if (isExposed && isHunted(state, side, hex)) flags[hex]! |= SLOWED
    if (barred?.[hex] === 1) flags[hex]! |= BARRED
  }
  for (const { hexes } of scenario.crowds)
    for (const hex of hexes) if (isCrowded(scenario, state, side, hex)) flags[hex]! |= SLOWED
  scenario.units.forEach((other, u) => {
    if (other.side !== side && isPresent(state, u)) flags[state.hex[u]!]! |= ENEMY
  })
  return flags
}
