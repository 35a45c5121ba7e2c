/**
 * *Greedy*: one step ahead, by the value of the position. It assaults where the expected exchange and the ground pay,
 * marches every unit towards the goal it suits best, and holds what the scale pays for. No plan, no reply considered:
 * the yardstick for officers.
 */
import { hexText } from '../engine/map/hexMap.ts'
import type { OrderOf } from '../engine/orders.ts'
import type { MissionWord } from '../engine/plans.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { mayAdvance } from '../engine/rules/mayAttack.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import { type HexIndex, STANCES, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { bestLift, bestLook, bestStrike } from './aircraft.ts'
import { type AssaultWish, bestAssault } from './attack.ts'
import { boxOrder } from './boxes.ts'
import type { Commander, Decision, Memory, OrderNote } from './commander.ts'
import { answer } from './decide.ts'
import { detachment } from './detaching.ts'
import { isBehindTheLine, isRear } from './estimate.ts'
import { bombardments } from './fire.ts'
import { firstOnTheWay } from './followers.ts'
import { type Goal, goalsOf } from './goals.ts'
import { leadsHome } from './leaving.ts'
import { bestMarch } from './marching.ts'
import { begunMarches, type GreedyMemory, recall, STANDS } from './memory.ts'
import { assign, type Goals, goalKeys, isPicket, stillGiven } from './missions.ts'
import { bestOverrun } from './overruns.ts'
import type { Task } from './plan/tasks.ts'
import { isPost } from './post.ts'
import { raidsWorth } from './raiding.ts'
import { railWork } from './railways.ts'
import { reservesFor } from './reserves.ts'
import { wayOf } from './roads.ts'
import { seaWork } from './sailing.ts'
import { razingWork, sapperWork } from './sappers.ts'
import { survey } from './situation.ts'
import { mobileUnits } from './timeliness.ts'
import { isAtCrossing } from './travel.ts'

/** Marches a unit is given in one turn: there, and on after a fight. */
const MARCHES_A_TURN = 2
/** Marches ordered at once: the next ones look at what became of these. */
const MARCHES_AT_ONCE = 12
const WITHDRAW = STANCES.indexOf('withdraw')
/** Missions by which nobody begins a fight of his own: what is to be stormed stands in the plan. */
const KEEPS_BACK: ReadonlySet<MissionWord> = new Set(['mask', 'hold', 'last', 'reserve'])

/** What somebody else has settled for a commander before he judges by himself, and how he is to weigh assaults. */
export interface Settled extends Pick<AssaultWish, 'weighed' | 'daring' | 'least'> {
  /** All goals that there are. */
  readonly offered: readonly Goal[]
  /** Tasks that units have by a plan; a reserve off the map stays there. */
  readonly tasks: ReadonlyMap<UnitIndex, Task>
  /** Who leaves the map behind his own line turns aside for nothing on his way. */
  readonly homeward?: boolean
}

export const greedy: Commander = {
  level: 'greedy',
  next(scenario, view, memory) {
    // Before goals are given out: who comes ashore shares in them.
    const sea = seaWork(scenario, view)
    if (sea) return { orders: [sea.order], notes: [sea.note], end: false, memory }
    return bySimpleSense(scenario, view, memory, { offered: goalsOf(scenario, view), tasks: new Map() })
  },
}

/** The next decision of simple sense about all ashore who have no other orders; at sea there is nothing left to do. */
export function bySimpleSense(
  scenario: Scenario,
  view: View,
  memory: Memory,
  { offered, tasks, homeward = false, ...wish }: Settled,
): Decision {
  const recalled = recall(memory, view.state.turn[0]!)
  // Goals are given out once a turn; what is found on the way changes orders, not missions.
  const assigned = recalled.marches
    ? stillGiven(scenario, offered, recalled.goals)
    : assign(scenario, view, offered, recalled.goals)
  const sappers = sapperWork(scenario, view, assigned)
  const goals = new Map([...assigned].filter(([u]) => !sappers.bound.has(u)))
  const kept: GreedyMemory = {
    turn: view.state.turn[0]!,
    marches: begunMarches(scenario, view.state, recalled),
    pending: {},
    goals: goalKeys(scenario, assigned),
  }
  const answered = answer(scenario, view) ?? detachment(scenario, view)
  if (answered) return { orders: [answered.order], notes: [answered.note], end: false, memory: { ...kept } }
  const shy = stances(scenario, view).filter(({ unit }) => !tasks.has(unit))
  if (shy.length > 0) {
    const notes = shy.map((): OrderNote => ({ code: 'stepBack' }))
    return { orders: shy, notes, end: false, memory: { ...kept } }
  }
  if (sappers.orders.length > 0) {
    const { orders, notes } = sappers
    return { orders, notes, end: false, memory: { ...kept } }
  }
  const out = boxOrder(scenario, view, u => tasks.get(u)?.mission.word === 'reserve')
  if (out) return { orders: [out], notes: [{ code: 'enter' }], end: false, memory: { ...kept } }
  const trains = railWork(scenario, view, goals)
  if (trains) return { orders: [trains.order], notes: [trains.note], end: false, memory: { ...kept } }
  const look = bestLift(scenario, view) ?? bestLook(scenario, view, offered)
  if (look) return { orders: [look.order], notes: [look.note], end: false, memory: { ...kept } }
  const raids = raidsWorth(scenario, view).slice(0, 1)
  if (raids.length > 0) return { orders: raids, notes: [{ code: 'raid' }], end: false, memory: { ...kept } }
  const next = nextGoals(scenario, view, offered, goals, homeward)
  // Whoever has a task turns aside for nothing but it.
  const over = bestOverrun(scenario, view, next, u => !tasks.has(u))
  if (over) {
    const notes: OrderNote[] = [{ code: 'overrun', facts: { hex: hexText(scenario.map, over.path[0]!) } }]
    return { orders: [over], notes, end: false, memory: { ...kept, marches: afterFight(kept.marches) } }
  }
  const mayJoin = (u: UnitIndex): boolean => !isKeptBack(scenario, u, tasks)
  const assault = bestAssault(scenario, view, next, { ...wish, mayJoin })
  if (assault) {
    const marches = afterFight(kept.marches)
    return { orders: [assault.order], notes: [assault.note], end: false, memory: { ...kept, marches } }
  }
  const casemates = razingWork(scenario, view, 'garrison')
  if (casemates.length > 0) {
    const notes = casemates.map((): OrderNote => ({ code: 'raze' }))
    return { orders: casemates, notes, end: false, memory: { ...kept } }
  }
  const decision = march(scenario, view, next, kept)
  if (!decision.end) return decision
  const strike = bestStrike(scenario, view)
  if (strike) return { ...decision, orders: [strike.order], notes: [strike.note], end: false }
  const fire = bombardments(scenario, view)
  if (fire.length === 0) return withReserves(scenario, view, decision)
  const notes = fire.map((): OrderNote => ({ code: 'bombard' }))
  return { ...decision, orders: fire, notes, end: false }
}

/** Is the unit told by a plan to stand where it is, so that it goes into no assault of its own accord? Its guns fire for others. */
const isKeptBack = (scenario: Scenario, u: UnitIndex, tasks: Settled['tasks']): boolean =>
  mayAdvance(scenario, u) && KEEPS_BACK.has(tasks.get(u)?.mission.word ?? 'march')

/** Before the turn ends, those who have minutes left and friends in touch stand ready. */
function withReserves(scenario: Scenario, view: View, decision: Decision): Decision {
  const orders = reservesFor(scenario, view, mobileUnits(scenario, view.state, view.side))
  const notes = orders.map((): OrderNote => ({ code: 'reserve' }))
  return { ...decision, orders, notes }
}

/** What each unit goes for now: those of the line take what the enemy holds on their way first. */
const nextGoals = (
  scenario: Scenario,
  view: View,
  offered: readonly Goal[],
  goals: Goals,
  homeward: boolean,
): Goals =>
  new Map(
    [...goals].map(([u, goal]) => [
      u,
      isBehindTheLine(scenario.units[u]!) || (homeward && leadsHome(scenario, view, goal))
        ? goal
        : firstOnTheWay(scenario, view, offered, u, goal),
    ]),
  )

/** Pickets step back when they are pressed, unless they are all that holds a place of worth. */
const stances = (scenario: Scenario, view: View): readonly OrderOf<'stance'>[] =>
  mobileUnits(scenario, view.state, view.side).flatMap((unit): OrderOf<'stance'>[] =>
    isPicket(scenario, view.state, unit) &&
    view.state.stance[unit] !== WITHDRAW &&
    view.state.ordered[unit] === 0 &&
    !isPost(scenario, view, unit, 0)
      ? [{ kind: 'stance', unit, stance: 'withdraw' }]
      : [],
  )

/** Marches given so far, with those who stood asked again. */
const afterFight = (marches: GreedyMemory['marches']): GreedyMemory['marches'] =>
  Object.fromEntries(Object.entries(marches).map(([id, given]) => [id, given % STANDS]))

/** Who marches first: who leaves the map, forward detachments, the line, guns and engineers, staffs and trains. */
function precedence(unit: UnitSpec, isAhead: boolean, goal: Goal): number {
  if (isRear(unit)) return goal.kind === 'exit' ? 0 : 5
  if (isBehindTheLine(unit)) return isAhead ? 3 : 4
  return isAhead ? 1 : 2
}

/** A march for every unit that has not had its marches, some at a time; the end of the turn once nobody is left. */
function march(scenario: Scenario, view: View, goals: Goals, memory: GreedyMemory): Decision {
  const orders: OrderOf<'move'>[] = []
  const notes: OrderNote[] = []
  const marches: { [unit: string]: number } = { ...memory.marches }
  const leaving = new Map<HexIndex, number>()
  const situation = survey(scenario, view, goals)
  // A march that was ordered but never begun, because the one before it met the enemy, is not counted.
  const hasHadThem = (u: UnitIndex): boolean => {
    const given = marches[scenario.units[u]!.id] ?? 0
    return given >= STANDS || (view.state.busy[u] === 1 && given >= MARCHES_A_TURN)
  }
  const marching = mobileUnits(scenario, view.state, view.side)
    .flatMap(u => {
      const goal = goals.get(u)
      if (!goal || hasHadThem(u)) return []
      // Who stands at a narrow place goes over it before those who still have to come up, the shortest column first.
      const field = wayOf(scenario, view.state, u, goal.hex)
      const first = isAtCrossing(scenario, view.state.hex[u]!, field) ? 1 : 0
      const rank = precedence(scenario.units[u]!, isForward(view.state, u), goal) * 2 - first
      return [{ u, goal, rank, column: first * scenario.units[u]!.vehicles }]
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column || a.u - b.u)
  for (const { u, goal } of marching) {
    const { id } = scenario.units[u]!
    const from = view.state.hex[u]!
    const before = marches[id] ?? 0
    if (goal.kind !== 'exit' && isPost(scenario, view, u, leaving.get(from) ?? 0)) continue
    // Guns and staffs whose line is leaving them before the enemy look again once it has gone.
    if (isBehindTheLine(scenario.units[u]!) && leaving.has(from) && situation.threat.has(from)) continue
    const order = bestMarch(situation, u, goal)
    if (!order) {
      marches[id] = before + STANDS
      continue
    }
    marches[id] = before + 1
    leaving.set(from, (leaving.get(from) ?? 0) + 1)
    orders.push(order)
    notes.push({ code: goal.kind, facts: { goal: hexText(scenario.map, goal.hex) } })
    if (orders.length >= MARCHES_AT_ONCE) break
  }
  const pending = Object.fromEntries(
    orders.slice(1).map(({ unit }) => [scenario.units[unit]!.id, view.state.clock[unit]!]),
  )
  return { orders, notes, end: orders.length === 0, memory: { ...memory, marches, pending } }
}
