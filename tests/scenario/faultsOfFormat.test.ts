/** The list of faults, part one: JSON and shapes. Each is told in one exact line. */
import { test } from 'vitest'
import { type Break, expectOneFault, position, unit } from '../support/broken.ts'

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
  [
    'a date that is none',
    {
      file: 'scenario.json',
      from: '"startDate": "1945-08-09"',
      to: '"startDate": "1945-13-09"',
      at: '"startDate"',
      pointer: '/startDate',
      message: 'got "1945-13-09"; expected a date like 1945-08-09',
    },
  ],
]

test.each(LIST)('%s', (_what, broken) => expectOneFault(broken))
