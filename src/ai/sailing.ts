/**
 * What *greedy* does at sea: whoever can land lands, the nearest to done first and guns last; laden craft sail by the
 * shortest way to the landing place where least is before them; empty craft go back to the transports and load again.
 * Where warships go stands in `warships.ts`.
 */
import { isPresent, sideAt, turnMinutes, turnNow } from '../engine/derived.ts'
import { cheapest } from '../engine/map/cheapest.ts'
import { distance, opposite } from '../engine/map/geometry.ts'
import { type Landing, neighboursOf } from '../engine/map/hexMap.ts'
import { pathTo } from '../engine/map/reach.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import { embarkingsOf } from '../engine/rules/embarking.ts'
import { goingTables } from '../engine/rules/goingTables.ts'
import {
  findsWayUp,
  gunsToLand,
  handlingMinutes,
  isUsed,
  landingMinutes,
  landingStart,
  landingsOf,
} from '../engine/rules/landing.ts'
import { progressTowards } from '../engine/rules/march.ts'
import { previewMove } from '../engine/rules/movement.ts'
import { canUse, cargoOf, isAboard, landingAt, roomOn } from '../engine/rules/vessels.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type Minutes, NOWHERE, sideIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import type { Task } from './plan/tasks.ts'
import { rangeOf } from './range.ts'
import { warshipWork } from './warships.ts'

/** What each laden vessel beside a landing place counts for those who have still to come, as minutes of the way. */
const QUEUE: Minutes = 30

export interface SeaWork {
  readonly order: Order
  readonly note: OrderNote
}

/** Tasks by a plan of vessels and of those aboard. */
type Tasked = ReadonlyMap<UnitIndex, Task>

/**
 * The next order for a side's vessels and those aboard, lawful on the view; null where there is nothing to do. Who has a
 * task by a plan lands where it says, stays aboard as a reserve, and as a vessel lies where it is told to.
 */
export function seaWork(scenario: Scenario, view: View, tasks: Tasked = new Map()): SeaWork | null {
  if (!scenario.units.some(({ vessel, side }) => vessel && side === view.side)) return null
  const ashore = nextLanding(scenario, view, tasks)
  if (ashore) return { order: ashore, note: { code: 'land' } }
  const over = nextTransfer(scenario, view, tasks)
  if (over) return { order: over, note: { code: 'embark' } }
  const sail = nextPassage(scenario, view, tasks)
  const ship = sail ?? warshipWork(scenario, view, u => stationOf(scenario, view, u, tasks) !== null)
  return ship && { order: ship, note: { code: 'sail' } }
}

/** Men before guns, then who is ashore soonest. */
function nextLanding(scenario: Scenario, view: View, tasks: Tasked): OrderOf<'land'> | null {
  const { state } = view
  const ready = scenario.units
    .flatMap((_, unit) => landingsOf(scenario, view, unit))
    .filter(({ unit, to }) => landingsFor(scenario, view, unit, tasks).some(({ hex }) => hex === to))
    .map(order => {
      const landing = landingAt(scenario.map, order.to)
      const by = { unit: order.unit, craft: state.carrier[order.unit]!, landing }
      const work = landingMinutes(scenario, state, order.unit, landing)
      const end = landingStart(scenario, state, by) + work - progressTowards(state, order.unit, order.to)
      return { order, guns: gunsOf(scenario, view, order.unit), end }
    })
    .sort(
      (a, b) => a.guns - b.guns || a.end - b.end || a.order.unit - b.order.unit || a.order.to - b.order.to,
    )
  return ready[0]?.order ?? null
}

/** From a ship that cannot put him ashore, a unit goes down into a craft that lies with it: the largest that fits first. */
function nextTransfer(scenario: Scenario, view: View, tasks: Tasked): OrderOf<'embark'> | null {
  const { state, side } = view
  const waiting = scenario.units
    .flatMap((unit, u) =>
      unit.side === side && isAboard(state, u) && isOnShip(scenario, view, u) ? [u] : [],
    )
    .filter(u => mayLandSomewhere(scenario, view, u, tasks))
    .sort(
      (a, b) =>
        gunsOf(scenario, view, a) - gunsOf(scenario, view, b) || state.men[b]! - state.men[a]! || a - b,
    )
  for (const u of waiting) {
    const order = embarkingsOf(scenario, view, u).find(
      ({ craft }) => scenario.units[craft]!.mobility === 'craft',
    )
    if (order) return order
  }
  return null
}

const isOnShip = ({ units }: Scenario, { state }: View, u: UnitIndex): boolean =>
  units[state.carrier[u]!]!.mobility === 'ship'
const gunsOf = (scenario: Scenario, { state }: View, u: UnitIndex): number =>
  gunsToLand(scenario, state, u) > 0 ? 1 : 0

/** Guns wait for a landing place that the enemy no longer sweeps. */
const mayLandSomewhere = (scenario: Scenario, view: View, u: UnitIndex, tasks: Tasked): boolean =>
  landingsFor(scenario, view, u, tasks).some(
    landing => gunsOf(scenario, view, u) === 0 || isSilent(view, landing),
  )

const isSilent = ({ side, state }: View, { silent }: Landing): boolean =>
  silent.every(hex => state.control[hex] !== sideIndex(enemyOf(side)) + 1)

/** Landing places in use where no enemy is known. */
export const openLandings = (scenario: Scenario, view: View): readonly Landing[] =>
  scenario.map.landings.filter(
    landing =>
      isUsed(view.state, landing) && sideAt(scenario, view.state, landing.hex) !== enemyOf(view.side),
  )

