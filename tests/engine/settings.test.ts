import { describe, expect, it } from 'vitest'
import { applyOrder, check } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import { PRIORITIES, STANCES, STATUSES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, position } from '../support/position.ts'

const order = (p: Position, letter: string, kind: 'stance' | 'priority'): Order =>
  kind === 'stance'
    ? { kind, unit: p.unit(letter), stance: 'last' }
    : { kind, unit: p.unit(letter), priority: 'high' }
const code = (p: Position, letter: string, kind: 'stance' | 'priority'): string =>
  check(p.scenario, observe(p.scenario, p.state, 'soviet'), order(p, letter, kind))?.code ?? 'lawful'

describe.each(['stance', 'priority'] as const)('%s', kind => {
  it('is set for a unit of the side to move, and costs it nothing', () => {
    const p = position('A . b')
    const applied = applyOrder(p.scenario, p.state, order(p, 'A', kind))
    if (!applied.ok) throw new Error(applied.refusal.code)
    const { state } = applied
    const A = p.unit('A')
    expect(kind === 'stance' ? STANCES[state.stance[A]!] : PRIORITIES[state.priority[A]!]).toBe(
      kind === 'stance' ? 'last' : 'high',
    )
    expect([state.clock[A], state.ordered[A], state.busy[A]]).toEqual([0, 0, 0])
  })

  it('is not set for the enemy, out of turn, for nobody, or off the board', () => {
    const p = position('A B b', {
      state: (state, unit) => (state.status[unit('B')] = STATUSES.indexOf('exited')),
    })
    expect([code(p, 'b', kind), code(p, 'B', kind)]).toEqual(['notYours', 'notPresent'])
    const nobody: Order = { ...order(p, 'A', kind), unit: 99 } as Order
    expect(check(p.scenario, observe(p.scenario, p.state, 'soviet'), nobody)?.code).toBe('notYours')
    expect(code(position('A . b', { side: 'japanese' }), 'A', kind)).toBe('notYourTurn')
  })
})

describe('a stance', () => {
  it('is taken before the first order of the turn only; a priority at any time', () => {
    const p = position('A . b', { state: (state, unit) => (state.ordered[unit('A')] = 1) })
    expect([code(p, 'A', 'stance'), code(p, 'A', 'priority')]).toEqual(['alreadyOrdered', 'lawful'])
  })

  it('is none of a fortress, which cannot go back', () => {
    const p = position('A . b', { units: { A: { mobility: 'static' } } })
    expect([code(p, 'A', 'stance'), code(p, 'A', 'priority')]).toEqual(['static', 'lawful'])
  })
})
