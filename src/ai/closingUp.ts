/**
 * Who is to storm a place waits for those who are to storm it with him, where the odds are poor and they can be beside
 * him in the first half of the turn: a hill is not won by one company after another.
 */
import { turnMinutes } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { pathTo, reach } from '../engine/map/reach.ts'
import type { OrderOf } from '../engine/orders.ts'
import { hastyMinutes } from '../engine/rules/assault.ts'
import { mayAdvance } from '../engine/rules/mayAttack.ts'
import { movement } from '../engine/rules/movement.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, type Minutes, NOWHERE, type Permille, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isFit } from './attack.ts'
import { isBehindTheLine } from './estimate.ts'

/** Odds from which nobody waits for more, ‰. */
const GOOD_ODDS: Permille = 4000
/** Who is further from the place than this, in hexes, is not waited for. */
const NEAR_HEXES = 3

/**
 * The marches that bring `comrades` beside a target for an assault at such odds, each over by half of the turn and in time for
 * an assault; none where the odds are good.
 */
export function closingUp(
  scenario: Scenario,
  view: View,
  target: HexIndex,
  ratio: Permille,
  comrades: readonly UnitIndex[],
): readonly OrderOf<'move'>[] {
  if (ratio >= GOOD_ODDS) return []
  const { state } = view
  const turn = turnMinutes(scenario, state)
  const latest = Math.min(turn >> 1, turn - hastyMinutes(scenario.map.hexMetres))
  return comrades.flatMap((unit): OrderOf<'move'>[] => {
    const apart = distance(scenario.map, state.hex[unit]!, target)
    if (apart <= 1 || apart > NEAR_HEXES || isBehindTheLine(scenario.units[unit]!)) return []
    if (!mayAdvance(scenario, unit) || !isFit(scenario, view, unit, 'hasty')) return []
    const order = marchBeside(scenario, view, unit, target, latest)
    return order ? [order] : []
  })
}

/** The quickest lawful march into a hex beside the target, or null where none is over by `latest`. */
function marchBeside(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  target: HexIndex,
  latest: Minutes,
): OrderOf<'move'> | null {
  const range = reach(scenario, view.state, unit)
  const mayEnd = new Set(range.hexes)
  let best = { hex: NOWHERE, minutes: latest + 1 }
  for (const hex of scenario.map.neighbours.subarray(target * 6, target * 6 + 6))
    if (mayEnd.has(hex) && range.minutes[hex]! < best.minutes) best = { hex, minutes: range.minutes[hex]! }
  if (best.hex < 0) return null
  const order: OrderOf<'move'> = { kind: 'move', unit, path: pathTo(range, best.hex) }
  return movement.check(scenario, view, order) === null ? order : null
}
