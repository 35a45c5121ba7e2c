/**
 * *Officer*: tactics by name before simple sense. At each call the tactics of his army's doctrine take the units that
 * they need and give them their orders; what is left fights and marches as *greedy* would. Tasks are kept over turns.
 */
import { imagine } from '../engine/imagine.ts'
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { bestLift } from './aircraft.ts'
import type { Commander, Decision } from './commander.ts'
import { answer } from './decide.ts'
import { tacticsOf } from './doctrine/doctrine.ts'
import { inEchelons } from './echelons.ts'
import { goalsOf } from './goals.ts'
import { greedy } from './greedy.ts'
import { assign, goalKeys, stillGiven } from './missions.ts'
import {
  hasMarched,
  type OfficerMemory,
  plansBefore,
  planText,
  type Recalled,
  recallPlan,
} from './officerMemory.ts'
import { seaWork } from './sailing.ts'
import { consult } from './staffWork.ts'

/** More marches than anybody gets: *greedy* leaves a unit that has had them where it stands. */
const STANDS = 100

export const officer: Commander = {
  level: 'officer',
  next(scenario, view, memory, seed) {
    const sea = seaWork(scenario, view)
    if (sea) return { orders: [sea.order], notes: [sea.note], end: false, memory }
    const turn = view.state.turn[0]!
    const recalled = recallPlan(scenario, memory, turn)
    const offered = goalsOf(scenario, view)
    const goals = recalled.marches
      ? stillGiven(scenario, offered, recalled.goals)
      : assign(scenario, view, inEchelons(scenario, offered, recalled.goals), recalled.goals)
    const { posts } = recalled
    const marched = marchedUnits(scenario, view, recalled)
    const likely = imagine(scenario, view, seed)
    const staff = consult({ scenario, view, likely, goals, posts, marched }, tacticsOf(view.side))
    const plan = planText(scenario, staff.posts)
    const kept: OfficerMemory = {
      turn,
      goals: goalKeys(scenario, goals),
      marches: recalled.marches ?? {},
      pending: recalled.pending,
      plan,
      meant: { ...plansBefore(memory), [turn]: plan },
      ordered: counted(scenario, recalled.ordered, staff.orders),
    }
    const answered = answer(scenario, view) ?? bestLift(scenario, view)
    if (answered)
      return {
        orders: [answered.order],
        notes: [answered.note],
        end: false,
        memory: { ...kept, ordered: recalled.ordered },
      }
    if (staff.orders.length > 0) return { ...staff, end: false, memory: { ...kept } }
    const standing = Object.fromEntries([...staff.posts.keys()].map(u => [scenario.units[u]!.id, STANDS]))
    const asked = { ...kept, marches: { ...kept.marches, ...standing } }
    const decision = withoutReservesOf(greedy.next(scenario, view, asked, seed), staff.posts)
    return { ...decision, memory: { ...kept, ...decision.memory } }
  },
}

/** Who has a post stays on it: he is no reserve for others. */
function withoutReservesOf(decision: Decision, posts: ReadonlyMap<UnitIndex, unknown>): Decision {
  const stays = (order: Order): boolean => order.kind === 'reserve' && posts.has(order.unit)
  return {
    ...decision,
    orders: decision.orders.filter(order => !stays(order)),
    notes: decision.notes.filter((_, i) => !stays(decision.orders[i]!)),
  }
}

const marchedUnits = (scenario: Scenario, view: View, { ordered }: Recalled): ReadonlySet<UnitIndex> =>
  new Set(
    scenario.units.flatMap(({ id }, u) =>
      hasMarched(ordered[id] ?? 0, view.state.busy[u] === 1) ? [u] : [],
    ),
  )

/** Marches ordered so far and now. */
function counted(
  scenario: Scenario,
  ordered: OfficerMemory['ordered'],
  orders: readonly Order[],
): OfficerMemory['ordered'] {
  const count: { [unit: string]: number } = { ...ordered }
  for (const order of orders) {
    if (order.kind !== 'move') continue
    const { id } = scenario.units[order.unit]!
    count[id] = (count[id] ?? 0) + 1
  }
  return count
}
