/** Statistics against values worked by hand or printed in textbooks. */
import { describe, expect, it } from 'vitest'
import { bradleyTerry } from '../../src/sim/ratings.ts'
import { sequentialTest, wilson } from '../../src/sim/stats.ts'

describe("Wilson's interval", () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [0.5, 1, 0.0546, 0.9454],
  ])('of %d wins in %d', (wins, played, low, high) => {
    const interval = wilson(wins, played)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('of nothing played leaves all open', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('puts the goal of nine in ten at 189 pairs of 200', () => {
    expect(wilson(189, 200).low).toBeGreaterThan(0.9)
    expect(wilson(188, 200).low).toBeLessThan(0.9)
  })
})

describe('the sequential test of a share', () => {
  const hypotheses = { h0: 0.5, h1: 0.6, alpha: 0.05, beta: 0.05 }
  // A win weighs ln 1.2, a loss ln 0.8; the bounds are ln 19 either way.
  it.each([
    [16, 16, null],
    [17, 17, 'H1'],
    [0, 13, null],
    [0, 14, 'H0'],
    [50, 100, null],
    [500, 1000, 'H0'],
    [600, 1000, 'H1'],
  ])('%d wins in %d: %s', (wins, played, verdict) => {
    expect(sequentialTest(wins, played, hypotheses).verdict).toBe(verdict)
  })

  it('says how far it is', () => {
    const { ratio, lower, upper } = sequentialTest(2.5, 4, hypotheses)
    expect(ratio).toBeCloseTo(2.5 * Math.log(1.2) + 1.5 * Math.log(0.8), 12)
    expect([lower, upper]).toEqual([expect.closeTo(-2.9444, 4), expect.closeTo(2.9444, 4)])
  })
})

describe('ratings of Bradley and Terry', () => {
  it('of two, three wins in four and the added tie: odds of seven to three', () => {
    const [first, second] = bradleyTerry(2, [{ first: 0, second: 1, wins: 3, played: 4 }])
    expect(first!.rating - second!.rating).toBeCloseTo(400 * Math.log10(7 / 3), 6)
    expect(first!.rating + second!.rating).toBeCloseTo(0, 9)
    // Information 5 x 0.7 x 0.3 on the difference, of which each rating carries half.
    expect(first!.margin).toBeCloseTo((1.959964 * (400 / Math.LN10)) / 2 / Math.sqrt(1.05), 3)
  })

  it('stay finite for one that always wins, and grow with the games', () => {
    const ratingAfter = (played: number): number =>
      bradleyTerry(2, [{ first: 0, second: 1, wins: played, played }])[0]!.rating
    expect(ratingAfter(10)).toBeCloseTo(200 * Math.log10(21), 6)
    expect(ratingAfter(40)).toBeGreaterThan(ratingAfter(10))
  })

  it('of a circle in which each beats the next are all the same', () => {
    const circle = [0, 1, 2].map(first => ({ first, second: (first + 1) % 3, wins: 7, played: 10 }))
    for (const { rating } of bradleyTerry(3, circle)) expect(rating).toBeCloseTo(0, 6)
  })

  it('expect just the wins there were', () => {
    const results = [
      { first: 0, second: 1, wins: 6, played: 10 },
      { first: 1, second: 2, wins: 8.5, played: 12 },
      { first: 0, second: 2, wins: 9, played: 9 },
    ]
    const ratings = bradleyTerry(3, results).map(({ rating }) => rating)
    const chance = (a: number, b: number): number => 1 / (1 + 10 ** ((ratings[b]! - ratings[a]!) / 400))
    const expected = 11 * chance(0, 1) + 10 * chance(0, 2)
    expect(expected).toBeCloseTo(6.5 + 9.5, 6)
    expect(ratings[0]).toBeGreaterThan(ratings[1]!)
    expect(ratings[1]).toBeGreaterThan(ratings[2]!)
  })
})
