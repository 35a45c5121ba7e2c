/**
 * Refuel: motor troops that run low do not drive on. Where transports land they wait for what those bring, and somebody
 * keeps the landing ground; where lorries come they wait for them; where none come they turn back, while they still can,
 * to the nearest ground that lorries reach.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import { pathTo } from '../../engine/map/reach.ts'
import type { Order } from '../../engine/orders.ts'
import { inTurn } from '../../engine/rules/airlift.ts'
import { movement } from '../../engine/rules/movement.ts'
import { columnOf, isGiving, isInReach } from '../../engine/rules/supplyRoads.ts'
import type { HexIndex, Permille, UnitIndex } from '../../engine/types.ts'
import { type Airhead, airheads, isAbout, liftedInADay } from '../airheads.ts'
import { isBehindTheLine, weight } from '../estimate.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Fuel below which nobody drives on, ‰ of a refill. */
const LOW: Permille = 200
/** Fuel below which the line waits about an airhead, and with which it goes on, ‰ of a refill: transports fill up to one. */
const [THIRSTY, FILLED]: readonly [Permille, Permille] = [400, 900]

export const refuel: Tactic = {
  code: 'refuel',
  propose(outlook) {
    const taken = new Set(outlook.bound)
    const coming = { kilograms: liftedInADay(outlook.scenario, outlook.view) }
    const byAir = airheads(outlook.scenario, outlook.view).flatMap(airhead =>
      byTransport(outlook, airhead, taken, coming),
    )
    return [...byAir, ...byLorry(outlook, taken)]
  },
}

/**
 * What waits about an airhead, who comes to it while he can, and who keeps it for them; one who has a task by a plan goes by
 * that. No more wait than what is `coming` within a day fills: the others would stand for days with fuel to go on with.
 */
function byTransport(
  outlook: Outlook,
  { hex, there }: Airhead,
  taken: Set<UnitIndex>,
  coming: { kilograms: number },
): readonly Proposal[] {
  const { scenario, view } = outlook
  const proposals: Proposal[] = []
  const take = (unit: UnitIndex, order: Order | null): void => {
    taken.add(unit)
    coming.kilograms -= (FILLED - view.state.fuel[unit]!) * scenario.units[unit]!.fuelRefill
    proposals.push(waiting(outlook, unit, hex, order))
  }
  const thirsty = mobileUnits(scenario, view.state, view.side)
    .filter(u => !taken.has(u) && !outlook.tasks?.has(u) && isThirsty(outlook, u))
    .sort(inTurn(view.state))
  const isServed = (at: HexIndex): boolean => (there.length > 0 ? isAbout(scenario, hex, at) : at === hex)
  for (const unit of thirsty) {
    if (coming.kilograms <= 0 || (there.length === 0 && proposals.length > 0)) break
    const order = isServed(view.state.hex[unit]!) ? null : wayTo(outlook, unit, isServed)
    if (order || isServed(view.state.hex[unit]!)) take(unit, order)
  }
  const keeps = (u: UnitIndex): boolean => taken.has(u) && !outlook.bound.has(u)
  if (proposals.length === 0 || there.length === 0 || there.some(keeps)) return proposals
  const free = there.filter(u => !taken.has(u) && !outlook.tasks?.has(u))
  const keeper = free.sort(
    (a, b) => weight(scenario, view.state, a) - weight(scenario, view.state, b) || a - b,
  )[0]
  if (keeper === undefined) return proposals
  taken.add(keeper)
  const note = { code: 'airhead', facts: { place: hexText(scenario.map, hex) } }
  return [...proposals, { ...waiting(outlook, keeper, hex, null), note }]
}

/** Has a unit of the line too little to set out with, or, once it waits, to go on with? */
function isThirsty({ scenario, view, posts }: Outlook, u: UnitIndex): boolean {
  const unit = scenario.units[u]!
  const enough = posts.get(u)?.tactic === 'refuel' ? FILLED : THIRSTY
  return unit.fuelRefill > 0 && !isBehindTheLine(unit) && view.state.fuel[u]! < enough
}

/** Who runs low, with the way to where lorries come. */
function byLorry(outlook: Outlook, taken: ReadonlySet<UnitIndex>): readonly Proposal[] {
  const { scenario, view } = outlook
  const { state } = view
  return mobileUnits(scenario, state, view.side).flatMap((unit): Proposal[] => {
    const column = columnOf(scenario, unit)
    const uses = scenario.units[unit]!.fuelRefill > 0
    if (taken.has(unit) || !uses || column < 0 || state.fuel[unit]! >= LOW) return []
    const hex = state.hex[unit]!
    const reached = (each: HexIndex): boolean => isInReach(scenario, state, column, each)
    const served = isGiving(scenario, state, column) && reached(hex)
    return [waiting(outlook, unit, hex, served ? null : wayTo(outlook, unit, reached))]
  })
}

const waiting = ({ view }: Outlook, unit: UnitIndex, place: HexIndex, order: Order | null): Proposal => ({
  units: [unit],
  orders: order ? [order] : [],
  place,
  worth: view.state.men[unit]!,
  note: { code: 'refuel', facts: { fuel: view.state.fuel[unit]! } },
})

/** The shortest march to a hex that serves; null where it is out of reach this turn, or the unit has marched. */
function wayTo(
  { scenario, view, marched }: Outlook,
  unit: UnitIndex,
  serves: (hex: HexIndex) => boolean,
): Order | null {
  if (marched.has(unit)) return null
  const range = rangeOf(scenario, view.state, unit)
  let best = -1
  for (const hex of range.hexes)
    if (serves(hex) && (best < 0 || range.minutes[hex]! < range.minutes[best]!)) best = hex
  if (best < 0) return null
  const order: Order = { kind: 'move', unit, path: pathTo(range, best) }
  return order.path.length > 0 && movement.check(scenario, view, order) === null ? order : null
}
