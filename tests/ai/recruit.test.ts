/** What is forgotten or not dared must not hold the game up. */
import { afterEach, expect, it, vi } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { recruit } from '../../src/ai/recruit.ts'
import { observe } from '../../src/engine/view.ts'
import { skirmish } from '../support/battles.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

it('ends its turn when it forgets the only march there is and would be asked the same again', () => {
  const { scenario, state } = skirmish()
  const view = observe(scenario, state, 'soviet')
  const march = { kind: 'move', unit: 0, path: [1] } as const
  vi.spyOn(greedy, 'next').mockReturnValue({ orders: [march], notes: [], end: false, memory: { plan: 1 } })
  const answers = Array.from({ length: 40 }, (_, seed) => recruit.next(scenario, view, { plan: 1 }, seed))
  const forgotten = answers.filter(({ orders }) => orders.length === 0)
  expect(forgotten.length).toBeGreaterThan(0)
  expect(forgotten.length).toBeLessThan(answers.length)
  for (const { orders, end } of answers) expect(end).toBe(orders.length === 0)
  // With another memory it may be asked something else.
  for (const seed of answers.keys()) expect(recruit.next(scenario, view, { plan: 0 }, seed).end).toBe(false)
})
