/** What *officer* remembers between calls: the plan, and how often units have marched this turn. Plain JSON. */
import { hexText, parseHex } from '../engine/map/hexMap.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { Memory } from './commander.ts'
import type { Diary } from './explain/diary.ts'
import { type GreedyMemory, type RecalledGreedy, recall } from './memory.ts'
import { isTactic, type Post, type TacticCode } from './tactics/tactic.ts'

/** Marches that tactics give a unit in one turn: there, on after contact, and once more. */
const MARCHES_A_TURN = 3

/** A unit's task as it is kept: the tactic that has taken it, and the place it is about, "CCRR". */
export interface Task {
  readonly tactic: TacticCode
  readonly place: string
}

export interface OfficerMemory extends GreedyMemory {
  /** Tasks by unit id: the plan, of the last turn until this turn's is made. */
  readonly plan: { readonly [unit: string]: Task }
  /** What is meant in this turn, for people to read. */
  readonly diary: Diary
  /** Marches ordered this turn by tactics, by unit id. */
  readonly ordered: { readonly [unit: string]: number }
}

export interface Recalled extends RecalledGreedy {
  readonly posts: ReadonlyMap<UnitIndex, Post>
  readonly ordered: OfficerMemory['ordered']
}

/** Reads memory back; it comes out of saves, so from strangers: what is not this commander's own reads as nothing. */
export function recallPlan(scenario: Scenario, memory: Memory, turn: number): Recalled {
  const greedy = recall(memory, turn)
  const posts = new Map<UnitIndex, Post>()
  for (const [id, task] of entries(memory?.['plan'])) {
    const u = scenario.unitIndex.get(id)
    const { tactic, place } = fieldsOf(task)
    const hex = typeof place === 'string' ? parseHex(scenario.map, place) : -1
    if (u !== undefined && hex >= 0 && isTactic(tactic)) posts.set(u, { tactic, place: hex })
  }
  const ordered = entries(memory?.['ordered']).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return { ...greedy, posts, ordered: greedy.marches ? Object.fromEntries(ordered) : {} }
}

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
const fieldsOf = (value: unknown): { readonly tactic?: unknown; readonly place?: unknown } =>
  typeof value === 'object' && value !== null ? value : {}

/** Tasks by unit id, for the memory. */
export const planText = (scenario: Scenario, posts: ReadonlyMap<UnitIndex, Post>): OfficerMemory['plan'] =>
  Object.fromEntries(
    [...posts].map(([u, { tactic, place }]) => [
      scenario.units[u]!.id,
      { tactic, place: hexText(scenario.map, place) },
    ]),
  )

/** Has the unit had its marches by tactics this turn? A march that was ordered but never begun is not counted. */
export const hasMarched = (ordered: number, busy: boolean): boolean =>
  ordered >= MARCHES_A_TURN || (busy && ordered >= MARCHES_A_TURN - 1)
