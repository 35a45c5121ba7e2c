/** Marches that several tactics order. */
import { pathTo } from '../../engine/map/reach.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { movement } from '../../engine/rules/movement.ts'
import { inZone } from '../../engine/rules/zoc.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { rangeOf } from '../range.ts'
import { wayOf } from '../roads.ts'

export interface MarchWish {
  /** Only hexes that this lets pass may end the march. */
  readonly mayEnd?: (hex: HexIndex) => boolean
  /** Keep out of the enemy's zones. */
  readonly shy?: boolean
}

/** The lawful march that brings a unit nearest to a hex this turn; null where none brings it nearer. */
export function marchTowards(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  goal: HexIndex,
  { mayEnd = () => true, shy = false }: MarchWish = {},
): OrderOf<'move'> | null {
  const field = wayOf(scenario, view.state, unit, goal)
  const from = view.state.hex[unit]!
  const range = rangeOf(scenario, view.state, unit)
  let best = from
  for (const hex of range.hexes) {
    if (field[hex]! < 0 || field[hex]! >= field[best]! || !mayEnd(hex)) continue
    if (!shy || !inZone(scenario, view.state, hex, enemyOf(view.side))) best = hex
  }
  if (best === from) return null
  const order: OrderOf<'move'> = { kind: 'move', unit, path: pathTo(range, best) }
  return movement.check(scenario, view, order) === null ? order : null
}
