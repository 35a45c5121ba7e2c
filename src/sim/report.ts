/** What a merged study says: figures of each world with their spread, and paired differences with their intervals. */
import { GRADES } from '../engine/types.ts'
import { csvText } from '../record/csv.ts'
import { type Spread, spreadOf, timeQuantile } from './spread.ts'
import type { Seeds, Study } from './study.ts'
import type { MergedStudy } from './studyFile.ts'
import type { Counts } from './tally.ts'

/** Times are minutes from the campaign's first midnight, their differences minutes. */
export type FigureKind = 'points' | 'losses' | 'time'

export interface FigureRow {
  readonly figure: string
  readonly label: string
  readonly kind: FigureKind
  readonly spread: Spread | null
  /** Tenth, half and nine tenths of all games, those that never came there last; null where that is "never". */
  readonly times: readonly [number | null, number | null, number | null] | null
  /** Difference to the battle as it was, game by game; null in that world itself. */
  readonly difference: Spread | null
}

export interface WorldReport {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly grades: readonly { readonly grade: string; readonly games: number }[]
  readonly figures: readonly FigureRow[]
  /** Games by points, Soviet less Japanese. */
  readonly margins: Counts['values']
}

export interface Report {
  readonly study: Study
  readonly seeds: readonly Seeds[]
  /** In each world. */
  readonly games: number
  readonly worlds: readonly WorldReport[]
}

/** Everything that can be said of a study. */
export function reportOf({ study, seeds, tally }: MergedStudy): Report {
  const figures = figuresOf(study)
  return {
    study,
    seeds,
    games: tally.seeds,
    worlds: study.worlds.map(({ id, title, question }, w) => {
      const counted = tally.worlds[w]!
      const countsOf = (figure: string): Counts => counted.figures[figure] ?? { missing: 0, values: [] }
      return {
        id,
        title,
        question,
        grades: GRADES.map(grade => ({ grade, games: counted.grades[grade] ?? 0 })),
        figures: figures.map(({ figure, label, kind }) => {
          const counts = countsOf(figure)
          const paired = counted.paired[figure]
          return {
            figure,
            label,
            kind,
            spread: spreadOf(counts),
            times:
              kind === 'time'
                ? [timeQuantile(counts, 1, 10), timeQuantile(counts, 5, 10), timeQuantile(counts, 9, 10)]
                : null,
            difference: paired ? spreadOf(paired) : null,
          }
        }),
        margins: countsOf('margin').values,
      }
    }),
  }
}

type Named = Pick<FigureRow, 'figure' | 'label' | 'kind'>

/** Names of all figures of a study's games. */
export const figureNames = (study: Study): readonly string[] => figuresOf(study).map(({ figure }) => figure)

function figuresOf({ checkpoints, objectives }: Study): readonly Named[] {
  const losses = (['soviet', 'japanese'] as const).flatMap(side =>
    (['men', 'afv', 'guns'] as const).map(
      (what): Named => ({
        figure: `losses.${side}.${what}`,
        label: `${side === 'soviet' ? 'Soviet' : 'Japanese'} losses, ${what === 'afv' ? 'AFVs' : what}`,
        kind: 'losses',
      }),
    ),
  )
  return [
    { figure: 'margin', label: 'Points, Soviet less Japanese', kind: 'points' },
    { figure: 'points.soviet', label: 'Soviet points', kind: 'points' },
    { figure: 'points.japanese', label: 'Japanese points', kind: 'points' },
    ...losses,
    ...checkpoints.map(
      ({ id, name }): Named => ({ figure: `checkpoint.${id}`, label: `${id} ${name}`, kind: 'time' }),
    ),
    ...objectives.map(
      ({ id, name }): Named => ({ figure: `objective.${id}`, label: `${name} taken`, kind: 'time' }),
    ),
  ]
}

/** What can be concluded on the points of a world from its difference to the battle as it was. */
export type Conclusion =
  | { readonly of: 'tooFew' }
  /** `by`, `low` and `high` are points in that side's favour where one is named, Soviet less Japanese otherwise. */
  | {
      readonly of: 'soviet' | 'japanese' | 'unclear'
      readonly by: number
      readonly low: number
      readonly high: number
      readonly pairs: number
    }

export const figureOf = ({ figures }: WorldReport, name: string): FigureRow | undefined =>
  figures.find(({ figure }) => figure === name)

/** The difference of points to the battle as it was; null where there is none. */
export const marginDifference = (world: WorldReport): Spread | null =>
  figureOf(world, 'margin')?.difference ?? null

export function conclusionOf(world: WorldReport): Conclusion {
  const difference = marginDifference(world)
  if (!difference?.interval) return { of: 'tooFew' }
  const { mean, n: pairs, interval } = difference
  if (interval.high < 0) return { of: 'japanese', by: -mean, low: -interval.high, high: -interval.low, pairs }
  return { of: interval.low > 0 ? 'soviet' : 'unclear', by: mean, ...interval, pairs }
}

/** The same in one sentence. */
export function conclusion(world: WorldReport): string {
  const { title } = world
  const found = conclusionOf(world)
  if (found.of === 'tooFew') return `${title}: too few pairs of games to conclude anything.`
  const by = found.by.toFixed(1)
  const range = `${found.low.toFixed(1)} to ${found.high.toFixed(1)}, 95%, ${found.pairs} pairs`
  if (found.of === 'unclear')
    return `${title}: these games do not show which side it helps (${by} points, ${range}).`
  const side = found.of === 'soviet' ? 'Soviet' : 'Japanese'
  return `${title}: the ${side} side does better, by ${by} points (${range}).`
}

const SPREAD = ['n', 'missing', 'mean', 'low', 'high', 'p10', 'median', 'p90'] as const

/** A report as a table: a line for each figure of each world, times in minutes. */
export function reportCsv({ worlds }: Report): string {
  const head = ['world', 'figure', 'label', ...SPREAD, ...SPREAD.map(name => `difference.${name}`)]
  const rows = worlds.flatMap(({ id, figures }) =>
    figures.map(({ figure, label, spread, difference }) => [
      id,
      figure,
      label,
      ...spreadCells(spread),
      ...spreadCells(difference),
    ]),
  )
  return csvText([head, ...rows])
}

function spreadCells(spread: Spread | null): string[] {
  if (!spread) return SPREAD.map(() => '')
  const { interval, n, missing, mean, p10, median, p90 } = spread
  const ends = interval ? [interval.low.toFixed(3), interval.high.toFixed(3)] : ['', '']
  return [String(n), String(missing), mean.toFixed(3), ...ends, ...[p10, median, p90].map(String)]
}
