import { describe, expect, it } from 'vitest'
import { playLadder, playPair, playTest, shareOf, withPair } from '../../src/sim/ladder.ts'
import { skirmish } from '../support/battles.ts'

const { scenario } = skirmish()

describe('a pair', () => {
  it('is the same seen from the other side, with the sign turned', () => {
    const points = playPair(scenario, 'greedy', 'random', 6)
    expect(points).not.toBe(0)
    expect(playPair(scenario, 'random', 'greedy', 6)).toBe(-points)
  })

  it('of a level against itself is a tie: seats are swapped, the dice are the same', () => {
    expect(playPair(scenario, 'greedy', 'greedy', 3)).toBe(0)
  })

  it('counts whole, half or not at all, whatever the points', () => {
    const none = { first: 'greedy', second: 'random', wins: 0, ties: 0, losses: 0, points: 0 } as const
    const pairing = [30, 1, 0, -2].reduce(withPair, none)
    expect(pairing).toMatchObject({ wins: 2, ties: 1, losses: 1, points: 29 })
    expect(shareOf(pairing).share).toBe(0.625)
  })
})

describe('the ladder of a small battle', () => {
  it('puts greedy above random, and is the same for the same seed', () => {
    const seen: number[] = []
    const play = () => playLadder(scenario, ['random', 'greedy'], 6, 5, ({ wins }) => seen.push(wins))
    const { pairings, standings } = play()
    expect(seen).toHaveLength(6)
    expect(pairings).toHaveLength(1)
    expect(pairings[0]!.losses).toBeGreaterThanOrEqual(5)
    expect(standings.map(({ level }) => level)).toEqual(['greedy', 'random'])
    expect(play()).toEqual({ pairings, standings })
  })

  it('tests until it is sure, and no further', () => {
    const sure = { h0: 0.3, h1: 0.7, alpha: 0.1, beta: 0.1 }
    const { pairing, test } = playTest(scenario, 'greedy', 'random', 50, 1, sure)
    expect(test.verdict).toBe('H1')
    // Three wins running weigh ln (7/3) each and pass ln 9.
    expect(pairing.wins + pairing.ties + pairing.losses).toBeLessThan(12)
    expect(playTest(scenario, 'greedy', 'random', 1, 1, sure).test.verdict).toBeNull()
  })
})
