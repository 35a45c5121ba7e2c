/** Texts that are no saved game, or one that no game could have written. */
import { MAX_SAVE_BYTES } from '../../src/scenario/limits.ts'
import { readRecord } from '../../src/scenario/recordFile.ts'
import { skirmish } from '../support/battles.ts'
import { playout } from '../support/playout.ts'
import type { Door } from './door.ts'

// Names of battles in files carry 16 hex digits of their content.
const scenario = { ...skirmish().scenario, hash: '0123456789abcdef' }
const { record } = playout(scenario, 3, () => {}, { turns: 2 })
const text = JSON.stringify(record)
const DEEP = '['.repeat(50_000) + ']'.repeat(50_000)

/** The save with some members changed, and the line. */
const CHANGED: readonly (readonly [string, object, string])[] = [
  ['another format', { formatVersion: 3 }, '/formatVersion: got 3; expected 2'],
  [
    'a scenario that is a path',
    { scenario: '../../etc/passwd' },
    '/scenario: got "../../etc/passwd"; expected an id: a letter or digit, then at most 39 letters, digits, ".", "_" or "-"',
  ],
  [
    'a scenario with a script',
    { scenario: '<script>alert(1)</script>' },
    '/scenario: got "<script>alert(1)</script>"; expected an id: a letter or digit, then at most 39 letters, digits, ".", "_" or "-"',
  ],
  [
    'a hash that is none',
    { scenarioHash: 'xyz' },
    '/scenarioHash: got "xyz"; expected 16 digits of 0-9 and a-f',
  ],
  ['a seed below nought', { seed: -1 }, '/seed: got -1; expected at least 0'],
  ['half a seed', { seed: 1.5 }, '/seed: got 1.5; expected a whole number'],
  ['a seed too large', { seed: 2 ** 32 }, '/seed: got 4294967296; expected at most 4294967295'],
  [
    'seats of a third side',
    { seats: { soviet: 'human', japanese: 'human', polish: 'human' } },
    '/seats/polish: the field "polish" is unknown here; expected only fields of the format',
  ],
  ['turns that are no list', { playerTurns: {} }, '/playerTurns: got an object; expected a list in [ ]'],
  [
    'too many turns',
    { playerTurns: Array(2001).fill({ turn: 1, side: 'soviet', orders: [] }) },
    '/playerTurns: got a list of 2001; expected at most 2000',
  ],
  [
    'too many orders',
    { playerTurns: [{ turn: 1, side: 'soviet', orders: Array(20_001).fill('end') }] },
    '/playerTurns/0/orders: got a list of 20001; expected at most 20000',
  ],
  [
    'a turn of nobody',
    { playerTurns: [{ turn: 1, side: 'nobody', orders: [] }] },
    '/playerTurns/0/side: got "nobody"; expected "soviet" or "japanese"',
  ],
  [
    'turn nought',
    { playerTurns: [{ turn: 0, side: 'soviet', orders: [] }] },
    '/playerTurns/0/turn: got 0; expected at least 1',
  ],
  [
    'something more',
    { cheat: true },
    '/cheat: the field "cheat" is unknown here; expected only fields of the format',
  ],
  [
    'a memory without end',
    { memory: { soviet: 'x'.repeat(200_001), japanese: null } },
    '/memory/soviet: got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...; expected at most 200000 characters',
  ],
  [
    'a memory that reaches into objects',
    { memory: { soviet: null, japanese: { a: [{ constructor: 1 }] } } },
    '/memory/japanese: got an object; expected no names that reach into objects',
  ],
]

const NOTE = { turn: 1, side: 'soviet', order: -1, text: 'Over the river.' }

const MEANT = { turn: 1, side: 'soviet', level: 'officer', tasks: [], rejected: [], unknown: [] }
const TASK = { role: 'main', task: 'goalTake', at: '0001', why: [], groups: [{ from: '0000', units: ['A'] }] }

