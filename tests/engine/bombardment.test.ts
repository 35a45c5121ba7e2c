import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import { orderFromText, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import { weighFire } from '../../src/engine/rules/bombardment.ts'
import { canAnswer } from '../../src/engine/rules/defensiveFire.ts'
import type { GameState } from '../../src/engine/state.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'

/** 50 howitzers: 100 of power in support. */
const HOWITZERS = {
  arm: 'artillery',
  men: 500,
  gunRange: 9000,
  equipment: [{ type: 'gun122', count: 50 }],
} as const
/** 1,000 men: 110 of defence. */
const RIFLES = { men: 1000, equipment: [] } as const

const battery = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { ...options, units: { G: HOWITZERS, b: RIFLES, ...options.units } })
const fires = (p: Position, hours: number, hex = '0200', units = 'G'): Order & { kind: 'bombard' } => ({
  kind: 'bombard',
  target: p.hex(hex),
  units: [...units].map(p.unit),
  hours,
})
const whyNot = (p: Position, order: Order) =>
  check(p.scenario, observe(p.scenario, p.state, 'soviet'), order)?.code ?? null
function carry(p: Position, order: Order, pair: readonly [number, number]): GameState {
  const applied = applyOrder(p.scenario, p.state, order, scriptedDice([pair]))
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  return applied.state
}

describe('a bombardment', () => {
  it('costs those under it readiness and men by the hour, the power and the throw', () => {
    const p = battery('G . b .')
    // 100 against 110 for four hours: 36 permille of readiness and 7 of men on a seven.
    expect(weighFire(p.scenario, p.state, fires(p, 4))).toMatchObject({ readiness: 36, men: 7 })
    const after = carry(p, fires(p, 4), [3, 4])
    expect([after.readiness[p.unit('b')], after.men[p.unit('b')]]).toEqual([964, 993])
    expect([after.killed[p.unit('b')], after.wounded[p.unit('b')]]).toEqual([2, 5])
    expect(carry(p, fires(p, 4), [6, 6]).men[p.unit('b')]).toBe(988)
    expect(carry(p, fires(p, 1), [3, 4]).men[p.unit('b')]).toBe(998)
  })

  it('takes the guns an hour of their turn and a twentieth of a refill for each hour', () => {
    const p = battery('G . b .', { state: (s, unit) => (s.clock[unit('G')] = 30) })
    const after = carry(p, fires(p, 3), [3, 4])
    expect([after.clock[p.unit('G')], after.ammo[p.unit('G')]]).toEqual([210, 1350])
  })

  it('does less to works, and more with siege guns or heavy guns beside them', () => {
    const men = (type: 'gun122' | 'gun152' | 'gun203', drawing: string, level = 3) => {
      const guns = { ...HOWITZERS, gunRange: 20_000, equipment: [{ type, count: 300 }] } as const
      const p = battery(drawing, { units: { G: guns }, works: { '0200': level } })
      return weighFire(p.scenario, p.state, fires(p, 4)).men
    }
    // More than three times their power: 24 permille in the open; each level spares 120 permille of it.
    expect([men('gun122', 'G . b .', 0), men('gun122', 'G . b .')]).toEqual([24, 15])
    expect([men('gun152', 'G . b .'), men('gun152', '. G b .')]).toEqual([15, 17])
    expect([men('gun203', 'G . b .'), men('gun203', '. G b .')]).toEqual([17, 17])
  })

  it('silences guns with four times their own fire, until their next turn', () => {
    const few = { ...HOWITZERS, equipment: [{ type: 'gun122', count: 100 }] } as const
    const p = battery('G . g b', { units: { g: few } })
    const silent = (hours: number) => {
      const after = carry(p, fires(p, hours), [3, 4])
      return !canAnswer(p.scenario, after, p.unit('g'))
    }
    expect([1, 2, 3].map(hours => weighFire(p.scenario, p.state, fires(p, hours)).suppressed.length)).toEqual(
      [0, 0, 0],
    )
    // 100 a hour against 200: eight hours' worth, more than one order brings.
    expect(silent(4)).toBe(false)
    const weaker = battery('G . g b', { units: { g: HOWITZERS } })
    const after = carry(weaker, fires(weaker, 4), [3, 4])
    expect(after.suppressed[weaker.unit('g')]).toBe(1)
    const ended = applyOrder(weaker.scenario, after, { kind: 'end' })
    expect(ended.ok && ended.state.suppressed[weaker.unit('g')]).toBe(0)
  })

  it('finishes no unit by itself', () => {
    const p = battery('G . b .', { state: (s, unit) => (s.men[unit('b')] = 151) })
    p.state.wounded[p.unit('b')] = 849
    expect(carry(p, fires(p, 4), [6, 6]).men[p.unit('b')]).toBe(150)
  })

  it('is refused out of range, without shells, time, guns or a known enemy', () => {
    const p = battery('G . b b2'.replace('b2', '.'))
    expect(whyNot(p, fires(p, 4))).toBeNull()
    expect(whyNot(p, fires(p, 5))).toBe('badOrder')
    expect(whyNot(p, fires(p, 0))).toBe('badOrder')
    expect(whyNot(p, fires(p, 1, '0100'))).toBe('noTarget')
    expect(whyNot(p, fires(p, 1, '0200', 'GG'))).toBe('namedTwice')
    const far = battery('G . . b')
    expect(whyNot(far, fires(far, 1, '0300'))).toBe('outOfRange')
    const dry = battery('G . b .', { state: (s, unit) => (s.ammo[unit('G')] = 199) })
    expect([whyNot(dry, fires(dry, 4)), whyNot(dry, fires(dry, 3))]).toEqual(['noAmmunition', null])
    const late = battery('G . b .', { state: (s, unit) => (s.clock[unit('G')] = 200) })
    expect([whyNot(late, fires(late, 3)), whyNot(late, fires(late, 2))]).toEqual(['notEnoughTime', null])
    const rifles = battery('GA . b .')
    expect(whyNot(rifles, fires(rifles, 1, '0200', 'A'))).toBe('cannotSupport')
  })

  it('is offered with all guns in range, and written as one line', () => {
    const p = battery('GH . b .', { units: { H: HOWITZERS } })
    const offered = candidates(p.scenario, observe(p.scenario, p.state, 'soviet')).filter(
      o => o.kind === 'bombard',
    )
    expect(offered).toEqual([fires(p, 4, '0200', 'GH')])
    const line = orderToText(p.scenario, p.state, offered[0]!)
    expect(line).toBe('G H bombard 0200 4h')
    expect(orderFromText(p.scenario, line)).toEqual({ ok: true, order: offered[0] })
  })
})
