/** The rulebook is whole: every code leads to a rule, every figure is filled in, every link leads somewhere. */
import { describe, expect, test } from 'vitest'
import { SHIFT_CODES, SUPPLY_CAUSES } from '../../src/engine/reasons.ts'
import { EQUIPMENT, TERRAINS } from '../../src/engine/types.ts'
import { refusal } from '../../src/i18n/en/reasons.ts'
import { rules } from '../../src/i18n/en/rules/index.ts'
import { say } from '../../src/i18n/i18n.ts'
import { makeBook } from '../../src/rulebook/book.ts'
import { RULE_OF_PART, RULE_OF_REFUSAL, RULE_OF_SHIFT, RULE_OF_SUPPLY } from '../../src/rulebook/links.ts'
import { makeSearch } from '../../src/rulebook/search.ts'
import { retreatChance } from '../../src/rulebook/tables/combat.ts'

const book = makeBook(rules, say)
const entries = [...book.entry.values()]
const entry = (id: string) => {
  const found = entries.find(each => each.id === id)
  if (!found) throw new Error(`Expected a rule ${id}`)
  return found
}
const table = (id: string, caption: string) => {
  const found = entry(id).tables.find(each => each.caption === caption)
  if (!found) throw new Error(`Expected a table "${caption}" in ${id}`)
  return found
}
const row = (id: string, caption: string, head: string) =>
  table(id, caption).rows.find(each => each.head === head)?.cells

describe('every code leads to a rule that stands in the book', () => {
  test.each([
    ['refusals', RULE_OF_REFUSAL],
    ['shifts', RULE_OF_SHIFT],
    ['causes of supply', RULE_OF_SUPPLY],
    ['parts of a cost', RULE_OF_PART],
  ] as const)('%s', (_, links) => {
    expect(Object.entries(links).filter(([, id]) => !book.entry.has(id))).toEqual([])
  })

  test('no code is left out', () => {
    const special = ['frozenForGood', 'crossingShutForGood', 'boatsOnlyForGood']
    const codes = Object.keys(refusal).filter(code => !code.endsWith('ForGood'))
    expect(Object.keys(refusal).filter(code => code.endsWith('ForGood'))).toEqual(
      expect.arrayContaining(special),
    )
    expect(Object.keys(RULE_OF_REFUSAL).sort()).toEqual(codes.sort())
    expect(Object.keys(RULE_OF_SHIFT)).toEqual([...SHIFT_CODES])
    expect(Object.keys(RULE_OF_SUPPLY)).toEqual([...SUPPLY_CAUSES])
  })
})

describe('the book reads well', () => {
  test.each(entries)('$id', ({ title, paragraphs, examples, tables, see }) => {
    expect(title).toMatch(/^[A-Z0-9]/)
    expect(paragraphs.length).toBeGreaterThan(0)
    for (const text of [...paragraphs, ...examples.map(example => example.text)]) {
      expect(text).toMatch(/^[A-Z0-9].*\.$/)
      expect(text).not.toMatch(/[{}]|undefined|NaN|Infinity/)
    }
    for (const { caption, heads, rows } of tables) {
      expect(caption).not.toBe('')
      expect(rows.length, caption).toBeGreaterThan(0)
      expect(rows.filter(each => each.cells.length !== heads.length - 1)).toEqual([])
      expect(rows.flatMap(each => each.cells).filter(cell => /[{}]|undefined|NaN/.test(cell))).toEqual([])
    }
    expect(see.filter(id => !book.entry.has(id))).toEqual([])
  })

  test('each example is shown in one place', () => {
    const shown = entries.flatMap(each => each.examples.map(example => example.id))
    expect(shown.toSorted()).toEqual(Object.keys(rules.examples).toSorted())
  })
})

describe('tables are those of the rules', () => {
  test('speeds as 8-numbers 2.4 has them', () => {
    expect(row('march.speed', 'Metres an hour over the ground, dry, by day', 'steppe')).toEqual([
      '4,000',
      '7,000',
      '3,500',
      '4,500',
      '9,000',
      '9,000',
      '9,000',
    ])
    expect(row('march.speed', 'Metres an hour on ways, dry, by day', 'on wheels')).toEqual([
      '18,000',
      '14,000',
      '10,000',
      '3,500',
      '–',
    ])
  })

  test('chances of a retreat as 8-numbers 5.2 has them', () => {
    expect([500, 1000, 1500, 2000, 3000, 4000, 6000].map(retreatChance)).toEqual([6, 15, 21, 26, 30, 33, 35])
  })

  test('minutes of an assault as 8-numbers 5.3 has them', () => {
    expect(table('combat.assault', 'Minutes of an assault').rows.map(each => each.cells[0])).toEqual([
      '90',
      '180',
      '420',
    ])
  })

  test('all shifts, all weapons, all ground that can be walked on', () => {
    expect(table('combat.shifts', 'All shifts').rows).toHaveLength(SHIFT_CODES.length)
    expect(table('combat.power', 'Power of a piece').rows).toHaveLength(EQUIPMENT.length)
    expect(table('map.terrain', 'What ground does').rows).toHaveLength(TERRAINS.length - 3)
  })

  test('the list of results has its ends', () => {
    expect(row('combat.results', 'The list of results', '2')).toEqual(['170', '10', '0', 'attacker'])
    expect(row('combat.results', 'The list of results', '22')).toEqual(['12', '240', '3', 'defender'])
  })
})

describe('a rule is found', () => {
  const find = makeSearch(book)
  const first = (query: string) => find(query)[0]?.id

  test.each([
    ['stacking', 'stacking.room'],
    ['forced march', 'march.account'],
    ['across a river', 'map.rivers'],
    ['zone to zone', 'zones.cost'],
    ['besieged', 'surrender.siege'],
    ['pontoon bridge', 'works.bridging'],
    ['no lorries', 'supply.lift'],
  ])('by "%s"', (query, id) => {
    expect(
      find(query)
        .slice(0, 3)
        .map(each => each.id),
    ).toContain(id)
  })

  test('by a word of a heading before one of a text', () => {
    expect(first('weather')).toBe('map.weather')
  })

  test('not by nothing, and not by what no rule speaks of', () => {
    expect(find('  ')).toEqual([])
    expect(find('weather submarine')).toEqual([])
  })
})
