import { describe, expect, test } from 'vitest'
import { SIDES, type Stance } from '../../src/engine/types.ts'
import { attack, fightTo } from '../support/fight.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** A attacks from the north; its zone covers 0101 and 0301, so the ways back are 0102, 0203 and 0302. */
const FIELD = `
  .   .   .   .   .
  .   .   A   .   .
  .   .   b   .   .
  .   .   .   .   .
  .   .   .   .   .
`
const BATTALION = { men: 600, equipment: [] } as const

/** b, 600 men without guns unless said, attacked by A to a sum of the list. */
function beaten(sum: number, drawing: string, options: PositionOptions = {}): Position {
  const game = position(drawing, { ...options, units: { b: BATTALION, ...options.units } })
  fightTo(game, attack(game, 'A', '0202'), sum)
  return game
}

const stance = (stanceStart: Stance, change: NonNullable<PositionOptions['units']>[string] = {}) => ({
  units: { b: { ...BATTALION, ...change, stanceStart } },
})
const lost = (game: Position, letter = 'b'): number => {
  const u = game.unit(letter)
  return game.scenario.units[u]!.men - game.state.men[u]!
}

describe('stance', () => {
  test.each([
    // 86‰ of 600 men
    ['hold', 12, 'goes one hex', '0102', 52],
    // 136‰ and 60‰ for the second hex
    ['hold', 16, 'goes one hex of two', '0102', 118],
    // 184‰ and 120‰
    ['hold', 19, 'goes one hex of three', '0102', 182],
    // three quarters of 136‰
    ['withdraw', 16, 'goes both', '0003', 61],
    // nobody told it to go: all of 76‰
    ['withdraw', 11, 'stays', '0202', 46],
    // 136‰ and 120‰
    ['last', 16, 'stays', '0202', 154],
    ['last', 11, 'stays', '0202', 46],
  ] as const)('%s at %i %s', (kind, sum, _, where, men) => {
    const game = beaten(sum, FIELD, stance(kind))
    expect(game.where('b')).toBe(where)
    expect(lost(game)).toBe(men)
  })

  test('static works fight to the last whatever their orders', () => {
    const game = beaten(16, FIELD, stance('withdraw', { mobility: 'static' }))
    expect(game.where('b')).toBe('0202')
    expect(lost(game)).toBe(154)
  })
})

describe('the way back', () => {
  const toRear = (source: string): PositionOptions => ({
    columns: [
      {
        side: 'japanese',
        lift: 100,
        serviceable: 1000,
        source,
        tonsPerDay: 100,
        byRail: false,
        fromTurn: 0,
      },
    ],
  })

  test('leads to the rear, by number where all is equal', () => {
    expect(beaten(12, FIELD).where('b')).toBe('0102')
    expect(beaten(12, FIELD, toRear('0204')).where('b')).toBe('0203')
    expect(beaten(12, FIELD, toRear('0402')).where('b')).toBe('0302')
  })

  test('leads away from the attackers before it leads to the rear', () => {
    // Over the major river A has no zone, but it stands beside 0101.
    const river: PositionOptions = { rivers: [['0201', '0101', 'major']], ...toRear('0101') }
    expect(beaten(12, FIELD, river).where('b')).toBe('0102')
  })

  test('does not enter a zone, unless a friend stands there, and then last of all', () => {
    const closed = `
      .   .   .   .   .
      .   .   A   .   .
      .   =   b   =   .
      .   .   =   .   .
      .   .   .   .   .
    `
    expect(beaten(12, closed).where('b')).toBe('0202')
    const friend = closed.replace('.   .   A   .', '.   f   A   .')
    expect(beaten(12, friend).where('b')).toBe('0101')
    // D stands by: its zone covers 0102, the first by number.
    const choice = FIELD.replace('.   .   b', 'D   f   b')
    expect(beaten(12, choice).where('b')).toBe('0302')
  })

  test('does not lead through the enemy, over a major river, into water or off the map', () => {
    const only = (south: string, river: PositionOptions = {}) =>
      beaten(
        12,
        `
        .   .   .   .   .
        .   .   A   .   .
        .   =   b   =   .
        .   .   ${south}   .   .
        .   .   .   .   .
      `,
        river,
      ).where('b')
    expect(only('.')).toBe('0203')
    expect(only('=')).toBe('0202')
    expect(only('=', { ways: [['track', '0202', '0203']] })).toBe('0202')
    // A company too small for a zone
    expect(only('C', { units: { C: { men: 100, equipment: [] } } })).toBe('0202')
    expect(only('.', { rivers: [['0202', '0203', 'river']] })).toBe('0203')
    expect(only('.', { rivers: [['0202', '0203', 'major']] })).toBe('0202')
    const ferry = { id: 'F', kind: 'ferry', between: ['0202', '0203'], capacity: [] } as const
    expect(only('.', { rivers: [['0202', '0203', 'major']], crossings: [ferry] })).toBe('0203')
    const edge = position(
      `
      .   A   .
      =   b   =
    `,
      { units: { b: BATTALION } },
    )
    fightTo(edge, attack(edge, 'A', '0101'), 12)
    expect(edge.where('b')).toBe('0101')
  })

  test('is where such troops can go at all: wheels and gun teams keep to the track in the mountains', () => {
    const drawing = `
      .   .   .   .   .
      .   .   A   .   .
      .   ^   b   ^   .
      .   .   ^   .   .
      .   .   .   .   .
    `
    const guns = (mobility: 'foot' | 'draught', options: PositionOptions = {}) =>
      beaten(12, drawing, { ...options, ...stance('hold', { mobility }) }).where('b')
    expect(guns('foot')).toBe('0102')
    expect(guns('draught')).toBe('0202')
    expect(guns('draught', { ways: [['track', '0202', '0203']] })).toBe('0203')
  })

  test('has room for those who go: the first of a stack takes it', () => {
    const drawing = `
      .   .   .   .   .
      .   .   A   .   .
      .   =   bc  =   .
      .   .   f   .   .
      .   .   .   .   .
    `
    // A hex of 4 km holds 12,000 men.
    const game = beaten(12, drawing, {
      units: { c: BATTALION, f: { men: 11_000 }, A: { men: 9000 } },
    })
    expect(game.where('b')).toBe('0203')
    expect(game.where('c')).toBe('0202')
  })

  test('turns aside from a blind alley when it must go further', () => {
    const drawing = `
      .   .   .   .   .
      .   .   A   .   .
      =   .   b   .   .
      =   =   =   .   .
      .   .   .   .   .
    `
    expect(beaten(12, drawing).where('b')).toBe('0102')
    const game = position(drawing, stance('withdraw'))
    const [retreat] = fightTo(game, attack(game, 'A', '0202'), 16).all('retreated')
    expect(retreat!.path).toHaveLength(2)
    expect(retreat!.path[0]).toBe(game.hex('0302'))
    expect(retreat!.path.at(-1)).toBe(game.state.hex[game.unit('b')])
  })
})

