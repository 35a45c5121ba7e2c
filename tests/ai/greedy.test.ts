import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greedy } from '../../src/ai/greedy.ts'
import { check } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import { inZone } from '../../src/engine/rules/zoc.ts'
import { begin } from '../../src/engine/sequence.ts'
import { observe } from '../../src/engine/view.ts'
import { GUNS, TANKS } from '../support/arms.ts'
import { skirmish } from '../support/battles.ts'
import { type PlayedTurn, playTurn as play, withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const withObjective = (drawing: string, cols: number, place: string, options?: PositionOptions): Position =>
  withObjectives(drawing, cols, { [place]: 5 }, options)

const playTurn = (p: Position): PlayedTurn => play(greedy, p)
const attacks = (orders: readonly Order[]): readonly Order[] => orders.filter(({ kind }) => kind === 'attack')

describe('greedy', () => {
  it('takes an undefended place beside it', () => {
    expect(playTurn(withObjective('A # .', 3, '0100')).where('A')).toBe('0100')
  })

  it('marches on a place that is far off, by the road where there is one', () => {
    const drawing = `
      A  "  "  "  "  #
      .  .  .  .  .  .
    `
    const near = playTurn(withObjective('A . . . . . . . #', 9, '0800'))
    expect(Number(near.where('A').slice(0, 2))).toBeGreaterThan(1)
    const road = ['road', '0000', '0100', '0200', '0300', '0400', '0500'] as const
    const lorries = { A: { mobility: 'wheeled', arm: 'motorised', fuelRefill: 50 } } as const
    const { orders } = playTurn(withObjective(drawing, 6, '0500', { ways: [road], units: lorries }))
    const [first] = orders
    expect(first?.kind === 'move' && first.path.every(hex => hex < 6)).toBe(true)
  })

  it('attacks where it pays, with more than one unit', () => {
    const p = withObjective('ABT b# .\n C . .', 3, '0100', {
      units: { b: { men: 900, equipment: [], quality: 2 }, T: TANKS },
    })
    const [first] = attacks(playTurn(p).orders)
    expect(first).toMatchObject({ target: p.hex('0100') })
    expect(first?.kind === 'attack' && first.units.length).toBeGreaterThan(1)
  })

  it('does not attack at hopeless odds, whatever the place is worth', () => {
    const p = withObjective('A b# .', 3, '0100', {
      units: { A: { men: 300, equipment: [] }, b: { men: 6000, quality: 5 } },
      works: { '0100': 3 },
    })
    expect(attacks(playTurn(p).orders)).toEqual([])
  })

  it('does not gamble at bad odds on the one throw that would win a rich place', () => {
    const p = withObjectives('A b# .', 3, { '0100': 40 }, { units: { b: { men: 3000 } } })
    expect(attacks(playTurn(p).orders)).toEqual([])
  })

  it('keeps the last unit on a place of its own, however rich another is, and sends what is to spare', () => {
    const worth = { '0000': 1, '0400': 20 }
    const held: PositionOptions = {
      state: state => {
        state.heldBy[0] = 1
        state.control.fill(1, 0, 1)
      },
    }
    const alone = playTurn(withObjectives('A# . . . #', 5, worth, held))
    expect(alone.where('A')).toBe('0000')
    const { where } = playTurn(withObjectives('AB# . . . #', 5, worth, held))
    expect([where('A'), where('B')].filter(place => place === '0000')).toHaveLength(1)
  })

  it('does not leave guns alone in a zone of the enemy, nor ahead of those who fight', () => {
    const p = withObjective('A G . b# .', 5, '0300', {
      units: { G: GUNS, b: { men: 4000 } },
      // The riflemen have marched all they can.
      state: (state, unit) => (state.clock[unit('A')] = 360),
    })
    expect(inZone(p.scenario, p.state, p.hex('0200'), 'japanese')).toBe(true)
    expect(playTurn(p).where('G')).not.toBe('0200')
  })

  it('gives lawful orders, each with its reason, and comes to an end', () => {
    const { scenario } = skirmish()
    const view = observe(scenario, begin(scenario, 3).state, 'soviet')
    const { orders, notes } = greedy.next(scenario, view, null, 1)
    expect(orders.length).toBeGreaterThan(0)
    expect(notes).toHaveLength(orders.length)
    expect(check(scenario, view, orders[0]!)).toBeNull()
  })

  it('decides the same on the same view, and reads nothing from a memory that is not its own', () => {
    const { scenario } = skirmish()
    const view = observe(scenario, begin(scenario, 3).state, 'japanese')
    const fresh = greedy.next(scenario, view, null, 1)
    expect(greedy.next(scenario, view, null, 1)).toEqual(fresh)
    const junk = fc.dictionary(fc.constantFrom('turn', 'goals', 'marches', 'more'), fc.jsonValue())
    fc.assert(
      fc.property(junk, memory => {
        expect(Array.isArray(greedy.next(scenario, view, memory, 1).orders)).toBe(true)
      }),
    )
    for (const memory of [
      { goals: null },
      { turn: 0, goals: null, marches: null },
      { turn: 0, goals: {}, marches: null },
    ])
      expect(greedy.next(scenario, view, memory, 1).orders).toEqual(fresh.orders)
  })

  it('remembers its goals from call to call, as plain JSON', () => {
    const { scenario } = skirmish()
    const view = observe(scenario, begin(scenario, 3).state, 'soviet')
    const { memory } = greedy.next(scenario, view, null, 1)
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory)
    expect(memory).toMatchObject({
      turn: 0,
      goals: { T: expect.stringMatching(/^(objective|exit) /) as string },
    })
  })
})
