import { describe, expect, test } from 'vitest'
import { combat } from '../../src/engine/rules/combat.ts'
import { observe } from '../../src/engine/view.ts'
import { attack, why } from '../support/fight.ts'
import { type PositionOptions, position } from '../support/position.ts'

/** A Soviet regiment before a Japanese one. */
const PLAIN = `
  .   A   .
  .   b   .
  .   .   .
`
const GUNS = { arm: 'artillery', mobility: 'tractor', gunRange: 9000 } as const
const CENTRE = 4

describe('who may attack', () => {
  const refusal = (
    options: PositionOptions,
    units = 'A',
    choices: Parameters<typeof attack>[3] = {},
    drawing = PLAIN,
  ) => {
    const game = position(drawing, options)
    return why(game, attack(game, units, '0101', choices))
  }
  const state = (set: NonNullable<PositionOptions['state']>): PositionOptions => ({ state: set })

  test('a rested neighbour with shells and time', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({}, 'A', { mode: 'prepared' })).toBeNull()
  })

  test('one at least, each named once, on its own side and turn', () => {
    expect(refusal({}, '')).toMatchObject({ code: 'badOrder', at: 'units' })
    expect(refusal({}, 'AA')).toMatchObject({ code: 'namedTwice' })
    expect(refusal({}, 'b')).toMatchObject({ code: 'notYours' })
    expect(refusal(state((s, unit) => (s.status[unit('A')] = 0)))).toMatchObject({ code: 'notPresent' })
  })

  test('released from surprise', () => {
    expect(refusal({ units: { A: { release: null } } })).toMatchObject({ code: 'frozen', until: null })
    expect(refusal({ units: { A: { release: 720 } } })).toMatchObject({ code: 'frozen', until: 720 })
    expect(refusal({ units: { A: { release: 719 } } })).toBeNull()
  })

  test('not works, which stay where they are', () => {
    expect(refusal({ units: { A: { mobility: 'static' } } })).toMatchObject({ code: 'static' })
  })

  test('against an enemy known to be there', () => {
    expect(refusal({ seen: false })).toEqual({ code: 'noTarget', hex: CENTRE })
    const empty = position(PLAIN)
    expect(why(empty, attack(empty, 'A', '0200'))).toMatchObject({ code: 'noTarget' })
  })

  test('from next to it, over no major river without a crossing', () => {
    const far = PLAIN.replace('A   .', '.   A')
    expect(refusal({}, 'A', {}, far)).toEqual({ code: 'notAdjacent', unit: 0, hex: CENTRE })
    expect(refusal({ rivers: [['0100', '0101', 'river']] })).toBeNull()
    expect(refusal({ rivers: [['0100', '0101', 'major']] })).toEqual({ code: 'needsCrossing', hex: CENTRE })
  })

  test('with ammunition: 100 permille for a hasty, 250 for a prepared assault', () => {
    const ammo = (left: number) => state((s, unit) => (s.ammo[unit('A')] = left))
    expect(refusal(ammo(100))).toBeNull()
    expect(refusal(ammo(99))).toEqual({ code: 'noAmmunition', unit: 0, needs: 100, has: 99 })
    expect(refusal(ammo(250), 'A', { mode: 'prepared' })).toBeNull()
    expect(refusal(ammo(249), 'A', { mode: 'prepared' })).toMatchObject({ code: 'noAmmunition', needs: 250 })
  })

  test('in place since the turn began, to prepare', () => {
    const marched = state((s, unit) => (s.busy[unit('A')] = 1))
    expect(refusal(marched, 'A', { mode: 'prepared' })).toEqual({ code: 'notInPlace', unit: 0 })
    expect(refusal(marched)).toBeNull()
  })

  test('going in: attackers only, no guns, each once', () => {
    const drawing = PLAIN.replace('A', 'AG')
    const units = { G: GUNS }
    expect(refusal({ units }, 'A', { support: 'G', advance: 'A' }, drawing)).toBeNull()
    expect(refusal({ units }, 'A', { support: 'G', advance: 'G' }, drawing)).toMatchObject({ at: 'advance' })
    expect(refusal({ units }, 'AG', { advance: 'G' }, drawing)).toMatchObject({ at: 'advance' })
    expect(refusal({}, 'A', { advance: 'AA' })).toMatchObject({ code: 'namedTwice' })
  })

  describe('guns in support', () => {
    /** G stands `steps` hexes of 4 km from the target. */
    const from = (
      steps: number,
      change: object = {},
      set: NonNullable<PositionOptions['state']> = () => {},
    ) => {
      const column = ['b', '.', '.', '.']
      column[steps] = 'G'
      column[1] = steps === 1 ? 'AG' : 'A'
      const game = position(column.join('\n'), { units: { G: { ...GUNS, ...change } }, state: set })
      return why(game, attack(game, 'A', '0000', { support: 'G' }))
    }

    test('reach as far as their range', () => {
      expect(from(2)).toBeNull()
      expect(from(3)).toMatchObject({ code: 'outOfRange', metres: 12_000, range: 9000 })
      expect(from(3, { gunRange: 12_000 })).toBeNull()
    })

    test('reach a neighbouring hex whatever its size', () => {
      expect(from(1, { gunRange: 1500 })).toBeNull()
    })

    test('need guns, shells and time, and cannot assault as well', () => {
      expect(from(2, { gunRange: 0 })).toMatchObject({ code: 'cannotSupport' })
      expect(from(2, {}, (s, unit) => (s.guns[unit('G')] = 0))).toMatchObject({ code: 'cannotSupport' })
      expect(from(2, {}, (s, unit) => (s.ammo[unit('G')] = 99))).toMatchObject({ code: 'noAmmunition' })
      expect(from(2, {}, (s, unit) => (s.clock[unit('G')] = 181))).toMatchObject({ code: 'notEnoughTime' })
      const drawing = PLAIN.replace('A', 'AG')
      expect(refusal({ units: { G: GUNS } }, 'AG', { support: 'G' }, drawing)).toMatchObject({
        code: 'namedTwice',
      })
    })

    test('may be marched up for a prepared assault, as time allows', () => {
      const game = position('b\nA\nG', {
        units: { G: GUNS },
        hexMetres: 1000,
        state: (s, unit) => {
          s.busy[unit('G')] = 1
          s.clock[unit('G')] = 100
        },
      })
      expect(why(game, attack(game, 'A', '0000', { mode: 'prepared', support: 'G' }))).toBeNull()
    })
  })
})

