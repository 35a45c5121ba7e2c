/** What the charts of a study show. Pure. */
import type { Scenario } from '../../engine/scenario.ts'
import type { Minutes } from '../../engine/types.ts'
import type { Answers, Band } from '../../sim/answers.ts'
import type { FigureRow, WorldReport } from '../../sim/report.ts'
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

export type StudyChartSpec =
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[] }
  | { readonly kind: 'columns'; readonly rows: readonly ColumnRow[] }
  | { readonly kind: 'bands'; readonly rows: readonly BandRow[] }

export const figureOf = ({ figures }: WorldReport, name: string): FigureRow | undefined =>
  figures.find(({ figure }) => figure === name)

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
