/**
 * The list of faults: the real files of a battle, broken in memory in one way each, and the exact line that an author
 * is told. Line numbers are found in the broken text, never counted by hand.
 */
import { describe, expect, test } from 'vitest'
import { faultLine } from '../../src/scenario/faults.ts'
import { loadScenario } from '../../src/scenario/load.ts'
import { battleTexts } from '../support/battles.ts'

const WHOLE = battleTexts('hailar')

interface Break {
  readonly file: string
  /** Text as it stands, and what it becomes. */
  readonly from: string
  readonly to: string
  /** Text on the line that is named: the n-th occurrence in the broken file. */
  readonly at: string
  readonly nth?: number
  readonly pointer: string
  readonly message: string
}

/** Lines that the loader tells of the battle with some of its texts changed. */
function linesOf(changed: { readonly [file: string]: string }): string[] {
  const loaded = loadScenario({ ...WHOLE, ...changed })
  return loaded.ok ? [] : loaded.faults.map(faultLine)
}

function lineOf(text: string, part: string, nth = 1): number {
  let at = -1
  for (let n = 0; n < nth; n++) at = text.indexOf(part, at + 1)
  if (at < 0) throw new Error(`Expected ${JSON.stringify(part)} ${nth} times`)
  return text.slice(0, at).split('\n').length
}

/** Position of a row by its id in a list of the file as it stands. */
function position(file: string, list: string, id: string): number {
  const value = JSON.parse(WHOLE[file] ?? '') as { [list: string]: { readonly id: string }[] }
  return value[list]!.findIndex(row => row.id === id)
}
const unit = (id: string) => position('forces.json', 'units', id)
const formation = (id: string) => position('forces.json', 'formations', id)

test('the files as they stand have no fault', () => {
  expect(linesOf({})).toEqual([])
})

