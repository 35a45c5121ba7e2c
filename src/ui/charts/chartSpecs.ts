/** What the charts of a battle show: curves of both sides over the campaign's clock, and what the record has. Pure. */
import type { Scenario } from '../../engine/scenario.ts'
import { type Minutes, SIDES, type Side } from '../../engine/types.ts'
import type { Aftermath } from '../../record/aftermath.ts'
import type { LuckLedger } from '../../record/luck.ts'
import { byTurn, menLost, type SideTally, type Tally } from '../../record/tallies.ts'
import type { About } from '../../scenario/about.ts'
import { type LossKind, recordedRange } from '../../scenario/recordedLosses.ts'

export const CHARTS = [
  'points',
  'men',
  'afv',
  'guns',
  'objectives',
  'hexes',
  'short',
  'tons',
  'fights',
  'checkpoints',
  'luck',
] as const
export type ChartId = (typeof CHARTS)[number]

/** The charts that follow the tallies. */
type TalliedId = Exclude<ChartId, 'checkpoints' | 'luck'>

export interface ChartPoint {
  readonly at: Minutes
  readonly value: number
}

/** Whose figures a curve has: a side's in this game or in the opening by the record, or those of game and record as such. */
export type CurveOf = Side | `${Side}Record` | 'game' | 'record'

export interface Curve {
  readonly of: CurveOf
  readonly points: readonly ChartPoint[]
}

/** What the record has at one moment: a figure, or a span between two accounts. */
export interface Mark {
  readonly side: Side
  readonly at: Minutes
  readonly low: number
  readonly high: number
}

export interface ChartSpec {
  readonly id: ChartId
  readonly curves: readonly Curve[]
  readonly marks: readonly Mark[]
  /** Steps from moment to moment instead of a slope. */
  readonly isStepped: boolean
}

const KILOGRAMS_A_TON = 1000

/** How the charts that follow the tallies read a side. */
const FIGURE: { readonly [C in TalliedId]: (side: SideTally) => number } = {
  points: ({ points }) => points,
  men: menLost,
  afv: ({ afv }) => afv,
  guns: ({ guns }) => guns,
  objectives: ({ objectives }) => objectives,
  hexes: ({ hexes }) => hexes,
  short: ({ short }) => short,
  tons: ({ kilograms }) => Math.round(kilograms / KILOGRAMS_A_TON),
  fights: ({ fights }) => fights,
}

const LOSSES: ReadonlySet<ChartId> = new Set<ChartId>(['men', 'afv', 'guns'])

/**
 * All charts that have something to show.
 *
 * @param history tallies of the battle's opening by the record; none where there is none
 */
export function chartSpecs(
  scenario: Scenario,
  about: About,
  told: Aftermath,
  history: readonly Tally[],
): readonly ChartSpec[] {
  const tallies = byTurn(told.tallies)
  return CHARTS.map(id =>
    id === 'checkpoints'
      ? checkpointChart(scenario, told.reachedAt, tallies.at(-1)!.at)
      : id === 'luck'
        ? luckChart(told.luck, tallies)
        : talliedChart(scenario, about, id, tallies, byTurn(history)),
  ).filter(
    ({ curves, marks }) =>
      marks.length > 0 || curves.some(({ points }) => points.some(({ value }) => value !== 0)),
  )
}

function talliedChart(
  scenario: Scenario,
  about: About,
  id: TalliedId,
  tallies: readonly Tally[],
  history: readonly Tally[],
): ChartSpec {
  const curve = (of: CurveOf, side: Side, from: readonly Tally[]): Curve => ({
    of,
    points: from.map(({ at, of: sides }) => ({ at, value: FIGURE[id](sides[side]) })),
  })
  const end = tallies.at(-1)!.at
  const past = history.filter(({ at }) => at <= end)
  const curves = [
    ...SIDES.map(side => curve(side, side, tallies)),
    // A single moment is no curve.
    ...(past.length > 1 ? SIDES.map(side => curve(`${side}Record`, side, past)) : []),
  ]
  const marks =
    id === 'points'
      ? pointMarks(scenario, about)
      : LOSSES.has(id)
        ? lossMarks(scenario, about, id as LossKind)
        : []
  return { id, curves, marks, isStepped: false }
}

