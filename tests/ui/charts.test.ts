/** What the charts of a battle show, and what they say to those who do not see them. */
import '../../src/i18n/late.ts'
import { expect, test } from 'vitest'
import { say } from '../../src/i18n/i18n.ts'
import { gatherAftermath } from '../../src/record/aftermath.ts'
import { luckOf } from '../../src/record/luck.ts'
import { atOnce } from '../../src/record/record.ts'
import type { About } from '../../src/scenario/about.ts'
import { playMatch } from '../../src/sim/match.ts'
import { type CHARTS, chartRows, chartSpecs, recordUntil } from '../../src/ui/charts/chartSpecs.ts'
import { chartAlternative } from '../../src/ui/charts/chartWords.ts'
import { skirmish } from '../support/battles.ts'

const { scenario } = skirmish()
const { record } = playMatch(scenario, { soviet: 'greedy', japanese: 'greedy' }, 4)
const told = atOnce(gatherAftermath(scenario, record))
const range = { of: 'men', least: 100, most: 250 } as const
const figures = { source: 'estimate', confidence: 'C' } as const
const about = {
  pointMarks: [
    { turns: 2, soviet: 3, japanese: 4 },
    { turns: 40, soviet: 30, japanese: 40 },
  ],
  history: { points: [], figures, tolerance: 0, losses: [{ side: 'soviet', text: '', range, figures }] },
} as unknown as About
const specs = chartSpecs(scenario, about, told, [])
const spec = (id: (typeof CHARTS)[number]) => specs.find(each => each.id === id)!
const end = scenario.turns.at(-1)!.end

test('a curve has the beginning and the end of every turn, and ends in the last tally', () => {
  const [soviet, japanese] = spec('points').curves
  expect(soviet!.points.map(({ at }) => at)).toEqual([0, ...scenario.turns.map(turn => turn.end)])
  const last = told.tallies.at(-1)!.of
  expect([soviet!.points.at(-1)!.value, japanese!.points.at(-1)!.value]).toEqual([
    last.soviet.points,
    last.japanese.points,
  ])
})

test('the opening by the record has curves of its own, as far as both go', () => {
  const history = told.tallies.filter(({ turn }) => turn < 2)
  const curves = chartSpecs(scenario, about, told, history).find(({ id }) => id === 'men')!.curves
  expect(curves.map(({ of }) => of)).toEqual(['soviet', 'japanese', 'sovietRecord', 'japaneseRecord'])
  expect(curves[2]!.points).toEqual(curves[0]!.points.slice(0, 3))
  const short = { ...told, tallies: told.tallies.slice(0, 3) }
  const cut = chartSpecs(scenario, about, short, told.tallies).find(({ id }) => id === 'hexes')!.curves
  expect(cut[2]!.points.map(({ at }) => at)).toEqual(cut[0]!.points.map(({ at }) => at))
})

test('a chart says where the curves of the record end before those of the game', () => {
  const until = (turns: number) =>
    recordUntil(
      chartSpecs(
        scenario,
        about,
        told,
        told.tallies.filter(({ turn }) => turn < turns),
      ).find(({ id }) => id === 'men')!,
    )
  expect(until(2)).toBe(scenario.turns[1]!.end)
  expect([until(0), until(scenario.turns.length)]).toEqual([null, null])
})

test('what the dice gave each side adds up to what its ledger says', () => {
  const [soviet, japanese] = spec('luck').curves
  const tenths = (side: 'soviet' | 'japanese') => Math.round((luckOf(told.luck, side) * 10) / 36) / 10
  expect(soviet!.points[0]!.value).toBe(0)
  expect([soviet!.points.at(-1)!.value, japanese!.points.at(-1)!.value]).toEqual([
    tenths('soviet'),
    tenths('japanese'),
  ])
  expect(tenths('soviet')).not.toBe(0)
})

test('the record is marked where it has figures that this form reaches', () => {
  expect(spec('points').marks).toEqual([
    { side: 'soviet', at: 720, low: 3, high: 3 },
    { side: 'japanese', at: 720, low: 4, high: 4 },
  ])
  expect(spec('men').marks).toEqual([{ side: 'soviet', at: end, low: 100, high: 250 }])
  expect(spec('fights').marks).toEqual([])
})

test('checkpoints are counted as the game and as the record came to them', () => {
  const [game, recorded] = spec('checkpoints').curves
  const reached = told.reachedAt.filter(at => at >= 0)
  expect(game!.points.at(-1)).toEqual({ at: end, value: reached.length })
  expect(recorded!.points).toEqual([
    { at: 0, value: 0 },
    { at: 720, value: 1 },
    { at: end, value: 1 },
  ])
})

test('a chart of nothing but zeros is left out', () => {
  const nothing = { ...told, tallies: told.tallies.slice(0, 1), reachedAt: [-1] }
  const left = chartSpecs(scenario, { ...about, pointMarks: [], history: null }, nothing, [])
  expect(left.map(({ id }) => id)).not.toContain('men')
  expect(left.map(({ id }) => id)).toContain('hexes')
})

test('the table behind a chart has every moment of either curve, and nothing where one has ended', () => {
  expect(
    chartRows({
      id: 'checkpoints',
      isStepped: true,
      marks: [],
      curves: [
        {
          of: 'game',
          points: [
            { at: 0, value: 0 },
            { at: 60, value: 1 },
          ],
        },
        {
          of: 'record',
          points: [
            { at: 0, value: 0 },
            { at: 90, value: 1 },
          ],
        },
      ],
    }),
  ).toEqual([
    { at: 0, values: [0, 0] },
    { at: 60, values: [1, 0] },
    { at: 90, values: [null, 1] },
  ])
})

test('every chart says its curves in words', () => {
  for (const each of specs) expect(chartAlternative(say, each)).not.toMatch(/\{\{|charts\./)
  expect(
    chartAlternative(say, {
      id: 'men',
      isStepped: false,
      marks: [],
      curves: [
        {
          of: 'soviet',
          points: [
            { at: 0, value: 0 },
            { at: 60, value: 1234 },
          ],
        },
      ],
    }),
  ).toBe('Chart over the days: Men lost. Soviet: 0 at first, 1,234 at the end, at most 1,234.')
})
