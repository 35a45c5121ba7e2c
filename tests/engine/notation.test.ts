import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderFromJson, orderFromText, orderToJson, orderToText } from '../../src/engine/notation.ts'
import type { Order } from '../../src/engine/orders.ts'
import { OWN_MISSIONS } from '../../src/engine/rules/airMissions.ts'
import { PRIORITIES, STANCES } from '../../src/engine/types.ts'
import { skirmish } from '../support/battles.ts'

const { scenario, state, unit, hex } = skirmish()

const aUnit = fc.nat(scenario.units.length - 1)
const aHex = fc.nat(scenario.map.terrain.length - 1)
const units = fc.uniqueArray(aUnit, { maxLength: 6 })
const someUnits = fc.uniqueArray(aUnit, { minLength: 1, maxLength: 6 })
const anOrder: fc.Arbitrary<Order> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    unit: aUnit,
    path: fc.array(aHex, { minLength: 1, maxLength: 9 }),
  }),
  fc.record({
    kind: fc.constant('attack' as const),
    target: aHex,
    mode: fc.constantFrom('hasty' as const, 'prepared' as const),
    units: someUnits,
    support: units,
    advance: units,
  }),
  fc.record({
    kind: fc.constant('attack' as const),
    target: aHex,
    mode: fc.constantFrom('hasty' as const, 'prepared' as const),
    units: someUnits,
    support: units,
    advance: units,
    air: fc.constantFrom(1, 2),
  }),
  fc.record({ kind: fc.constant('air' as const), mission: fc.constantFrom(...OWN_MISSIONS), hex: aHex }),
  fc.record({ kind: fc.constant('stance' as const), unit: aUnit, stance: fc.constantFrom(...STANCES) }),
  fc.record({
    kind: fc.constant('priority' as const),
    unit: aUnit,
    priority: fc.constantFrom(...PRIORITIES),
  }),
  fc.record({
    kind: fc.constantFrom('demolish' as const, 'bridge' as const),
    unit: aUnit,
    crossing: fc.nat(scenario.map.crossings.length - 1),
  }),
  fc.record({ kind: fc.constant('rail' as const), unit: aUnit, to: aHex }),
  fc.record({ kind: fc.constant('evacuate' as const), evacuation: fc.constant(0) }),
  fc.record({ kind: fc.constant('enter' as const), unit: aUnit, link: fc.constant(0) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'mend' as const, 'wreck' as const), unit: aUnit }),
  fc.record({ kind: fc.constant('choose' as const), decision: fc.nat(1), option: fc.nat(1) }),
  fc.constant({ kind: 'end' as const }),
)

describe('orders in ids', () => {
  it('come back from JSON as they went, every kind', () => {
    fc.assert(
      fc.property(anOrder, order => {
        const text = JSON.stringify(orderToJson(scenario, order))
        expect(orderFromJson(scenario, JSON.parse(text))).toEqual({ ok: true, order })
      }),
    )
  })

  it('come back from one line as they went, every kind', () => {
    fc.assert(
      fc.property(anOrder, order => {
        const line = orderToText(scenario, state, order)
        expect(line).not.toMatch(/\n/)
        expect(orderFromText(scenario, line)).toEqual({ ok: true, order })
      }),
    )
  })

  it('read as their notation says', () => {
    const march: Order = { kind: 'move', unit: unit('A'), path: [hex('0100'), hex('0200')] }
    const assault: Order = {
      kind: 'attack',
      target: hex('0501'),
      mode: 'prepared',
      units: [unit('A'), unit('B')],
      support: [unit('G')],
      advance: [unit('B')],
    }
    const orders: readonly Order[] = [
      march,
      assault,
      { ...assault, units: [unit('T')], mode: 'hasty', support: [], advance: [] },
      { kind: 'stance', unit: unit('B'), stance: 'last' },
      { kind: 'priority', unit: unit('c'), priority: 'high' },
      { ...assault, air: 2 },
      { kind: 'air', mission: 'strike', hex: hex('0501') },
      { kind: 'end' },
    ]
    expect(orders.map(order => orderToText(scenario, state, order))).toEqual([
      'A 0000>0100>0200',
      'A B x 0501 prepared with G into B',
      'T x 0501 hasty',
      'B stance last',
      'c priority high',
      'A B x 0501 prepared air 2 with G into B',
      'air strike 0501',
      'end',
    ])
    expect(orderToJson(scenario, assault)).toEqual({
      attack: '0501',
      mode: 'prepared',
      units: ['A', 'B'],
      support: ['G'],
      advance: ['B'],
    })
  })

  it('of a unit off the board still make a line that reads back', () => {
    const waiting: Order = { kind: 'move', unit: unit('D'), path: [hex('0104')] }
    expect(orderFromText(scenario, orderToText(scenario, state, waiting))).toEqual({
      ok: true,
      order: waiting,
    })
  })
})

