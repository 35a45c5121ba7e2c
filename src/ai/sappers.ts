/**
 * What *greedy* has its engineers do at bridges: blow one that the enemy is about to reach and nobody of their own needs,
 * stay by one that the scale pays for blowing, and build again what stands between the army and its goals.
 */
import { isPresent } from '../engine/derived.ts'
import { lineTo } from '../engine/map/cheapest.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import { bridge, canBeBuilt } from '../engine/rules/bridging.ts'
import { isAsBuilt } from '../engine/rules/crossings.ts'
import { canBeBlown, demolish } from '../engine/rules/demolition.ts'
import { areSappers, crossingsBeside } from '../engine/rules/engineers.ts'
import { crossingsOn } from '../engine/rules/lift.ts'
import { canBeImproved, groundAt } from '../engine/rules/passWeather.ts'
import { commandsGround } from '../engine/rules/power.ts'
import { raze, razingAim } from '../engine/rules/razing.ts'
import { columnOf, roadsOf } from '../engine/rules/supplyRoads.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Minutes, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { needingBridge, pointsBeyond, pointsForBlowing } from './bridges.ts'
import { columnTrackFor } from './columnTracks.ts'
import type { OrderNote } from './commander.ts'
import { isBehindTheLine, stakeAt } from './estimate.ts'
import type { Goals } from './missions.ts'
import { marchTowards } from './tactics/marches.ts'
import { mobileUnits } from './timeliness.ts'
import { minutesTo } from './travel.ts'

/** March minutes within which the enemy is about to reach a bridge; a bridge that brings points is blown twice as early. */
const NEAR: Minutes = 360
/** March minutes from which engineers are fetched to a blown bridge. */
const FETCHED_FROM: Minutes = 2 * 1440

/** What engineers do now, and which of them are bound to bridges and take no other goal. */
export interface SapperWork {
  readonly orders: readonly Order[]
  readonly notes: readonly OrderNote[]
  readonly bound: ReadonlySet<UnitIndex>
}

/** Work for the side's engineers on its view of the battle; `goals` are what its army is about. */
export function sapperWork(scenario: Scenario, view: View, goals: Goals): SapperWork {
  const orders: Order[] = []
  const notes: OrderNote[] = []
  const bound = new Set<UnitIndex>()
  const sappers = mobileUnits(scenario, view.state, view.side).filter(u =>
    areSappers(scenario, view.state, u),
  )
  for (const u of sappers)
    for (const crossing of crossingsBeside(scenario.map, view.state.hex[u]!)) {
      if (!canBeBlown(scenario, view.state, crossing)) continue
      const points = isAsBuilt(view.state, crossing) ? pointsForBlowing(scenario, view.side, crossing) : 0
      const pays = points > 0
      if (pays) bound.add(u)
      const order: Order = { kind: 'demolish', unit: u, crossing }
      if (points < 0 || demolish.check(scenario, view, order) !== null) continue
      const { a, b } = scenario.map.crossings[crossing]!
      if (!isThreatened(scenario, view, [a, b], pays ? 2 * NEAR : NEAR)) continue
      if (isNeeded(scenario, view, goals, crossing) || feeds(scenario, view, crossing)) continue
      if (pointsBeyond(scenario, view, crossing) > points) continue
      orders.push(order)
      notes.push({ code: 'blow' })
    }
  for (const order of razingWork(scenario, view, 'works')) {
    orders.push(order)
    notes.push({ code: 'raze' })
  }
  for (const { unit, order } of repairs(scenario, view, goals, sappers)) {
    bound.add(unit)
    if (order) orders.push(order)
    if (order) notes.push({ code: 'build' })
  }
  for (const unit of sappers) {
    const goal = goals.get(unit)
    if (bound.has(unit) || !goal) continue
    const order = columnTrackFor(scenario, view, unit, goal.hex)
    if (order === undefined) continue
    bound.add(unit)
    if (order) orders.push(order)
    if (order) notes.push({ code: 'cutTrack' })
  }
  return { orders, notes, bound }
}

