import { describe, expect, it, vi } from 'vitest'
import { keyedDice } from '../../src/engine/dice.ts'
import type { GameEvent } from '../../src/engine/events.ts'
import type { Order } from '../../src/engine/orders.ts'
import { commanderSeed, giveInOrder } from '../../src/record/commanding.ts'

describe('the seed of an opponent', () => {
  it('is his own: another for every game, side and turn, and no throw of the game', () => {
    const all = [1, 2].flatMap(seed =>
      (['soviet', 'japanese'] as const).flatMap(side =>
        [0, 1, 2].map(turn => commanderSeed(seed, side, turn)),
      ),
    )
    expect(new Set([...all, 1, 2]).size).toBe(14)
    const key = { turn: 1, side: 0 as const, purpose: 'assault' as const, subject: [5], ordinal: 0 }
    const game = Array.from({ length: 20 }, (_, turn) => keyedDice(1).two({ ...key, turn }))
    const his = Array.from({ length: 20 }, (_, turn) =>
      keyedDice(commanderSeed(1, 'soviet', 0)).two({ ...key, turn }),
    )
    expect(his).not.toEqual(game)
  })
})

describe('the orders of an opponent', () => {
  const march = (unit: number): Order => ({ kind: 'move', unit, path: [unit] })
  const orders = [1, 2, 3].map(march)
  const arrived: GameEvent = { kind: 'arrived', unit: 0, hex: 1 }
  const contact: GameEvent = {
    ...{ kind: 'contact', unit: 2, hex: 1, enemy: 9 },
    ...{ clock: 0, account: 0, readiness: 1000 },
  }

  it.each<[string, (order: Order) => readonly GameEvent[] | null, number, number]>([
    ['all are given where nothing comes between', () => [arrived], 3, 3],
    ['none after one that is refused', order => (order === orders[1] ? null : []), 1, 2],
    [
      'none after one that runs into the enemy',
      order => (order === orders[1] ? [arrived, contact] : []),
      2,
      2,
    ],
  ])('%s', (_, give, given, asked) => {
    const spy = vi.fn(give)
    expect([giveInOrder(orders, spy), spy.mock.calls.length]).toEqual([given, asked])
  })
})
