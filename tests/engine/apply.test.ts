import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check, ORDER_KINDS } from '../../src/engine/apply.ts'
import type { Order, OrderKind } from '../../src/engine/orders.ts'
import { observe } from '../../src/engine/view.ts'
import { scriptedDice } from '../support/dice.ts'
import { attack } from '../support/fight.ts'
import { type Position, position } from '../support/position.ts'

const standoff = (): Position => position('A B . b\n . . . .')
const kindsOf = (orders: readonly Order[]): readonly OrderKind[] => [
  ...new Set(orders.map(order => order.kind)),
]

describe('an order', () => {
  it('changes a copy; the state it was given on stays as it was', () => {
    const p = standoff()
    const before = p.state.bytes.slice()
    const applied = applyOrder(p.scenario, p.state, {
      kind: 'move',
      unit: p.unit('A'),
      path: [p.hex('0001')],
    })
    if (!applied.ok) throw new Error(applied.refusal.code)
    expect(applied.state.hex[p.unit('A')]).toBe(p.hex('0001'))
    expect(applied.events.map(({ kind }) => kind)).toContain('moved')
    expect(p.state.bytes).toEqual(before)
  })

  it.each([
    ['a march of the enemy', p => ({ kind: 'move', unit: p.unit('b'), path: [p.hex('0200')] }), 'notYours'],
    ['a march to nowhere', p => ({ kind: 'move', unit: p.unit('A'), path: [] }), 'badOrder'],
    ['a march of nobody', p => ({ kind: 'move', unit: 99, path: [p.hex('0001')] }), 'badOrder'],
    ['an attack on empty ground', p => attack(p, 'B', '0200'), 'noTarget'],
    ['an attack from afar', p => attack(p, 'A', '0300'), 'notAdjacent'],
  ] as [string, (p: Position) => Order, string][])(
    'is refused for %s, and nothing changes',
    (_, order, code) => {
      const p = standoff()
      const before = p.state.bytes.slice()
      expect(applyOrder(p.scenario, p.state, order(p))).toMatchObject({ ok: false, refusal: { code } })
      expect(p.state.bytes).toEqual(before)
    },
  )

  it('of no known kind is refused with the kinds there are', () => {
    const p = standoff()
    const strange = { kind: 'dig', unit: 0 } as unknown as Order
    expect(applyOrder(p.scenario, p.state, strange)).toEqual({
      ok: false,
      refusal: {
        code: 'badOrder',
        at: 'kind',
        expected: ORDER_KINDS.join(', '),
      },
    })
    const inherited = { kind: 'toString' } as unknown as Order
    expect(applyOrder(p.scenario, p.state, inherited)).toMatchObject({
      ok: false,
      refusal: { code: 'badOrder' },
    })
  })

  it('is refused once the game is over', () => {
    const p = standoff()
    p.state.over[0] = 1
    const view = observe(p.scenario, p.state, 'soviet')
    expect(check(p.scenario, view, { kind: 'end' })).toEqual({ code: 'gameOver' })
    expect(candidates(p.scenario, view)).toEqual([])
  })

  it('throws the dice of its own state, so that the same order has the same luck', () => {
    const p = position('AB b', { units: { b: { men: 1500 } } })
    const order = attack(p, 'AB', '0100')
    const first = applyOrder(p.scenario, p.state, order)
    expect(applyOrder(p.scenario, p.state, order)).toEqual(first)
    const thrown = (pair: readonly [number, number]) => {
      const applied = applyOrder(p.scenario, p.state, order, scriptedDice([pair]))
      return applied.ok && applied.events.flatMap(event => (event.kind === 'assault' ? [event.dice] : []))
    }
    expect(thrown([2, 5])).toEqual([[2, 5]])
  })
})

describe('candidates', () => {
  it('offer marches, attacks and the end of the turn, all lawful', () => {
    const p = position('A b . .\n . . . .')
    const view = observe(p.scenario, p.state, 'soviet')
    const orders = candidates(p.scenario, view)
    expect(kindsOf(orders)).toEqual(['move', 'attack', 'end'])
    expect(orders.map(order => check(p.scenario, view, order))).toEqual(orders.map(() => null))
  })

  it('offer the side that waits nothing', () => {
    const p = standoff()
    expect(candidates(p.scenario, observe(p.scenario, p.state, 'japanese'))).toEqual([])
  })
})
