/** No statement without its source: taken away anywhere in a battle's files, it is missed there. */
import { expect, test } from 'vitest'
import { linesOf, WHOLE } from '../support/broken.ts'

/** One source in so many is taken away, each alone. */
const EVERY = 45
const FILES = ['scenario.json', 'map.json', 'forces.json'] as const

/** Places in a text where a source stands, the comma that goes with it included. */
const placesIn = (text: string): readonly RegExpMatchArray[] => [
  ...text.matchAll(/,\s*"source": "[^"]*"|"source": "[^"]*",\s*/g),
]
const cases = FILES.flatMap(file =>
  placesIn(WHOLE[file]!)
    .filter((_, n) => n % EVERY === 0)
    .map(({ 0: part, index }) => [file, index ?? 0, part] as const),
)

test('sources are looked for in every file', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10)
  expect(new Set(cases.map(([file]) => file)).size).toBe(FILES.length)
})

test.each(cases)('%s, at character %i', (file, index, part) => {
  const whole = WHOLE[file]!
  // A line break that goes with the comma stays: the fault must be told on the line where the source is missing.
  const left = part.replace(/[^\n]/g, '')
  const lines = linesOf({ [file]: whole.slice(0, index) + left + whole.slice(index + part.length) })
  const line = whole.slice(0, index).split('\n').length
  expect(lines.length).toBeGreaterThan(0)
  for (const told of lines) {
    const [, at, pointer] = told.split(':')
    expect(pointer).toMatch(/\/source$/)
    // What is missing is told where that begins which should have it.
    expect(Number(at)).toBeLessThanOrEqual(line)
  }
})

test.each(['border', 'relief'] as const)('the %s of the map cites a key of the sources', part => {
  const map = JSON.parse(WHOLE['map.json']!)
  map[part].source = 'HEARSAY'
  const told = linesOf({ 'map.json': JSON.stringify(map) })
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(new RegExp(`/${part}: .*expected a key of the battle's sources$`))
})
