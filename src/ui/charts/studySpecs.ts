/** What the charts of a study show. Pure. */
import type { Scenario } from '../../engine/scenario.ts'
import type { Minutes } from '../../engine/types.ts'
import type { Answers, Band } from '../../sim/answers.ts'
import type { ClassGroup, ClassRow } from '../../sim/classroom.ts'
import { figureOf, marginDifference, type Report } from '../../sim/report.ts'
import type { Curve } from '../../sim/trace.ts'

export interface IntervalRow {
  /** Position of the world in the study; 0 is the battle as it was. */
  readonly world: number
  readonly mean: number
  readonly low: number
  readonly high: number
}
export interface ColumnRow {
  readonly world: number
  readonly values: readonly (readonly [value: number, count: number])[]
}
export interface BandRow {
  readonly world: number
  readonly points: readonly (Band & { readonly at: Minutes })[]
}

/** One result of a class among the others: its difference of points, and its 95% interval where it has one. */
export interface SpreadRow {
  readonly name: string
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** `left`: not counted among those of the class. `all`: what all that are counted come to. */
  readonly of: 'among' | 'apart' | 'left' | 'all'
}

export type StudyChartSpec =
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[] }
  | { readonly kind: 'columns'; readonly rows: readonly ColumnRow[] }
  | { readonly kind: 'bands'; readonly rows: readonly BandRow[] }
  | {
      readonly kind: 'spread'
      readonly rows: readonly SpreadRow[]
      /** What is drawn, in points: an interval may reach beyond. */
      readonly bounds: readonly [number, number]
    }

/** Differences of points to the battle as it was, of the worlds that have an interval. */
export const differenceSpec = ({ report }: Answers): Extract<StudyChartSpec, { kind: 'intervals' }> => ({
  kind: 'intervals',
  rows: report.worlds.flatMap((each, world) => {
    const difference = figureOf(each, 'margin')?.difference
    return difference?.interval ? [{ world, mean: difference.mean, ...difference.interval }] : []
  }),
})

export const marginSpec = ({ report }: Answers): Extract<StudyChartSpec, { kind: 'columns' }> => ({
  kind: 'columns',
  rows: report.worlds.map(({ margins }, world) => ({ world, values: margins })),
})

/** The results of a class in one what-if, those without a difference left out, all of them together last. */
export function spreadSpec(
  { rows, merged }: ClassGroup,
  world: number,
  called: { readonly row: (row: ClassRow) => string; readonly all: string },
): Extract<StudyChartSpec, { kind: 'spread' }> {
  const rowOf = (of: SpreadRow['of'], name: string, report: Report): SpreadRow[] => {
    const { mean, interval } = marginDifference(report.worlds[world]!) ?? {}
    return mean === undefined
      ? []
      : [{ of, name, mean, low: interval?.low ?? null, high: interval?.high ?? null }]
  }
  const one = (row: ClassRow): SpreadRow[] => {
    const isApart = row.standings[world]?.of === 'apart'
    return rowOf(row.clash ? 'left' : isApart ? 'apart' : 'among', called.row(row), row.report)
  }
  const shown = [...rows.flatMap(one), ...rowOf('all', called.all, merged)]
  return { kind: 'spread', rows: shown, bounds: boundsOf(shown) }
}

/** An interval so many times as wide as the usual one does not set the scale: two games have one that dwarfs all others. */
const DWARFING = 3

/** Room for nought, all means, and all intervals but those that dwarf the others. */
function boundsOf(rows: readonly SpreadRow[]): readonly [number, number] {
  const intervals = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]))
  const widths = intervals.map(({ low, high }) => high - low).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? 0
  const fitting = intervals.filter(({ low, high }) => high - low <= DWARFING * usual)
  const means = rows.map(({ mean }) => mean)
  return [
    Math.min(0, ...means, ...fitting.map(({ low }) => low)),
    Math.max(0, ...means, ...fitting.map(({ high }) => high)),
  ]
}

/** A figure by turn in all worlds; the beginning stands at the start of the first turn. */
export const bandSpec = (
  { worlds }: Answers,
  { turns }: Pick<Scenario, 'turns'>,
  curve: Curve,
): Extract<StudyChartSpec, { kind: 'bands' }> => ({
  kind: 'bands',
  rows: worlds.map(({ bands }, world) => ({
    world,
    points: bands[curve].flatMap((band, n) => {
      const at = n === 0 ? turns[0]?.start : turns[n - 1]?.end
      return at === undefined ? [] : [{ ...band, at }]
    }),
  })),
})