/** What records of format 2 may have besides. */
const EXTRAS: readonly (readonly [string, object, string | RegExp])[] = [
  [
    'a comment with markup',
    { notes: [{ ...NOTE, text: '<b>Over</b>' }] },
    '/notes/0/text: got "<b>Over</b>"; expected printable text without < or >',
  ],
  [
    'a comment from a day that is none',
    { notes: [{ ...NOTE, at: '1945-08-32T06:00' }] },
    '/notes/0/at: got "1945-08-32T06:00"; expected a local time like 1945-08-09T06:00',
  ],
  [
    'a comment before the beginning',
    { notes: [{ ...NOTE, order: -2 }] },
    '/notes/0/order: got -2; expected a whole number from -1 to 20000',
  ],
  [
    'comments without end',
    { notes: Array(2001).fill(NOTE) },
    '/notes: got a list of 2001; expected at most 2000 entries',
  ],
  [
    'a branch of nothing',
    { branch: { of: 'home', turn: 1, side: 'soviet', order: 0 } },
    '/branch/of: got "home"; expected 16 digits of 0-9 and a-f',
  ],
  [
    'a plan of nobody',
    { explanations: [{ ...MEANT, side: 'nobody' }] },
    '/explanations/0/side: got "nobody"; expected "soviet" or "japanese"',
  ],
  [
    'a plan with markup for a word',
    { explanations: [{ ...MEANT, tasks: [{ ...TASK, task: '<b>take</b>' }] }] },
    '/explanations/0/tasks/0/task: got "<b>take</b>"; expected the code of a word: at most 40 letters',
  ],
  [
    'a plan for nowhere',
    { explanations: [{ ...MEANT, tasks: [{ ...TASK, groups: [{ from: 'home', units: ['A'] }] }] }] },
    '/explanations/0/tasks/0/groups/0/from: got "home"; expected a hex number of four digits, column then row',
  ],
  [
    'a plan without end',
    { explanations: [{ ...MEANT, tasks: Array(61).fill(TASK) }] },
    '/explanations/0/tasks: got a list of 61; expected at most 60 entries',
  ],
  [
    'a reason that says more than a word',
    { explanations: [{ ...MEANT, rejected: [{ code: 'tooFar', facts: { hours: '{{units}}' } }] }] },
    /^\/explanations\/0\/rejected\/0\/facts\/hours: got "{{units}}"; expected/,
  ],
  [
    'plans for more turns than there are',
    { explanations: Array(2001).fill(MEANT) },
    '/explanations: got a list of 2001; expected at most 2000 entries',
  ],
  [
    'a command of nobody',
    { commands: [{ turn: 1, side: 'nobody', by: 'human' }] },
    '/commands/0/side: got "nobody"; expected "soviet" or "japanese"',
  ],
]

/** An order in the save. */
const ORDERS: readonly (readonly [string, unknown, string])[] = [
  [
    'an order of no kind',
    { dig: 'A' },
    '/playerTurns/0/orders/0: got an object; expected one of the kinds of the format',
  ],
  [
    'a march over nothing',
    { move: 'A', path: [null] },
    '/playerTurns/0/orders/0: got an object; expected one of the kinds of the format',
  ],
  [
    'a march without end',
    { move: 'A', path: Array(201).fill('0001') },
    '/playerTurns/0/orders/0: got an object; expected one of the kinds of the format',
  ],
  [
    'a unit with a script for a name',
    { move: '<img onerror=1>', path: ['0001'] },
    '/playerTurns/0/orders/0/move: got "<img onerror=1>"; expected an id: a letter or digit, then at most 39 letters, digits, ".", "_" or "-"',
  ],
  [
    'an order with more in it',
    { stance: 'hold', unit: 'A', men: 99999 },
    '/playerTurns/0/orders/0/men: the field "men" is unknown here; expected only fields of the format',
  ],
  [
    'a decree without a source',
    { decree: { finish: 'A', cause: 'destroyed' }, note: 'It was gone.' },
    '/playerTurns/0/orders/0: got an object; expected one of the kinds of the format',
  ],
  [
    'a decree that wakes the dead',
    {
      decree: { losses: 'A', killed: -5, wounded: 0, captured: 0, afv: 0, guns: 0 },
      source: 'G7',
      note: 'They rose.',
    },
    '/playerTurns/0/orders/0/decree/killed: got -5; expected a whole number from 0 to 100000',
  ],
  [
    'a decree with a loaded die',
    {
      decree: { fight: { attack: '0001', mode: 'hasty', units: ['A'] }, dice: [6, 7] },
      source: 'G7',
      note: 'Luck.',
    },
    '/playerTurns/0/orders/0/decree/dice/1: got 7; expected a whole number from 1 to 6',
  ],
]

const TEXTS: readonly (readonly [string, string, string | RegExp])[] = [
  [
    'no JSON',
    'hello',
    'expected a saved game in JSON, got text that is not JSON: the file is cut off or not a save',
  ],
  [
    'a game too large to be one',
    ' '.repeat(MAX_SAVE_BYTES + 1),
    new RegExp(`expected a save of at most ${MAX_SAVE_BYTES} (bytes|characters), got ${MAX_SAVE_BYTES + 1}`),
  ],
  [
    'a memory nested too deep, before anything reads it',
    text.replace('"memory":{', `"memory":{"deep":${DEEP},`),
    'expected a saved game, got text nested too deep',
  ],
  ...[...CHANGED, ...EXTRAS].map(
    ([what, change, told]) => [what, JSON.stringify({ ...record, ...change }), told] as const,
  ),
  ...ORDERS.map(([what, order, told]) => {
    const playerTurns = [{ turn: 1, side: 'soviet', orders: [order] }]
    return [what, JSON.stringify({ ...record, playerTurns }), told] as const
  }),
]

export const saves: Door = {
  name: 'a saved game',
  inputs: TEXTS.map(([what, given, told]) => ({
    what,
    told,
    lines: () => {
      const read = readRecord(given)
      return read.ok ? [] : [read.fault]
    },
  })),
}
