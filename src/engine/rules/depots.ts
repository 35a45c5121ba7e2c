/**
 * Captured depots: the first troops into a hex where the enemy keeps fuel fill up from it, once. The brief of the eastern
 * armies (section 6) has a tank brigade live from what it found beside the railway.
 */
import { unitsAt } from '../derived.ts'
import type { Play } from '../play.ts'
import type { HexIndex, Permille, UnitIndex } from '../types.ts'

/** What a unit fills up to from a captured depot, ‰ of a refill. */
export const FILLED: Permille = 1000

/** The unit has come into a hex: with its side it takes what fuel the enemy has left there. */
export function plunder(play: Play, unit: UnitIndex, hex: HexIndex): void {
  const { scenario, state } = play
  const { side } = scenario.units[unit]!
  const depot = scenario.depots.findIndex(
    (each, d) => each.hex === hex && each.side !== side && state.depotTaken[d] === 0,
  )
  if (depot < 0) return
  let kilograms = scenario.depots[depot]!.tons * 1000
  const stocks = unitsAt(scenario, state, hex).flatMap(u => {
    const { fuelRefill } = scenario.units[u]!
    if (fuelRefill === 0 || state.fuel[u]! >= FILLED) return []
    // A thousandth of a refill of so many tons weighs as many kilograms.
    const more = Math.min(FILLED - state.fuel[u]!, Math.floor(kilograms / fuelRefill))
    kilograms -= more * fuelRefill
    return more > 0 ? [{ unit: u, fuel: state.fuel[u]! + more }] : []
  })
  // Infantry leaves it for the tanks behind.
  if (stocks.length > 0) play.emit({ kind: 'plundered', unit, depot, hex, stocks })
}
