/** What is forgotten or not dared must not hold the game up. */
import { afterEach, expect, it, vi } from 'vitest'
import type { Memory } from '../../src/ai/commander.ts'
import { greedy } from '../../src/ai/greedy.ts'
import { recruit } from '../../src/ai/recruit.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import { observe } from '../../src/engine/view.ts'
import { skirmish } from '../support/battles.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const seeds = Array.from({ length: 40 }, (_, seed) => seed)

it('thinks no more this turn of a march that it has forgotten', () => {
  const { scenario, state } = skirmish()
  const view = observe(scenario, state, 'soviet')
  const march = { kind: 'move', unit: 0, path: [1] } as const
  const { id } = scenario.units[0]!
  const memory = { marches: { [id]: 1, OTHER: 1 }, pending: { [id]: 0, OTHER: 0 } }
  vi.spyOn(greedy, 'next').mockReturnValue({ orders: [march], notes: [], end: false, memory })
  const answers = seeds.map(seed => recruit.next(scenario, view, null, seed))
  const forgotten = answers.filter(({ orders }) => orders.length === 0)
  expect(forgotten.length).toBeGreaterThan(0)
  expect(forgotten.length).toBeLessThan(answers.length)
  for (const { orders, memory: kept } of answers)
    expect(kept).toEqual(
      orders.length > 0 ? memory : { marches: { OTHER: 1, [id]: 100 }, pending: { OTHER: 0 } },
    )
})

it('ends its turn after a few answers, whatever it forgets', () => {
  const { scenario, state: begun } = skirmish()
  const asked = seeds.map(seed => {
    let state = begun
    let memory: Memory = null
    for (let times = 1; times < 50; times++) {
      const answer = recruit.next(scenario, observe(scenario, state, 'soviet'), memory, seed)
      if (answer.end) return times
      memory = answer.memory
      for (const order of answer.orders) {
        const applied = applyOrder(scenario, state, order)
        if (!applied.ok) break
        state = applied.state
      }
    }
    return 50
  })
  expect(Math.max(...asked)).toBeLessThan(30)
})
