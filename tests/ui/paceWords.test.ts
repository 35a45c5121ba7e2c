/** The days-ahead meter in words. */
import '../../src/i18n/late.ts'
import { expect, test } from 'vitest'
import { say } from '../../src/i18n/i18n.ts'
import { checkpointRows } from '../../src/record/pace.ts'
import { offWords, paceBySide, paceSentence, spanWords } from '../../src/ui/final/paceWords.ts'
import { position } from '../support/position.ts'

const measure = (units: readonly number[]) => ({ units, count: 1, hexes: [2], within: 0, exited: false })
const { scenario } = position('A . b', {
  scenario: {
    checkpoints: [
      { id: 'a', name: 'Tanks at the ford', planned: 400, measure: measure([0]) },
      { id: 'b', name: 'Counter-attack', planned: 500, measure: measure([1]) },
    ],
  },
})

test.each([
  [29, '0 h'],
  [540, '9 h'],
  [1800, '30 h'],
  [2160, '1½ days'],
  [2880, '2 days'],
  [1860, '1½ days'],
])('a span of %i minutes is %s', (minutes, words) => {
  expect(spanWords(say, minutes)).toBe(words)
})

test('ahead, behind and on time', () => {
  expect([-2160, 540, 20].map(off => offWords(say, { off }))).toEqual([
    '1½ days ahead',
    '9 h behind',
    'On time',
  ])
})

test('the sentence names the checkpoint, and whether the game has still to come there', () => {
  const sentence = (off: number, isOpen = false) =>
    paceSentence(say, scenario, { checkpoint: 0, off, isOpen })
  expect(sentence(-540)).toBe('Tanks at the ford: 9 h ahead of the record')
  expect(sentence(540)).toBe('Tanks at the ford: 9 h behind the record')
  expect(sentence(0)).toBe('Tanks at the ford: at the hour of the record')
  expect(sentence(540, true)).toBe('Tanks at the ford, not reached yet: 9 h behind the record so far')
})

test('each side has its own clock', () => {
  const rows = checkpointRows(scenario, [300, 560], 720, null)
  expect(paceBySide(scenario, rows)).toEqual([
    { side: 'soviet', pace: { checkpoint: 0, off: -100, isOpen: false } },
    { side: 'japanese', pace: { checkpoint: 1, off: 60, isOpen: false } },
  ])
})
