import { describe, expect, it } from 'vitest'
import { isLevel, LEVELS } from '../../src/ai/commander.ts'
import { random } from '../../src/ai/random.ts'
import { commanderOf } from '../../src/ai/registry.ts'
import { check } from '../../src/engine/apply.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { observe } from '../../src/engine/view.ts'
import { demand } from '../../src/sim/invariants.ts'
import { skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'

const { scenario } = skirmish()

describe('random', () => {
  it('gives one lawful order at a time, or ends its turn', () => {
    playout(scenario, 51, ({ after }) => {
      if (after.over[0] === 1) return
      const view = observe(scenario, after, sideToMove(after))
      const { orders, notes, end } = random.next(scenario, view, null, 3)
      demand(
        orders.length <= 1 && end === (orders.length === 0) && notes.length === orders.length,
        () => 'no order',
      )
      for (const order of orders) {
        const refusal = check(scenario, view, order)
        demand(refusal === null && order.kind !== 'end', () => JSON.stringify({ order, refusal }))
      }
    })
  })

  it('orders other things under another seed, and the same under the same', () => {
    playout(scenario, 52, ({ order, after }) => {
      if (order) return
      const view = observe(scenario, after, 'soviet')
      const texts = [1, 1, 2, 3, 4, 5].map(seed =>
        JSON.stringify(random.next(scenario, view, null, seed).orders),
      )
      expect(texts[0]).toBe(texts[1])
      expect(new Set(texts).size).toBeGreaterThan(3)
    })
  })

  it('ends once it has given about an order a unit', () => {
    const { state } = skirmish()
    const view = observe(scenario, state, 'soviet')
    let memory: Parameters<typeof random.next>[2] = null
    let given = 0
    for (;;) {
      const decision = random.next(scenario, view, memory, 1)
      memory = decision.memory
      if (decision.end) break
      given += decision.orders.length
      expect(given).toBeLessThan(20)
    }
    // A, B, C, E, G and T are on the board; D comes later.
    expect(given).toBe(6)
  })
})

describe('levels', () => {
  it('have a commander each, under their own name', () => {
    expect(LEVELS.map(level => commanderOf(level).level)).toEqual([...LEVELS])
    expect([isLevel('greedy'), isLevel('toString'), isLevel('')]).toEqual([true, false, false])
  })
})
