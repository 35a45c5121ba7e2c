/** Who is shut in: whether ground that a side holds, or might hold, leaves an enemy a way to where he wants to be. */
import { distance } from '../engine/map/geometry.ts'
import { neighboursOf } from '../engine/map/hexMap.ts'
import { isBarred } from '../engine/rules/crossings.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import { hasZone } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { stepMinutes } from './travel.ts'

/** Someone, and where he wants to be. */
export interface Bound {
  readonly from: HexIndex
  readonly homes: ReadonlySet<HexIndex>
}

/**
 * Do these hexes, with what the side holds already, leave somebody no way on foot to any of his homes? `gone` of the
 * side's units have left where they stand.
 */
export function shuts(
  scenario: Scenario,
  view: View,
  { from, homes }: Bound,
  closed: readonly HexIndex[],
  gone: readonly UnitIndex[],
): boolean {
  // Who is at home already needs no way.
  if (homes.has(from)) return false
  const { map } = scenario
  const walking = stepMinutes(scenario, 'foot', view.state)
  const shut = heldWithout(scenario, view, gone)
  for (const hex of closed) shut[hex] = 1
  const [home] = homes
  if (home === undefined) return true
  // Towards home first: where a way is open it is soon found.
  const ahead: HexIndex[] = [from]
  shut[from] = 1
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    let best = -1
    for (let side = at * 6; side < at * 6 + 6; side++) {
      const to = map.neighbours[side]!
      if (to < 0 || shut[to] === 1 || walking[side] === 0 || isBarred(map, view.state, side)) continue
      if (homes.has(to)) return false
      shut[to] = 1
      if (best >= 0 && distance(map, best, home) <= distance(map, to, home)) ahead.push(to)
      else {
        if (best >= 0) ahead.push(best)
        best = to
      }
    }
    if (best >= 0) ahead.push(best)
  }
  return true
}

/** 1 under the zones of a side's units but for some, where no enemy stands: as of `barring`, without those who go. */
function heldWithout(scenario: Scenario, view: View, gone: readonly UnitIndex[]): Uint8Array {
  const { state, side } = view
  const held = new Uint8Array(scenario.map.terrain.length)
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || gone.includes(u) || !hasZone(scenario, state, u)) return
    const at = state.hex[u]!
    held[at] = 1
    for (const hex of neighboursOf(scenario.map, at)) if (!knownEnemy(scenario, view, hex)) held[hex] = 1
  })
  return held
}
