/** What greedy remembers between calls, and how it reads it back. */
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { Memory } from './commander.ts'

export interface GreedyMemory {
  readonly turn: number
  /** Goal keys by unit id: of the last turn until goals are given out again. */
  readonly goals: { readonly [unit: string]: string }
  /** Marches given this turn, by unit id. */
  readonly marches: { readonly [unit: string]: number }
  /** Clocks of the units that were given marches together, but for the first of them, when these were given. */
  readonly pending: GreedyMemory['marches']
}

export interface RecalledGreedy {
  readonly goals: GreedyMemory['goals']
  /** null until the turn has begun. */
  readonly marches: GreedyMemory['marches'] | null
  readonly pending: GreedyMemory['pending']
}

/** Added to the marches of a unit that has nowhere to go: it is not asked again before a fight has changed things. */
export const STANDS = 100

/**
 * Goals of the last turn or this one; marches only where this turn has begun already. Memory comes back out of saves, so
 * from strangers: what is not this commander's own reads as nothing remembered.
 */
export function recall(memory: Memory, turn: number): RecalledGreedy {
  const goals = entriesOf(memory?.['goals']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const same =
    memory?.['turn'] === turn && typeof memory['marches'] === 'object' && memory['marches'] !== null
  return {
    goals: Object.fromEntries(goals),
    marches: same ? countsOf(memory['marches']) : null,
    pending: same ? countsOf(memory['pending']) : {},
  }
}

/**
 * Marches that were begun: where one of several orders brought what nobody had foreseen, the rest were not carried out,
 * and those units are asked again. The first was carried out or refused.
 */
export function begunMarches(
  scenario: Scenario,
  state: GameState,
  { marches, pending }: RecalledGreedy,
): GreedyMemory['marches'] {
  const begun = { ...marches }
  for (const [id, clock] of Object.entries(pending)) {
    const u = scenario.unitIndex.get(id)
    if (u !== undefined && state.clock[u] === clock) begun[id] = Math.max(0, (begun[id] ?? 0) - 1)
  }
  return begun
}

const countsOf = (value: unknown): { readonly [unit: string]: number } =>
  Object.fromEntries(
    entriesOf(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** The memory of a commander who thinks no more of some units' marches before a fight has changed things. */
export function withoutMarches(memory: Memory, ids: readonly string[]): Memory {
  if (ids.length === 0 || !memory) return memory
  const of = (value: unknown): [string, unknown][] =>
    entriesOf(value).filter(([id]) => !ids.includes(id)) as [string, unknown][]
  return {
    ...memory,
    marches: Object.fromEntries([...of(memory['marches']), ...ids.map(id => [id, STANDS])]),
    pending: Object.fromEntries(of(memory['pending'])),
  }
}
