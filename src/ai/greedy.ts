/**
 * *Greedy*: one step ahead, by the value of the position. It assaults where the expected exchange and the ground pay,
 * marches every unit towards the goal it suits best, and holds what the scale pays for. No plan, no reply considered:
 * the yardstick for officers.
 */
import { isPresent, unitsAt } from '../engine/derived.ts'
import { hexText } from '../engine/map/hexMap.ts'
import { pathTo, reach } from '../engine/map/reach.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import { assess } from '../engine/rules/assault.ts'
import { combat } from '../engine/rules/combat.ts'
import { marchAllowance, marchLimit } from '../engine/rules/marchAccount.ts'
import { movement } from '../engine/rules/movement.ts'
import { odds } from '../engine/rules/odds.ts'
import { inZone } from '../engine/rules/zoc.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Commander, Decision, Memory, OrderNote } from './commander.ts'
import { MEN_A_POINT, stakeAt, worthOf } from './estimate.ts'
import { assign, type Goal, goalsOf, isBehindTheLine, mobileUnits } from './goals.ts'
import { minutesTo } from './travel.ts'

/** Own losses count a quarter more than the enemy's: an even exchange is no reason to attack. */
const AVERSION = 1250
/** Odds below these are refused whatever they promise, ‰. */
const LEAST_RATIO = 1500
/** Men that any hex of the enemy's is worth beyond the points in it. */
const GROUND_MEN = 60
/** Marches a unit is given in one turn: there, and on after a fight. */
const MARCHES_A_TURN = 2
/** Readiness below which a unit is spared forced marches, ‰. */
const FIT = 800
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

/** Goals of the last turn or this one; marches only where this turn has begun already. */
function recall(
  memory: Memory,
  turn: number,
): { goals: GreedyMemory['goals']; marches: GreedyMemory['marches'] | null } {
  // Memory comes back out of saves, so from strangers: what is not this commander's own reads as nothing remembered.
  const goals = entriesOf(memory?.['goals']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const same =
    memory?.['turn'] === turn && typeof memory['marches'] === 'object' && memory['marches'] !== null
  const marches = entriesOf(memory?.['marches']).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return { goals: Object.fromEntries(goals), marches: same ? Object.fromEntries(marches) : null }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** The goals given out at the beginning of the turn, as far as they still stand. */
function given(
  scenario: Scenario,
  offered: readonly Goal[],
  keys: GreedyMemory['goals'],
): ReadonlyMap<UnitIndex, Goal> {
  const byKey = new Map(offered.map(goal => [goal.key, goal]))
  const goals = new Map<UnitIndex, Goal>()
  scenario.units.forEach((unit, u) => {
    const goal = byKey.get(keys[unit.id] ?? '')
    if (goal) goals.set(u, goal)
  })
  return goals
}

export const greedy: Commander = {
  level: 'greedy',
  next(scenario, view, memory) {
    const recalled = recall(memory, view.state.turn[0]!)
    const offered = goalsOf(scenario, view)
    // Goals are given out once a turn; what is found on the way changes orders, not missions.
    const goals = recalled.marches
      ? given(scenario, offered, recalled.goals)
      : assign(scenario, view, offered, recalled.goals)
    const kept: GreedyMemory = {
      turn: view.state.turn[0]!,
      marches: recalled.marches ?? {},
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
    if (order.units.every(u => isBehindTheLine(scenario.units[u]!))) continue
    // Weighing is cheap against the full odds: hopeless assaults are not thrown in the mind.
    if (assess(scenario, view.state, order).ratio < LEAST_RATIO) continue
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
  const line = lineOf(scenario, view, goals)
  for (const u of mobileUnits(scenario, view.state, view.side)) {
    const { id } = scenario.units[u]!
    const goal = goals.get(u)
    const given = marches[id] ?? 0
    // A march that was ordered but never begun, because the one before it met the enemy, is not counted.
    if (!goal || (view.state.busy[u] === 1 && given >= MARCHES_A_TURN)) continue
    if (isPost(scenario, view, u, leaving)) continue
    const path = bestMarch(scenario, view, u, goal, line)
    const order: Order = { kind: 'move', unit: u, path }
    if (path.length === 0 || movement.check(scenario, view, order) !== null) continue
    const from = view.state.hex[u]!
    marches[id] = given + 1
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
function bestMarch(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  goal: Goal,
  line: Line,
): readonly HexIndex[] {
  const unit = scenario.units[u]!
  const field = minutesTo(scenario, goal.hex, unit.mobility)
  const from = view.state.hex[u]!
  const behind = isBehindTheLine(unit)
  const cost = (hex: HexIndex): number => {
    const company = unitsAt(scenario, view.state, hex).filter(each => each !== u).length
    if (behind && !line.covers(hex, field[hex]!, goal)) return field[from]! + EXPOSED
    return field[hex]! + (hex === goal.hex ? 0 : company * CROWDED)
  }
  const range = reach(scenario, view.state, u)
  let best = { hex: from, cost: field[from]! - WORTH_MARCHING }
  const limit = view.state.readiness[u]! >= FIT ? marchLimit(unit.mobility) : marchAllowance(unit.mobility)
  for (const hex of range.hexes) {
    if (field[hex]! < 0 || range.account[hex]! > limit) continue
    const there = cost(hex)
    if (there < best.cost || (there === best.cost && hex < best.hex)) best = { hex, cost: there }
  }
  if (best.hex !== from) return pathTo(range, best.hex)
  return behind ? [] : slowMarch(scenario, field, from)
}

/** The fighting line, as those who follow it see it. */
interface Line {
  /** Is the hex behind the line on the way to the goal: with fighters in it, or no nearer to the goal than the foremost of them and away from enemies? */
  covers(hex: HexIndex, minutes: number, goal: Goal): boolean
}

function lineOf(scenario: Scenario, view: View, goals: ReadonlyMap<UnitIndex, Goal>): Line {
  const { state } = view
  const fighters = mobileUnits(scenario, state, view.side).filter(u => !isBehindTheLine(scenario.units[u]!))
  const foremost = new Map<string, number>()
  for (const u of fighters) {
    const goal = goals.get(u)
    if (!goal) continue
    const minutes = minutesTo(scenario, goal.hex, scenario.units[u]!.mobility)[state.hex[u]!]!
    if (minutes >= 0) foremost.set(goal.key, Math.min(minutes, foremost.get(goal.key) ?? minutes))
  }
  const held = new Set(fighters.map(u => state.hex[u]!))
  return {
    covers: (hex, minutes, goal) =>
      held.has(hex) ||
      (minutes >= (foremost.get(goal.key) ?? minutes + 1) &&
        !inZone(scenario, state, hex, enemyOf(view.side))),
  }
}

/** Where no hex nearer to the goal can be finished this turn, the next one is begun: a slow hex, a queue at a narrow place. */
function slowMarch(scenario: Scenario, field: Int32Array, from: HexIndex): readonly HexIndex[] {
  let next: HexIndex = from
  for (const hex of scenario.map.neighbours.subarray(from * 6, from * 6 + 6))
    if (hex >= 0 && field[hex]! >= 0 && field[hex]! < field[next]!) next = hex
  return next === from ? [] : [next]
}
