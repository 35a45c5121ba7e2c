/** How units march to their goals: the line in front, guns within range behind it, staffs and trains behind most of it. */
import { unitsAt } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { pathTo } from '../engine/map/reach.ts'
import type { OrderOf } from '../engine/orders.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { previewMove } from '../engine/rules/movement.ts'
import { commandsGround } from '../engine/rules/power.ts'
import { columnOf, isInReach } from '../engine/rules/supplyRoads.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type Metres, type Minutes, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { RESTED } from './attack.ts'
import { isBehindTheLine, isRear, weight } from './estimate.ts'
import { enemyWeightNear, type Goal } from './goals.ts'
import { isPicket } from './missions.ts'
import { accountLimit, mayBegin } from './pace.ts'
import { rangeOf } from './range.ts'
import { wayOf } from './roads.ts'
import { onFoot, type Situation } from './situation.ts'
import { hexsideMinutes } from './travel.ts'

/** Minutes of progress that make a march worth its weariness. */
const WORTH_MARCHING = 15
/** Minutes of march that standing before the enemy costs those who cannot fight there. */
const EXPOSED = 2000
const UNCOVERED = 20_000
/** Minutes of march that ending beside much stronger enemies costs, and how much stronger, ‰. */
const OUTMATCHED_MINUTES = 240
const OUTMATCHED = 1500
/** What those in the hexes around it count of their weight to who stands before the enemy, ‰: neighbours close up together. */
const BESIDE = 500
/** Minutes of march that company in a hex costs this near to the goal: a column closes up, who has arrived spreads out. */
const CROWDED = 20
const SPREAD_HEXES = 3
/** An enemy this near comes within a day. */
const DAYS_MARCH: Metres = 24_000
/** Fuel that tanks and lorries keep, ‰ of a refill: enough to come back, or to fight on. */
const FUEL_KEPT = 200

/** Must the unit rest where it is? Too tired to march on, and not beside the enemy. Who has the way out does not stop. */
function rests({ scenario, view }: Situation, u: UnitIndex, goal: Goal): boolean {
  const tired = view.state.readiness[u]! * 1000 < RESTED * scenario.units[u]!.readinessStart
  return (
    tired && goal.kind !== 'exit' && !inZone(scenario, view.state, view.state.hex[u]!, enemyOf(view.side))
  )
}

/** The march that brings a unit nearest to its goal this turn, lawful on the view; null where standing still is as good. */
export function bestMarch(situation: Situation, u: UnitIndex, goal: Goal): OrderOf<'move'> | null {
  const { scenario, view } = situation
  const from = view.state.hex[u]!
  if (from === goal.hex || rests(situation, u, goal)) return null
  const field = wayOf(scenario, view.state, u, goal.hex)
  const cost = costOf(situation, u, goal, field)
  const range = rangeOf(scenario, view.state, u)
  const limit = accountLimit(scenario, view, u, goal, field[from]!)
  let best = { hex: from, cost: cost(from) - WORTH_MARCHING }
  for (const hex of range.hexes) {
    if (field[hex]! < 0 || range.account[hex]! > limit) continue
    // Nothing but guns in range makes a hex better than the bare march from it.
    if (field[hex]! > best.cost && !isInRange(scenario, u, goal, hex)) continue
    const there = cost(hex)
    if (there < best.cost || (there === best.cost && hex < best.hex)) best = { hex, cost: there }
  }
  const path = best.hex === from ? slowMarch(situation, u, field, limit, cost) : pathTo(range, best.hex)
  return path.length === 0 ? null : safePart(scenario, view, { kind: 'move', unit: u, path }, goal)
}

/** Do the unit's guns reach its goal from the hex, if there is an enemy to fire at? */
function isInRange(scenario: Scenario, u: UnitIndex, goal: Goal, hex: HexIndex): boolean {
  const unit = scenario.units[u]!
  if (goal.kind !== 'take' || !isBehindTheLine(unit) || unit.gunRange === 0) return false
  const hexes = distance(scenario.map, hex, goal.hex)
  return hexes <= 1 || hexes * scenario.map.hexMetres <= unit.gunRange
}