const LIST: readonly (readonly [string, Break])[] = [
  [
    'broken JSON: a comma is missing',
    {
      file: 'forces.json',
      from: '"equipment": { "t34": 21, "bt": 44',
      to: '"equipment": { "t34": 21 "bt": 44',
      at: '"t34": 21 "bt"',
      pointer: '/',
      message: 'broken JSON; expected a comma',
    },
  ],
  [
    'a name stands twice in an object',
    {
      file: 'scenario.json',
      from: '"firstSide": "soviet"',
      to: '"firstSide": "soviet",\n  "firstSide": "japanese"',
      at: '"firstSide": "japanese"',
      pointer: '/firstSide',
      message: 'the name "firstSide" stands twice; expected it once',
    },
  ],
  [
    'a prototype key',
    {
      file: 'forces.json',
      from: '"formatVersion": 1,',
      to: '"formatVersion": 1,\n  "__proto__": { "isAdmin": true },',
      at: '"__proto__"',
      pointer: '/__proto__',
      message: 'the name "__proto__" is not allowed; expected a field',
    },
  ],
  [
    'nested too deep',
    {
      file: 'scenario.json',
      from: '"formatVersion": 1',
      to: `"formatVersion": ${'['.repeat(40)}${']'.repeat(40)}`,
      at: '[[[[',
      pointer: '/',
      message: 'nested too deep; expected at most 32 levels',
    },
  ],
  [
    'a field too many',
    {
      file: 'scenario.json',
      from: '"firstSide": "soviet"',
      to: '"firstSide": "soviet",\n  "onLoad": "run()"',
      at: '"onLoad"',
      pointer: '/onLoad',
      message: 'the field "onLoad" is unknown here; expected only fields of the format',
    },
  ],
  [
    'a field is missing',
    {
      file: 'scenario.json',
      from: '"startDate": "1945-08-09",',
      to: '',
      at: '{',
      pointer: '/startDate',
      message: 'nothing stands here; expected text in quotes',
    },
  ],
  [
    'a wrong kind of value',
    {
      file: 'forces.json',
      from: '"men": 1100,\n      "equipment": { "t34"',
      to: '"men": "many",\n      "equipment": { "t34"',
      at: '"men": "many"',
      pointer: `/units/${unit('S02')}/men`,
      message: 'got "many"; expected a whole number from 1 to 20000',
    },
  ],
  [
    'a number out of bounds',
    {
      file: 'forces.json',
      from: '"men": 1100,\n      "equipment": { "t34"',
      to: '"men": 1000000,\n      "equipment": { "t34"',
      at: '"men": 1000000',
      pointer: `/units/${unit('S02')}/men`,
      message: 'got 1000000; expected a whole number from 1 to 20000',
    },
  ],
  [
    'a script in a name',
    {
      file: 'forces.json',
      from: '"name": "205th Tank Brigade"',
      to: '"name": "<script>alert(1)</script>"',
      at: '<script>',
      pointer: `/units/${unit('S02')}/name`,
      message: 'got "<script>alert(1)</script>"; expected printable text without < or >',
    },
  ],
  [
    'a control character in a name',
    {
      file: 'forces.json',
      from: '"name": "205th Tank Brigade"',
      to: '"name": "205th \\u001b[2J Brigade"',
      at: '\\u001b',
      pointer: `/units/${unit('S02')}/name`,
      message: 'got "205th \\u001b[2J Brigade"; expected printable text without < or >',
    },
  ],
  [
    'a script in a name on the map',
    {
      file: 'map.json',
      from: '"name": "Heishantou"',
      to: '"name": "<img src=x>"',
      at: '<img',
      pointer: `/places/${position('map.json', 'places', 'P06')}/name`,
      message: 'got "<img src=x>"; expected printable text without < or >',
    },
  ],
  [
    'an unknown unit type',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade"',
      to: '"type": "elephants"',
      at: '"elephants"',
      pointer: `/units/${unit('S02')}/type`,
      message: 'there is no unit type "elephants"; expected one of those in unitTypes',
    },
  ],
  [
    'a unit type that is a method of objects',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade"',
      to: '"type": "toString"',
      at: '"toString"',
      pointer: `/units/${unit('S02')}/type`,
      message: 'there is no unit type "toString"; expected one of those in unitTypes',
    },
  ],
  [
    'an unknown formation',
    {
      file: 'forces.json',
      from: '"type": "tankBrigade", "formation": "FD"',
      to: '"type": "tankBrigade", "formation": "XX"',
      at: '"formation": "XX"',
      pointer: `/units/${unit('S02')}/formation`,
      message: 'there is no formation "XX"; expected the id of one that is there',
    },
  ],
  [
    'an unknown supply column',
    {
      file: 'forces.json',
      from: '"column": "FD-LORRIES"',
      to: '"column": "MULES"',
      at: '"MULES"',
      pointer: `/formations/${formation('FD')}/column`,
      message: 'there is no column "MULES"; expected the id of one that is there',
    },
  ],
  [
    'a formation under itself',
    {
      file: 'forces.json',
      from: '"id": "80IMB", "name": "80th Independent Mixed Brigade", "side": "japanese", "parent": "4A"',
      to: '"id": "80IMB", "name": "80th Independent Mixed Brigade", "side": "japanese", "parent": "80IMB"',
      at: '"parent": "80IMB"',
      pointer: `/formations/${formation('80IMB')}/parent`,
      message: 'the formation is under itself; expected a tree of formations',
    },
  ],
  [
    'a duplicate id',
    {
      file: 'forces.json',
      from: '"id": "S26"',
      to: '"id": "S25.2"',
      at: '"id": "S25.2"',
      nth: 2,
      pointer: `/units/${unit('S26')}/id`,
      message: 'the unit id "S25.2" stands twice; expected each id once',
    },
  ],
  [
    'two units with one name',
    {
      file: 'forces.json',
      from: '"name": "33rd Separate Tank Battalion"',
      to: '"name": "205th Tank Brigade"',
      at: '"name": "205th Tank Brigade"',
      nth: 2,
      pointer: `/units/${unit('S18')}/name`,
      message: '"205th Tank Brigade" is already the name of S02; expected a name of its own',
    },
  ],
  [
    'a unit in a lake',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "1129", "turn": 1',
      at: '"at": "1129"',
      pointer: `/units/${unit('S18')}/at`,
      message: 'hex 1129 is lake; expected dry ground',
    },
  ],
  [
    'a hex off the map',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "9999", "turn": 1',
      at: '"at": "9999"',
      pointer: `/units/${unit('S18')}/at`,
      message: 'hex 9999 lies off the map; expected a column to 56 and a row to 44',
    },
  ],
  [
    'an unknown place',
    {
      file: 'forces.json',
      from: '"at": "P03", "turn": 1',
      to: '"at": "Atlantis", "turn": 1',
      at: 'Atlantis',
      pointer: `/units/${unit('S18')}/at`,
      message: 'there is no place "Atlantis"; expected a hex number or a place of the map',
    },
  ],
  [
    'an arrival after the end',
    {
      file: 'forces.json',
      from: '"at": "P01", "turn": 9',
      to: '"at": "P01", "turn": 41',
      at: '"turn": 41',
      pointer: `/units/${unit('S23')}/turn`,
      message: 'arrives on turn 41; expected at most 40, when the longest form ends',
    },
  ],
  [
    'a unit in play without a place',
    {
      file: 'forces.json',
      from: '"status": "inPlay", "at": "P01", "turn": 9',
      to: '"status": "inPlay", "turn": 9',
      at: '{\n      "id": "S23"',
      pointer: `/units/${unit('S23')}`,
      message: 'the unit is in play but says not where and when; expected "at" and "turn"',
    },
  ],
  [
    'an estimate with no word of what it rests on',
    {
      file: 'scenario.json',
      from: ', "basis": "From the pace of the crossing."',
      to: '',
      at: '"figures": { "confidence": "C", "source": "estimate" }',
      pointer: '/checkpoints/0/figures',
      message: 'an estimate without its basis; expected a sentence in "basis"',
    },
  ],
  [
    'a source that nobody lists',
    {
      file: 'forces.json',
      from: '"presence": { "confidence": "A", "source": "SVZ" }',
      to: '"presence": { "confidence": "A", "source": "HEARSAY" }',
      at: '"HEARSAY"',
      pointer: `/units/${unit('S29')}/presence`,
      message: `there is no source "HEARSAY"; expected a key of the battle's sources`,
    },
  ],
  [
    'a checked fact that is called an estimate',
    {
      file: 'forces.json',
      from: '"presence": { "confidence": "A", "source": "SVZ" }',
      to: '"presence": { "confidence": "A", "source": "estimate" }',
      at: '"confidence": "A", "source": "estimate"',
      pointer: `/units/${unit('S29')}/presence`,
      message: 'confidence "A" with source "estimate"; expected "C" with "estimate"',
    },
  ],
  [
    'a checkpoint with an unknown unit',
    {
      file: 'scenario.json',
      from: '"units": ["S02"]',
      to: '"units": ["S99"]',
      at: '"S99"',
      pointer: '/checkpoints/1/measure/units/0',
      message: 'there is no unit "S99"; expected the id of one that is there',
    },
  ],
  [
    'a point rule with an unknown objective',
    {
      file: 'scenario.json',
      from: '"objective": "P18"',
      to: '"objective": "P99"',
      at: '"objective": "P99"',
      pointer: '/points/0/objective',
      message: 'there is no objective "P99"; expected the id of one that is there',
    },
  ],
  [
    'a schedule with a gap',
    {
      file: 'scenario.json',
      from: '"start": "1945-08-09T06:00"',
      to: '"start": "1945-08-09T07:00"',
      at: '"start": "1945-08-09T07:00"',
      pointer: '/schedule/turns/1/start',
      message: 'a gap or overlap; expected the end of the turn before',
    },
  ],
  [
    'a turn without weather for one zone',
    {
      file: 'scenario.json',
      from: '"weather": ["dry", "rain"]',
      to: '"weather": ["dry"]',
      at: '"weather": ["dry"]',
      pointer: '/schedule/turns/0/weather',
      message: 'weather for 1 zones; expected it for the 2 of the map',
    },
  ],
  [
    'grades out of order',
    {
      file: 'scenario.json',
      from: '"from": 56',
      to: '"from": 66',
      at: '"from": 66',
      pointer: '/forms/0/grades/1/from',
      message: 'from 66; expected less than the band above, 65',
    },
  ],
  [
    'a broken road',
    {
      file: 'map.json',
      from: '"2143", "2144"',
      to: '"2143", "0000"',
      at: '"2143", "0000"',
      pointer: `/roads/${position('map.json', 'roads', 'R6')}/hexes/13`,
      message: '0000 is no neighbour of 2143; expected a chain of neighbours',
    },
  ],
  [
    'a field too many on the map',
    {
      file: 'map.json',
      from: '"R6"',
      to: '"R6", "extra": 1',
      at: '"extra"',
      pointer: `/roads/${position('map.json', 'roads', 'R6')}/extra`,
      message: 'the field "extra" is unknown here; expected only fields of the format',
    },
  ],
]

