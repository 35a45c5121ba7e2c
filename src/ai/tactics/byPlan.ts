/**
 * By the plan: what a mission asks beyond marching to its place. Who is to hold to the last is told so; who dashes has
 * the first call on fuel; who withdraws goes out of the enemy's way; who is to storm a place does it at a price that
 * nobody would pay unasked.
 */
import { distance } from '../../engine/map/geometry.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import type { MissionWord } from '../../engine/plans.ts'
import { mayAdvance } from '../../engine/rules/mayAttack.ts'
import { stance } from '../../engine/rules/settings.ts'
import { type HexIndex, type Permille, STANCES, type Stance, type UnitIndex } from '../../engine/types.ts'
import { bestAssault } from '../attack.ts'
import { closingUp } from '../closingUp.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { firstCall } from '../fuelFirst.ts'
import { bestMarch } from '../marching.ts'
import { bestOverrun } from '../overruns.ts'
import type { Task } from '../plan/tasks.ts'
import { isPost } from '../post.ts'
import { survey } from '../situation.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic, TacticCode } from './tactic.ts'

/** Tactics that may take units with a mission; all others leave them to it. */
const SERVING: { readonly [W in MissionWord]: readonly TacticCode[] } = {
  march: ['openRoad', 'breakOut', 'refuel'],
  dash: ['refuel'],
  seize: ['breakOut', 'refuel', 'assaultWork'],
  assault: ['refuel', 'assaultWork', 'bringUpGuns'],
  mask: ['refuel', 'bringUpGuns'],
  hold: ['openRoad', 'refuel', 'delayAndDemolish', 'nightCounterattack'],
  last: ['nightCounterattack'],
  delay: ['openRoad', 'delayAndDemolish', 'evacuate', 'refuel'],
  withdraw: ['openRoad', 'breakOut', 'evacuate', 'refuel'],
  counterattack: ['nightCounterattack', 'refuel'],
  charge: ['refuel'],
  fire: [],
  reserve: ['openRoad', 'refuel'],
  land: ['openRoad', 'breakOut', 'refuel'],
  rail: ['openRoad', 'breakOut', 'evacuate', 'refuel'],
  leave: ['openRoad', 'breakOut', 'evacuate', 'refuel'],
}

/** May the tactic take units that have this mission? */
export const serves = (tactic: TacticCode, word: MissionWord): boolean =>
  tactic === 'byPlan' || SERVING[word].includes(tactic)

/** How units with a mission behave when pressed; as they were where it says nothing. */
const STANCE_OF: { readonly [W in MissionWord]?: Stance } = {
  hold: 'hold',
  last: 'last',
  delay: 'withdraw',
  withdraw: 'withdraw',
}

/** What own losses count in an assault that a mission asks for, ‰ of the enemy's. */
const PRICE_OF: { readonly [W in MissionWord]?: Permille } = {
  seize: 900,
  assault: 600,
  counterattack: 500,
  charge: 0,
}
/** Points of the scale that the place is worth to such a mission: to storm it is an order, to seize it on the way is not. */
const POINTS_OF = { charge: 3, counterattack: 3, assault: 5, seize: 1 } as const
/** Missions that bring a unit into such assaults wherever it stands beside one; who is to be elsewhere goes on. */
const STORMS: ReadonlySet<MissionWord> = new Set(['seize', 'assault', 'counterattack', 'charge', 'mask'])
/** Missions that go over whoever cannot stop them. */
const GOES_OVER: ReadonlySet<MissionWord> = new Set([
  'march',
  'dash',
  'seize',
  'assault',
  'counterattack',
  'charge',
])
/** Missions whose marches go out of the enemy's way; who is to stand to the last does so at his place, not before it. */
const OUT_OF_REACH: ReadonlySet<MissionWord> = new Set(['withdraw', 'delay', 'last'])
/** Who is to stand somewhere takes part this near to it, in hexes. */
const STAYS: ReadonlySet<MissionWord> = new Set(['hold', 'last'])
const NEAR_HEXES = 2
/** Enemies this near to the place of such a mission, in hexes, are its object. */
const AIM_HEXES = { charge: 2, counterattack: 2, assault: 1, seize: 0 } as const

export const byPlan: Tactic = {
  code: 'byPlan',
  propose(outlook) {
    const { scenario, view, tasks } = outlook
    if (!tasks || tasks.size === 0) return []
    const units = mobileUnits(scenario, view.state, view.side).filter(u => tasks.has(u))
    const settings = units.flatMap(u => settingsFor(outlook, u, tasks.get(u)!))
    if (settings.length > 0) return settings
    // What comes of a fight changes the marches, which are asked for again: together with it they would be lost.
    const fights = [drivenOver, storm].map(fight => fight(outlook, tasks)).find(found => found.length > 0)
    return fights ?? units.flatMap(u => goFrom(outlook, u, tasks.get(u)!))
  },
}

const noteOf = ({ scenario }: Outlook, place: HexIndex) =>
  place < 0 ? { code: 'byPlan' } : { code: 'byPlanAt', facts: { place: hexText(scenario.map, place) } }