/** Minutes that a unit would have before it if it stood in a hex, dangers counted as detours. */
function costOf(
  situation: Situation,
  u: UnitIndex,
  goal: Goal,
  field: Int32Array,
): (hex: HexIndex) => Minutes {
  const { scenario, view, threat } = situation
  const unit = scenario.units[u]!
  // Small units go with the line, not before it, where there is one and they are not wanted to hold a place; forward
  // detachments go before it however small they are.
  const small = !commandsGround(scenario, view.state, u) && goal.kind !== 'hold' && !isForward(view.state, u)
  const behind = isBehindTheLine(unit) || (small && situation.foremost.has(goal.key))
  const shy = isPicket(scenario, view.state, u) || (isRear(unit) && goal.kind === 'exit')
  const own = weight(scenario, view.state, u)
  const at = view.state.hex[u]!
  const besides = (hex: HexIndex): number => Math.floor((lineBeside(situation, hex, u) * BESIDE) / 1000)
  const closesUp = goal.kind === 'take' && (goal.works > 0 || goal.enemies > 0)
  return hex => {
    const company = unitsAt(scenario, view.state, hex).filter(each => each !== u)
    // Who has come to stand in company stays: otherwise units would change places for ever.
    const apart = distance(scenario.map, hex, goal.hex)
    // Before an enemy who is to be stormed all crowd together: the assault is as strong as those who touch him.
    const spreads = apart > (closesUp ? 1 : 0) && hex !== at && apart <= SPREAD_HEXES
    const crowd = spreads ? company.length * CROWDED : 0
    const way = isInRange(scenario, u, goal, hex) ? 0 : field[hex]!
    if (shy) return way + (threat.has(hex) ? EXPOSED : 0)
    if (isRear(unit) && hex === at && isQuiet(situation, hex)) return way
    if (behind) return isCovered(situation, u, goal, hex) ? way + crowd : inFront(situation, u, goal, hex)
    const enemies = threat.get(hex) ?? 0
    if (goal.bold) return way
    if (enemies === 0 || hex === goal.hex) return way + crowd
    const together =
      company.reduce((sum, each) => sum + weight(scenario, view.state, each), own) + besides(hex)
    return way + crowd + (enemies * 1000 > together * OUTMATCHED ? OUTMATCHED_MINUTES : 0)
  }
}

/** Weight of the side's line in the hexes around one, without a unit. */
const lineBeside = ({ scenario, view }: Situation, hex: HexIndex, without: UnitIndex): number =>
  [...scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)]
    .flatMap(beside => (beside < 0 ? [] : unitsAt(scenario, view.state, beside)))
    .filter(
      u => u !== without && scenario.units[u]!.side === view.side && !isBehindTheLine(scenario.units[u]!),
    )
    .reduce((sum, u) => sum + weight(scenario, view.state, u), 0)

/**
 * March minutes, on foot, that the line has before it which the unit keeps behind. Before a place that is held guns have
 * their whole army: once it was taken and the line went on, they drove back to whoever was still bound for it.
 */
function lineBefore(
  { scenario, foremost, vanguard, middle }: Situation,
  u: UnitIndex,
  goal: Goal,
): Minutes | undefined {
  if (isRear(scenario.units[u]!)) return middle(u, goal)
  const bound = foremost.get(goal.key)
  if (goal.kind !== 'hold') return bound
  const army = vanguard(u, goal)
  return bound === undefined || army === undefined ? (bound ?? army) : Math.min(bound, army)
}

/**
 * Is the hex behind the line on the way to the goal: with fighters in it, or out of the enemy's zones and no nearer to
 * the goal than the foremost quarter of them? Staffs and trains stay behind the middle of their army's whole line.
 */