describe('each fault is told in one exact line', () => {
  test.each(LIST)('%s', (_what, { file, from, to, at, nth, pointer, message }) => {
    const broken = (WHOLE[file] ?? '').replace(from, () => to)
    const line = `${file}:${lineOf(broken, at, nth)}: ${pointer}: ${message}`
    expect(linesOf({ [file]: broken })).toEqual([line])
    // The break is the fault: the text was there to be broken.
    expect(broken).not.toBe(WHOLE[file])
  })
})

describe('files as a whole', () => {
  test('a file that is cut off is told at its last line', () => {
    const cut = (WHOLE['scenario.json'] ?? '').trimEnd().slice(0, -1).trimEnd()
    expect(linesOf({ 'scenario.json': cut })).toEqual([
      `scenario.json:${cut.split('\n').length}: /: broken JSON; expected a closing brace }`,
    ])
  })

  test('a missing file', () => {
    const { 'forces.json': _, ...others } = WHOLE
    const loaded = loadScenario(others)
    expect(loaded.ok ? [] : loaded.faults.map(faultLine)).toEqual([
      'forces.json:1: /: the file is missing; expected it in the folder',
    ])
  })

  test('a file too big is refused before it is parsed', () => {
    expect(linesOf({ 'scenario.json': ' '.repeat(4_000_001) })).toEqual([
      'scenario.json:1: /: 4000001 characters; expected at most 4000000',
    ])
  })

  test('markup in the briefing', () => {
    expect(linesOf({ 'briefing.en.md': '# Title\n\n<iframe></iframe>' })).toEqual([
      'briefing.en.md:3: /: markup or a control character; expected plain text',
    ])
  })

  test('faults of all files are told at once, in the order of files and lines', () => {
    const scenario = (WHOLE['scenario.json'] ?? '').replace('"objective": "P18"', '"objective": "P99"')
    const forces = (WHOLE['forces.json'] ?? '')
      .replace('"type": "tankBrigade"', '"type": "elephants"')
      .replace('"at": "P03", "turn": 1', '"at": "9999", "turn": 1')
    const lines = linesOf({ 'scenario.json': scenario, 'forces.json': forces })
    expect(lines.map(line => line.replace(/:\d+: /, ': ').replace(/;.*/, ''))).toEqual([
      'scenario.json: /points/0/objective: there is no objective "P99"',
      `forces.json: /units/${unit('S02')}/type: there is no unit type "elephants"`,
      `forces.json: /units/${unit('S18')}/at: hex 9999 lies off the map`,
    ])
  })
})
