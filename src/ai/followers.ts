/** Who follows the line, and what lies on an army's way: guns, engineers, staffs and trains get the goals of those in front. */
import { EQUIPMENT_TABLE } from '../engine/rules/equipment.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import type { Minutes, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, isRear, weight } from './estimate.ts'
import type { Goal } from './goals.ts'
import { wayOf } from './roads.ts'
import { LOYALTY, mobileUnits, timeliness } from './timeliness.ts'

/** A goal is on the way to another if it makes it this much longer at most. */
const ON_THE_WAY: Minutes = 120
/** How much better than others a goal is to those who follow if their own formation goes there, and to heavy guns and engineers if works wait. */
const OWN_FORMATION = 4
const WORKS_TO_STORM = 3
/** The same where the army has settled down before the works. */
const SIEGE = 24

/**
 * The first of the goals to be taken that a unit meets on its way to its own, or its own: what the enemy holds on the road
 * of an army is taken, not left behind on its line of supply. Works are passed by and left to those who have them as goal,
 * and so is what brings nothing.
 */
export function firstOnTheWay(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  u: UnitIndex,
  own: Goal,
): Goal {
  const from = view.state.hex[u]!
  const whole = wayOf(scenario, view.state, u, own.hex)
  let first = { goal: own, minutes: whole[from]! }
  for (const goal of goals) {
    if (goal.kind !== 'take' || goal.destroys !== undefined || goal.works > 0) continue
    if (goal.first + goal.rest === 0) continue
    if (whole[goal.hex]! < 0) continue
    const minutes = wayOf(scenario, view.state, u, goal.hex)[from]!
    const detour = minutes + whole[goal.hex]! - whole[from]!
    if (minutes >= 0 && minutes < first.minutes && detour <= ON_THE_WAY) first = { goal, minutes }
  }
  return first.goal
}

/** What of the line has a goal before it: its weight, and the formations it comes from with those above them. */
interface Front {
  readonly weight: number
  readonly formations: ReadonlySet<number>
}

function fronts(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  assigned: ReadonlyMap<UnitIndex, Goal>,
): ReadonlyMap<Goal, Front> {
  const found = new Map<Goal, Front>()
  for (const [u, own] of assigned) {
    const unit = scenario.units[u]!
    if (isBehindTheLine(unit)) continue
    const goal = firstOnTheWay(scenario, view, goals, u, own)
    const before = found.get(goal)
    found.set(goal, {
      weight: (before?.weight ?? 0) + weight(scenario, view.state, u),
      formations: new Set([...(before?.formations ?? []), ...chainOf(scenario, unit)]),
    })
  }
  return found
}

/** Positions of a unit's formation and of all above it: an army's staff and engineers are its corps' own. */
function chainOf({ formations }: Scenario, { formation }: UnitSpec): readonly number[] {
  const chain: number[] = []
  for (let f = formation; f >= 0; f = formations[f]!.parent) chain.push(f)
  return chain
}

/** Has the unit guns that break works? */
export const breaksWorks = (unit: UnitSpec): boolean =>
  unit.equipment.some(({ type }) => EQUIPMENT_TABLE[type].against !== null)

/** Engineers, and guns that break works: they are not shared out. */
const isSiegeTrain = (unit: UnitSpec): boolean => unit.arm === 'engineer' || breaksWorks(unit)

/**
 * Guns, engineers, staffs and trains go where the line fights: their own division first, then where most of it is for
 * their like. Division guns are shared out; what breaks works goes all to one place.
 */
export function follow(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  before: { readonly [unit: string]: string },
  assigned: Map<UnitIndex, Goal>,
): void {
  const contested = [...fronts(scenario, view, goals, assigned)].filter(([goal]) => !goal.only)
  const served = new Map<Goal, number>()
  for (const u of mobileUnits(scenario, view.state, view.side)) {
    const unit = scenario.units[u]!
    if (assigned.has(u) || !isBehindTheLine(unit)) continue
    const alone = isRear(unit) || isSiegeTrain(unit)
    let best: { readonly goal: Goal; readonly value: number } | null = null
    for (const [goal, front] of contested) {
      const own = front.formations.has(unit.formation) ? OWN_FORMATION : 1
      const works = goal.works > 0 && !isRear(unit) ? (goal.tie === 'siege' ? SIEGE : WORKS_TO_STORM) : 1
      const kept = goal.key === before[unit.id] ? LOYALTY : 1000
      const timely = timeliness(scenario, view.state, u, goal) * kept
      const shared = alone ? 1 : 1 + (served.get(goal) ?? 0)
      const value = Math.floor((front.weight * own * works * timely) / shared)
      if (value > (best?.value ?? 0)) best = { goal, value }
    }
    if (!best) continue
    assigned.set(u, best.goal)
    served.set(best.goal, (served.get(best.goal) ?? 0) + 1)
  }
}
