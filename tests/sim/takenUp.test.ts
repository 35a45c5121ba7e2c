/** Games that are put away and taken up again: an opponent goes on as if nobody had, since all that he remembers is kept. */
import { expect, test } from 'vitest'
import type { Commander, Level, Memory } from '../../src/ai/commander.ts'
import { commanderOf } from '../../src/ai/registry.ts'
import type { Side } from '../../src/engine/types.ts'
import { stateHash } from '../../src/record/record.ts'
import { readRecord } from '../../src/scenario/recordFile.ts'
import { playMatch } from '../../src/sim/match.ts'
import { battle } from '../support/battles.ts'
import { goldenRecord } from '../support/savedGames.ts'

const { scenario } = battle('shumshu', 'first-day')
const SAVED = { ...goldenRecord('shumshu'), playerTurns: [] }

/** What comes back of a memory that was written into a file. Throws Error where the file does not read. */
function fromFile(memory: Memory): Memory {
  const read = readRecord(JSON.stringify({ ...SAVED, memory: { soviet: memory, japanese: null } }))
  if (!read.ok) throw new Error(read.fault)
  return read.record.memory.soviet as Memory
}

/** What is left of a memory before a decision in a 0-based turn. */
type Keeping = (memory: Memory, turn: number) => Memory

/** Hash of the end of a game whose commanders remember what is left to them. */
function endOf(levels: { readonly [S in Side]: Level }, left: Keeping): string {
  const commander = (level: Level): Commander => ({
    level,
    next: (of, view, memory, seed) =>
      commanderOf(level).next(of, view, left(memory, view.state.turn[0]!), seed),
  })
  return stateHash(playMatch(scenario, levels, 11, undefined, side => commander(levels[side])).state)
}

test.each([
  ['historical', 'officer'],
  ['greedy', 'recruit'],
] as const)('%s against %s ends the same, saved and opened before each decision', (soviet, japanese) => {
  const levels = { soviet, japanese }
  const whole = endOf(levels, memory => memory)
  expect(endOf(levels, fromFile)).toBe(whole)
  // Else it would show nothing: who forgets each night what he meant plays another game.
  expect(endOf(levels, (memory, turn) => (memory?.['turn'] === turn ? memory : null))).not.toBe(whole)
})
