/** Bad files of a battle: text that is no JSON, and shapes that the format does not have. */
import { MAX_GUIDE_CHARACTERS } from '../../src/scenario/limits.ts'
import { BRIEFING_FILE, GUIDE_FILE, OPENING_FILE, PLANS_FILE } from '../../src/scenario/load.ts'
import { VARIANTS_FILE } from '../../src/scenario/variants.ts'
import { type Break, brokenText, linesOf, lineTold, position, unit, WHOLE } from '../support/broken.ts'
import type { Door } from './door.ts'

const BREAKS: readonly (readonly [string, Break])[] = [
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

const cutOff = WHOLE['scenario.json']!.trimEnd().slice(0, -1).trimEnd()

/** Whole files changed, and the line that is told. */
const FILES: readonly (readonly [string, { readonly [file: string]: string | undefined }, string])[] = [
  [
    'a file that is cut off',
    { 'scenario.json': cutOff },
    `scenario.json:${cutOff.split('\n').length}: /: broken JSON; expected a closing brace }`,
  ],
  [
    'a missing file',
    { 'forces.json': undefined },
    'forces.json:1: /: the file is missing; expected it in the folder',
  ],
  [
    'a file too big, before it is parsed',
    { 'scenario.json': ' '.repeat(4_000_001) },
    'scenario.json:1: /: 4000001 characters; expected at most 4000000',
  ],
  [
    'a guided turn longer than any',
    { [GUIDE_FILE]: ' '.repeat(MAX_GUIDE_CHARACTERS + 1) },
    'guide.en.json:1: /: 100001 characters; expected at most 100000',
  ],
  [
    'what-ifs of another format',
    { [VARIANTS_FILE]: '{ "formatVersion": 2, "variants": [] }' },
    'variants.json:1: /formatVersion: got 2; expected 1',
  ],
  [
    'plans that are a list',
    { [PLANS_FILE]: '[]' },
    'plans.json:1: /: got a list of 0; expected an object in { }',
  ],
  [
    'an opening that is a list',
    { [OPENING_FILE]: '[]' },
    'opening.json:1: /: got a list of 0; expected an object in { }',
  ],
  [
    'an opening of another format',
    { [OPENING_FILE]: '{"formatVersion":9,"title":"x","form":"x","seed":1,"until":1,"turns":[]}' },
    'opening.json:1: /formatVersion: got 9; expected 1',
  ],
  [
    'an opening with a step of no kind',
    {
      [OPENING_FILE]:
        '{"formatVersion":1,"title":"x","form":"x","seed":1,"until":1,"turns":[{"turn":1,"side":"soviet","steps":[{"cheat":1}]}]}',
    },
    'opening.json:1: /turns/0/steps/0: got an object; expected one of the kinds of the format',
  ],
  [
    'markup in the briefing',
    { [BRIEFING_FILE]: '# Title\n\n<iframe></iframe>' },
    'briefing.en.md:3: /: markup or a control character; expected plain text',
  ],
]

export const battleFiles: Door = {
  name: 'the files of a battle',
  inputs: [
    ...BREAKS.map(([what, broken]) => ({
      what,
      told: lineTold(broken),
      lines: () => linesOf({ [broken.file]: brokenText(broken) }),
    })),
    ...FILES.map(([what, changed, told]) => ({ what, told, lines: () => linesOf(changed) })),
  ],
}