/** Orders that cost no time: the stance, and the first call on fuel. They leave the unit to whatever else it is ordered. */
function settingsFor(
  { scenario, view, ...rest }: Outlook,
  unit: UnitIndex,
  { mission, place }: Task,
): readonly Proposal[] {
  const { state } = view
  const wanted = STANCE_OF[mission.word]
  const orders: Order[] = []
  const at = place < 0 || mission.word !== 'last' || state.hex[unit] === place
  if (wanted !== undefined && at && STANCES[state.stance[unit]!] !== wanted) {
    const order: Order = { kind: 'stance', unit, stance: wanted }
    if (stance.check(scenario, view, order) === null) orders.push(order)
  }
  const fuel = mission.word === 'dash' ? firstCall(scenario, view, unit) : null
  if (fuel) orders.push(fuel)
  const note = noteOf({ scenario, view, ...rest }, place)
  return orders.map(order => ({ units: [], orders: [order], place: state.hex[unit]!, worth: 0, note }))
}

/** Nobody storms what a march goes over: enemies in the open on the way of those who are to take something. */
function drivenOver(outlook: Outlook, tasks: ReadonlyMap<UnitIndex, Task>): readonly Proposal[] {
  const { scenario, view, goals } = outlook
  const wordOf = (u: UnitIndex): MissionWord => tasks.get(u)?.mission.word ?? 'hold'
  const takers = new Map([...goals].filter(([u]) => GOES_OVER.has(wordOf(u))))
  const order = bestOverrun(scenario, view, takers, u => STORMS.has(wordOf(u)))
  if (!order) return []
  const place = order.path[0]!
  const note = { code: 'overrun', facts: { hex: hexText(scenario.map, place) } }
  return [{ units: [order.unit], orders: [order], place, worth: 0, note }]
}

/** The assault that pays best at the price of the missions that ask for one; what they ask for is worth points to them. */
function storm(outlook: Outlook, tasks: ReadonlyMap<UnitIndex, Task>): readonly Proposal[] {
  const { scenario, view, goals } = outlook
  for (const word of ['charge', 'counterattack', 'assault', 'seize'] as const) {
    const places = new Set(
      [...tasks.values()].flatMap(task => (task.mission.word === word ? [task.place] : [])),
    )
    places.delete(-1)
    if (places.size === 0) continue
    const reach = AIM_HEXES[word]
    const isAim = (hex: HexIndex): boolean =>
      [...places].some(place => distance(scenario.map, place, hex) <= reach)
    const stormers = [...tasks].flatMap(([u, { mission }]) => (STORMS.has(mission.word) ? [u] : []))
    const isLed = (target: HexIndex): boolean =>
      stormers.some(u => distance(scenario.map, view.state.hex[u]!, target) === 1)
    const mayJoin = (u: UnitIndex, target: HexIndex): boolean =>
      joins(outlook, u, tasks.get(u), target) && (stormers.includes(u) || isLed(target))
    const asked = POINTS_OF[word] * MEN_A_POINT
    const found = bestAssault(scenario, view, goals, {
      isAim,
      mayJoin,
      aversion: PRICE_OF[word]!,
      asked,
      ...(word !== 'seize' && { daring: 'anywhere' }),
    })
    if (!found) continue
    const { order, worth, ratio } = found
    const { target } = order
    const note = noteOf(outlook, target)
    const comrades = [...tasks.keys()].filter(
      u => STORMS.has(tasks.get(u)!.mission.word) && mayClose(outlook, u, target),
    )
    const marches = closingUp(scenario, view, target, ratio, comrades)
    if (marches.length > 0)
      return marches.map(march => ({ units: [march.unit], orders: [march], place: target, worth, note }))
    return [{ units: [...order.units, ...order.support], orders: [order], place: target, worth, note }]
  }
  return []
}

/** Is the unit on its way to a place about there, with a march to make? */
const mayClose = ({ scenario, goals, marched }: Outlook, u: UnitIndex, target: HexIndex): boolean =>
  !marched.has(u) && goals.has(u) && distance(scenario.map, goals.get(u)!.hex, target) <= NEAR_HEXES

/** Does the unit take part in a mission's assault, or fire for it? Guns on the march do where they have come near. */
function joins({ scenario }: Outlook, u: UnitIndex, task: Task | undefined, target: HexIndex): boolean {
  if (!task || STORMS.has(task.mission.word)) return true
  const { mission, place } = task
  const stays = STAYS.has(mission.word) || (mission.word === 'march' && !mayAdvance(scenario, u))
  return stays && place >= 0 && distance(scenario.map, place, target) <= NEAR_HEXES
}

/** Marches that nobody makes by himself: off a post, back out of the enemy's way, and guns and staffs on their own. */
function goFrom(outlook: Outlook, unit: UnitIndex, { mission, place }: Task): readonly Proposal[] {
  const { scenario, view, goals, marched } = outlook
  const from = view.state.hex[unit]!
  const goal = goals.get(unit)
  if (!goal || goal.hex === from || marched.has(unit)) return []
  const shy = OUT_OF_REACH.has(mission.word) || isAlone(outlook, unit)
  if (!shy && !isPost(scenario, view, unit, 0)) return []
  const order = shy
    ? (marchTowards(scenario, view, unit, goal.hex, { shy }) ?? marchTowards(scenario, view, unit, goal.hex))
    : bestMarch(survey(scenario, view, goals), unit, goal)
  // Guns and staffs that withdraw have the common ways of the column.
  if (!order || (shy && isBehindTheLine(scenario.units[unit]!) && mission.word === 'delay')) return []
  return [{ units: [unit], orders: [order], place: goal.hex, worth: 0, note: noteOf(outlook, place) }]
}

/** Is it a unit from behind the line with a goal that none of the line shares? It has nobody to follow there. */
const isAlone = ({ scenario, goals }: Outlook, unit: UnitIndex): boolean =>
  isBehindTheLine(scenario.units[unit]!) &&
  ![...goals].some(([u, goal]) => goal === goals.get(unit) && !isBehindTheLine(scenario.units[u]!))
