import { describe, expect, it } from 'vitest'
import { type DiceKey, keyedDice } from '../../src/engine/dice.ts'
import { scriptedDice } from '../support/dice.ts'

const KEY: DiceKey = { turn: 3, side: 0, purpose: 'assault', subject: [512], ordinal: 0 }
const SEED = 1945

/** Throws under 500 keys, as one text: two keys of the same text share all their luck. */
const luck = (change: Partial<DiceKey>, seed = SEED): string =>
  Array.from({ length: 500 }, (_, turn) => keyedDice(seed).two({ ...KEY, turn, ...change })).join(' ')

describe('keyed dice', () => {
  it('give the same throw for the same key, whatever was thrown before', () => {
    const dice = keyedDice(SEED)
    const first = dice.two(KEY)
    dice.two({ ...KEY, ordinal: 7 })
    expect(dice.two(KEY)).toEqual(first)
    expect(keyedDice(SEED).two(KEY)).toEqual(first)
  })

  it.each([
    ['ordinal', { ordinal: 1 }],
    ['hex', { subject: [513] }],
    ['order of subjects', { subject: [1, 2] }, { subject: [2, 1] }],
    ['side', { side: 1 }],
  ] as const)('give other luck for another %s', (_, change, instead: Partial<DiceKey> = {}) => {
    expect(luck(change)).not.toBe(luck(instead))
  })

  it('give other luck for another turn and another seed', () => {
    expect(luck({ turn: 3 })).not.toBe(luck({ turn: 4 }))
    expect(luck({}, 1)).not.toBe(luck({}, 2))
  })

  it('throw two dice of their own: all 36 throws come about equally often', () => {
    const counts = new Map<string, number>()
    for (let n = 0; n < 36_000; n++) {
      const [a, b] = keyedDice(SEED).two({ ...KEY, turn: n % 40, subject: [Math.floor(n / 40)] })
      counts.set(`${a}${b}`, (counts.get(`${a}${b}`) ?? 0) + 1)
    }
    const all = [1, 2, 3, 4, 5, 6].flatMap(a => [1, 2, 3, 4, 5, 6].map(b => counts.get(`${a}${b}`) ?? 0))
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(36_000)
    // 1,000 each, standard deviation 31: the farthest of 36 lies about three of them off.
    expect(Math.min(...all)).toBeGreaterThan(880)
    expect(Math.max(...all)).toBeLessThan(1120)
    // Pinned: other counts are other games from the same seeds, and every record breaks.
    expect(all.join(' ')).toMatchInlineSnapshot(
      `"928 970 1067 994 978 959 999 1061 987 1035 950 981 967 1015 1050 966 1069 1018 1038 1059 1021 1025 988 976 959 1004 952 958 959 1065 1034 945 1048 1035 1002 938"`,
    )
  })
})

describe('scripted dice', () => {
  it('throw what the test says, in order, and not once more', () => {
    const dice = scriptedDice([
      [1, 2],
      [6, 6],
    ])
    expect([dice.two(KEY), dice.left(), dice.two(KEY), dice.left()]).toEqual([[1, 2], 1, [6, 6], 0])
    expect(() => dice.two(KEY)).toThrow('no further throw')
  })
})
