/**
 * Do not be tied down: where the scale pays the enemy on a date for each unit that lies before a place he still holds,
 * those who do not watch it are out of its neighbourhood on that date, on their way to more. Who has stormed day and
 * night cannot march when the date comes: those who have no part in the siege stop in time to have the legs for it.
 */
import { floorDiv } from '../../engine/arithmetic.ts'
import { distance } from '../../engine/map/geometry.ts'
import { pathTo } from '../../engine/map/reach.ts'
import type { OrderOf } from '../../engine/orders.ts'
import { assaultMinutes } from '../../engine/rules/assault.ts'
import { marchLimit } from '../../engine/rules/marchAccount.ts'
import { maskOf } from '../../engine/rules/masking.ts'
import { movement } from '../../engine/rules/movement.ts'
import { restedAccount } from '../../engine/rules/readiness.ts'
import { inZone } from '../../engine/rules/zoc.ts'
import type { PointRule } from '../../engine/scenario.ts'
import {
  enemyOf,
  type HexIndex,
  type Metres,
  type Minutes,
  NOWHERE,
  type UnitIndex,
} from '../../engine/types.ts'
import { minutesUntil } from '../appreciation.ts'
import { holderOf, MEN_A_POINT } from '../estimate.ts'
import { isPost } from '../post.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

type Tied = Extract<PointRule, { readonly kind: 'tied' }>

/** Metres a minute over country, out of an enemy's zone: what the march out is reckoned at. */
const GOING: Metres = 50
/** Hexes outside the neighbourhood from which a unit might come into it within a turn. */
const BESIDE = 2
/** Who has his goal in the neighbourhood waits outside for this long before the date. */
const DAY: Minutes = 1440

export const stepAside: Tactic = {
  code: 'stepAside',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    const enemy = enemyOf(view.side)
    const now = view.state.turn[0]!
    const rules = scenario.points.filter(
      (rule): rule is Tied =>
        rule.kind === 'tied' && rule.side === enemy && rule.turn >= now && rule.turn < scenario.form.turns,
    )
    const leaving = new Map<HexIndex, number>()
    const taken = new Set(bound)
    return rules.flatMap(rule => {
      const held = rule.objectives
        .filter(o => holderOf(view.state, o) === enemy)
        .map(o => scenario.objectives[o]!.hex)
      return mobileUnits(scenario, view.state, view.side).flatMap((unit): readonly Proposal[] => {
        if (!rule.units.includes(unit) || taken.has(unit)) return []
        if (held.some(hex => maskOf(scenario, view.state, hex) === unit)) return []
        const from = view.state.hex[unit]!
        // Nor does the last who holds a place walk off it for a point.
        if (isPost(scenario, view, unit, leaving.get(from) ?? 0)) return []
        const proposals = keepOut(outlook, rule, held, unit)
        if (proposals.length > 0) taken.add(unit)
        if (proposals.some(({ orders }) => orders.length > 0)) leaving.set(from, (leaving.get(from) ?? 0) + 1)
        return proposals
      })
    })
  },
}

/** Who is outside stays there and who is inside leaves, when it is time to; nothing for those who cannot get out on the date itself. */
function keepOut(
  outlook: Outlook,
  rule: Tied,
  held: readonly HexIndex[],
  unit: UnitIndex,
): readonly Proposal[] {
  const { scenario, view, goals, marched } = outlook
  const nearest = (hex: HexIndex): number =>
    held.reduce((least, each) => Math.min(least, distance(scenario.map, each, hex)), Number.MAX_SAFE_INTEGER)
  const from = view.state.hex[unit]!
  const worth = rule.points * MEN_A_POINT
  const note = { code: 'stepAside' }
  const stays: Proposal = { units: [unit], orders: [], place: from, worth, note }
  const isToday = rule.turn === view.state.turn[0]
  const within = nearest(from)
  if (within > rule.within) {
    const isBeside = within <= rule.within + BESIDE
    const comes = isToday || (nearest(goals.get(unit)?.hex ?? from) <= rule.within && isEve(outlook, rule))
    return isBeside && comes ? [stays] : []
  }
  if (!isToday && !hasToGo(outlook, rule, unit, rule.within + 1 - within)) return []
  const order = marched.has(unit) ? null : marchOut(outlook, unit, hex => nearest(hex) > rule.within)
  if (!order) return isToday ? [] : [stays]
  return [{ ...stays, orders: [order], place: order.path.at(-1)! }]
}

const isEve = ({ scenario, view }: Outlook, { turn }: Tied): boolean =>
  minutesUntil(scenario, view.state, turn) <= DAY

/** Has the unit no part in the siege, and would one more assault leave it without the march out, which it can still make by the date? */
function hasToGo({ scenario, view, goals }: Outlook, rule: Tied, unit: UnitIndex, hexes: number): boolean {
  if (goals.get(unit)?.kind === 'take') return false
  const { state } = view
  const { mobility } = scenario.units[unit]!
  const rest = scenario.turns[rule.turn]!.start - scenario.turns[state.turn[0]!]!.start
  const out = floorDiv(hexes * scenario.map.hexMetres, GOING)
  const left = marchLimit(mobility) - out - restedAccount(mobility, state.account[unit]!, rest)
  return left >= 0 && left < assaultMinutes(scenario, state, 'prepared')
}

/** The shortest march this turn to where the unit is out of it, and of the enemy's zones; null where there is none. */
function marchOut(
  { scenario, view }: Outlook,
  unit: UnitIndex,
  isOut: (hex: HexIndex) => boolean,
): OrderOf<'move'> | null {
  const range = rangeOf(scenario, view.state, unit)
  let best = NOWHERE
  for (const hex of range.hexes) {
    if (!isOut(hex) || inZone(scenario, view.state, hex, enemyOf(view.side))) continue
    if (best === NOWHERE || range.minutes[hex]! < range.minutes[best]!) best = hex
  }
  if (best === NOWHERE) return null
  const order: OrderOf<'move'> = { kind: 'move', unit, path: pathTo(range, best) }
  return movement.check(scenario, view, order) === null ? order : null
}
