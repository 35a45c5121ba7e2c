/** Who does what: every mobile unit gets one goal, so that the whole army is spread over what the scale pays for. */
import { distance } from '../engine/map/geometry.ts'
import { maskingCapacity } from '../engine/rules/masking.ts'
import { commandsGround } from '../engine/rules/power.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Permille, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isBehindTheLine, isFast, isRear, weight } from './estimate.ts'
import { follow } from './followers.ts'
import type { Goal } from './goals.ts'
import { inTime } from './goalsInTime.ts'
import { goesOn } from './post.ts'
import { garrisonedOf, thoseWhoMayLeave, unrelievedOf } from './relief.ts'
import { inSector } from './sectors.ts'
import { LOYALTY, mobileUnits, TOO_LATE, timeliness } from './timeliness.ts'

/** The one goal of each unit that has any. */
export type Goals = ReadonlyMap<UnitIndex, Goal>

/** What a goal that has enough is worth to one more unit, ‰ of its worth. */
const SURPLUS = 40
/** How an army is shared out. */
export interface Sharing {
  /** Each unit of the same formation that has a goal makes it this much better, ‰: formations stay together. */
  readonly together: Permille
  /** Do armies keep to what lies before them? */
  readonly inSectors: boolean
  /** Are those who may leave the map no pickets where others stand who may not? */
  readonly relieved?: boolean
}
/** Each unit goes where it is wanted most. */
export const BY_UNITS: Sharing = { together: 100, inSectors: false }
/** What a goal that ties down is worth to fast troops, ‰: they are for what lies beyond, and slower ones relieve them. */
const FAST_TIED = 250
/** Own units this near, in hexes, go for a goal together; one that is too strong for them has this part of its attraction. */
const TOGETHER_HEXES = 5
const TOO_STRONG = 8

/** Too weak to command ground: a post or picket, which watches and stays out of fights. */
export const isPicket = (scenario: Scenario, state: GameState, u: UnitIndex): boolean =>
  !isBehindTheLine(scenario.units[u]!) &&
  state.afv[u] === 0 &&
  !commandsGround(scenario, state, u) &&
  state.men[u]! < PICKET_MEN
const PICKET_MEN = 300

/** The goals given out at the beginning of the turn, as far as they still stand; `keys` by unit id. */
export function stillGiven(
  scenario: Scenario,
  offered: readonly Goal[],
  keys: { readonly [unit: string]: string },
): Goals {
  const byKey = new Map(offered.map(goal => [goal.key, goal]))
  const goals = new Map<UnitIndex, Goal>()
  scenario.units.forEach((unit, u) => {
    const goal = byKey.get(keys[unit.id] ?? '')
    if (goal) goals.set(u, goal)
  })
  return goals
}

/** Goal keys by unit id, for the memory. */
export const goalKeys = (scenario: Scenario, goals: Goals): { readonly [unit: string]: string } =>
  Object.fromEntries([...goals].map(([u, goal]) => [scenario.units[u]!.id, goal.key]))

interface Filling {
  weight: number
  units: number
  /** Units of each formation that have the goal. */
  readonly formations: Map<number, number>
}

/** What one more unit with a goal would bring, in men. */
function marginal(
  goal: Goal,
  filled: Filling,
  u: UnitIndex,
  unitWeight: number,
  isRelieved: boolean,
): number {
  if (goal.only) return goal.only.units.has(u) && filled.units < goal.only.most ? goal.first : 0
  const first = filled.units === 0 && goal.garrison === 0 && !isRelieved ? goal.first : 0
  const wanted = Math.max(0, goal.need - filled.weight)
  const share = Math.floor((goal.rest * Math.min(unitWeight, wanted)) / goal.need)
  const surplus = goal.tie === 'siege' || goal.tie === 'watch' ? 0 : SURPLUS
  return Math.max(first + share, Math.floor((goal.rest * surplus) / 1000))
}

/**
 * One goal for each mobile unit: again and again the pair of unit and goal is taken that brings most, and what a goal
 * has makes it worth less to the next. `before` maps unit ids to goal keys of the turn before; `given` are goals that
 * units have been ordered to already.
 */
