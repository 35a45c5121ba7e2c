/** Passages: bridges and gaps that an enemy needs on his way to a place, and from which bank they are held. */
import { describe, expect, it } from 'vitest'
import { barsPassage, nearBank, passageBefore } from '../../src/ai/passages.ts'
import { minutesTo } from '../../src/ai/travel.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { FORTRESS_TROOPS, GUNS } from '../support/arms.ts'
import { FORTRESS, narrow, PASSES, river } from '../support/grounds.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const drawn = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { ...FORTRESS, ...options })
/** Does a Japanese unit in one hex bar the enemy's way to another? */
const bars = ({ scenario, state, hex }: Position, at: string, place: string): boolean =>
  barsPassage(scenario, state, 'japanese', hex(at), hex(place))

describe('a gap', () => {
  const gap = (options: PositionOptions = {}, second = '=', behind = '.'): Position =>
    drawn(
      `
      .  .  =  .  .
      #  .  .  .  B
      .  ${behind}  =  .  .
      .  .  =  .  .
      .  .  ${second}  .  .
      =  =  =  =  =
      `,
      options,
    )

  it('bars the way where nothing leads round it', () => {
    expect(bars(gap(), '0201', '0001')).toBe(true)
  })

  it('does not beside open ground that is no longer, but does where the way round takes a day', () => {
    expect(bars(gap({ hexMetres: 1000 }, '.'), '0201', '0001')).toBe(false)
    expect(bars(gap(PASSES, '.'), '0201', '0001')).toBe(true)
  })

  it('does not where one of the enemies is through already', () => {
    expect(bars(gap({}, '=', 'C'), '0201', '0001')).toBe(false)
  })

  it('does not where nobody comes: guns, and garrisons that cannot march', () => {
    expect(bars(gap({ units: { B: GUNS } }), '0201', '0001')).toBe(false)
    expect(bars(gap({ units: { B: FORTRESS_TROOPS } }), '0201', '0001')).toBe(false)
    expect(bars(gap({}, '=', 'b'), '0201', '0001')).toBe(true)
  })

  it('does not where the only enemy has no way to the place at all', () => {
    const island = drawn(`
      .  .  =  .  =  B
      #  .  .  .  =  =
      .  .  =  .  .  .
      =  =  =  =  =  =
    `)
    expect(bars(island, '0201', '0001')).toBe(false)
  })

  it('is no pass that can be gone round over the mountains on either hand, though that takes days', () => {
    const pass = (one: string): Position =>
      drawn(
        `
        .  .  ${one}  .  .
        #  .  .  .  B
        .  .  ^  .  .
        =  =  =  =  =
        `,
        { hexMetres: 36_000 },
      )
    expect(['^', '='].map(one => bars(pass(one), '0201', '0001'))).toEqual([false, false])
  })

  it('covers what lies up to six hexes behind it', () => {
    const p = drawn('#  .  .  .  .  .  .  .  .  B')
    expect(['0600', '0700'].map(at => bars(p, at, '0000'))).toEqual([true, false])
  })
})

describe('a bridge', () => {
  const GREAT_RIVER = river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302')
  const bridged = (
    options: PositionOptions = {},
    crossings: NonNullable<PositionOptions['crossings']> = [narrow('bridge', ['0201', '0301'])],
  ): Position =>
    drawn(
      `
      .  .  .  .  .  .
      #  .  .  .  .  B
      .  .  .  .  .  .
      `,
      { rivers: GREAT_RIVER, crossings, ...options },
    )
  const heldFrom = ({ scenario, state, hex }: Position, at: string, place: string): string =>
    hexText(scenario.map, nearBank(scenario, state, 'japanese', hex(at), hex(place)))

  it('bars the way from either bank, and is held from the nearer one', () => {
    const p = bridged()
    expect(['0201', '0301'].map(at => bars(p, at, '0001'))).toEqual([true, true])
    expect(['0201', '0301'].map(at => heldFrom(p, at, '0001'))).toEqual(['0201', '0201'])
  })

  it('is held from the place itself where that is its near end', () => {
    expect(heldFrom(bridged(), '0301', '0201')).toBe('0201')
  })

  it('is held from the far bank where two come together there, and one of them would be left', () => {
    const p = bridged({}, [
      narrow('bridge', ['0201', '0301']),
      { ...narrow('bridge', ['0202', '0301']), id: 'second' },
    ])
    expect(['0201', '0202', '0301'].map(at => bars(p, at, '0001'))).toEqual([false, false, true])
    expect(heldFrom(p, '0301', '0001')).toBe('0301')
  })
})

describe('the passage before a place', () => {
  const passage = ({ scenario, state, hex }: Position, place: string): string => {
    const found = passageBefore(scenario, state, 'japanese', hex(place))
    return found ? `${hexText(scenario.map, found.hex)} ${found.by}` : ''
  }
  const twoGaps = (options: PositionOptions = {}, behind = '.'): Position =>
    drawn(
      `
      .  .  =  .  =  .  .  .
      #  ${behind}  .  .  .  .  B  C
      .  .  =  .  =  .  .  .
      =  =  =  =  =  =  =  =
      `,
      options,
    )

  it('is the nearest to it, and has to be reached before the first of the enemy', () => {
    const p = twoGaps()
    const first = minutesTo(p.scenario, p.state, p.hex('0201'), 'foot')[p.hex('0601')]
    expect(passage(p, '0001')).toBe(`0201 ${first}`)
  })

  it('is the further one for a place between the two', () => {
    expect(passage(twoGaps(), '0301')).toMatch(/^0401 /)
  })

  it('is no pass that can be gone round, nor one of two bridges', () => {
    const mountains = drawn(
      `
      .  .  ^  .  =  .  .
      #  .  .  .  .  .  B
      .  .  ^  .  =  .  .
      =  =  =  =  =  =  =
      `,
      { hexMetres: 36_000 },
    )
    expect(passage(mountains, '0001')).toMatch(/^0401 /)
    const bridges = drawn(
      `
      .  .  .  .  .  .
      #  .  .  .  .  B
      .  .  .  .  .  .
      `,
      {
        rivers: river('0200 0300, 0201 0300, 0201 0301, 0202 0301, 0202 0302'),
        crossings: [
          narrow('bridge', ['0201', '0301']),
          { ...narrow('bridge', ['0202', '0302']), id: 'second' },
        ],
      },
    )
    expect(passage(bridges, '0001')).toBe('')
  })

  it('is none where one of the enemies needs it no more, where nobody comes, and in a plain', () => {
    expect(passage(twoGaps({}, 'D'), '0001')).toBe('')
    expect(passage(twoGaps({ units: { B: GUNS, C: GUNS } }), '0001')).toBe('')
    const plain = drawn(`
      .  .  .  .  .
      #  .  .  .  B
      .  .  .  .  .
    `)
    expect(passage(plain, '0001')).toBe('')
  })
})