/** The record by the battle's scale at the ends of the forms that this one reaches. */
const pointMarks = ({ turns }: Scenario, { pointMarks: marks }: About): readonly Mark[] =>
  marks.flatMap(mark => {
    const turn = turns[mark.turns - 1]
    return turn ? SIDES.map(side => ({ side, at: turn.end, low: mark[side], high: mark[side] })) : []
  })

/** What the record has lost in the whole battle, at its end. */
const lossMarks = ({ turns }: Scenario, { history }: About, kind: LossKind): readonly Mark[] =>
  SIDES.flatMap(side => {
    const range = recordedRange(history, side, kind)
    return range ? [{ side, at: turns.at(-1)!.end, low: range.least, high: range.most }] : []
  })

/** How many checkpoints had been reached, and how many the record had by then. */
function checkpointChart(scenario: Scenario, reachedAt: readonly number[], until: Minutes): ChartSpec {
  const start = scenario.turns[0]!.start
  const measured = scenario.checkpoints.flatMap((checkpoint, c) => (checkpoint.measure ? [c] : []))
  const planned = measured.map(c => scenario.checkpoints[c]!.planned)
  const reached = measured.map(c => reachedAt[c]!).filter(at => at >= 0)
  return {
    id: 'checkpoints',
    curves: [
      { of: 'game', points: counting(reached, start, until) },
      { of: 'record', points: counting(planned, start, until) },
    ],
    marks: [],
    isStepped: true,
  }
}

/** How many of some moments had come, at each of them. */
function counting(moments: readonly Minutes[], start: Minutes, until: Minutes): readonly ChartPoint[] {
  const come = moments.filter(at => at <= until).sort((a, b) => a - b)
  return [
    { at: start, value: 0 },
    ...come.map((at, i) => ({ at, value: i + 1 })),
    { at: until, value: come.length },
  ]
}

const THROWS = 36

/** What the dice have given either side by the end of each turn, in tenths of a throw and those as throws. */
function luckChart({ throws }: LuckLedger, tallies: readonly Tally[]): ChartSpec {
  const given = (side: Side, before: number): number =>
    throws.reduce((sum, each) => (each.side === side && each.turn < before ? sum + each.luck36 : sum), 0)
  const curve = (side: Side): Curve => ({
    of: side,
    points: tallies.map(({ turn, side: moved, at }) => ({
      at,
      value: Math.round((given(side, moved === null ? 0 : turn + 1) * 10) / THROWS) / 10,
    })),
  })
  return { id: 'luck', curves: SIDES.map(curve), marks: [], isStepped: false }
}

/** A row of the table behind a chart: what each curve stood at. */
export interface ChartRow {
  readonly at: Minutes
  /** Null where a curve has ended: it is not drawn on, and nothing is known of it there. */
  readonly values: readonly (number | null)[]
}

/** The moments of all curves with the value of each there. */
export function chartRows({ curves }: ChartSpec): readonly ChartRow[] {
  const moments = [...new Set(curves.flatMap(({ points }) => points.map(({ at }) => at)))].sort(
    (a, b) => a - b,
  )
  return moments.map(at => ({
    at,
    values: curves.map(({ points }) =>
      at > (points.at(-1)?.at ?? at) ? null : (points.findLast(point => point.at <= at)?.value ?? 0),
    ),
  }))
}

/** Where the curves of the opening end before those of the game do; null where they do not. */
export function recordUntil({ curves }: ChartSpec): Minutes | null {
  const end = (of: CurveOf): Minutes | null =>
    curves.find(curve => curve.of === of)?.points.at(-1)?.at ?? null
  const [game, record] = [end('soviet'), end('sovietRecord')]
  return game !== null && record !== null && record < game ? record : null
}