export function assign(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  before: { readonly [unit: string]: string },
  { together, inSectors, relieved = false }: Sharing = BY_UNITS,
  given: Goals = new Map(),
): Goals {
  const { state } = view
  const assigned = new Map(given)
  const filled = goals.map((goal): Filling => {
    const bound = [...given].flatMap(([u, own]) => (own.key === goal.key ? [u] : []))
    const sum = bound.reduce((all, u) => all + weight(scenario, state, u), goal.garrison)
    return { weight: sum, units: bound.length, formations: new Map() }
  })
  const units = mobileUnits(scenario, state, view.side).filter(u => !given.has(u))
  const leavers = units.filter(u => isRear(scenario.units[u]!) && goals.some(goal => goal.only?.units.has(u)))
  for (const u of leavers) assigned.set(u, goals.find(goal => goal.only?.units.has(u))!)
  const unrelieved = unrelievedOf(scenario, view, goals, units)
  const line = units
    .filter(u => !assigned.has(u) && !isBehindTheLine(scenario.units[u]!))
    .map(u => candidate(scenario, view, goals, unrelieved, u, before[scenario.units[u]!.id], inSectors))
  const garrisoned = relieved ? garrisonedOf(scenario, view, goals) : new Set<Goal>()
  const mayLeave = thoseWhoMayLeave(goals)
  while (line.length > 0) {
    let best = { i: -1, g: -1, value: 0 }
    for (let i = 0; i < line.length; i++) {
      const { u, weight: unitWeight, pulls, formation } = line[i]!
      for (let g = 0; g < goals.length; g++) {
        if (pulls[g] === 0) continue
        const comrades = 1000 + together * (filled[g]!.formations.get(formation) ?? 0)
        const isRelieved = mayLeave.has(u) && garrisoned.has(goals[g]!)
        const value = marginal(goals[g]!, filled[g]!, u, unitWeight, isRelieved) * pulls[g]! * comrades
        if (value > best.value) best = { i, g, value }
      }
    }
    if (best.i < 0) break
    const [taken] = line.splice(best.i, 1)
    assigned.set(taken!.u, goals[best.g]!)
    const { formations, ...rest } = filled[best.g]!
    formations.set(taken!.formation, (formations.get(taken!.formation) ?? 0) + 1)
    filled[best.g] = { formations, units: rest.units + 1, weight: rest.weight + taken!.weight }
  }
  follow(scenario, view, goals, before, assigned)
  return assigned
}

interface Candidate {
  readonly u: UnitIndex
  readonly weight: number
  readonly formation: number
  /** Timeliness at each goal, ‰, with the bonus for the goal it has. */
  readonly pulls: readonly number[]
}

function candidate(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  unrelieved: ReadonlySet<Goal>,
  u: UnitIndex,
  before: string | undefined,
  inSectors: boolean,
): Candidate {
  const picket = isPicket(scenario, view.state, u)
  const ahead = goesOn(scenario, view, u)
  const together = weightAround(scenario, view, u)
  const isGround = ({ kind, destroys, rest, only }: Goal): boolean =>
    kind === 'bar' ? only?.units.has(u) === true : kind === 'take' && destroys === undefined && rest > 0
  const hasGround =
    goals.some(({ destroys }) => destroys !== undefined) &&
    goals.some(goal => isGround(goal) && timeliness(scenario, view.state, u, goal) > TOO_LATE)
  const pulls = goals.map(goal => {
    if (goal.kind === 'bar' && !goal.only?.units.has(u)) return 0
    // Nobody goes after an enemy instead of a place, or of the way that he would shut to him, for which he is in time.
    if (goal.destroys !== undefined && hasGround) return 0
    // Who is too few to watch a place is no help by standing before it.
    if (goal.tie === 'watch' && maskingCapacity(scenario, view.state, u) === 0) return 0
    if ((picket && goal.kind === 'take') || (ahead && goal.kind === 'hold')) return 0
    const bold = goal.kind === 'take' && goal.enemies > together ? TOO_STRONG : 1
    const tied = goal.tie && !unrelieved.has(goal) && isFast(scenario.units[u]!) ? FAST_TIED : 1000
    const own = inSectors && !goal.only ? inSector(scenario, u, goal.hex) : 1000
    const dated = inTime(scenario, view, u, goal)
    const timely = Math.floor(
      (Math.floor((timeliness(scenario, view.state, u, goal) * tied * own) / 1_000_000) * dated) /
        (1000 * bold),
    )
    return goal.key === before ? Math.floor((timely * LOYALTY) / 1000) : timely
  })
  const unitWeight = Math.max(1, weight(scenario, view.state, u))
  return { u, weight: unitWeight, formation: scenario.units[u]!.formation, pulls }
}

/** Weight of a unit and of its side's line near it, pickets and all. */
export function weightAround(scenario: Scenario, view: View, u: UnitIndex): number {
  const { state } = view
  return mobileUnits(scenario, state, view.side).reduce(
    (sum, each) =>
      isBehindTheLine(scenario.units[each]!) ||
      distance(scenario.map, state.hex[each]!, state.hex[u]!) > TOGETHER_HEXES
        ? sum
        : sum + weight(scenario, state, each),
    0,
  )
}
