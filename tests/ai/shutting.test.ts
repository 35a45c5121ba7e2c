/** Who is shut in: ways on foot to where somebody wants to be, past those who stand in them and those who might. */
import { describe, expect, it } from 'vitest'
import { shuts } from '../../src/ai/shutting.ts'
import { observe } from '../../src/engine/view.ts'
import { FORTRESS, narrow } from '../support/grounds.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const drawn = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { ...FORTRESS, ...options })

/** Is b kept from all of these homes, "CCRR CCRR", with some hexes closed and without those of A's side who have gone? */
function isKept(p: Position, homes: string, closed = '', gone = ''): boolean {
  const hexes = (places: string): readonly number[] => places.split(' ').filter(Boolean).map(p.hex)
  const bound = { from: p.hex(p.where('b')), homes: new Set(hexes(homes)) }
  const view = observe(p.scenario, p.state, 'soviet')
  return shuts(p.scenario, view, bound, hexes(closed), [...gone].map(p.unit))
}

describe('hexes that are closed', () => {
  it('keep somebody from home where they lie on his only way', () => {
    const p = drawn('.  .  .  b')
    expect(isKept(p, '0000')).toBe(false)
    expect(isKept(p, '0000', '0100')).toBe(true)
    expect(isKept(p, '0000', '0000')).toBe(true)
  })

  it('do not where he can go round them, however far', () => {
    const p = drawn(`
      .  .  .  =  .
      .  .  .  .  b
      .  .  .  =  .
      =  .  =  =  .
      .  .  .  .  .
    `)
    expect(isKept(p, '0000', '0301')).toBe(false)
    expect(isKept(p, '0000', '0301 0103')).toBe(true)
  })

  it('do not where the way home begins away from it', () => {
    const north = drawn(`
      .  .  .  .  .
      .  =  =  =  .
      .  =  .  .  b
    `)
    const south = drawn(`
      .  =  .  .  b
      .  =  =  =  .
      .  .  .  .  .
    `)
    expect(isKept(north, '0002')).toBe(false)
    expect(isKept(south, '0000')).toBe(false)
  })

  it('do not while one of his homes is left to him', () => {
    const p = drawn('.  .  b  .  .')
    expect(isKept(p, '0000 0400', '0100')).toBe(false)
    expect(isKept(p, '0000 0400', '0100 0300')).toBe(true)
  })

  it('do not when he is at home already', () => {
    const p = drawn('b  .  .  .')
    expect(isKept(p, '0000 0300', '0100')).toBe(false)
  })

  it('are not needed where he has no home, or no way on foot', () => {
    expect(isKept(drawn('.  .  b'), '')).toBe(true)
    expect(isKept(drawn('.  =  .  b'), '0000')).toBe(true)
  })

  it('are not needed behind a river whose bridge is blown, only where it stands', () => {
    const at = (blown: number): Position =>
      drawn('.  .  .  b', {
        rivers: [['0100', '0200', 'major']],
        crossings: [narrow('bridge', ['0100', '0200'])],
        state: state => void state.crossingState.fill(blown),
      })
    expect([0, 1].map(blown => isKept(at(blown), '0000'))).toEqual([false, true])
  })
})

describe('a unit beside the way', () => {
  const beside = (options: PositionOptions = {}, there = '.'): Position =>
    drawn(
      `
      .  ${there}  .  .  b
      .  A  .  .  .
      `,
      options,
    )

  it('shuts it with its zone, until it goes', () => {
    expect(isKept(beside(), '0000')).toBe(true)
    expect(isKept(beside(), '0000', '', 'A')).toBe(false)
  })

  it('does not where it is shaken, or where a friend of his holds the hex open', () => {
    expect(
      isKept(beside({ state: (state, unit) => void state.shaken.fill(1, unit('A'), unit('A') + 1) }), '0000'),
    ).toBe(false)
    expect(isKept(beside({}, 'c'), '0000')).toBe(false)
  })

  it('shuts the hex that it stands in, whoever is beside it', () => {
    expect(isKept(drawn('.  c  A  d  b'), '0000')).toBe(true)
  })

  it('does not where it is of his own side', () => {
    const p = drawn(`
      .  .  .  .  b
      .  c  .  .  .
    `)
    expect(isKept(p, '0000')).toBe(false)
  })
})
