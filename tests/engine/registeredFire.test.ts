import { describe, expect, it } from 'vitest'
import { observe } from '../../src/engine/view.ts'
import { attack, fightTo } from '../support/fight.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

const TANKS = {
  arm: 'tank',
  mobility: 'tracked',
  men: 1000,
  steps: 4,
  equipment: [{ type: 't34', count: 64 }],
} as const
const RANGE = { side: 'japanese', hexes: [1] } as const

/** Tanks `T` and riflemen `A` before a hex `f` whose roads are measured out. */
const stakes = (options: PositionOptions = {}, drawing = 'TA f .'): Position =>
  position(drawing, {
    ways: [['track', '0000', '0100']],
    ...options,
    units: { T: TANKS, ...options.units },
    scenario: { ranges: [RANGE], ...options.scenario },
  })
/** Who is caught when these attack. */
const caught = (p: Position, units: string): string => {
  const [event] = fightTo(p, attack(p, units, '0100'), 12).all('registeredFire')
  return event ? p.scenario.units[event.unit]!.id : '-'
}

describe('registered fire', () => {
  it('catches the first column that attacks along the road, before the assault begins', () => {
    const p = stakes()
    const told = fightTo(p, attack(p, 'T', '0100'), 12)
    const kinds = told.events.map(event => event.kind)
    expect(kinds.indexOf('registeredFire')).toBeLessThan(kinds.indexOf('assault'))
    expect(told.all('losses')[0]!.losses).toEqual([
      { unit: p.unit('T'), killed: 11, wounded: 21, captured: 0, afv: 16, guns: 0 },
    ])
  })

  it('comes once', () => {
    const p = stakes({ units: { T: { ...TANKS, forwardDetachment: true } } })
    expect(caught(p, 'T')).toBe('T')
    p.state.clock.fill(0)
    p.state.ammo.fill(2000)
    expect(caught(p, 'T')).toBe('-')
  })

  it('spares men on foot, columns off the road, and those before guns that cannot fire', () => {
    expect(caught(stakes(), 'A')).toBe('-')
    expect(caught(stakes(), 'TA')).toBe('T')
    expect(caught(stakes({ ways: [] }), 'T')).toBe('-')
    expect(caught(stakes({ scenario: { ranges: [{ ...RANGE, hexes: [2] }] } }), 'T')).toBe('-')
    expect(caught(stakes({ scenario: { ranges: [{ ...RANGE, side: 'soviet' }] } }), 'T')).toBe('-')
    expect(caught(stakes({ units: { f: { equipment: [] } } }), 'T')).toBe('-')
    expect(caught(stakes({ state: (s, unit) => (s.ammo[unit('f')] = 59) }), 'T')).toBe('-')
    expect(caught(stakes({ state: (s, unit) => (s.suppressed[unit('f')] = 1) }), 'T')).toBe('-')
  })

  it('is also that of guns which answer from another hex', () => {
    const guns = { arm: 'artillery', gunRange: 9000, equipment: [{ type: 'gun76', count: 12 }] } as const
    expect(caught(stakes({ units: { f: { equipment: [] }, g: guns } }, 'TA f g'), 'T')).toBe('T')
  })

  it('is unknown to whom it waits for', () => {
    const p = stakes()
    expect([...observe(p.scenario, p.state, 'soviet').state.rangedIn]).toEqual([0])
    expect([...observe(p.scenario, p.state, 'japanese').state.rangedIn]).toEqual([1])
  })
})
