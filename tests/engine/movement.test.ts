import { describe, expect, it } from 'vitest'
import { type MoveOrder, movement } from '../../src/engine/rules/movement.ts'
import { STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { go, kinds, LORRIES, march, preview, refusal, TANKS } from '../support/marching.ts'
import { type PositionOptions, position } from '../support/position.ts'

describe('refusals', () => {
  const line = 'A . . . . . . .'
  it.each<[string, string, PositionOptions, string, object | null]>([
    ['nothing', line, {}, '0100 0200', null],
    ['an empty hex twice removed', line, {}, '0200', { code: 'noPath', at: 2 }],
    ['hexes past the turn', line, {}, '0100 0200 0300 0400 0500 0600 0700', { code: 'notEnoughTime' }],
    ['water', 'A =', {}, '0100', { code: 'impassable', hex: 1 }],
    ['mountains for lorries', 'A ^', { units: { A: LORRIES } }, '0100', { code: 'impassable', hex: 1 }],
    ['a known enemy', 'A b', {}, '0100', { code: 'enemyHex', hex: 1 }],
    ['a full hex', 'A B', { units: { B: { men: 10_001 } } }, '0100', { code: 'stacking', men: 12_001 }],
    ['the rooted', line, { units: { A: { mobility: 'static' } } }, '0100', { code: 'static' }],
    ['the frozen', line, { units: { A: { release: 720 } } }, '0100', { code: 'frozen', until: 720 }],
    [
      'the never released',
      line,
      { units: { A: { release: null } } },
      '0100',
      { code: 'frozen', until: null },
    ],
    ['those released this turn: no', line, { units: { A: { release: 719 } } }, '0100', null],
    [
      'a major river',
      'A .',
      { rivers: [['0000', '0100', 'major']] },
      '0100',
      { code: 'needsCrossing', hex: 1 },
    ],
  ])('for %s', (_, drawing, options, path, expected) => {
    const said = refusal(position(drawing, options), 'A', path)
    if (expected === null) expect(said).toBeNull()
    else expect(said).toMatchObject(expected)
  })

  it('for units of the other side, and in the other side’s turn', () => {
    expect(refusal(position('A . b'), 'b', '0100')).toMatchObject({ code: 'notYours' })
    const p = position('A . .', { side: 'japanese' })
    const view = observe(p.scenario, p.state, 'soviet')
    expect(movement.check(p.scenario, view, march(p, 'A', '0100'))).toEqual({ code: 'notYourTurn' })
  })

  it('for units that are not on the board, orders without sense and finished games', () => {
    const gone = position('A .', {
      state: state => {
        state.status[0] = STATUSES.indexOf('exited')
      },
    })
    expect(refusal(gone, 'A', '0100')).toMatchObject({ code: 'notPresent' })
    const p = position('A .')
    const view = observe(p.scenario, p.state, 'soviet')
    const check = (order: MoveOrder) => movement.check(p.scenario, view, order)
    expect(check({ kind: 'move', unit: 0, path: [] })).toMatchObject({ code: 'badOrder', at: 'path' })
    expect(check({ kind: 'move', unit: 7, path: [1] })).toMatchObject({ code: 'badOrder', at: 'unit' })
    p.state.over[0] = 1
    expect(refusal(p, 'A', '0100')).toMatchObject({ code: 'gameOver' })
  })

  it('for engines without the fuel for the hex; feet need none', () => {
    const dry = (fuel: number, A: PositionOptions['units']) =>
      position('A . .', {
        ...(A && { units: A }),
        state: state => {
          state.fuel[0] = fuel
        },
      })
    expect(refusal(dry(0, { A: TANKS }), 'A', '0100')).toEqual({ code: 'noFuel', unit: 0 })
    expect(refusal(dry(19, { A: TANKS }), 'A', '0100')).toEqual({ code: 'noFuel', unit: 0 })
    expect(refusal(dry(20, { A: TANKS }), 'A', '0100')).toBeNull()
    expect(refusal(dry(20, { A: TANKS }), 'A', '0100 0200')).toEqual({ code: 'noFuel', unit: 0 })
    expect(refusal(dry(0, {}), 'A', '0100')).toBeNull()
  })

  it('after an assault for all but horse, tracks, tanks and forward detachments', () => {
    const wornBy = (A: object) =>
      refusal(
        position('A .', {
          units: { A },
          state: state => {
            state.assaulted[0] = 1
          },
        }),
        'A',
        '0100',
      )
    expect(wornBy({})).toEqual({ code: 'assaultEndsMove', unit: 0 })
    expect(wornBy({ mobility: 'wheeled' })).toEqual({ code: 'assaultEndsMove', unit: 0 })
    for (const A of [
      { mobility: 'mounted' },
      { mobility: 'mech' },
      { mobility: 'tracked' },
      { mobility: 'wheeled', arm: 'tank' },
      { mobility: 'wheeled', arm: 'selfPropelled' },
      { forwardDetachment: true },
    ])
      expect(wornBy(A), JSON.stringify(A)).toBeNull()
  })
})

describe('stacking on the march', () => {
  it('lets units through a full hex but not into it', () => {
    const p = position('A B .', { units: { B: { men: 12_000 } } })
    expect(refusal(p, 'A', '0100 0200')).toBeNull()
    expect(refusal(p, 'A', '0100')).toMatchObject({ code: 'stacking', hex: 1 })
  })

  it('refuses a march that would end in progress out of a full hex', () => {
    const p = position('A B ^ .', { units: { B: { men: 12_000 } } })
    p.state.clock[0] = 200
    expect(refusal(p, 'A', '0100 0200')).toMatchObject({ code: 'stacking', hex: 1 })
  })

  it('falls back along its path when contact stops it in a full hex', () => {
    const p = position('A . B c', {
      seen: false,
      units: { B: { men: 12_000 }, c: { men: 100, equipment: [] } },
    })
    expect(refusal(p, 'A', '0100 0200 0300')).toBeNull()
    go(p, 'A', '0100 0200 0300')
    expect([p.where('A'), p.state.clock[0]]).toEqual(['0100', 120])
  })
})

describe('the march on the ground', () => {
  it('does what the preview said where nothing was hidden', () => {
    const p = position('A . % b', { ways: [['track', '0000', '0100']] })
    const last = preview(p, 'A', '0100 0200').steps.at(-1)!
    const events = go(p, 'A', '0100 0200')
    expect(p.where('A')).toBe('0200')
    const { clock, account, readiness } = last
    expect([p.state.clock[0], p.state.account[0], p.state.readiness[0]]).toEqual([clock, account, readiness])
    expect(kinds(events)).not.toContain('contact')
  })

  it('takes the ground it passes', () => {
    const p = position('A . .')
    const events = go(p, 'A', '0100 0200').filter(event => event.kind === 'control')
    expect(events).toEqual([1, 2].map(hex => ({ kind: 'control', hex, side: 0 })))
    expect(go(p, 'A', '0100').some(event => event.kind === 'control')).toBe(false)
  })

  it('runs into an unseen enemy at twice the minutes of his hex', () => {
    const p = position('A b', { seen: false })
    expect(refusal(p, 'A', '0100')).toBeNull()
    const events = go(p, 'A', '0100')
    expect(events[0]).toMatchObject({ kind: 'contact', hex: 1, enemy: p.unit('b'), clock: 120, account: 120 })
    expect([p.where('A'), p.state.clock[0], p.state.busy[0]]).toEqual(['0000', 120, 1])
    expect(refusal(p, 'A', '0100')).toMatchObject({ code: 'enemyHex' })
  })

  it('spends on contact no more than is left', () => {
    const p = position('A b', { seen: false })
    p.state.clock[0] = 300
    go(p, 'A', '0100')
    expect(p.state.clock[0]).toBe(360)
  })

  it('ends in the zone of an enemy who was not known, at the price of a zone', () => {
    const p = position('A . . b .\n. . . . .', { seen: false, side: 'soviet' })
    const path = '0100 0200 0201'
    expect(preview(p, 'A', path).steps.map(step => step.clock)).toEqual([60, 120, 180])
    const events = go(p, 'A', path)
    expect(p.where('A')).toBe('0200')
    expect(p.state.clock[0]).toBe(180)
    expect(events.find(event => event.kind === 'contact')).toMatchObject({ hex: 2, enemy: p.unit('b') })
  })

  it('goes on through the zone of an enemy who was known', () => {
    const p = position('A . . b .\n. . . . .', { units: { A: { mobility: 'mounted' } } })
    expect(kinds(go(p, 'A', '0100 0200 0201'))).not.toContain('contact')
    expect(p.where('A')).toBe('0201')
  })

  it('stops without further cost before one too weak for a zone who was seen on the way', () => {
    const p = position('A . b', { seen: false, units: { b: { men: 100, equipment: [] } } })
    const events = go(p, 'A', '0100 0200')
    expect([p.where('A'), p.state.clock[0]]).toEqual(['0100', 60])
    expect(kinds(events)).toContain('contact')
  })

  it('drains the tanks in a zone nobody knew of, but does not refuse what was lawful', () => {
    const p = position('A . b', {
      seen: false,
      units: { A: TANKS },
      ways: [['road', '0000', '0100']],
      state: state => {
        state.fuel[0] = 16
      },
    })
    expect(refusal(p, 'A', '0100')).toBeNull()
    go(p, 'A', '0100')
    expect([p.where('A'), p.state.fuel[0]]).toEqual(['0100', 0])
    expect(refusal(p, 'A', '0000')).toEqual({ code: 'noFuel', unit: 0 })
  })

  it('ends in progress where unseen zones make a hex longer than the turn', () => {
    const p = position('A . b', { seen: false })
    p.state.clock[0] = 290
    expect(preview(p, 'A', '0100')).toMatchObject({ progress: null, refusal: null })
    expect(go(p, 'A', '0100')[0]).toMatchObject({ kind: 'progressed', progress: 70 })
  })
})

describe('candidates', () => {
  it('are all lawful, go everywhere in reach, and put time into hexes that take longer than the turn', () => {
    const p = position('A . . b\n^ = . .', {
      units: { A: { mobility: 'draught' } },
      ways: [['track', '0000', '0100']],
      side: 'soviet',
    })
    const view = observe(p.scenario, p.state, 'soviet')
    const list = movement.candidates(p.scenario, view)
    const ends = list.map(order => order.path.at(-1))
    expect(new Set(ends)).toEqual(new Set(['0100', '0200', '0201'].map(p.hex)))
    for (const order of list) expect(movement.check(p.scenario, view, order)).toBeNull()
  })

  it('offer a mountain that fills the turn as a hex to put time into', () => {
    const p = position('A ^', { hexMetres: 12_000 })
    const list = movement.candidates(p.scenario, observe(p.scenario, p.state, 'soviet'))
    expect(list).toEqual([{ kind: 'move', unit: 0, path: [1] }])
  })
})
