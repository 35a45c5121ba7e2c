/** Which promises the fuzzer tries after which steps: what is cheap always, what is dear often enough, and repeatably. */
import { describe, expect, it } from 'vitest'
import { fuzzGame } from '../../src/sim/fuzz.ts'
import { PROMISE_KINDS, sampledTrial, thoroughTrial } from '../../src/sim/promises.ts'
import type { GameStep } from '../../src/sim/running.ts'
import { skirmish } from '../support/battles.ts'

const { scenario, state } = skirmish()
const step = (order: GameStep['order']): GameStep => ({ before: state, order, events: [], after: state })
const priority = step({ kind: 'priority', unit: 0, priority: 'low' })
const end = step({ kind: 'end' })

describe('a sampled trial', () => {
  it('tries what is cheap after every step, and everything where a player turn ends', () => {
    const trial = sampledTrial(7)
    for (let n = 1; n <= 50; n++) {
      for (const promise of ['sound', 'fold', 'columns', 'notation'] as const)
        expect(trial.isDue(promise, priority, n)).toBe(true)
      for (const promise of ['tables', 'text', 'offers', 'secret'] as const)
        expect(trial.isDue(promise, end, n)).toBe(true)
    }
    expect(trial.tried).toMatchObject({ sound: 50, text: 50, secret: 50 })
  })

  it('tries what is dear after one step in so many, others for other seeds, the same for the same', () => {
    const chosen = (seed: number): number[] => {
      const trial = sampledTrial(seed)
      return Array.from({ length: 3200 }, (_, n) => n).filter(n => trial.isDue('text', priority, n))
    }
    expect(chosen(1)).toEqual(chosen(1))
    expect(chosen(1)).not.toEqual(chosen(2))
    // One in 32.
    expect(chosen(1).length).toBeGreaterThan(70)
    expect(chosen(1).length).toBeLessThan(130)
  })

  it('comes to each kind of event in some game of a few', () => {
    const games = Array.from({ length: 100 }, (_, seed) => sampledTrial(seed))
    expect(games.filter(trial => trial.isKeptDue('overrun', 1, 0)).length).toBeGreaterThan(1)
    expect(games.filter(trial => trial.isReplayDue()).length).toBeGreaterThan(10)
  })
})

describe('a thorough trial', () => {
  it('tries everything after every step', () => {
    const { orders, tried, fault } = fuzzGame(scenario, 3, true)
    expect(fault).toBeNull()
    // The opening is a step without an order.
    for (const promise of ['sound', 'tables', 'text', 'offers', 'secret'] as const)
      expect(tried[promise]).toBe(orders + 1)
    expect(tried.kept).toBeGreaterThan(orders)
    expect(PROMISE_KINDS.filter(promise => tried[promise] === 0)).toEqual([])
    expect(thoroughTrial().tried.sound).toBe(0)
  })
})
