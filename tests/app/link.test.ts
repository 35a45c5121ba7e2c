/** Links to a battle: what is asked for is started as it stands. Those that do not fit stand in `tests/badInputs`. */
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