describe('attacks worth offering', () => {
  const offered = (drawing: string, options: PositionOptions = {}) => {
    const game = position(drawing, options)
    const view = observe(game.scenario, game.state, 'soviet')
    const orders = combat.candidates(game.scenario, view)
    for (const order of orders) expect(combat.check(game.scenario, view, order)).toBeNull()
    const ids = (units: readonly number[]) => units.map(u => game.scenario.units[u]!.id).join('')
    return orders.map(o => `${o.mode} ${ids(o.units)}+${ids(o.support)}>${o.target} in ${ids(o.advance)}`)
  }

  test('all who can with all guns, hasty and prepared, and each alone', () => {
    const drawing = `
      .   AC  G
      .   b   .
      .   .   .
    `
    expect(offered(drawing, { units: { G: GUNS } })).toEqual([
      'hasty AC+G>4 in AC',
      'prepared AC+G>4 in AC',
      'hasty A+>4 in A',
      'hasty C+>4 in C',
    ])
  })

  test('guns support or stay out of it, though they stand next to the enemy', () => {
    const drawing = PLAIN.replace('A', 'AGH')
    const units = { G: GUNS, H: { ...GUNS, gunRange: 0 } }
    expect(offered(drawing, { units })).toEqual(['hasty A+G>4 in A', 'prepared A+G>4 in A'])
    const regimentalGuns = { A: { gunRange: 9000 }, ...units }
    expect(offered(drawing, { units: regimentalGuns })).toEqual(['hasty A+G>4 in A', 'prepared A+G>4 in A'])
  })

  test('by hex, known enemies only, and nobody who cannot', () => {
    const drawing = `
      d   A   .
      .   b   .
      .   .   .
    `
    expect(offered(drawing)).toEqual([
      'hasty A+>0 in A',
      'prepared A+>0 in A',
      'hasty A+>4 in A',
      'prepared A+>4 in A',
    ])
    expect(offered(drawing, { seen: false })).toEqual([])
    expect(offered(drawing, { state: (s, unit) => (s.ammo[unit('A')] = 50) })).toEqual([])
    const tired = { state: (s: { clock: Uint16Array }) => s.clock.fill(180) }
    expect(offered(PLAIN, tired)).toEqual(['hasty A+>4 in A'])
  })
})
