import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecord } from '../../src/record/record.ts'
import { MAX_SAVE_BYTES } from '../../src/scenario/limits.ts'
import { type GameRecord, readRecord } from '../../src/scenario/recordFile.ts'
import { skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'

// Names of battles in files carry 16 hex digits of their content.
const scenario = { ...skirmish().scenario, hash: '0123456789abcdef' }
const { record } = playout(scenario, 3, () => {}, { turns: 2 })
const text = JSON.stringify(record)

/** The one line with which a text is refused. */
function fault(broken: string): string {
  const read = readRecord(broken)
  if (read.ok) throw new Error('Expected a refusal')
  return read.fault
}
const withChange = (change: { readonly [key: string]: unknown }): string =>
  JSON.stringify({ ...record, ...change })
const withOrder = (order: unknown): string =>
  withChange({ playerTurns: [{ turn: 1, side: 'soviet', orders: [order] }] })

describe('the text of a save', () => {
  it('reads back as it was written', () => {
    expect(readRecord(text)).toEqual({ ok: true, record })
    const fresh: GameRecord = newRecord(scenario, 0xffff_ffff, { soviet: 'human', japanese: 'greedy' })
    expect(readRecord(JSON.stringify(fresh))).toEqual({ ok: true, record: fresh })
  })

  it('holds the orders of engineers', () => {
    const orders = [
      { demolish: 'f', crossing: 'bridge' },
      { bridge: 'E', crossing: 'bridge' },
      { rail: 'b', to: '0801' },
      { evacuate: 'people' },
      { enter: 'D', link: 'road' },
      { cut: 'f' },
    ]
    for (const order of orders) expect(readRecord(withOrder(order)).ok).toBe(true)
    expect(fault(withOrder({ demolish: 'f' }))).toContain('/playerTurns/0/orders/0')
  })

  it('keeps what the opponent remembers', () => {
    const memory = { soviet: null, japanese: { turn: 3, goals: { J01: 'objective P18' } } }
    expect(readRecord(withChange({ memory }))).toMatchObject({ ok: true, record: { memory } })
  })
})

describe('refused, with one line', () => {
  it('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), at => {
        expect(fault(text.slice(0, at))).toMatch(/^expected a saved game in JSON.*cut off/)
      }),
    )
  })

  it('no save at all', () => {
    for (const other of ['', 'hello', '\u0000', '[1,2', '{"a":']) expect(fault(other)).toContain('not JSON')
    for (const other of ['null', '7', '[]', '{}', '"end"']) expect(fault(other)).toMatch(/^\//)
  })

  it('too large to be one', () => {
    expect(fault(' '.repeat(MAX_SAVE_BYTES + 1))).toBe(
      `expected a save of at most ${MAX_SAVE_BYTES} bytes, got ${MAX_SAVE_BYTES + 1}`,
    )
  })

  it.each([
    ['another format', { formatVersion: 2 }, '/formatVersion'],
    ['a scenario that is a path', { scenario: '../../etc/passwd' }, '/scenario'],
    ['a scenario with a script', { scenario: '<script>alert(1)</script>' }, '/scenario'],
    ['a hash that is none', { scenarioHash: 'xyz' }, '/scenarioHash'],
    ['a seed below nought', { seed: -1 }, '/seed'],
    ['half a seed', { seed: 1.5 }, '/seed'],
    ['a seed too large', { seed: 2 ** 32 }, '/seed'],
    [
      'seats of a third side',
      { seats: { soviet: 'human', japanese: 'human', polish: 'human' } },
      '/seats/polish',
    ],
    ['turns that are no list', { playerTurns: {} }, '/playerTurns'],
    [
      'too many turns',
      { playerTurns: Array(2001).fill({ turn: 1, side: 'soviet', orders: [] }) },
      '/playerTurns',
    ],
    [
      'too many orders',
      { playerTurns: [{ turn: 1, side: 'soviet', orders: Array(20_001).fill('end') }] },
      '/playerTurns/0/orders',
    ],
    ['a turn of nobody', { playerTurns: [{ turn: 1, side: 'nobody', orders: [] }] }, '/playerTurns/0/side'],
    ['turn nought', { playerTurns: [{ turn: 0, side: 'soviet', orders: [] }] }, '/playerTurns/0/turn'],
    ['something more', { cheat: true }, '/cheat'],
    ['a memory without end', { memory: { soviet: 'x'.repeat(200_001), japanese: null } }, '/memory/soviet'],
    [
      'a memory that reaches into objects',
      { memory: { soviet: null, japanese: { a: [{ constructor: 1 }] } } },
      '/memory/japanese',
    ],
  ])('%s', (_, change, pointer) => {
    expect(fault(withChange(change)).split(':')[0]).toBe(pointer)
  })

  it.each([
    ['an order of no kind', { dig: 'A' }],
    ['a march over nothing', { move: 'A', path: [null] }],
    ['a march without end', { move: 'A', path: Array(201).fill('0001') }],
    ['a unit with a script for a name', { move: '<img onerror=1>', path: ['0001'] }],
    ['an order with more in it', { stance: 'hold', unit: 'A', men: 99999 }],
  ])('%s', (_, order) => {
    expect(fault(withOrder(order))).toMatch(/^\/playerTurns\/0\/orders\/0(\/\w+)*: /)
  })

  it('a memory nested too deep, before anything reads it', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    expect(fault(text.replace('"memory":{', `"memory":{"deep":${deep},`))).toBe(
      'expected a saved game, got text nested too deep',
    )
  })

  it('in words that say what was expected', () => {
    expect(fault(withChange({ seed: 'x' }))).toBe('/seed: got "x"; expected a number')
    expect(fault(withChange({ scenario: '<b>' }))).toBe(
      '/scenario: got "<b>"; expected an id: a letter or digit, then at most 39 letters, digits, ".", "_" or "-"',
    )
    expect(fault(withChange({ ['\n'.repeat(500)]: 1 }))).toMatch(/^\/\?{77}\.{3}: the field "/)
  })

  it('whatever it is: one short line, never an error', () => {
    const check = (broken: string): void => {
      const read = readRecord(broken)
      if (!read.ok) expect(read.fault).toMatch(/^[^\n]{1,300}$/)
    }
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), check))
    // A save with one value replaced by anything at all.
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(record)), fc.jsonValue(), (key, value) =>
        check(withChange({ [key]: value })),
      ),
    )
  })

  it('and nothing hidden in names of properties reaches an object', () => {
    const poisoned = text.replace('{', '{"__proto__":{"polluted":1},')
    expect(readRecord(poisoned).ok).toBe(false)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
