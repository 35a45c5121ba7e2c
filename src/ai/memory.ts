/** What greedy remembers between calls, and how it reads it back. */
import type { Memory } from './commander.ts'

export interface GreedyMemory {
  readonly turn: number
  /** Goal keys by unit id: of the last turn until goals are given out again. */
  readonly goals: { readonly [unit: string]: string }
  /** Marches given this turn, by unit id. */
  readonly marches: { readonly [unit: string]: number }
}

/**
 * Goals of the last turn or this one; marches only where this turn has begun already. Memory comes back out of saves, so
 * from strangers: what is not this commander's own reads as nothing remembered.
 */
export function recall(
  memory: Memory,
  turn: number,
): { readonly goals: GreedyMemory['goals']; readonly marches: GreedyMemory['marches'] | null } {
  const goals = entriesOf(memory?.['goals']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const same =
    memory?.['turn'] === turn && typeof memory['marches'] === 'object' && memory['marches'] !== null
  const marches = entriesOf(memory?.['marches']).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return { goals: Object.fromEntries(goals), marches: same ? Object.fromEntries(marches) : null }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
