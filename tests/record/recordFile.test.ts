import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRecord } from '../../src/record/record.ts'
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

  it('holds decrees among the orders, comments, and where it branches off', () => {
    const whole: GameRecord = {
      ...record,
      playerTurns: [
        {
          turn: 1,
          side: 'soviet',
          orders: [
            { decree: { march: 'A', to: '0202', by: 120 }, source: 'G7', note: 'It was there at noon.' },
            {
              decree: { fight: { attack: '0301', mode: 'hasty', units: ['C'] }, dice: [6, 5] },
              source: 'G7',
              note: 'It fell.',
            },
          ],
        },
      ],
      notes: [
        {
          ...{
            turn: 1,
            side: 'soviet',
            order: -1,
            at: '1945-08-09T00:10',
            title: 'Dawn',
            text: 'They cross.',
          },
          ...{ hexes: ['0202'], units: ['A'], source: 'G7, VTD', confidence: 'S' },
        },
      ],
      branch: { of: '0123456789abcdef', turn: 1, side: 'soviet', order: 0 },
    }
    expect(readRecord(JSON.stringify(whole))).toEqual({ ok: true, record: whole })
  })

  it('of format 1 is read as one of today, order for order', () => {
    const older = readFileSync(new URL('older/format-1.json', import.meta.url), 'utf8')
    const { formatVersion, ...kept } = JSON.parse(older) as { readonly formatVersion: number }
    expect(formatVersion).toBe(1)
    expect(readRecord(older)).toEqual({ ok: true, record: { ...kept, formatVersion: 2 } })
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
