/** What opponents meant comes out of their memory, which comes out of saves: from strangers. */
import { describe, expect, it } from 'vitest'
import { meantOf } from '../../src/app/meant.ts'
import { position } from '../support/position.ts'

const p = position('ab . C')
const hold = { tactic: 'holdToTheLast', place: '0000' }

describe('what opponents meant', () => {
  it('is told by turns, units with one task together', () => {
    const memory = {
      soviet: { meant: { 1: { C: { tactic: 'mask', place: '0000' } } } },
      japanese: { meant: { 0: { a: hold, b: hold }, 2: { a: { ...hold, place: '0100' } } } },
    }
    const [a, b, c] = [p.unit('a'), p.unit('b'), p.unit('C')]
    expect(meantOf(p.scenario, memory)).toEqual([
      { side: 'japanese', turn: 0, ...hold, units: [a, b] },
      { side: 'soviet', turn: 1, tactic: 'mask', place: '0000', units: [c] },
      { side: 'japanese', turn: 2, tactic: 'holdToTheLast', place: '0100', units: [a] },
    ])
  })

  it('is nothing where nothing can be read', () => {
    const strange = [
      null,
      5,
      { meant: 'x' },
      { meant: { soon: { a: hold }, 1: { nobody: hold, a: { ...hold, place: '9999' }, b: 7 } } },
    ]
    for (const memory of strange)
      expect(meantOf(p.scenario, { soviet: memory, japanese: memory })).toEqual([])
  })
})
