/** The model against the record, worked by hand: bands by turns, the median's distance, losses and score. */
import { expect, it } from 'vitest'
import { historyCsv, historyInWords } from '../../src/cli/historyTable.ts'
import type { Checkpoint } from '../../src/engine/scenario.ts'
import type { About } from '../../src/scenario/about.ts'
import { historyOf, isHit } from '../../src/sim/history.ts'
import type { Counts, WorldTally } from '../../src/sim/tally.ts'
import { battle, skirmish } from '../support/battles.ts'
import { dryTurns } from '../support/turns.ts'

const measure = { units: [0], count: 1, hexes: [0], within: 0, exited: false }
const checkpoint = (id: string, hour: number, measured = true): Checkpoint => ({
  id,
  name: id,
  planned: hour * 60,
  measure: measured ? measure : null,
})
/** Of which the record tells no hour, only that it was from one to another. */
const within = (id: string, from: number, until: number): Checkpoint => ({
  ...checkpoint(id, until),
  span: { from: from * 60, until: until * 60 },
})

/** Ten games: values by rising order, and how many never had one. */
const counts = (values: readonly number[], missing = 0): Counts => ({
  missing,
  values: [...new Set(values)].map(value => [value, values.filter(each => each === value).length]),
})
const hours = (...at: number[]): Counts =>
  counts(
    at.map(hour => hour * 60),
    10 - at.length,
  )

const { scenario } = skirmish({
  // Five days in turns of six hours.
  turns: dryTurns(20),
  scenario: {
    checkpoints: [
      checkpoint('inside', 30),
      checkpoint('same-turn', 33),
      checkpoint('early', 60),
      checkpoint('far', 90),
      checkpoint('seldom', 50),
      checkpoint('unmeasured', 40, false),
      within('that-day', 24, 48),
      within('day-after', 48, 72),
      within('two-days', 48, 96),
      within('that-night', 20, 30),
      { ...within('last-day', 96, 144), planned: 110 * 60 },
      checkpoint('after', 200),
    ],
  },
})

const about: About = {
  ...battle('hailar').about,
  history: {
    points: [
      { side: 'soviet', points: 20, text: '' },
      { side: 'japanese', points: 30, text: '' },
    ],
    figures: { confidence: 'C', source: 'estimate' },
    tolerance: 24 * 60,
    losses: [
      {
        side: 'soviet',
        text: 'dead',
        range: { of: 'men', least: 100, most: 100 },
        figures: { confidence: 'C', source: 'estimate' },
      },
      {
        side: 'soviet',
        text: 'wounded',
        range: { of: 'men', least: 200, most: 300 },
        figures: { confidence: 'C', source: 'estimate' },
      },
      {
        side: 'japanese',
        text: 'tanks',
        range: { of: 'afv', least: 10, most: 20 },
        figures: { confidence: 'C', source: 'estimate' },
      },
    ],
  },
}

