/**
 * *Greedy*: one step ahead, by the value of the position. It assaults where the expected exchange and the ground pay,
 * marches every unit towards the goal it suits best, and holds what the scale pays for. No plan, no reply considered:
 * the yardstick for officers.
 */
import { isPresent, unitsAt } from '../engine/derived.ts'
import { hexText } from '../engine/map/hexMap.ts'
import { pathTo, type Reach, reach } from '../engine/map/reach.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { combat } from '../engine/rules/combat.ts'
import { movement } from '../engine/rules/movement.ts'
import { odds } from '../engine/rules/odds.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Commander, Decision, Memory, OrderNote } from './commander.ts'
import { MEN_A_POINT, stakeAt, worthOf } from './estimate.ts'
import { assign, type Goal, goalsOf, mobileUnits } from './goals.ts'
import { minutesTo } from './travel.ts'

/** Own losses count a quarter more than the enemy's: an even exchange is no reason to attack. */
const AVERSION = 1250
/** Men that any hex of the enemy's is worth beyond the points in it. */
const GROUND_MEN = 60
/** Marches a unit is given in one turn: there, and on after a fight. */
const MARCHES_A_TURN = 2
/** Minutes of progress that make a march worth its weariness. */
const WORTH_MARCHING = 15
/** Minutes of march that standing in an enemy's zone costs those who cannot fight there. */
const EXPOSED = 2000
/** Minutes of march that company in a hex costs: spread out round a target. */
const CROWDED = 20

/** What it remembers: the turn, goals by unit id, marches given this turn by unit id. */
interface GreedyMemory {
  readonly turn: number
  readonly goals: { readonly [unit: string]: string }
  readonly marches: { readonly [unit: string]: number }
}

function recall(memory: Memory, turn: number): GreedyMemory {
  // Memory is this commander's own JSON; anything else in its place is read as nothing remembered.
  const goals = typeof memory?.['goals'] === 'object' ? (memory['goals'] as GreedyMemory['goals']) : {}
  const same = memory?.['turn'] === turn && typeof memory['marches'] === 'object'
  return { turn, goals, marches: same ? (memory['marches'] as GreedyMemory['marches']) : {} }
}

export const greedy: Commander = {
  level: 'greedy',
  next(scenario, view, memory) {
    const recalled = recall(memory, view.state.turn[0]!)
    const goals = assign(scenario, view, goalsOf(scenario, view), recalled.goals)
    const kept: GreedyMemory = {
      ...recalled,
      goals: Object.fromEntries([...goals].map(([u, goal]) => [scenario.units[u]!.id, goal.key])),
    }
    const assault = bestAssault(scenario, view)
    if (assault) return { orders: [assault.order], notes: [assault.note], end: false, memory: { ...kept } }
    return march(scenario, view, goals, kept)
  },
}

/** The assault that pays best, if any pays. */
function bestAssault(
  scenario: Scenario,
  view: View,
): { readonly order: OrderOf<'attack'>; readonly note: OrderNote } | null {
  let best: { order: OrderOf<'attack'>; note: OrderNote; worth: number } | null = null
  for (const order of combat.candidates(scenario, view)) {
    const chances = odds(scenario, view, order)
    if ('code' in chances) continue
    const men = unitsAt(scenario, view.state, order.target).reduce((sum, u) => sum + view.state.men[u]!, 0)
    const ground = GROUND_MEN + stakeAt(scenario, order.target) * MEN_A_POINT
    const worth = worthOf(chances, ground, men, AVERSION)
    if (worth <= (best?.worth ?? 0)) continue
    best = {
      order: { ...order, advance: order.advance.slice(0, 1) },
      note: { code: 'assaultPays', facts: { worth, ratio: chances.ratio } },
      worth,
    }
  }
  return best
}

/** Arms that do not belong in front. */
const isBehindTheLine = (unit: UnitSpec): boolean => !ARM_TABLE[unit.arm].advances

/** A march for every unit that has not had its marches; the end of the turn once nobody is left. */
function march(
  scenario: Scenario,
  view: View,
  goals: ReadonlyMap<UnitIndex, Goal>,
  memory: GreedyMemory,
): Decision {
  const orders: Order[] = []
  const notes: OrderNote[] = []
  const marches: { [unit: string]: number } = { ...memory.marches }
  const leaving = new Map<HexIndex, number>()
  for (const u of mobileUnits(scenario, view.state, view.side)) {
    const { id } = scenario.units[u]!
    const goal = goals.get(u)
    const given = marches[id] ?? 0
    if (!goal || given >= MARCHES_A_TURN) continue
    marches[id] = given + 1
    if (isPost(scenario, view, u, leaving)) continue
    const path = bestMarch(scenario, view, u, goal)
    const order: Order = { kind: 'move', unit: u, path }
    if (path.length === 0 || movement.check(scenario, view, order) !== null) continue
    const from = view.state.hex[u]!
    leaving.set(from, (leaving.get(from) ?? 0) + 1)
    orders.push(order)
    notes.push({ code: goal.kind, facts: { goal: hexText(scenario.map, goal.hex) } })
  }
  return { orders, notes, end: orders.length === 0, memory: { ...memory, marches } }
}

/** Is the unit the last of its side on a place that the scale pays for, so that it must not walk off? */
function isPost(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  leaving: ReadonlyMap<HexIndex, number>,
): boolean {
  const hex = view.state.hex[u]!
  if (stakeAt(scenario, hex) === 0) return false
  const staying = unitsAt(scenario, view.state, hex).filter(
    each => scenario.units[each]!.side === view.side && isPresent(view.state, each),
  ).length
  return staying - (leaving.get(hex) ?? 0) <= 1
}

/** The way that brings a unit nearest to its goal this turn; empty where standing still is as good. */
function bestMarch(scenario: Scenario, view: View, u: UnitIndex, goal: Goal): readonly HexIndex[] {
  const unit = scenario.units[u]!
  const field = minutesTo(scenario, goal.hex, unit.mobility)
  const from = view.state.hex[u]!
  const cost = (hex: HexIndex): number => {
    const company = unitsAt(scenario, view.state, hex).filter(each => each !== u).length
    const exposed =
      isBehindTheLine(unit) && inZone(scenario, view.state, hex, enemyOf(view.side)) && company === 0
    return field[hex]! + (exposed ? EXPOSED : 0) + (hex === goal.hex ? 0 : company * CROWDED)
  }
  const range = reach(scenario, view.state, u)
  let best = { hex: from, cost: cost(from) - WORTH_MARCHING }
  for (const hex of range.hexes) {
    if (field[hex]! < 0) continue
    const there = cost(hex)
    if (there < best.cost || (there === best.cost && hex < best.hex)) best = { hex, cost: there }
  }
  return best.hex === from ? slowMarch(scenario, field, from, range) : pathTo(range, best.hex)
}

/** Where not even one hex can be finished this turn, the first hex of the way is begun. */
function slowMarch(scenario: Scenario, field: Int32Array, from: HexIndex, range: Reach): readonly HexIndex[] {
  if (range.hexes.length > 0) return []
  let next: HexIndex = -1
  for (const hex of scenario.map.neighbours.subarray(from * 6, from * 6 + 6))
    if (hex >= 0 && field[hex]! >= 0 && field[hex]! < field[next < 0 ? from : next]!) next = hex
  return next < 0 ? [] : [next]
}