function isCovered(situation: Situation, u: UnitIndex, goal: Goal, hex: HexIndex): boolean {
  const { scenario, view, held, threat } = situation
  if (held.has(hex) && !isRear(scenario.units[u]!)) return true
  const line = lineBefore(situation, u, goal)
  if (line === undefined || onFoot(scenario, view.state, goal.hex)[hex]! < line) return false
  return !threat.has(hex) && !inZone(scenario, view.state, hex, enemyOf(view.side))
}

/** Is no enemy known within a day's march? Who stands there drives to no cover, though the line is elsewhere. */
const isQuiet = ({ scenario, view }: Situation, hex: HexIndex): boolean =>
  enemyWeightNear(scenario, view, hex, Math.floor(DAYS_MARCH / scenario.map.hexMetres)) === 0

/** Cost of standing uncovered: more than any way, the more the further in front and the nearer to the enemy. */
function inFront(situation: Situation, u: UnitIndex, goal: Goal, hex: HexIndex): Minutes {
  const ahead =
    (lineBefore(situation, u, goal) ?? 0) - onFoot(situation.scenario, situation.view.state, goal.hex)[hex]!
  return UNCOVERED + Math.max(0, ahead) + (situation.threat.has(hex) ? EXPOSED : 0)
}

/**
 * Where no hex nearer to the goal can be finished this turn, the next one on the shortest way is begun: a slow hex, a
 * queue at a narrow place.
 */
function slowMarch(
  { scenario, view }: Situation,
  u: UnitIndex,
  field: Int32Array,
  limit: Minutes,
  cost: (hex: HexIndex) => Minutes,
): readonly HexIndex[] {
  const from = view.state.hex[u]!
  const { mobility } = scenario.units[u]!
  let next = { hex: from, minutes: 0, way: Number.MAX_SAFE_INTEGER }
  for (let d = 0; d < 6; d++) {
    const hex = scenario.map.neighbours[from * 6 + d]!
    if (hex < 0 || field[hex]! < 0 || field[hex]! >= field[from]! || cost(hex) >= cost(from)) continue
    const minutes = hexsideMinutes(scenario, view.state, from * 6 + d, mobility)
    if (minutes > 0 && minutes + field[hex]! < next.way) next = { hex, minutes, way: minutes + field[hex]! }
  }
  return next.hex === from || !mayBegin(view.state, u, next.minutes, limit) ? [] : [next.hex]
}

/**
 * The march as far as it is safe, or null if it is not lawful at all: the last hexes are left away where they would leave
 * too little fuel, or lead through a zone of the enemy to where no supplies follow. The way to the goal itself is gone
 * with any fuel.
 */
function safePart(
  scenario: Scenario,
  view: View,
  order: OrderOf<'move'>,
  goal: Goal,
): OrderOf<'move'> | null {
  const { steps, refusal } = previewMove(scenario, view, order)
  if (refusal !== null) return null
  const { path, unit } = order
  const burns = scenario.units[unit]!.fuelRefill > 0 && path.at(-1) !== goal.hex
  const dry = burns ? steps.findIndex(step => step.fuel < FUEL_KEPT) : -1
  const gate = path.findIndex(hex => inZone(scenario, view.state, hex, enemyOf(view.side)))
  const cut =
    gate >= 0 && gate < path.length - 1 && !isFed(scenario, view, unit, path.at(-1)!) ? gate + 1 : -1
  const length = Math.min(dry < 0 ? path.length : dry, cut < 0 ? path.length : cut)
  if (length === path.length) return order
  const shorter: OrderOf<'move'> = { ...order, path: path.slice(0, length) }
  return length > 0 && previewMove(scenario, view, shorter).refusal === null ? shorter : null
}

/** Would supplies come to a unit in the hex: there or beside it the roads of its column are open, or it needs none? */
function isFed(scenario: Scenario, view: View, u: UnitIndex, hex: HexIndex): boolean {
  const column = columnOf(scenario, u)
  const around = scenario.map.neighbours.subarray(hex * 6, hex * 6 + 6)
  return (
    column < 0 || [hex, ...around].some(each => each >= 0 && isInReach(scenario, view.state, column, each))
  )
}
