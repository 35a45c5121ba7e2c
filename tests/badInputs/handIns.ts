/** Files handed in that are none, or whose numbers do not hold together. */
import { MAX_RESULT_CHARACTERS } from '../../src/scenario/limits.ts'
import { readHandIn } from '../../src/sim/handIn.ts'
import { result, STUDY } from '../support/handIns.ts'
import type { Door } from './door.ts'

const sound = result({ first: 5, dry: [2, 4, 4], held: [1, 3] })
const text = JSON.stringify(sound)
type Json = { [key: string]: Json } & { [index: number]: Json }

/** The sound file with one thing changed. */
const changed = (change: (file: Json) => void): string => {
  const file = JSON.parse(text) as Json
  change(file)
  return JSON.stringify(file)
}
const put = (at: Json | undefined, key: string | number, value: unknown): void => {
  at![key] = value as Json
}
const dry = (file: Json): Json => file['tally']!['worlds']![1]!

const CHANGED: readonly (readonly [string, (file: Json) => void, string | RegExp])[] = [
  ['another format', file => put(file, 'formatVersion', 2), '/formatVersion: got 2; expected 1'],
  [
    'something more',
    file => put(file, 'grade', 'A'),
    /^\/grade: the field "grade" is unknown here; expected/,
  ],
  [
    'a study that is another',
    file => put(file['study'], 'form', 'dash'),
    /^\/hash: got ".*"; expected ".*", which/,
  ],
  [
    'markup for a title',
    file => put(file['study'], 'title', '<b>Ford</b>'),
    '/study/title: got "<b>Ford</b>"; expected printable text without < or >',
  ],
  [
    'a nickname with a control character',
    file => put(file['pupil'], 'name', 'a\u001b[2J'),
    /^\/pupil\/name: got .*; expected printable text/,
  ],
  [
    'a number beyond the class',
    file => put(file['pupil'], 'number', 61),
    /^\/pupil\/number: got 61; expected/,
  ],
  [
    'words without end',
    file => put(file, 'words', [{ prompt: 'Why?', text: 'x'.repeat(2001) }]),
    /^\/words\/0\/text: got .*; expected at most 2000 characters$/,
  ],
  [
    'more seeds than games',
    file => put(file['seeds']![0], 'count', 4),
    '/tally/seeds: got 3; expected 4, which the seeds are',
  ],
  [
    'seeds that overlap',
    file =>
      put(file, 'seeds', [
        { first: 5, count: 2 },
        { first: 6, count: 1 },
      ]),
    '/seeds/1/first: got 6; expected more than 7',
  ],
  [
    'a world too few',
    file => put(file['tally'], 'worlds', [file['tally']!['worlds']![0]]),
    '/tally/worlds: got a list of 1; expected the 2 of the study',
  ],
  [
    'a game that was not counted',
    file =>
      put(dry(file)['figures']!['margin'], 'values', [
        [2, 1],
        [4, 1],
      ]),
    '/tally/worlds/1/figures/margin: 2 games in all; expected 3',
  ],
  [
    'a better result alone',
    file =>
      put(dry(file)['figures']!['margin'], 'values', [
        [2, 1],
        [9, 2],
      ]),
    '/tally/worlds/1/paired/margin: expected the differences to come to that of the two worlds',
  ],
  [
    'a better difference alone',
    file =>
      put(dry(file)['paired']!['margin'], 'values', [
        [2, 1],
        [9, 2],
      ]),
    /^\/tally\/worlds\/1\/paired\/margin: expected/,
  ],
  [
    'values that do not rise',
    file =>
      put(dry(file)['figures']!['margin'], 'values', [
        [4, 2],
        [2, 1],
      ]),
    '/tally/worlds/1/figures/margin/values/1: got 2; expected values that rise',
  ],
  [
    'a figure of another study',
    file => put(dry(file)['figures'], 'objective.castle', { missing: 3, values: [] }),
    /figures: the figure "objective\.castle" is unknown; expected/,
  ],
  [
    'a figure left out',
    file => delete (dry(file)['figures'] as { [name: string]: unknown })['margin'],
    /figures: the figure "margin" is missing; expected/,
  ],
  [
    'a grade of its own',
    file => put(dry(file), 'grades', { splendid: 3 }),
    /^\/tally\/worlds\/1\/grades: the grade "splendid" is unknown; expected one of/,
  ],
  [
    'half a game',
    file => put(dry(file)['figures']!['margin'], 'values', [[2, 1.5]]),
    /^\/tally\/worlds\/1\/figures\/margin\/values\/0\/1: got 1.5; expected a whole number/,
  ],
  [
    'ground of another map',
    file => put(file['ground']!['worlds']![1], 'held', [1, 2]),
    '/ground/worlds/1: expected runs of 1 hexes in all',
  ],
  [
    'ground held more often than there were games',
    file => put(file['ground']!['worlds']![1], 'held', [7, 1]),
    '/ground/worlds/1: expected no hex to be held in more games than there are',
  ],
]

/** What batch writes with --sums of one seed, with another line of counts. */
const withCounts = (line: string): string => {
  const { hash } = sound
  const seeds = { first: 1, count: 1 }
  return `${JSON.stringify({ format: 'august-storm-batch', formatVersion: 1, hash, holds: 'sums', seeds, study: STUDY })}\n${line}`
}

const TEXTS: readonly (readonly [string, string, string | RegExp])[] = [
  ['no JSON', 'hello', /^expected a result that was handed in in JSON, got text that is not JSON/],
  ['nothing', '', /^expected a result/],
  [
    'a file too large',
    ' '.repeat(MAX_RESULT_CHARACTERS + 1),
    /^expected a result of at most 4000000 characters, got/,
  ],
  [
    'a text nested without end',
    '['.repeat(90_000),
    'expected a result that was handed in, got text nested too deep',
  ],
  [
    'a saved game',
    JSON.stringify({ formatVersion: 2, engine: '1', playerTurns: [] }),
    /^\/format: nothing stands here; expected "august-storm-result"$/,
  ],
  [
    'a batch whose games are none',
    `${JSON.stringify({ format: 'august-storm-batch', formatVersion: 1, hash: sound.hash, holds: 'games', seeds: { first: 1, count: 1 }, study: STUDY })}\n${JSON.stringify({ seed: 1, variant: 'base' })}\n${JSON.stringify({ seed: 1, variant: 'dry' })}`,
    'x.august-result.json: expected games as batch writes them, got lines that are none',
  ],
  [
    'a batch whose counts are none',
    withCounts('{"worlds":"all"}'),
    'x.august-result.json:2: no counts; expected those that batch has written',
  ],
  [
    'a batch whose counts are of no worlds',
    withCounts('{"seeds":1,"worlds":"all"}'),
    /^\/tally\/worlds: got "all"; expected/,
  ],
  ...CHANGED.map(([what, change, told]) => [what, changed(change), told] as const),
]

export const handIns: Door = {
  name: 'a file handed in',
  inputs: TEXTS.map(([what, given, told]) => ({
    what,
    told,
    lines: async () => {
      const read = await readHandIn('x.august-result.json', given)
      return read.ok ? [] : [read.fault]
    },
  })),
}
