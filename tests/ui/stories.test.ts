/** Stories of units and the verdict on the dice, in words. */
import '../../src/i18n/late.ts'
import { describe, expect, it, test } from 'vitest'
import { NOWHERE, type Side } from '../../src/engine/types.ts'
import { say } from '../../src/i18n/i18n.ts'
import type { LuckLedger } from '../../src/record/luck.ts'
import type { UnitStory } from '../../src/record/stories.ts'
import { favoured, throwsText } from '../../src/ui/final/favoured.ts'
import {
  endWords,
  fightWords,
  lowWords,
  storiesFound,
  wayMade,
  wayWords,
} from '../../src/ui/final/storyWords.ts'
import { namesOf } from '../../src/ui/scenarioNames.ts'
import { position } from '../support/position.ts'

const { scenario } = position('A B c', {
  units: { A: { name: 'Tank Brigade' }, B: { name: 'Rifle Regiment' } },
})
const names = namesOf(scenario)
const story = (change: Partial<UnitStory> = {}): UnitStory => ({
  unit: 0,
  stood: [],
  marched: 138_000,
  byRail: 0,
  drivenBack: 0,
  fights: [],
  low: null,
  men: 1200,
  lost: { men: 0, afv: 0, guns: 0 },
  status: 'present',
  end: null,
  ...change,
})

describe('the story of a unit', () => {
  it('tells its marches, by rail and back apart', () => {
    expect(wayMade(say, story())).toBe('138 km')
    expect(wayMade(say, story({ byRail: 40_000, drivenBack: 4000 }))).toBe(
      '138 km, 40 km by rail, 4 km driven back',
    )
  })

  it('tells where it stood, and when it was off the board', () => {
    const stood = [
      { turn: 0, hex: 1 },
      { turn: 4, hex: NOWHERE },
    ]
    expect(wayWords(say, names, story({ stood }))).toBe('turn 1: 0100; turn 5: off the board')
  })

  it('tells its fights and its lowest hour', () => {
    const fight = { turn: 0, at: 480, hex: 1, role: 'attack', result: 9, men: 67, afv: 8, guns: 0 } as const
    expect(fightWords(say, names, fight)).toBe('9 Aug 08:00: attacked 0100, lost 67 men and 8 AFVs')
    expect(fightWords(say, names, { ...fight, role: 'defence', afv: 0 })).toBe(
      '9 Aug 08:00: defended 0100, lost 67 men',
    )
    expect(lowWords(say, story({ low: { readiness: 640, turn: 3 } }))).toBe('64%, turn 4')
  })

  it('tells how it ended', () => {
    const ends = (change: Partial<UnitStory>) => endWords(say, story(change))
    expect(ends({})).toBe('1,200 men')
    expect(ends({ end: { cause: 'surrendered', turn: 3 } })).toBe('surrendered in turn 4')
    expect(ends({ status: 'waiting' })).toBe('never came')
  })
})

test('stories are found by name, and those with most to tell come first', () => {
  const quiet = story({ unit: 1, marched: 0 })
  const loud = story({ unit: 0 })
  expect(storiesFound([quiet, loud], names.unit, '').map(({ unit }) => unit)).toEqual([0, 1])
  expect(storiesFound([quiet, loud], names.unit, ' rifle').map(({ unit }) => unit)).toEqual([1])
})

test('the dice favour the side whose own throws were the better ones', () => {
  const ledger = (soviet: number, japanese: number): Pick<LuckLedger, 'kinds'> => {
    const luck = (side: Side, luck36: number) => ({
      kind: 'raid' as const,
      side,
      throws: 1,
      successes: null,
      luck36,
    })
    return { kinds: [luck('soviet', soviet), luck('japanese', japanese)] }
  }
  expect(favoured(ledger(54, 0))).toEqual({ side: 'soviet', by36: 54 })
  expect(favoured(ledger(2, 38))).toEqual({ side: 'japanese', by36: 36 })
  expect(favoured(ledger(3, 3))).toEqual({ side: null, by36: 0 })
  expect([54, -11, 1, 0].map(throwsText)).toEqual(['+1.5', '−0.3', '0.0', '0.0'])
})