/**
 * Engineers blow in the works of places that are worth something. `of`: the works themselves before any assault, for
 * nothing else brings them down; the garrison under them after the assaults, which need engineers too.
 */
export const razingWork = (
  scenario: Scenario,
  view: View,
  of: 'works' | 'garrison',
): readonly OrderOf<'raze'>[] =>
  raze
    .candidates(scenario, view)
    .filter(
      ({ hex }) =>
        razingAim(scenario, view.state, hex, view.side) === of && stakeAt(scenario, view.state, hex) > 0,
    )

/** Do supplies come over the bridge to units that command ground? Pickets beyond it are given up. */
const feeds = (scenario: Scenario, view: View, crossing: number): boolean =>
  mobileUnits(scenario, view.state, view.side).some(u => {
    const column = columnOf(scenario, u)
    if (column < 0 || !commandsGround(scenario, view.state, u)) return false
    const roads = roadsOf(scenario, view.state, column)
    return crossingsOn(scenario, lineTo(roads, view.state.hex[u]!), roads).includes(crossing)
  })

/** Is a known enemy of the line, no static one, within so many march minutes of one of the hexes? */
export function isThreatened(
  scenario: Scenario,
  view: View,
  hexes: readonly HexIndex[],
  within: Minutes,
): boolean {
  return scenario.units.some((unit, u) => {
    if (unit.side === view.side || !isPresent(view.state, u)) return false
    if (isBehindTheLine(unit) || unit.mobility === 'static') return false
    return hexes.some(hex => {
      const minutes = minutesTo(scenario, view.state, hex, unit.mobility)[view.state.hex[u]!]!
      return minutes >= 0 && minutes <= within
    })
  })
}

/** Does a unit of the line have a longer way to its goal without the bridge? */
function isNeeded(scenario: Scenario, view: View, goals: Goals, crossing: number): boolean {
  const needs = needingBridge(scenario, view, crossing)
  return [...goals].some(([u, goal]) => !isBehindTheLine(scenario.units[u]!) && needs(u, [goal.hex]))
}

/** Is a bridge to be built there that the army needs, or a pass to be mended that rain has cut up under its supplies? */
function isWorthWork(scenario: Scenario, view: View, goals: Goals, crossing: number): boolean {
  const { map } = scenario
  if (canBeBuilt(scenario, view.state, crossing)) return isNeeded(scenario, view, goals, crossing)
  const isCutUp = canBeImproved(map, view.state, crossing) && groundAt(map, view.state, crossing) === 'broken'
  return isCutUp && feeds(scenario, view, crossing)
}

interface Repair {
  readonly unit: UnitIndex
  /** null where the unit waits: its minutes are spent, or the enemy bars the way. */
  readonly order: Order | null
}

/** For each bridge or pass that is worth their work the nearest free engineers: to work if they are there, else on the march. */
function repairs(
  scenario: Scenario,
  view: View,
  goals: Goals,
  sappers: readonly UnitIndex[],
): readonly Repair[] {
  const taken = new Set<UnitIndex>()
  return scenario.map.crossings.flatMap((place, crossing): Repair[] => {
    if (!isWorthWork(scenario, view, goals, crossing)) return []
    let best = { unit: -1, end: place.a, minutes: FETCHED_FROM }
    for (const unit of sappers)
      for (const end of [place.a, place.b]) {
        // The way to the bridge itself must not lead over it.
        const field = minutesTo(scenario, view.state, end, scenario.units[unit]!.mobility)
        const minutes = field[view.state.hex[unit]!]!
        if (!taken.has(unit) && minutes >= 0 && minutes < best.minutes) best = { unit, end, minutes }
      }
    if (best.unit < 0) return []
    taken.add(best.unit)
    const build: Order = { kind: 'bridge', unit: best.unit, crossing }
    if (bridge.check(scenario, view, build) === null) return [{ unit: best.unit, order: build }]
    return [{ unit: best.unit, order: marchTowards(scenario, view, best.unit, best.end, { shy: true }) }]
  })
}
