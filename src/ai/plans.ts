/**
 * Plans: who does what. Each unit of the line gets one goal, again and again the pair of unit and goal that raises the
 * expected points most, given what the others already do; guns, engineers and trains follow.
 */
import { floorDiv } from '../engine/arithmetic.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { enemyOf, type Permille, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import {
  arrivalMinutes,
  balanceAt,
  chanceToCarry,
  deadline,
  hardness,
  minutesUntil,
  timely,
} from './appreciation.ts'
import { isBehindTheLine, isRear, weight } from './estimate.ts'
import { follow } from './followers.ts'
import type { Goal } from './goals.ts'
import { isPicket } from './missions.ts'
import { LOYALTY, mobileUnits } from './timeliness.ts'

/** Each unit of the same formation that has a goal makes it this much better, ‰. */
const COMRADES: Permille = 100
/** Least worth of any goal to any unit, ‰ of what it is worth: nobody is without one. */
const LEAST: Permille = 2

interface Task {
  readonly goal: Goal
  readonly left: number
  /** Strength of the enemy there: of his defence where it is to be taken, of his attack where it is to be held. */
  readonly enemy: number
  /** What a man counts there who comes in time, ‰. */
  readonly hard: Permille
  own: number
  first: Permille
  units: number
  readonly formations: Map<number, number>
}

function taskOf(scenario: Scenario, view: View, state: GameState, goal: Goal): Task {
  const o = scenario.objectives.findIndex(({ id }) => goal.key === `objective ${id}`)
  const blank = { goal, own: 0, first: 0, units: 0, formations: new Map<number, number>() }
  if (o < 0) return { ...blank, left: minutesUntil(scenario, state, scenario.form.turns), enemy: 0, hard: 1000 }
  const left = minutesUntil(scenario, state, deadline(scenario, state, o))
  const holder = goal.kind === 'hold' ? view.side : enemyOf(view.side)
  const { inPlace, coming } = balanceAt(scenario, state, o, holder)
  if (goal.kind === 'hold') {
    const hard = hardness(scenario, state, goal.hex, view.side)
    return { ...blank, left, enemy: coming, hard, own: floorDiv(goal.garrison * hard, 1000) }
  }
  return { ...blank, left, enemy: Math.max(inPlace, 20), hard: 1000 }
}

/** What the task is worth with so much own strength, in men. */
const worthWith = ({ goal, enemy }: Task, own: number, first: Permille): number =>
  goal.kind === 'hold'
    ? floorDiv(goal.rest * (1000 - chanceToCarry(enemy, own)), 1000)
    : floorDiv(floorDiv(goal.first * first, 1000) + floorDiv(goal.rest * chanceToCarry(own, enemy), 1000) , 1)

/** One goal for each mobile unit. `before` maps unit ids to goal keys of the turn before; `state` is an imagined one. */
export function assignMissions(
  scenario: Scenario,
  view: View,
  state: GameState,
  goals: readonly Goal[],
  before: { readonly [unit: string]: string },
): ReadonlyMap<UnitIndex, Goal> {
  const assigned = new Map<UnitIndex, Goal>()
  const tasks = goals.map(goal => taskOf(scenario, view, state, goal))
  const units = mobileUnits(scenario, view.state, view.side)
  for (const u of units)
    if (isRear(scenario.units[u]!)) {
      const exit = goals.find(goal => goal.only?.units.has(u))
      if (exit) assigned.set(u, exit)
    }
  const line = units
    .filter(u => !assigned.has(u) && !isBehindTheLine(scenario.units[u]!))
    .map(u => {
      const w = Math.max(1, weight(scenario, view.state, u))
      const shares = tasks.map(({ goal, left }) => {
        if (goal.only && !goal.only.units.has(u)) return 0
        if (goal.kind === 'take' && isPicket(scenario, view.state, u)) return 0
        return timely(arrivalMinutes(scenario, view.state, u, goal.hex), left)
      })
      return { u, w, shares, formation: scenario.units[u]!.formation, id: scenario.units[u]!.id }
    })
  while (line.length > 0) {
    let best = { i: -1, t: -1, value: 0 }
    line.forEach(({ w, shares, formation, id }, i) =>
      tasks.forEach((task, t) => {
        const share = shares[t]!
        if (share === 0) return
        const gain = gainOf(task, w, share)
        const comrades = 1000 + COMRADES * (task.formations.get(formation) ?? 0)
        const kept = task.goal.key === before[id] ? LOYALTY : 1000
        const value = gain * comrades * kept
        if (value > best.value) best = { i, t, value }
      }),
    )
    if (best.i < 0) break
    const [taken] = line.splice(best.i, 1)
    const task = tasks[best.t]!
    const share = taken!.shares[best.t]!
    task.own += floorDiv(taken!.w * share * task.hard, 1_000_000)
    task.first = Math.max(task.first, share)
    task.units++
    task.formations.set(taken!.formation, (task.formations.get(taken!.formation) ?? 0) + 1)
    assigned.set(taken!.u, task.goal)
  }
  follow(scenario, view, goals, before, assigned)
  return assigned
}

/** What one more unit brings, in men. */
function gainOf(task: Task, w: number, share: Permille): number {
  const { goal, own, first, units, hard } = task
  if (goal.only) return units < goal.only.most ? floorDiv(goal.first * share, 1000) : 0
  const more = own + floorDiv(w * share * hard, 1_000_000)
  const gain = worthWith(task, more, Math.max(first, share)) - worthWith(task, own, first)
  return Math.max(gain, floorDiv(floorDiv(goal.rest * LEAST, 1000) * share, 1000))
}