describe('no way back', () => {
  /** Zones from north and south close the ring. */
  const RING = `
    .   .   .   .   .
    .   .   A   .   .
    .   .   b   .   .
    .   .   C   .   .
    .   .   .   .   .
  `
  test.each([
    // 86‰ and 60‰
    ['hold', 12, 88],
    ['withdraw', 12, 88],
    // 136‰ and 120‰
    ['hold', 16, 154],
    ['withdraw', 16, 154],
  ] as const)('%s at %i stays and loses 60 permille for every hex', (kind, sum, men) => {
    const game = beaten(sum, RING, stance(kind))
    expect(game.where('b')).toBe('0202')
    expect(lost(game)).toBe(men)
  })

  /** b started with 2,000 men and has `men` left. */
  const worn = (men: number, kind: Stance = 'hold'): PositionOptions => ({
    units: { b: { men: 2000, equipment: [{ type: 'gun76', count: 12 }], stanceStart: kind } },
    state: (state, unit) => {
      state.men[unit('b')] = men
    },
  })

  test('below 300 permille of its start it surrenders, with all that is left', () => {
    // 146‰ of 700 men are lost: 598 remain.
    const game = beaten(12, RING, worn(700))
    const b = game.unit('b')
    expect(game.where('b')).toBe('')
    expect(game.state.men[b]).toBe(0)
    expect(game.state.captured[b]).toBe(598)
    expect(game.state.killed[b]! + game.state.wounded[b]!).toBe(102)
    expect(game.state.gunsLost[b]).toBe(12)
  })

  test('it fights on above that, where a way is open, and where it would not go anyway', () => {
    // 146‰ of 703 men leave 600.
    expect(beaten(12, RING, worn(703)).where('b')).toBe('0202')
    expect(beaten(12, FIELD, worn(600)).where('b')).toBe('0102')
    expect(beaten(12, RING, worn(600, 'last')).where('b')).toBe('0202')
    expect(beaten(11, RING, worn(600)).where('b')).toBe('0202')
  })

  test('what it lost and what it gave up are told apart', () => {
    const game = position(RING, worn(700))
    const told = fightTo(game, attack(game, 'A', '0202'), 12)
    expect(told.all('finished')).toEqual([{ kind: 'finished', unit: game.unit('b'), cause: 'surrendered' }])
    expect(told.all('losses').map(event => event.cause)).toEqual(['assault', 'retreat'])
  })
})

describe('what a retreat leaves', () => {
  test('guns in proportion to the men lost, on the ground given up', () => {
    const guns = { men: 600, equipment: [{ type: 'gun76', count: 20 }] } as const
    // 52 of 600 men: 1.73 of 20 guns
    const gone = beaten(12, FIELD, { units: { b: guns } })
    expect(gone.state.guns[gone.unit('b')]).toBe(18)
    expect(gone.state.gunsLost[gone.unit('b')]).toBe(2)
    const stays = beaten(12, FIELD, { units: { b: { ...guns, stanceStart: 'last' } } })
    expect(stays.state.guns[stays.unit('b')]).toBe(20)
  })

  test('the hex it ends in is its own side again', () => {
    const game = beaten(12, FIELD, {
      state: state => {
        state.control.fill(1 + SIDES.indexOf('soviet'))
      },
    })
    expect(game.state.control[game.hex('0102')]).toBe(1 + SIDES.indexOf('japanese'))
  })
})
