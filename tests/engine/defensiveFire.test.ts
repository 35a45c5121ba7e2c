import { describe, expect, it } from 'vitest'
import { applyOrder } from '../../src/engine/apply.ts'
import { canAnswer } from '../../src/engine/rules/defensiveFire.ts'
import { observe } from '../../src/engine/view.ts'
import { attack, fightTo, oddsOf } from '../support/fight.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** 24 howitzers and their crews: 48 of power in support, at quality 4. */
const HOWITZERS = {
  arm: 'artillery',
  men: 500,
  gunRange: 9000,
  equipment: [{ type: 'gun122', count: 24 }],
} as const
const RIFLES = { men: 1000, equipment: [] } as const

/** A regiment `A` before a battalion `b`, whose guns `g` stand two hexes behind it; `c` lies beside `b`. */
const line = (options: PositionOptions = {}, drawing = DRAWN): Position =>
  position(drawing, {
    ...options,
    units: { b: RIFLES, g: HOWITZERS, ...(drawing.includes('c') && { c: RIFLES }), ...options.units },
  })
const DRAWN = `
  . . . . .
  A b . g .
`
/** Power of the defence, unit by unit, as the attacker sees it. */
const defence = (p: Position, choices: Parameters<typeof attack>[3] = {}) =>
  oddsOf(p, attack(p, 'A', '0101', choices)).defence.map(({ unit, power, role }) => [
    p.scenario.units[unit]!.id,
    role,
    power,
  ])
const OWN = ['b', 'defence', 110]
const answered = (options: PositionOptions, drawing?: string) => defence(line(options, drawing)).length > 1

describe('guns in defensive fire', () => {
  it('add their power to a defence in range as a line of its own', () => {
    expect(defence(line())).toEqual([OWN, ['g', 'support', 48]])
    expect(answered({}, '. . . . .\nA b . . g')).toBe(false)
    // A neighbouring hex is always in range.
    expect(answered({ units: { g: { ...HOWITZERS, gunRange: 500 } } }, '. . . . .\nA b g . .')).toBe(true)
  })

  it('count for no more than those they support', () => {
    expect(defence(line({ units: { b: { men: 200, equipment: [] } } }))).toEqual([
      ['b', 'defence', 22],
      ['g', 'support', 22],
    ])
  })

  it('count half under the fire of more guns', () => {
    const units = { G: { ...HOWITZERS, equipment: [{ type: 'gun122', count: 25 }] } } as const
    const p = line({ units }, 'G . . . .\nA b . g .')
    expect(defence(p)).toEqual([OWN, ['g', 'support', 48]])
    expect(defence(p, { support: 'G' })).toEqual([OWN, ['g', 'support', 24]])
  })

  it('need a quarter of their turn, shells, and their nerve', () => {
    const with_ = (state: PositionOptions['state']) => answered({ ...(state && { state }) })
    expect(with_((s, unit) => (s.ammo[unit('g')] = 60))).toBe(true)
    const own = line({ state: (s, unit) => (s.clock[unit('g')] = 270) })
    const late = line({ state: (s, unit) => (s.clock[unit('g')] = 271) })
    expect(canAnswer(own.scenario, own.state, own.unit('g'))).toBe(true)
    expect(canAnswer(late.scenario, late.state, late.unit('g'))).toBe(false)
    // How far the enemy's guns have spent their turn is not seen from here.
    expect(defence(late).length).toBe(2)
    const silent = (change: PositionOptions['state']) => {
      const p = line({ ...(change && { state: change }) })
      return canAnswer(p.scenario, p.state, p.unit('g'))
    }
    expect(silent((s, unit) => (s.ammo[unit('g')] = 59))).toBe(false)
    expect(silent((s, unit) => (s.shaken[unit('g')] = 1))).toBe(false)
    expect(silent((s, unit) => (s.suppressed[unit('g')] = 1))).toBe(false)
    expect(answered({ units: { g: { ...HOWITZERS, release: null } } })).toBe(false)
  })

  it('are silent underground, and from masked works reach the next hex only by night', () => {
    const works = { g: { ...HOWITZERS, mobility: 'static' } } as const
    const night = { start: 0, end: 360, dark: 900, weather: ['dry'] } as const
    const from = (level: number, drawing: string, turns = [{ ...night, dark: 0 }]) =>
      answered({ units: works, works: { '0301': 3 }, turns, state: s => (s.works[8] = level) }, drawing)
    const [open, masked] = ['. . . . .\nA b . g .', '. . . . .\nA b . g C']
    expect([from(2, open), from(1, open)]).toEqual([true, false])
    expect([from(2, masked), from(2, open, [night]), from(2, masked, [night])]).toEqual([true, true, false])
  })

  it('answer the first assault on a hex, a later one elsewhere at half, and spend shells on each', () => {
    const drawing = `
      A b . g .
      D c . . .
    `
    const p = line({ units: { c: RIFLES } }, drawing)
    const on = (unit: string, hex: string) =>
      oddsOf(p, attack(p, unit, hex))
        .defence.filter(({ role }) => role === 'support')
        .map(({ power }) => power)
    fightTo(p, attack(p, 'A', '0100'), 10)
    // Seen again, or their fire would not stand in the odds.
    p.state.sighting.fill(3, p.unit('g') * 2, p.unit('g') * 2 + 2)
    expect([p.state.defences[p.unit('g')], p.state.ammo[p.unit('g')]]).toEqual([1, 1440])
    expect(on('D', '0100')).toEqual([])
    expect(on('D', '0101')).toEqual([24])
    const next = applyOrder(p.scenario, p.state, { kind: 'end' })
    expect(next.ok && next.state.defences[p.unit('g')]).toBe(0)
  })

  it('are left out of the odds of those who have not seen them', () => {
    const p = line({ state: (s, unit) => (s.sighting[unit('g') * 2] = 0) })
    expect(defence(p)).toEqual([OWN])
    // They fire all the same.
    const told = fightTo(
      line({ state: (s, unit) => (s.sighting[unit('g') * 2] = 0) }),
      attack(p, 'A', '0101'),
      10,
    )
    expect(told.all('assault')[0]!.defence).toHaveLength(2)
    expect(observe(p.scenario, p.state, 'soviet').state.defences[p.unit('g')]).toBe(0)
  })
})
