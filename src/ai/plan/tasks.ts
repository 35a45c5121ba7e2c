/**
 * Which mission of the plan each unit has now. Of several in force it is the first that the unit has neither carried out
 * nor had to let go; where there is none the plan is silent, and the officer judges for himself.
 */
import { isPresent, unitsAt } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import type { MissionWord } from '../../engine/plans.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { isAfloat } from '../../engine/rules/terrain.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { type HexIndex, NOWHERE, sideIndex, type UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { type FoundPlans, findPlans, type Mission } from '../../scenario/readPlans.ts'
import type { Memory } from '../commander.ts'
import { minutesTo } from '../travel.ts'
import { isInForce } from './conditions.ts'

/** The mission that a unit has, and how far it has come with it. */
export interface Task {
  readonly mission: Mission
  /** The place it goes to or stays at now; NOWHERE: where it stands. */
  readonly place: HexIndex
}

/**
 * By unit id and mission id: how many of the mission's places the unit has behind it, all of them where it has carried it
 * out; LET_GO where it could not be carried out any more. Plain JSON, for the memory.
 */
export type Stages = { readonly [unit: string]: { readonly [mission: string]: number } }
export const LET_GO = -1

export interface Tasks {
  readonly tasks: ReadonlyMap<UnitIndex, Task>
  /** Places that were given up this time. */
  readonly letGo: ReadonlyMap<UnitIndex, HexIndex>
  readonly stages: Stages
}

/** A place is come to from this near, in hexes, where the way leads on; and at its end where it is full. */
const PASSING = 1
const FULL_UNITS = 3
/** Who would make the way between two places longer by no more than this, ‰, is on it. */
const BETWEEN = 1200

/** Missions that last until their time is over. */
const LASTING: ReadonlySet<MissionWord> = new Set([
  'hold',
  'last',
  'mask',
  'delay',
  'reserve',
  'counterattack',
  'charge',
  'fire',
  'leave',
])
/** Missions that have no object once the enemy has the place. */
const IN_OWN_HANDS: ReadonlySet<MissionWord> = new Set(['hold', 'last', 'reserve', 'withdraw', 'rail'])
/** Missions that are carried out when the place is in own hands. */
const TAKING: ReadonlySet<MissionWord> = new Set(['seize', 'assault', 'mask'])

const plans = new WeakMap<Scenario, FoundPlans>()

/** The plans of a battle with their names found; what a what-if has taken away is left out. */
export function plansOf(scenario: Scenario): FoundPlans {
  const known = plans.get(scenario)
  if (known) return known
  const found = findPlans(scenario.plans ?? { missions: [], decisions: [] }, scenario, () => {})
  plans.set(scenario, found)
  return found
}

/** The tasks of a side's units in this turn, and how far each has come with its missions. */
export function tasksOf(scenario: Scenario, view: View, before: Stages): Tasks {
  const tasks = new Map<UnitIndex, Task>()
  const letGo = new Map<UnitIndex, HexIndex>()
  const stages: { [unit: string]: { [mission: string]: number } } = {}
  const remember = (u: UnitIndex, mission: Mission, stage: number): void => {
    const { id } = scenario.units[u]!
    stages[id] = { ...stages[id], [mission.id]: stage }
  }
  for (const [id, known] of Object.entries(before)) stages[id] = { ...known }
  for (const mission of plansOf(scenario).missions) {
    if (!isInForce(scenario, view, mission)) continue
    for (const u of mission.units) {
      if (tasks.has(u) || scenario.units[u]!.side !== view.side || view.state.men[u] === 0) continue
      const begun = stages[scenario.units[u]!.id]?.[mission.id] ?? 0
      if (begun === LET_GO) continue
      const stage = advance(scenario, view, u, mission, begun)
      const place = mission.places[stage] ?? NOWHERE
      const done = mission.places.length > 0 && stage >= mission.places.length
      if (!done && isImpossible(scenario, view, u, mission, place)) {
        remember(u, mission, LET_GO)
        letGo.set(u, place)
        continue
      }
      if (stage !== begun) remember(u, mission, stage)
      if (!done) tasks.set(u, { mission, place })
    }
  }
  return { tasks, letGo, stages }
}

/** Units with a mission whose time is still to come. */
export function awaitedBy(scenario: Scenario, { state }: View): ReadonlySet<UnitIndex> {
  const end = scenario.turns[state.turn[0]!]?.end ?? Number.MAX_SAFE_INTEGER
  return new Set(plansOf(scenario).missions.flatMap(({ from, units }) => (from >= end ? units : [])))
}

/** How many places of its mission the unit has behind it by now. */
function advance(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  { word, places }: Mission,
  begun: number,
): number {
  const last = places.length - 1
  if (!isPresent(view.state, u)) return begun
  // Whoever is ashore has landed, wherever it was.
  if (word === 'land') return places.length
  let stage = begun
  const passes = word === 'delay' ? isPressed : hasPassed
  // Nobody waits before a place that comrades have taken.
  const isTaken = (hex: HexIndex): boolean =>
    TAKING.has(word) && view.state.control[hex] === sideIndex(view.side) + 1
  while (stage < last && (isTaken(places[stage]!) || passes(scenario, view, u, places, stage))) stage++
  if (stage !== last || (LASTING.has(word) && !TAKING.has(word))) return stage
  return hasCarriedOut(scenario, view, u, word, places[last]!) ? stage + 1 : stage
}

/** Is the unit as good as at a place that is not the last, or between it and the next? */
function hasPassed(
  scenario: Scenario,
  { state }: View,
  u: UnitIndex,
  places: readonly HexIndex[],
  stage: number,
): boolean {
  const from = state.hex[u]!
  const place = places[stage]!
  if (distance(scenario.map, from, place) <= PASSING) return true
  const { mobility } = scenario.units[u]!
  const onward = minutesTo(scenario, state, places[stage + 1]!, mobility)
  const back = minutesTo(scenario, state, place, mobility)[from]!
  return back >= 0 && onward[from]! >= 0 && (back + onward[from]!) * 1000 <= onward[place]! * BETWEEN
}

/** Does the enemy stand before the unit at its place, or in the place? */
function isPressed(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  places: readonly HexIndex[],
  stage: number,
): boolean {
  const place = places[stage]!
  const from = view.state.hex[u]!
  if (knownEnemy(scenario, view, place)) return true
  if (distance(scenario.map, from, place) > PASSING) return false
  return [...scenario.map.neighbours.subarray(from * 6, from * 6 + 6)].some(
    hex => hex >= 0 && knownEnemy(scenario, view, hex),
  )
}

function hasCarriedOut(
  scenario: Scenario,
  { state, side }: View,
  u: UnitIndex,
  word: MissionWord,
  place: HexIndex,
): boolean {
  const apart = distance(scenario.map, state.hex[u]!, place)
  if (TAKING.has(word)) return state.control[place] === sideIndex(side) + 1
  return apart === 0 || (apart === 1 && unitsAt(scenario, state, place).length >= FULL_UNITS)
}

/** Can the mission not be carried out any more, as far as its side knows: no way there, or the place lost? */
function isImpossible(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  { word }: Mission,
  place: HexIndex,
): boolean {
  const from = view.state.hex[u]!
  const { mobility } = scenario.units[u]!
  if (place < 0 || !isPresent(view.state, u) || from === place || isAfloat(mobility) || word === 'fire')
    return false
  if (IN_OWN_HANDS.has(word) && knownEnemy(scenario, view, place)) return true
  return mobility === 'static' || minutesTo(scenario, view.state, place, mobility)[from]! < 0
}

/** Reads stages back out of a memory; it comes out of saves, so from strangers: what is not of this plan is left out. */
export function recallStages(scenario: Scenario, memory: Memory): Stages {
  const places = new Map(plansOf(scenario).missions.map(mission => [mission.id, mission.places.length]))
  const stages: { [unit: string]: { [mission: string]: number } } = {}
  for (const [unit, known] of entriesOf(memory?.['stages'])) {
    if (!scenario.unitIndex.has(unit)) continue
    const sound = entriesOf(known).filter((entry): entry is [string, number] => {
      const [mission, stage] = entry
      return (
        Number.isInteger(stage) &&
        Number(stage) >= LET_GO &&
        Number(stage) <= (places.get(mission) ?? LET_GO - 1)
      )
    })
    stages[unit] = Object.fromEntries(sound)
  }
  return stages
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
