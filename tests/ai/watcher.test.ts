import { describe, expect, it } from 'vitest'
import type { Memory } from '../../src/ai/commander.ts'
import { officer } from '../../src/ai/officer.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { watcher } from '../../src/engine/glimpse.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { giveInOrder } from '../../src/record/commanding.ts'
import { sameBytes } from '../../src/sim/invariants.ts'
import { startGame } from '../../src/sim/running.ts'
import { battle } from '../support/battles.ts'

/** Decisions compared: the first player turns of a battle, both sides'. */
const DECISIONS = 45

describe('a view that is kept over the orders of a game', () => {
  it.each(['hailar', 'mudanjiang'])('shows and leads to what a fresh one does, %s', id => {
    const { scenario } = battle(id)
    const game = startGame(scenario, 7, { soviet: 'officer', japanese: 'officer' })
    const memories: { [S in Side]: Memory } = { soviet: null, japanese: null }
    const eye = watcher(scenario)
    const give = (order: Parameters<typeof game.give>[0]) => {
      const applied = game.give(order)
      return applied.ok ? applied.events : null
    }
    for (let n = 0; n < DECISIONS; n++) {
      const side = sideToMove(game.state())
      const [fresh, kept] = [observe(scenario, game.state(), side), eye(game.state(), side)]
      expect(sameBytes(kept.state, fresh.state)).toBe(true)
      const [plain, decision] = [fresh, kept].map(view => officer.next(scenario, view, memories[side], n))
      expect(decision).toEqual(plain)
      memories[side] = decision!.memory
      giveInOrder(decision!.orders, give)
      if (decision!.end) give({ kind: 'end' })
    }
  })
})
