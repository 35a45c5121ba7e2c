/** Where *greedy* takes its gun ships: within range of the enemy, out of reach of the guns on the coast where it can. */
import { isPresent, turnMinutes } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { pathTo } from '../engine/map/reach.ts'
import type { OrderOf } from '../engine/orders.ts'
import { gunReach } from '../engine/rules/defensiveFire.ts'
import { previewMove } from '../engine/rules/movement.ts'
import { coastGunsBy } from '../engine/rules/shoreFire.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { rangeOf } from './range.ts'

/** The next move to a better berth of a gun ship that is not sent elsewhere, lawful on the view; null where each lies as well as it can. */
export function warshipWork(
  scenario: Scenario,
  view: View,
  isSent: (ship: UnitIndex) => boolean = () => false,
): OrderOf<'move'> | null {
  const { state, side } = view
  for (const [u, unit] of scenario.units.entries()) {
    if (unit.side !== side || unit.arm !== 'warship' || !isPresent(state, u)) continue
    if (state.clock[u]! >= turnMinutes(scenario, state) || state.busy[u] === 1 || isSent(u)) continue
    const order = betterBerth(scenario, view, u)
    if (order) return order
  }
  return null
}

/** The nearest berth that is as safe as any it can come to and has an enemy in range; a ship that lies so stays. */
function betterBerth(scenario: Scenario, view: View, unit: UnitIndex): OrderOf<'move'> | null {
  const { state } = view
  const from = state.hex[unit]!
  const guns = coastGunsBy(scenario, state, unit)
  const targets = targetsAshore(scenario, view)
  const within = gunReach(scenario, state, unit)
  const idle = (hex: HexIndex): number =>
    targets.some(target => distance(scenario.map, hex, target) <= within) ? 0 : 1
  let best = { hex: from, guns: guns(from), idle: idle(from), minutes: 0 }
  // Nothing is better than to be fired at by nobody and to have somebody to fire at.
  if (best.guns === 0 && best.idle === 0) return null
  const range = rangeOf(scenario, state, unit)
  for (const hex of range.hexes) {
    const berth = { hex, guns: guns(hex), idle: idle(hex), minutes: range.minutes[hex]! }
    const gain = best.guns - berth.guns || best.idle - berth.idle
    if (gain > 0 || (gain === 0 && best.hex !== from && berth.minutes < best.minutes)) best = berth
  }
  if (best.hex === from) return null
  const order = { kind: 'move' as const, unit, path: pathTo(range, best.hex) }
  return previewMove(scenario, view, order).refusal === null ? order : null
}

/** Hexes of the known enemies on land. */
const targetsAshore = (scenario: Scenario, { state, side }: View): readonly HexIndex[] => [
  ...new Set(
    scenario.units.flatMap((unit, u) =>
      unit.side !== side && !unit.vessel && isPresent(state, u) ? [state.hex[u]!] : [],
    ),
  ),
]