describe('refusals of what is no order name the part', () => {
  it.each([
    [null, 'order'],
    [7, 'order'],
    ['ende', 'order'],
    [[], 'order'],
    [{}, 'order'],
    [{ move: 'Z', path: ['0100'] }, 'move'],
    [{ move: 3, path: ['0100'] }, 'move'],
    [{ move: '__proto__', path: [] }, 'move'],
    [{ move: 'A', path: '0100' }, 'path'],
    [{ move: 'A', path: ['0100', '9900'] }, 'path/1'],
    [{ move: 'A', path: [100] }, 'path/0'],
    [{ move: 'A', path: Array(201).fill('0100') }, 'path'],
    [{ attack: '99', mode: 'hasty', units: ['A'] }, 'attack'],
    [{ attack: '0501', mode: 'sudden', units: ['A'] }, 'mode'],
    [{ attack: '0501', mode: 'hasty', units: ['A', 'Q'] }, 'units/1'],
    [{ attack: '0501', mode: 'hasty', units: ['A'], support: {} }, 'support'],
    [{ attack: '0501', mode: 'hasty', units: ['A'], advance: ['?'] }, 'advance/0'],
    [{ stance: 'run', unit: 'A' }, 'stance'],
    [{ stance: 'hold', unit: '' }, 'unit'],
    [{ priority: 'top', unit: 'A' }, 'priority'],
    [{ priority: 'high' }, 'unit'],
    [{ attack: '0501', mode: 'hasty', units: ['A'], air: 3 }, 'air'],
    [{ air: 'support', at: '0501' }, 'air'],
    [{ air: 'strike', at: '9901' }, 'at'],
  ])('%j: %s', (json, at) => {
    expect(orderFromJson(scenario, json)).toMatchObject({ ok: false, refusal: { code: 'badOrder', at } })
  })

  it.each([
    ['', 'order'],
    ['A', 'order'],
    ['A 0100', 'order'],
    ['A 0000>010', 'order'],
    ['Z 0000>0100', 'move'],
    ['A 0000>9900', 'path/0'],
    ['A x 0501', 'order'],
    ['A x 0501 slowly', 'mode'],
    ['A x 9901 hasty', 'attack'],
    ['A x 0501 hasty with Z', 'support/0'],
    ['A x 0501 hasty into Z', 'advance/0'],
    ['A stance brave', 'stance'],
    ['Z priority high', 'unit'],
    ['A x 0501 hasty air 7', 'air'],
    ['air bomb 0501', 'air'],
    ['air strike 9901', 'at'],
  ])('"%s": %s', (line, at) => {
    expect(orderFromText(scenario, line)).toMatchObject({ ok: false, refusal: { code: 'badOrder', at } })
  })

  it('whatever is read, a refusal comes and no error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        expect(() => orderFromText(scenario, text)).not.toThrow()
        expect(() => orderFromJson(scenario, text)).not.toThrow()
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        expect(typeof orderFromJson(scenario, json).ok).toBe('boolean')
      }),
    )
  })
})
