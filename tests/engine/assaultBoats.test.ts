import { describe, expect, it } from 'vitest'
import { applyOrder, candidates, check } from '../../src/engine/apply.ts'
import { orderFromText, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import type { GameState } from '../../src/engine/state.ts'
import { observe } from '../../src/engine/view.ts'
import { type Position, type PositionOptions, position } from '../support/position.ts'
import { dryTurns } from '../support/turns.ts'

const TURNS = dryTurns(5)
/** A regiment of four steps before a major river without a crossing. */
const bank = (drawing: string, options: PositionOptions = {}): Position =>
  position(drawing, { turns: TURNS, rivers: [['0000', '0100', 'major']], ...options })
const boats = (p: Position, letter = 'A', to = '0100'): Order => ({
  kind: 'boats',
  unit: p.unit(letter),
  to: p.hex(to),
})
const whyNot = (p: Position, order = boats(p)) =>
  check(p.scenario, observe(p.scenario, p.state, 'soviet'), order)?.code ?? null
function carry(p: Position, state: GameState, order: Order): GameState {
  const applied = applyOrder(p.scenario, state, order)
  if (!applied.ok) throw new Error(`Expected a lawful order, got ${applied.refusal.code}`)
  return applied.state
}
/** Turns of crossing until the unit stands on the far bank. */
function turnsOver(p: Position): number {
  let state: GameState = p.state
  for (let turn = 1; turn <= TURNS.length; turn++) {
    state = carry(p, state, boats(p))
    if (state.hex[0] === p.hex('0100')) return turn
    expect([state.hex[0], state.progress[0], state.clock[0]]).toEqual([0, 360 * turn, 360])
    for (const _ of ['soviet', 'japanese']) state = carry(p, state, { kind: 'end' })
  }
  return Number.POSITIVE_INFINITY
}

describe('assault boats', () => {
  it('take a step over a major river in each turn', () => {
    expect(turnsOver(bank('A . .'))).toBe(4)
    expect(turnsOver(bank('A . .', { state: s => (s.men[0] = 1000) }))).toBe(2)
    expect(turnsOver(bank('A . .', { units: { A: { steps: 1 } } }))).toBe(1)
  })

  it('land the unit in charge of the far bank', () => {
    const p = bank('A . .', { units: { A: { steps: 1 } } })
    const over = carry(p, p.state, boats(p))
    expect([over.hex[0], over.control[1], over.clock[0], over.account[0]]).toEqual([1, 1, 360, 0])
  })

  it('are where a bridge was blown, too', () => {
    const bridge = {
      id: 'bridge',
      kind: 'bridge',
      between: ['0000', '0100'],
      capacity: [{ from: 0, unit: 'vehicles', perHour: 60, loadClass: 60 }],
    } as const
    expect(whyNot(bank('A . .', { crossings: [bridge] }))).toBe('needsNoBoats')
    expect(whyNot(bank('A . .', { crossings: [bridge], state: s => (s.crossingState[0] = 1) }))).toBeNull()
  })

  it('are for infantry on foot, to a free bank beside it', () => {
    expect(whyNot(bank('A . .'))).toBeNull()
    expect(whyNot(bank('A . .', { units: { A: { mobility: 'wheeled' } } }))).toBe('noBoats')
    expect(whyNot(bank('A . .', { units: { A: { arm: 'artillery' } } }))).toBe('noBoats')
    expect(whyNot(bank('A . .', { rivers: [['0000', '0100', 'river']] }))).toBe('needsNoBoats')
    const p = bank('A . .')
    expect(whyNot(p, boats(p, 'A', '0200'))).toBe('notAdjacent')
    expect(whyNot(bank('A b .'))).toBe('enemyHex')
    expect(whyNot(bank('A = .'))).toBe('impassable')
    expect(whyNot(bank('A . .', { state: s => (s.clock[0] = 360) }))).toBe('notEnoughTime')
    expect(whyNot(bank('A . .', { units: { A: { release: null } } }))).toBe('frozen')
  })

  it('turn back from a bank that the enemy holds unseen', () => {
    const p = bank('A b .', { units: { A: { steps: 1 } }, seen: false })
    const met = applyOrder(p.scenario, p.state, boats(p))
    expect(met.ok && met.events.map(event => event.kind)).toContain('contact')
    expect(met.ok && met.state.hex[0]).toBe(0)
  })

  it('are offered, and written as one line', () => {
    const p = bank('A . .')
    const offered = candidates(p.scenario, observe(p.scenario, p.state, 'soviet')).filter(
      o => o.kind === 'boats',
    )
    expect(offered).toEqual([boats(p)])
    expect(orderToText(p.scenario, p.state, boats(p))).toBe('A boats 0100')
    expect(orderFromText(p.scenario, 'A boats 0100')).toEqual({ ok: true, order: boats(p) })
  })
})
