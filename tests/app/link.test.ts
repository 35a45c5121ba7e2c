/** Links to a battle: what is asked for is started as it stands, and of what does not fit the first fault is told. */
import { describe, expect, it } from 'vitest'
import { type Link, readLink } from '../../src/app/link.ts'

const LEVELS = ['random', 'greedy']
const read = (query: string): Link => readLink(query, LEVELS)

describe('a link', () => {
  it('with nothing of a game in it is none', () => {
    expect([read(''), read('?'), read('?utm_source=mail')]).toEqual(Array(3).fill({ kind: 'none' }))
  })

  it('to a battle alone is the whole battle, led for the Soviet side against the strongest, with any seed', () => {
    expect(read('?scenario=hailar&fbclid=1')).toEqual({
      kind: 'game',
      game: {
        scenario: 'hailar',
        form: 'standard',
        variant: 'base',
        seats: { soviet: 'human', japanese: { level: 'greedy' } },
        seed: 0,
      },
    })
  })

  it('names form, variant, seed, side and level', () => {
    expect(
      read('?scenario=hailar&form=dash&variant=alert&seed=4294967295&side=japanese&level=random'),
    ).toEqual({
      kind: 'game',
      game: {
        scenario: 'hailar',
        form: 'dash',
        variant: 'alert',
        seats: { soviet: { level: 'random' }, japanese: 'human' },
        seed: 0xffff_ffff,
      },
    })
    expect(read('?scenario=hailar&side=both')).toMatchObject({
      game: { seats: { soviet: 'human', japanese: 'human' } },
    })
  })
})

describe('a link is told its fault in one line:', () => {
  it.each([
    ['?seed=7', 'scenario: nothing stands here; expected the id of a battle'],
    ['?scenario=hailar&scenario=shumshu', 'scenario: stands here more than once; expected it once'],
    ['?scenario=hailar&seed=1&seed=2', 'seed: stands here more than once; expected it once'],
    ['?scenario=hailar&seed=', 'seed: got ""; expected a whole number from 0 to 4294967295'],
    ['?scenario=hailar&seed=-1', 'seed: got "-1"; expected a whole number from 0 to 4294967295'],
    ['?scenario=hailar&seed=1.5', 'seed: got "1.5"; expected a whole number from 0 to 4294967295'],
    [
      '?scenario=hailar&seed=4294967296',
      'seed: got "4294967296"; expected a whole number from 0 to 4294967295',
    ],
    ['?scenario=hailar&seed=0x10', 'seed: got "0x10"; expected a whole number from 0 to 4294967295'],
    ['?scenario=hailar&side=polish', 'side: got "polish"; expected one of soviet, japanese, both'],
    ['?scenario=hailar&side=Soviet', 'side: got "Soviet"; expected one of soviet, japanese, both'],
    ['?scenario=hailar&level=napoleon', 'level: got "napoleon"; expected one of random, greedy'],
    ['?scenario=hailar&level=toString', 'level: got "toString"; expected one of random, greedy'],
    [
      `?scenario=hailar&side=${'%0A'.repeat(5000)}`,
      `side: got "${'\\n'.repeat(28)}...; expected one of soviet, japanese, both`,
    ],
  ])('%s', (query, fault) => {
    expect(read(query)).toEqual({ kind: 'faulty', fault })
  })
})
