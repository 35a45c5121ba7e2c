/**
 * Evacuate: while the line is open, who is to leave the map leaves it by train, and then people are brought away. Who is
 * to leave and stands off the track goes to where a train can take him up, if that is sooner than the road.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import { evacuate as evacuation } from '../../engine/rules/rail.ts'
import { hasTrack } from '../../engine/rules/railway.ts'
import { journeyMinutes, openTrack } from '../../engine/rules/trains.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { type HexIndex, NOWHERE, sideIndex, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { byTrain, hasTrains, type RailWork } from '../byTrain.ts'
import { MEN_A_POINT } from '../estimate.ts'
import type { Goals } from '../missions.ts'
import { leastMinutes, minutesTo } from '../travel.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** The next train that brings away who is to leave, or people; null where none can. */
export function leavingByRail(scenario: Scenario, view: View, goals: Goals): RailWork | null {
  const leaves = byTrain(scenario, view, goals, 'exit')
  if (leaves) return leaves
  const order = evacuation.candidates(scenario, view)[0]
  return order ? { order, note: { code: 'evacuate' } } : null
}

export const evacuate: Tactic = {
  code: 'evacuate',
  propose(outlook) {
    const { scenario, view, goals, bound } = outlook
    if (!hasTrains(scenario, view)) return []
    const boards = [...goals].flatMap(([unit, goal]): Proposal[] => {
      if (goal.kind !== 'exit' || bound.has(unit) || view.state.hex[unit]! < 0) return []
      const stop = hasTrack(scenario.map, view.state.hex[unit]!) ? null : trainStop(outlook, unit, goal.hex)
      if (stop === null) return []
      const orders = walk(outlook, unit, stop)
      const note = { code: 'toTheTrain', facts: { place: hexText(scenario.map, stop) } }
      return [{ units: [unit], orders, place: stop, worth: goal.first, note }]
    })
    const train = leavingByRail(scenario, view, goals)
    if (!train) return boards
    const { order, note } = train
    const unit = order.kind === 'rail' ? order.unit : NOWHERE
    const place = order.kind === 'rail' ? order.to : scenario.evacuations[evacuationOf(order)]!.from
    const worth = unit < 0 ? awarded(scenario, evacuationOf(order)) : goals.get(unit)!.first
    return [...boards, { units: unit < 0 ? [] : [unit], orders: [order], place, worth, note }]
  },
}

const evacuationOf = (order: Order): number => (order.kind === 'evacuate' ? order.evacuation : NOWHERE)

/** Worth in men of a train-load of people. */
function awarded({ evacuations, points }: Scenario, evacuation: number): number {
  const rule = points[evacuations[evacuation]!.rule]
  return rule?.kind === 'awarded' ? rule.points * MEN_A_POINT : 0
}

/** The hex of a train's open line where the unit is soonest aboard; null where it is as soon there on its feet. */
function trainStop({ scenario, view }: Outlook, unit: UnitIndex, exit: HexIndex): HexIndex | null {
  const { state, side } = view
  const { mobility } = scenario.units[unit]!
  const from = state.hex[unit]!
  const onFoot = minutesTo(scenario, state, exit, mobility)[from]!
  let best = { hex: NOWHERE, minutes: onFoot < 0 ? Number.MAX_SAFE_INTEGER : onFoot }
  scenario.trains.forEach((_, train) => {
    if (state.trainSide[train] !== sideIndex(side) || state.trainTo[train] !== NOWHERE) return
    const open = openTrack(scenario, state, side, state.trainHex[train]!)
    if (!open.has(exit)) return
    const journey = journeyMinutes(scenario.map.hexMetres, open.size)
    for (const hex of open.keys()) {
      if (leastMinutes(scenario, state, mobility, from, hex) + journey >= best.minutes) continue
      const walked = minutesTo(scenario, state, hex, mobility)[from]!
      const minutes = walked + journey
      if (walked >= 0 && minutes < best.minutes) best = { hex, minutes }
    }
  })
  return best.hex < 0 ? null : best.hex
}

function walk({ scenario, view, marched }: Outlook, unit: UnitIndex, stop: HexIndex): readonly Order[] {
  const march = marched.has(unit) ? null : marchTowards(scenario, view, unit, stop, { shy: true })
  return march ? [march] : []
}
