/** Figures and dates as the panels print them. */
import { expect, test } from 'vitest'
import {
  clockText,
  dateText,
  durationText,
  momentText,
  recordedText,
  withSecondClock,
} from '../../src/i18n/dates.ts'
import {
  kilometresText,
  numberText,
  percentText,
  ratioText,
  refillsText,
  signedText,
  tonsText,
} from '../../src/i18n/figures.ts'

test('the campaign’s minutes are days and hours of its calendar', () => {
  expect(dateText('1945-08-09', 0)).toBe('9 August')
  expect(dateText('1945-08-09', 2 * 1440 - 1)).toBe('10 August')
  expect(momentText('1945-08-30', 3 * 1440 + 65)).toBe('2 Sept 01:05')
  expect([clockText(1440), clockText(1440, true), clockText(0)]).toEqual(['00:00', '24:00', '00:00'])
  expect([durationText(69), durationText(600), durationText(5)]).toEqual(['1:09', '10:00', '0:05'])
})

test('of the record no hour is told that it does not give', () => {
  const told = (from: number, until: number): string =>
    recordedText('1945-08-09', { planned: until * 60, span: { from: from * 60, until: until * 60 } })
  expect(recordedText('1945-08-09', { planned: 33 * 60 })).toBe('10 Aug 09:00')
  expect([told(24, 48), told(0, 48)]).toEqual(['10\u00a0Aug', '9–10\u00a0Aug'])
  expect(told(22 * 24, 24 * 24)).toBe('31\u00a0Aug – 1\u00a0Sept')
  expect([told(18, 24), told(20, 30)]).toEqual(['9 Aug 18:00–24:00', '9 Aug 20:00–06:00'])
})

test('a ratio is told from the stronger side, never better than it is', () => {
  expect([9299, 1000, 3709].map(ratioText)).toEqual(['9.2 : 1', '1.0 : 1', '3.7 : 1'])
  expect([500, 667, 250].map(ratioText)).toEqual(['1 : 2.0', '1 : 1.4', '1 : 4.0'])
  expect(ratioText(0)).toBe('0 : 1')
})

test('stocks are told in refills, rounded down; shares in whole percent, half up', () => {
  expect([2399, 99, 1000].map(refillsText)).toEqual(['2.3', '0.0', '1.0'])
  expect([815, 814, 1000].map(percentText)).toEqual(['82', '81', '100'])
})

test('thousands are parted, signs are true, weights are tons', () => {
  expect(numberText(12_345)).toBe('12,345')
  expect([2, -1, 0].map(signedText)).toEqual(['+2', '−1', '0'])
  expect([4270, 900].map(tonsText)).toEqual(['4.2', '0.9'])
  expect([12_000, 11_500].map(kilometresText)).toEqual(['12', '11.5'])
})

test('a second clock stands behind the first, over midnight too, and nowhere where both sides kept one', () => {
  const tokyo = { name: 'Tokyo', minutes: -120 }
  expect([
    withSecondClock('04:00', tokyo, 240),
    withSecondClock('Turn 1', tokyo, 0, 240),
    withSecondClock('Turn 5', tokyo, 1320, 1560),
    withSecondClock('04:00', null, 240),
  ]).toEqual(['04:00 · Tokyo 02:00', 'Turn 1 · Tokyo 22:00–02:00', 'Turn 5 · Tokyo 20:00–24:00', '04:00'])
})
