import { expect, test } from 'vitest'
import { say } from '../../src/i18n/i18n.ts'
import '../../src/i18n/late.ts'
import { lengthOf } from '../../src/ui/start/lengthOf.ts'

const card = {
  length: '40 turns of 6 hours, 4–6 hours of play',
  forms: [
    { id: 'standard', title: 'The whole battle', turns: 40 },
    { id: 'dash', title: 'The dash', turns: 12 },
  ],
}

test.each([
  ['standard', card.length],
  ['dash', '12 turns: The dash'],
  ['unknown', card.length],
])('a card whose form is %s gives its length as "%s"', (form, words) => {
  expect(lengthOf(say, card, form)).toBe(words)
})
