/**
 * Cut the railway: while the enemy brings off by train what the scale pays him for, the fast unit that can be on his line
 * within the day goes and stands on it: track in other hands is shut. Engineers tear up what they come to.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import { areSappers } from '../../engine/rules/engineers.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { hasTrack, trackTo } from '../../engine/rules/railway.ts'
import { cut } from '../../engine/rules/trackwork.ts'
import { openTrack } from '../../engine/rules/trains.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { enemyOf, type HexIndex, type Minutes, STATUSES, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { arrivalOfOwn } from '../appreciation.ts'
import { hasTrains, type RailWork } from '../byTrain.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { isPost } from '../post.ts'
import { mobileUnits } from '../timeliness.ts'
import { leastMinutes } from '../travel.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** A unit is sent to the line from this far: a day's ride. */
const SENT_FROM: Minutes = 720
const EXITED = STATUSES.indexOf('exited')

/** Engineers of a side without trains tear up the track that they stand on; null where none do. */
export function tearingUp(scenario: Scenario, view: View): RailWork | null {
  const order = cut.candidates(scenario, view)[0]
  return order ? { order, note: { code: 'cut' } } : null
}

export const cutRailway: Tactic = {
  code: 'cutRailway',
  propose(outlook) {
    const { scenario, view, bound, marched } = outlook
    if (scenario.trains.length === 0 || hasTrains(scenario, view)) return []
    const points = pointsByRail(scenario, view)
    const line = points > 0 ? trackInUse(scenario, view) : []
    const sent = line.length > 0 ? nearest(outlook, line) : null
    const torn = tearingUp(scenario, view)
    const proposals: Proposal[] = []
    if (torn?.order.kind === 'cut' && !bound.has(torn.order.unit)) {
      const { unit } = torn.order
      const place = view.state.hex[unit]!
      proposals.push({
        units: [unit],
        orders: [torn.order],
        place,
        worth: points * MEN_A_POINT,
        note: torn.note,
      })
    }
    if (!sent) return proposals
    const march = marched.has(sent.unit) ? null : marchTowards(scenario, view, sent.unit, sent.hex)
    const orders: readonly Order[] = march ? [march] : []
    const note = { code: 'cutRailway', facts: { place: hexText(scenario.map, sent.hex) } }
    return [...proposals, { units: [sent.unit], orders, place: sent.hex, worth: points * MEN_A_POINT, note }]
  },
}

/** Points that the enemy may still make by bringing off units or people. */
function pointsByRail(scenario: Scenario, { side, state }: View): number {
  const enemy = enemyOf(side)
  let points = 0
  for (const rule of scenario.points)
    if (rule.kind === 'exited' && rule.side === enemy && rule.hexes.some(hex => hasTrack(scenario.map, hex)))
      if (rule.units.some(u => state.status[u] !== EXITED)) points += rule.points
  for (const { side: whose, untilTurn, rule } of scenario.evacuations) {
    const paid = scenario.points[rule]
    if (whose === enemy && state.turn[0]! <= untilTurn && paid?.kind === 'awarded') points += paid.points
  }
  return points
}

/**
 * Hexes of the line from the enemy's ways off the map to where he entrains, as far as it is known to be open. Where his
 * trains stand is not known: people wait at their station, and units where they are seen.
 */
function trackInUse(scenario: Scenario, { side, state }: View): readonly HexIndex[] {
  const enemy = enemyOf(side)
  const stations = scenario.evacuations.flatMap(each => (each.side === enemy ? [each.from] : []))
  for (const rule of scenario.points)
    if (rule.kind === 'exited' && rule.side === enemy)
      for (const u of rule.units)
        if (state.hex[u]! >= 0 && hasTrack(scenario.map, state.hex[u]!)) stations.push(state.hex[u]!)
  const line = new Set<HexIndex>()
  for (const { hex: exit, side: whose } of scenario.exits) {
    if (whose !== enemy || !hasTrack(scenario.map, exit)) continue
    const open = openTrack(scenario, state, enemy, exit)
    for (const station of stations) for (const hex of trackTo(open, station) ?? []) line.add(hex)
  }
  return [...line].sort((a, b) => a - b)
}

/** The free unit that is soonest on the line, and where; engineers and troops that command ground, nobody from a post. */
function nearest(
  { scenario, view, bound }: Outlook,
  line: readonly HexIndex[],
): { readonly unit: UnitIndex; readonly hex: HexIndex } | null {
  let best = { unit: -1, hex: -1, minutes: SENT_FROM }
  for (const unit of mobileUnits(scenario, view.state, view.side)) {
    const cuts =
      areSappers(scenario, view.state, unit) ||
      (!isBehindTheLine(scenario.units[unit]!) && commandsGround(scenario, view.state, unit))
    if (!cuts || bound.has(unit) || isPost(scenario, view, unit, 0)) continue
    const { mobility } = scenario.units[unit]!
    const from = view.state.hex[unit]!
    for (const hex of line) {
      if (leastMinutes(scenario, view.state, mobility, from, hex) >= best.minutes) continue
      if (knownEnemy(scenario, view, hex)) continue
      const minutes = arrivalOfOwn(scenario, view.state, unit, hex)
      if (minutes >= 0 && minutes < best.minutes) best = { unit, hex, minutes }
    }
  }
  return best.unit < 0 ? null : best
}
