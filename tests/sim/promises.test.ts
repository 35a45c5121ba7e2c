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
  it('tries what is cheap after every step', () => {
    const trial = sampledTrial(7)
    for (let n = 1; n <= 50; n++)
      for (const promise of ['sound', 'fold', 'columns', 'notation'] as const)
        expect(trial.isDue(promise, n % 2 ? priority : end, n)).toBe(true)
    expect(trial.tried).toMatchObject({ sound: 50, fold: 50, columns: 50, notation: 50, secret: 0 })
  })

  it('tries what is dear after one step in so many, others for other seeds, the same for the same', () => {
    const chosen = (seed: number): number[] => {
      const trial = sampledTrial(seed)
      return Array.from({ length: 3200 }, (_, n) => n).filter(n => trial.isDue('secret', priority, n))
    }
    expect(chosen(1)).toEqual(chosen(1))
    expect(chosen(1)).not.toEqual(chosen(2))
    // One in 32.
    expect(chosen(1).length).toBeGreaterThan(70)
    expect(chosen(1).length).toBeLessThan(130)
  })

  it.each(['tables', 'text', 'offers', 'secret'] as const)(
    'tries %s oftener where a player turn ends, and in every few games',
    promise => {
      const tries = (step: GameStep): number => {
        const trial = sampledTrial(5)
        for (let n = 0; n < 6400; n++) trial.isDue(promise, step, n)
        return trial.tried[promise]
      }
      expect(tries(end)).toBeGreaterThan(2 * tries(priority))
      // A game of Hailar has some 900 orders.
      expect(tries(priority)).toBeGreaterThan(3)
    },
  )

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