const tally: WorldTally = {
  grades: { historical: 7, 'soviet-marginal': 3 },
  figures: {
    'checkpoint.inside': hours(20, 22, 24, 26, 28, 30, 32, 34, 36, 38),
    'checkpoint.same-turn': hours(31, 31, 31, 31, 31, 31, 31, 31, 31, 31),
    'checkpoint.early': hours(40, 40, 40, 40, 40, 40, 40, 40, 40, 41),
    'checkpoint.far': hours(20, 30, 40, 50, 50, 90, 92, 94, 96, 98),
    'checkpoint.seldom': hours(48, 50),
    'checkpoint.that-day': hours(26, 26, 27, 27, 28, 28, 28, 28, 29, 30),
    // Over with the turn that ends as the day begins.
    'checkpoint.day-after': hours(44, 44, 44, 44, 46, 46, 46, 46, 48, 48),
    'checkpoint.two-days': hours(90, 90, 90, 90, 90, 99, 99, 99, 99, 99),
    'checkpoint.that-night': hours(33, 33, 33, 33, 33, 33, 33, 33, 33, 33),
    'checkpoint.last-day': hours(100, 100, 100, 100, 100, 100, 100, 100),
    'losses.soviet.men': counts([270, 280, 590, 590, 590, 590, 590, 590, 600, 610]),
    'losses.japanese.afv': counts([0, 0, 6, 6, 6, 6, 6, 6, 6, 6]),
    'losses.japanese.men': counts([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
    margin: counts([-14, -12, -10, -10, -10, -10, -8, -8, -6, -4]),
  },
  paired: {},
}
const shown = historyOf(scenario, about, tally)
const row = (id: string) => shown.checkpoints.find(each => each.id === id)!

it('a checkpoint is inside where its turn lies between those of the first and the last tenth but one', () => {
  expect(shown.checkpoints.map(({ id }) => id)).not.toContain('after')
  expect(row('inside')).toMatchObject({ p10: '1945-08-09T20:00', p90: '1945-08-10T12:00', isInside: true })
  // All games at 31 hours, the record at 33: the same turn.
  expect(row('same-turn')).toMatchObject({ off: -120, isInside: true, isNear: true })
  expect(row('early')).toMatchObject({ off: -1200, isInside: false, isNear: true })
  expect(['inside', 'same-turn', 'early'].map(id => isHit(row(id)))).toEqual([true, true, false])
})

it('where the record gives no hour all that it leaves open is the record', () => {
  expect(row('that-day')).toMatchObject({ off: 0, isInside: true, isNear: true })
  expect(row('day-after')).toMatchObject({ off: -120, isInside: false, isNear: true })
  expect(row('two-days')).toMatchObject({ off: 0, isInside: true, isNear: true })
  // It goes on after the last turn.
  expect(row('last-day')).toMatchObject({ off: 0, isInside: true })
  expect(row('that-night')).toMatchObject({ off: 180, isInside: false, isNear: true })
  const told = historyInWords(about, 10, shown)
  const record = (id: string): string =>
    told
      .find(line => line.startsWith(id))!
      .slice(told[0]!.indexOf('record'), told[0]!.indexOf('10%'))
      .trim()
  expect(['inside', 'that-day', 'two-days', 'that-night'].map(record)).toEqual([
    '10 Aug 06:00',
    '10\u00a0Aug',
    '11–12\u00a0Aug',
    '9 Aug 20:00–06:00',
  ])
})

it('a median more than the allowed hours away is no hit, even inside a wide band', () => {
  expect(row('far')).toMatchObject({ off: -40 * 60, isInside: true, isNear: false })
  expect(isHit(row('far'))).toBe(false)
})

it('what most games never reach has no median, and what is not measured no verdict', () => {
  expect(row('seldom')).toMatchObject({
    reached: 2,
    median: null,
    p90: null,
    off: null,
    isInside: true,
    isNear: false,
  })
  expect(row('unmeasured')).toMatchObject({ reached: null, off: null, isInside: false })
})

it('losses of one kind add up, and are hits within half as much again of the range', () => {
  const loss = (side: string, kind: string) =>
    shown.losses.find(each => each.side === side && each.kind === kind)
  expect(loss('soviet', 'men')).toMatchObject({ record: { least: 300, most: 400 }, isHit: true })
  // 6 * 1.5 = 9, below 10.
  expect(loss('japanese', 'afv')).toMatchObject({ record: { least: 10, most: 20 }, isHit: false })
  expect(loss('japanese', 'men')).toMatchObject({ record: null, isHit: null })
  expect(shown.margin).toMatchObject({ record: -10, spread: { p10: -14, median: -10, p90: -6 } })
})

it('in words and as CSV it says the same', () => {
  const words = historyInWords(about, 10, shown)
  expect(words.find(line => line.startsWith('5 of 10 checkpoints'))).toContain(
    '7 between a tenth and nine tenths',
  )
  const from = words.indexOf('what misses:')
  expect(words.slice(from + 1)).toEqual([
    'early early: -20 h in the median',
    'far far: -1 d 16 h in the median',
    'seldom seldom: reached in 2 of 10 games only',
    'day-after day-after: -2 h in the median',
    'that-night that-night: +3 h in the median',
    'losses, japanese afv: 6 in the median, 10 to 20 by the record',
  ])
  const [head, ...lines] = historyCsv(shown)
  expect(new Set([head, ...lines].map(line => line!.split(',').length)).size).toBe(1)
  expect(lines).toContain(
    'checkpoint,early,1945-08-11T12:00,,,1945-08-10T16:00,1945-08-10T16:00,1945-08-10T16:00,10,-1200,false,true,false',
  )
  expect(lines).toContain('points,margin,-10,,,-14,-10,-6,10,,,,')
})
