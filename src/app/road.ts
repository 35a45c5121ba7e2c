/**
 * The way to a place that lies further off than marches are reckoned turn by turn: the shortest in minutes over the
 * ground as it is this turn, over every narrow place that bears the unit at any time. When it arrives, the march itself tells.
 */
import { occupancy } from '../engine/derived.ts'
import { type CheapestTree, cheapestTree, lineTo } from '../engine/map/cheapest.ts'
import { capacityOf, fitsCrossing } from '../engine/rules/crossings.ts'
import { goingTables } from '../engine/rules/goingTables.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

const trees = new WeakMap<View, Map<UnitIndex, CheapestTree>>()

/** Hexes of the road to a place, the unit's own not included; empty where none leads there. Kept for each view and unit. */
export function roadTo(scenario: Scenario, view: View, unit: UnitIndex, hex: HexIndex): readonly HexIndex[] {
  const known = trees.get(view) ?? new Map<UnitIndex, CheapestTree>()
  trees.set(view, known)
  const tree = known.get(unit) ?? roads(scenario, view, unit)
  known.set(unit, tree)
  return lineTo(tree, hex).slice(1)
}

function roads(scenario: Scenario, { side, state }: View, unit: UnitIndex): CheapestTree {
  const { map } = scenario
  const { minutes } = goingTables(scenario, state, scenario.turns[state.turn[0]!]!, scenario.units[unit]!)
  const standing = occupancy(scenario, state)
  const isEnemys = (hex: HexIndex): boolean =>
    standing[hex]!.some(u => scenario.units[u]!.side === enemyOf(side))
  const bears = (crossing: number): boolean =>
    capacityOf(map, state, crossing).some(entry => fitsCrossing(entry, scenario.units[unit]!, state, unit))
  const closed = map.crossings.map((_, crossing) => !bears(crossing))
  return cheapestTree(
    scenario,
    (hexside, _from, to) => (isEnemys(to) || closed[map.crossing[hexside]!] ? 0 : minutes[hexside]!),
    [state.hex[unit]!],
  )
}
