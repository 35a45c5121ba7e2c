/** Spreads of counted values against figures worked by hand and printed tables. */
import { describe, expect, it } from 'vitest'
import { spreadOf, studentT95, timeQuantile } from '../../src/sim/spread.ts'
import type { Study } from '../../src/sim/study.ts'
import { shardOf } from '../../src/sim/study.ts'
import type { Summary } from '../../src/sim/summary.ts'
import { counting } from '../../src/sim/tally.ts'

describe('a spread', () => {
  it('has the mean, the interval and the quantiles of its values', () => {
    // 2 4 4 4 5 5 7 9: mean 5, sum of squares 32, standard error sqrt(32 / 7 / 8) = 0.7559, t(7) = 2.3646
    const spread = spreadOf({
      missing: 1,
      values: [
        [2, 1],
        [4, 3],
        [5, 2],
        [7, 1],
        [9, 1],
      ],
    })
    expect(spread).toMatchObject({ n: 8, missing: 1, mean: 5, p10: 2, median: 4, p90: 9 })
    expect(spread?.interval?.low).toBeCloseTo(5 - 2.3646 * 0.7559, 3)
    expect(spread?.interval?.high).toBeCloseTo(5 + 2.3646 * 0.7559, 3)
  })

  it('has no interval of one game, and there is none of nothing', () => {
    expect(spreadOf({ missing: 0, values: [[3, 1]] })?.interval).toBeNull()
    expect(spreadOf({ missing: 4, values: [] })).toBeNull()
  })

  it('takes games that never came there as later than all', () => {
    const counts = {
      missing: 5,
      values: [
        [600, 4],
        [900, 1],
      ] as const,
    }
    expect([1, 5, 9].map(part => timeQuantile(counts, part, 10))).toEqual([600, 900, null])
  })

  it.each([
    [5, 2.5706],
    [12, 2.1788],
    [30, 2.0423],
    [120, 1.9799],
  ])('of %s degrees of freedom reaches %s standard errors, as printed tables have it', (freedom, printed) => {
    expect(studentT95(freedom)).toBeCloseTo(printed, 3)
  })
})

describe('paired games', () => {
  const study = { startDate: '1945-08-09', worlds: [{}, {}] } as unknown as Study
  const losses = { men: 0, afv: 0, guns: 0 }
  const game = (soviet: number, actual: string | null): Summary =>
    ({
      grade: 'historical',
      points: { soviet, japanese: 10 },
      losses: { soviet: losses, japanese: losses },
      checkpoints: [{ id: 'H1', planned: '', actual }],
      objectives: [],
    }) as unknown as Summary

  it('differ seed by seed, where both have the figure', () => {
    const counts = counting(study)
    counts.add([game(12, '1945-08-09T06:00'), game(15, '1945-08-09T04:30')])
    counts.add([game(9, '1945-08-09T06:00'), game(9, null)])
    const { paired } = counts.tally().worlds[1]!
    expect(paired.margin).toEqual({
      missing: 0,
      values: [
        [0, 1],
        [3, 1],
      ],
    })
    expect(paired['checkpoint.H1']).toEqual({ missing: 1, values: [[-90, 1]] })
    expect(counts.tally().worlds[0]!.paired).toEqual({})
  })
})

it('shards hold each seed once, whatever their number', () => {
  for (const shards of [1, 3, 7, 20]) {
    const parts = Array.from({ length: shards }, (_, i) => shardOf({ first: 5, count: 13 }, i + 1, shards))
    const seeds = parts.flatMap(({ first, count }) => Array.from({ length: count }, (_, n) => first + n))
    expect(seeds).toEqual(Array.from({ length: 13 }, (_, n) => 5 + n))
  }
})
