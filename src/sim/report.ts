/** What a merged study says: figures of each world with their spread, and paired differences with their intervals. */
import { GRADES } from '../engine/types.ts'
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

/** What can and what cannot be concluded on the points of a world, in one sentence. */
export function conclusion({ title, figures }: WorldReport): string {
  const difference = figures.find(({ figure }) => figure === 'margin')?.difference
  if (!difference?.interval) return `${title}: too few pairs of games to conclude anything.`
  const { low, high } = difference.interval
  const range = `${low.toFixed(1)} to ${high.toFixed(1)}, 95%, ${difference.n} pairs`
  if (low > 0)
    return `${title}: the Soviet side does better, by ${difference.mean.toFixed(1)} points (${range}).`
  if (high < 0)
    return `${title}: the Japanese side does better, by ${(-difference.mean).toFixed(1)} points (${range}).`
  return `${title}: these games do not show which side it helps (${difference.mean.toFixed(1)} points, ${range}).`
}