/**
 * Landing places for somebody aboard: by his task those at its places or beside them, none while he is held back, and all
 * that are open where he has no such task or the enemy stands at every one of his.
 */
function landingsFor(scenario: Scenario, view: View, u: UnitIndex, tasks: Tasked): readonly Landing[] {
  const open = openLandings(scenario, view).filter(each => findsWayUp(scenario, view.state, u, each))
  const mission = tasks.get(u)?.mission
  if (mission?.word === 'reserve') return []
  if (mission?.word !== 'land') return open
  const own = open.filter(({ hex }) => mission.places.some(place => distance(scenario.map, hex, place) <= 1))
  return own.length > 0 ? own : open
}

/** Minutes of sailing to where its task sends a vessel; null without such a task, or where no water leads there. */
function stationOf(scenario: Scenario, view: View, u: UnitIndex, tasks: Tasked): Int32Array | null {
  const place = tasks.get(u)?.place ?? NOWHERE
  const from = view.state.hex[u]!
  if (place < 0 || from < 0) return null
  const field = fieldTo(scenario, view, u, [place])
  return field[from]! < 0 ? null : field
}

/** The first vessel that has somewhere to go and comes nearer to it this turn. */
function nextPassage(scenario: Scenario, view: View, tasks: Tasked): OrderOf<'move'> | null {
  const { state, side } = view
  const minutes = turnMinutes(scenario, state)
  for (const [u, unit] of scenario.units.entries()) {
    if (unit.side !== side || !unit.vessel || !isPresent(state, u) || state.clock[u]! >= minutes) continue
    const station = stationOf(scenario, view, u, tasks)
    if (!station && !unit.vessel.lift) continue
    const order = passage(scenario, view, u, station ?? fieldFor(scenario, view, u, tasks))
    if (order) return order
  }
  return null
}

/** The hex in reach that is nearest by this field of minutes; null where the vessel lies as near already. */
function passage(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  field: Int32Array | null,
): OrderOf<'move'> | null {
  const here = field?.[view.state.hex[unit]!] ?? 0
  if (!field || here <= 0) return null
  const range = rangeOf(scenario, view.state, unit)
  let best = { hex: -1, left: here }
  for (const hex of range.hexes)
    if (field[hex]! >= 0 && field[hex]! < best.left) best = { hex, left: field[hex]! }
  if (best.hex < 0) return null
  const order = { kind: 'move' as const, unit, path: pathTo(range, best.hex) }
  return previewMove(scenario, view, order).refusal === null ? order : null
}

/** Minutes from every hex to where a vessel is wanted; null where nobody wants it. */
function fieldFor(scenario: Scenario, view: View, u: UnitIndex, tasks: Tasked): Int32Array | null {
  const cargo = cargoOf(scenario, view.state, u)
  if (cargo.length === 0) return toLoad(scenario, view, u, tasks)
  const wanted = new Set(cargo.flatMap(each => landingsFor(scenario, view, each, tasks)))
  return toLanding(scenario, view, u, [...wanted])
}

/** To the landing place of these by which all aboard are ashore soonest, those before it there counted as a longer way. */
function toLanding(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  landings: readonly Landing[],
): Int32Array | null {
  const { mobility } = scenario.units[u]!
  const from = view.state.hex[u]!
  const men = cargoOf(scenario, view.state, u).reduce((sum, each) => sum + view.state.men[each]!, 0)
  let best: { field: Int32Array; cost: Minutes } | null = null
  for (const landing of landings) {
    if (!canUse(mobility, landing)) continue
    const berths = neighboursOf(scenario.map, landing.hex)
    if (berths.includes(from)) return null
    const field = fieldTo(scenario, view, u, berths)
    if (field[from]! < 0) continue
    const work = handlingMinutes(men, landing.menPerHour)
    const cost = field[from]! + work + QUEUE * berthed(scenario, view, berths)
    if (!best || cost < best.cost) best = { field, cost }
  }
  return best?.field ?? null
}

/** Laden vessels that lie in these hexes. */
const berthed = (scenario: Scenario, { state, side }: View, berths: readonly HexIndex[]): number =>
  scenario.units.filter(
    (unit, u) =>
      unit.side === side &&
      unit.vessel &&
      berths.includes(state.hex[u]!) &&
      cargoOf(scenario, state, u).length > 0,
  ).length

/** Empty craft go to the ships with somebody aboard for whom they have room. */
function toLoad(scenario: Scenario, view: View, craft: UnitIndex, tasks: Tasked): Int32Array | null {
  const { state, side } = view
  if (scenario.units[craft]!.mobility !== 'craft') return null
  const room = roomOn(scenario, state, craft)
  const ships = scenario.units.flatMap((unit, u) =>
    unit.side === side &&
    unit.mobility === 'ship' &&
    isPresent(state, u) &&
    cargoOf(scenario, state, u).some(
      each => state.men[each]! <= room && mayLandSomewhere(scenario, view, each, tasks),
    )
      ? [state.hex[u]!]
      : [],
  )
  return ships.length > 0 ? fieldTo(scenario, view, craft, ships) : null
}

/** Minutes of sailing from every hex to the nearest of these. */
function fieldTo(scenario: Scenario, { state }: View, u: UnitIndex, goals: readonly HexIndex[]): Int32Array {
  const { minutes } = goingTables(scenario, state, turnNow(scenario, state)!, scenario.units[u]!)
  // The search runs from the goal outwards; each hexside is paid in the direction of the voyage.
  const towards = (hexside: number, _from: HexIndex, to: HexIndex): Minutes =>
    minutes[to * 6 + opposite(hexside % 6)]!
  return cheapest(scenario, towards, goals)
}
