/**
 * Do not be tied down: where the scale pays the enemy on a date for each unit that lies before a place he still holds,
 * those who do not watch it are out of its neighbourhood on that date, on their way to more.
 */
import { distance } from '../../engine/map/geometry.ts'
import { pathTo } from '../../engine/map/reach.ts'
import type { Order } from '../../engine/orders.ts'
import { maskOf } from '../../engine/rules/masking.ts'
import { movement } from '../../engine/rules/movement.ts'
import { inZone } from '../../engine/rules/zoc.ts'
import type { PointRule } from '../../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../../engine/types.ts'
import { holderOf, MEN_A_POINT } from '../estimate.ts'
import { isPost } from '../post.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

type Tied = Extract<PointRule, { readonly kind: 'tied' }>

export const stepAside: Tactic = {
  code: 'stepAside',
  propose(outlook) {
    const { scenario, view } = outlook
    const enemy = enemyOf(view.side)
    const now = view.state.turn[0]!
    const rules = scenario.points.filter(
      (rule): rule is Tied => rule.kind === 'tied' && rule.side === enemy && rule.turn === now,
    )
    return rules.flatMap(rule => {
      const held = rule.objectives
        .filter(o => holderOf(view.state, o) === enemy)
        .map(o => scenario.objectives[o]!.hex)
      return mobileUnits(scenario, view.state, view.side).flatMap(unit =>
        rule.units.includes(unit) ? leave(outlook, rule, held, unit) : [],
      )
    })
  },
}

/** The shortest march out of the neighbourhood; nothing for those who watch, or who cannot get out today. */
function leave(
  { scenario, view, bound, marched }: Outlook,
  rule: Tied,
  held: readonly HexIndex[],
  unit: UnitIndex,
): readonly Proposal[] {
  const { map } = scenario
  const nearest = (hex: HexIndex): number => Math.min(...held.map(each => distance(map, each, hex)))
  const from = view.state.hex[unit]!
  const worth = rule.points * MEN_A_POINT
  const note = { code: 'stepAside' }
  const stays = nearest(from)
  if (bound.has(unit) || held.some(hex => maskOf(scenario, view.state, hex) === unit)) return []
  // Nor does the last who holds a place walk off it for a point.
  if (isPost(scenario, view, unit, 0)) return []
  // Who is outside does not come in today.
  if (stays > rule.within) {
    return stays > rule.within + 2 ? [] : [{ units: [unit], orders: [], place: from, worth, note }]
  }
  if (marched.has(unit)) return []
  const range = rangeOf(scenario, view.state, unit)
  let best = -1
  for (const hex of range.hexes) {
    if (nearest(hex) <= rule.within || inZone(scenario, view.state, hex, enemyOf(view.side))) continue
    if (best < 0 || range.minutes[hex]! < range.minutes[best]!) best = hex
  }
  if (best < 0) return []
  const order: Order = { kind: 'move', unit, path: pathTo(range, best) }
  if (movement.check(scenario, view, order) !== null) return []
  return [{ units: [unit], orders: [order], place: best, worth, note }]
}
