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

  it('to an opening names turn and eyes, and nothing of a game', () => {
    expect(read('?scenario=hailar&replay=opening')).toEqual({
      kind: 'opening',
      scenario: 'hailar',
      place: { turn: 1 },
    })
    expect(read('?scenario=hailar&replay=opening&turn=12&side=both')).toMatchObject({
      place: { turn: 12, eyes: 'both' },
    })
    const faults = ['replay=game', 'replay=opening&turn=0', 'replay=opening&seed=7', 'turn=3']
    expect(faults.map(query => read(`?scenario=hailar&${query}`))).toEqual([
      { kind: 'faulty', fault: 'replay: got "game"; expected opening' },
      { kind: 'faulty', fault: 'turn: got "0"; expected a whole number from 1 to 999' },
      { kind: 'faulty', fault: 'seed: stands beside replay; expected it in links to games alone' },
      { kind: 'faulty', fault: 'turn: stands without replay; expected replay=opening' },
    ])
  })
})
