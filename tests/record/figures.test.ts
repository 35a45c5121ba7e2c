/** The aftermath as files for other programs: whole, readable, and safe in a spreadsheet. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Aftermath, gatherAftermath } from '../../src/record/aftermath.ts'
import { csvCell, csvText } from '../../src/record/csv.ts'
import { aftermathJson, TABLES, tableCsv } from '../../src/record/figures.ts'
import { atOnce, type GameRecord } from '../../src/record/record.ts'
import { playMatch } from '../../src/sim/match.ts'
import { skirmish } from '../support/battles.ts'

const { scenario } = skirmish()
let record: GameRecord
let told: Aftermath
beforeAll(() => {
  record = playMatch(scenario, { soviet: 'greedy', japanese: 'greedy' }, 4).record
  told = atOnce(gatherAftermath(scenario, record))
})

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "b"', '"say ""b"""'],
  ['=1+1', "'=1+1"],
  ['-A1', "'-A1"],
  [-5, '-5'],
  [null, ''],
])('the cell %s is written %s', (cell, text) => {
  expect(csvCell(cell)).toBe(text)
})

test('a row is a line', () => {
  expect(
    csvText([
      ['a', 1],
      [null, 2],
    ]),
  ).toBe('a,1\n,2\n')
})

describe('a game’s tables', () => {
  it('have a head, and in every row as many cells', () => {
    for (const table of TABLES) {
      const [head, ...rows] = tableCsv(scenario, told, table).trimEnd().split('\n')
      expect(rows.length, table).toBeGreaterThan(0)
      const cells = head!.split(',').length
      expect(rows.map(row => row.split(',').length)).toEqual(rows.map(() => cells))
    }
  })

  it('name turns from 1, hours in local time, and both sides', () => {
    const [head, begin, first] = tableCsv(scenario, told, 'tallies').split('\n')
    expect(head).toMatch(/^turn,side,at,soviet.points,.*,japanese.fights$/)
    expect(begin).toMatch(/^1,,1945-08-09T00:00,/)
    expect(first).toMatch(/^1,soviet,1945-08-09T06:00,/)
  })

  it('are all in the JSON, with what names the game', () => {
    const json = JSON.parse(aftermathJson(scenario, record, told)) as Record<string, unknown>
    expect(json).toMatchObject({ scenario: 'position', seed: 4, hash: record.playerTurns.at(-1)!.hash })
    expect(json['tallies']).toHaveLength(told.tallies.length)
    expect(json['luck']).toHaveLength(told.luck.entries.length)
  })
})
