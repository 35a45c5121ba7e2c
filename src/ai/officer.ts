/**
 * *Officer*: tactics by name before simple sense. At each call the tactics of his army's doctrine take the units that
 * they need and give them their orders; what is left fights and marches as *greedy* would. Tasks are kept over turns.
 *
 * *Staff*: the same with a staff's appreciation of time and space before it. Formations go whole and armies keep to their
 * sectors, goals have their dates, fortresses are besieged in echelons, the enemy's ways are barred, who can be in time for
 * no place goes for enemies that pay, batteries are silenced before a landing, and who is to leave the map leaves when his
 * time has come.
 */
import { imagine } from '../engine/imagine.ts'
import type { Order } from '../engine/orders.ts'
import type { MissionWord } from '../engine/plans.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { HexIndex, Permille, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { bestLift } from './aircraft.ts'
import { barGoals, barsGiven } from './barring.ts'
import type { Commander, Decision, Level, Memory, OrderNote } from './commander.ts'
import { type answer, foresightfulAnswer } from './decide.ts'
import { destroyGoals } from './destroying.ts'
import { detachment } from './detaching.ts'
import { tacticsOf } from './doctrine/doctrine.ts'
import { INVESTED, inEchelons, STORMED } from './echelons.ts'
import { type Diary, keepDiary, recallDiary } from './explain/diary.ts'
import { explained } from './explain/explanation.ts'
import { noteAssaults, noteTasks } from './explain/noteOrders.ts'
import { noteGoals } from './explain/noting.ts'
import { giveWay } from './fuelFirst.ts'
import { stancesFor } from './givingWay.ts'
import { type Goal, goalsOf } from './goals.ts'
import { goalsInTime } from './goalsInTime.ts'
import { bySimpleSense, type Settled } from './greedy.ts'
import { leavingLast, withoutLeavers } from './leaving.ts'
import { assign, BY_UNITS, type Goals, goalKeys, type Sharing, stillGiven } from './missions.ts'
import { hasMarched, type OfficerMemory, planText, type Recalled, recallPlan } from './officerMemory.ts'
import type { Task } from './plan/tasks.ts'
import { openLandings, seaWork } from './sailing.ts'
import { silencing } from './silencing.ts'
import { consult } from './staffWork.ts'
import type { Post, TacticCode } from './tactics/tactic.ts'

/** More marches than anybody gets: *greedy* leaves a unit that has had them where it stands. */
const STANDS = 100
/** Missions for which nobody has to drive on. */
const STANDING: ReadonlySet<MissionWord> = new Set(['reserve', 'hold', 'last'])
const NOBODY: ReadonlySet<UnitIndex> = new Set()
/** Corps and divisions go whole, in the sectors of their armies. */
const BY_FORMATIONS: Sharing = { together: 500, inSectors: true, relieved: true }
const UNIT_BY_UNIT: Sharing = { ...BY_UNITS, relieved: true }

/**
 * An officer goes by what an assault is expected to bring and to cost. In games against *greedy* officers whose tanks waited
 * for infantry before every town were 25 points worse where a city pays, and those who did not even weigh an assault below
 * the mean of the list of results 7 points worse where roads are few.
 */
const BY_PRICE = { daring: 'forPoints', least: 9 } as const
/** Beside that nobody on his way home storms what lies beside it: with him 6 points worse where many have a way out. */
const BY_JUDGEMENT = { ...BY_PRICE, homeward: true } as const

/** What an officer's own judgement has to go by. */
export interface HigherOrders {
  /** Tasks of the units that have any. */
  readonly tasks: ReadonlyMap<UnitIndex, Task>
  /** Goals for them, given those that the scale offers. */
  readonly goals: (offered: readonly Goal[]) => Goals
  /** Whom they are still to be given to: he does not leave the map before. */
  readonly awaited?: ReadonlySet<UnitIndex>
  readonly tactics: readonly TacticCode[]
  /** Has he a staff that appreciates time and space for him? */
  readonly hasStaff: boolean
  readonly answer: ReturnType<typeof answer>
  /** Whose the orders are, and what he has to say of his units' tasks. */
  readonly level: Level
  readonly told?: Pick<Diary, 'tasks' | 'rejected'>
}

/** Who commands by his own judgement and those of his army's tactics that are `known` to him. */
const commanderWith = (level: 'officer' | 'staff', known: (tactic: TacticCode) => boolean): Commander => ({
  level,
  next: (scenario, view, memory, seed) =>
    command(scenario, view, memory, seed, {
      tasks: new Map(),
      goals: () => new Map(),
      tactics: tacticsOf(view.side).filter(known),
      hasStaff: level === 'staff',
      answer: foresightfulAnswer(scenario, view),
      level,
    }),
})

export const officer = commanderWith('officer', () => true)
export const staff = commanderWith('staff', () => true)
/** A staff without one of its tactics: what that is worth is measured against it. */
export const staffWithout = (tactic: TacticCode): Commander => commanderWith('staff', code => code !== tactic)

