import { describe, expect, it } from 'vitest'
import { keyedDice } from '../../src/engine/dice.ts'
import { commanderSeed, isUnforeseen } from '../../src/record/commanding.ts'

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

describe('the unforeseen', () => {
  it('is what orders given in advance could not reckon with', () => {
    const at = { unit: 0, hex: 1, enemy: 2, clock: 0, account: 0, readiness: 1000 }
    expect(isUnforeseen({ kind: 'contact', ...at })).toBe(true)
    expect(isUnforeseen({ kind: 'arrived', unit: 0, hex: 1 })).toBe(false)
  })
})