/** The next decision of an officer under orders; where they are silent he judges for himself. */
export function command(
  scenario: Scenario,
  view: View,
  memory: Memory,
  seed: number,
  orders: HigherOrders,
): Decision {
  const atSea = beforeLanding(scenario, view, orders)
  if (atSea) return { ...atSea, end: false, memory }
  const turn = view.state.turn[0]!
  const recalled = recallPlan(scenario, memory, turn)
  const likely = imagine(scenario, view, seed)
  const byScale = withoutLeavers(goalsOf(scenario, view), orders.awaited ?? NOBODY)
  const beyond = beyondPlaces(scenario, view, recalled, orders)
  // By the record what is stormed is part of the plan.
  const siege = orders.level === 'historical' ? INVESTED : STORMED
  const given = orders.goals(byScale)
  const offered = [...new Set([...byScale, ...beyond, ...given.values()])]
  const goals = recalled.marches
    ? new Map([...stillGiven(scenario, offered, recalled.goals), ...given])
    : assign(
        scenario,
        view,
        [
          ...(orders.hasStaff ? appreciated(scenario, view, likely, byScale, recalled, siege) : byScale),
          ...beyond,
        ],
        recalled.goals,
        orders.hasStaff ? BY_FORMATIONS : UNIT_BY_UNIT,
        given,
      )
  const { posts } = recalled
  const marched = marchedUnits(scenario, view, recalled)
  const { tasks } = orders
  const staff = consult({ scenario, view, likely, goals, posts, marched, tasks }, orders.tactics)
  const begun = recallDiary(memory, turn)
  const opened = recalled.marches ? begun : noteGoals(scenario, view, offered, goals, begun)
  const diary = noteTasks(scenario, view, opened, staff.posts, orders.told)
  const kept: OfficerMemory = {
    turn,
    goals: goalKeys(scenario, goals),
    marches: recalled.marches ?? {},
    pending: recalled.pending,
    plan: planText(scenario, staff.posts),
    diary: keepDiary(diary),
    ordered: counted(scenario, recalled.ordered, staff.orders),
  }
  const first = beforeTactics(scenario, view, orders, goals, staff.posts)
  if (first) return { ...first, end: false, memory: { ...kept, ordered: recalled.ordered } }
  if (staff.orders.length > 0) return { ...staff, end: false, memory: { ...kept } }
  const standing = Object.fromEntries([...staff.posts.keys()].map(u => [scenario.units[u]!.id, STANDS]))
  const asked = { ...kept, marches: { ...kept.marches, ...standing } }
  const odds = new Map<HexIndex, Permille>()
  const weighed = (hex: HexIndex, ratio: Permille): void => {
    odds.set(hex, Math.max(ratio, odds.get(hex) ?? 0))
  }
  // By the record what is stormed is part of the plan.
  const wish = orders.level === 'historical' ? {} : BY_JUDGEMENT
  const settled: Settled = { offered, tasks, weighed, ...wish }
  const decision = withoutReservesOf(bySimpleSense(scenario, view, asked, settled), staff.posts)
  const noted = noteAssaults(scenario, diary, odds, decision.orders)
  return {
    ...decision,
    memory: { ...kept, ...decision.memory, diary: keepDiary(noted) },
    ...(decision.end && { explanation: explained(scenario, view, orders.level, noted) }),
  }
}

/** Goals as a staff weighs them at the beginning of a turn: with their dates, in echelons, and who leaves leaves last. */
const appreciated = (
  scenario: Scenario,
  view: View,
  likely: GameState,
  goals: readonly Goal[],
  recalled: Recalled,
  siege: Permille,
): readonly Goal[] =>
  inEchelons(
    scenario,
    leavingLast(scenario, view, likely, goalsInTime(scenario, view, likely, goals)),
    recalled.goals,
    siege,
  )

/**
 * What a staff sees beside places: ground across the enemy's ways, looked for at the beginning of a turn and kept through
 * it, and enemies who pay themselves.
 */
function beyondPlaces(
  scenario: Scenario,
  view: View,
  recalled: Recalled,
  { hasStaff, level }: HigherOrders,
): readonly Goal[] {
  if (!hasStaff) return []
  const bars = recalled.marches
    ? barsGiven(scenario, recalled.goals)
    : barGoals(scenario, view, recalled.goals)
  // By the record who is to be destroyed is part of the plan.
  return level === 'historical' ? bars : [...bars, ...destroyGoals(scenario, view)]
}

type Given = Pick<Decision, 'orders' | 'notes'>
const alone = ({ order, note }: { readonly order: Order; readonly note: OrderNote }): Given => ({
  orders: [order],
  notes: [note],
})

/** What comes before goals are given out: batteries silenced by the staff's plan of fire, then craft and ships; who comes ashore shares in the goals. */
function beforeLanding(scenario: Scenario, view: View, { hasStaff, tasks }: HigherOrders): Given | null {
  const quiet = hasStaff ? silencing(scenario, view, openLandings(scenario, view), u => !tasks.has(u)) : null
  if (quiet) return alone({ order: quiet, note: { code: 'silence' } })
  const sea = seaWork(scenario, view, tasks)
  return sea && alone(sea)
}

/** What comes before tactics: decisions that are asked for, forward detachments, fuel, transports, stances. */
function beforeTactics(
  scenario: Scenario,
  view: View,
  { answer: told, tasks, level }: HigherOrders,
  goals: Goals,
  posts: ReadonlyMap<UnitIndex, Post>,
): Given | null {
  const waits = (u: UnitIndex): boolean => STANDING.has(tasks.get(u)?.mission.word ?? 'march')
  const answered =
    told ?? detachment(scenario, view) ?? giveWay(scenario, view) ?? bestLift(scenario, view, waits)
  if (answered) return alone(answered)
  // By the record stances are part of the plan.
  const changed = level === 'historical' ? [] : stancesFor(scenario, view, goals, posts)
  if (changed.length === 0) return null
  return {
    orders: changed,
    notes: changed.map(({ stance }) => ({ code: stance === 'hold' ? 'stand' : 'giveWay' })),
  }
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
