/**
 * The model against history: each checkpoint of the record, its losses and its score beside what many games make of
 * them. Times are compared by the turns that they fall in: a game knows no finer ones, and the record seldom does. Where
 * the record gives a day or a night and no hour, all of it is the record.
 */
import type { Checkpoint, Scenario } from '../engine/scenario.ts'
import { type Minutes, SIDES, type Side } from '../engine/types.ts'
import { offRecord, recordedSpan } from '../record/recorded.ts'
import type { About } from '../scenario/about.ts'
import { localTime } from '../scenario/campaignTime.ts'
import { type LossKind, recordedRange } from '../scenario/recordedLosses.ts'
import { type Spread, spreadOf, timeQuantile } from './spread.ts'
import type { WorldTally } from './tally.ts'

/** Losses within this factor of what the record has between its lowest and its highest figure are hits. */
const LOSS_FACTOR = 1.5

export interface CheckpointRow {
  readonly id: string
  readonly name: string
  /** Local time by the record. */
  readonly record: string
  /** From and until when it may have been, where the record gives no hour. */
  readonly span: { readonly from: string; readonly until: string } | null
  /** Games in which it came about; null where the rules cannot measure it yet. */
  readonly reached: number | null
  /** Local times; null where so many games never came there. */
  readonly p10: string | null
  readonly median: string | null
  readonly p90: string | null
  /** The median less the record, in minutes; 0 within what the record leaves open. */
  readonly off: Minutes | null
  /** Does a turn of the record's lie between those of the tenth and the ninth of ten games? */
  readonly isInside: boolean
  /** Is the median no further from the record than the battle allows? */
  readonly isNear: boolean
}

/** Inside the band, and its middle near: as it was. */
export const isHit = ({ isInside, isNear }: CheckpointRow): boolean => isInside && isNear

export interface LossRow {
  readonly side: Side
  readonly kind: LossKind
  readonly spread: Spread
  /** Least and most by the record; null where it says nothing. */
  readonly record: { readonly least: number; readonly most: number } | null
  /** Null where there is nothing to compare with. */
  readonly isHit: boolean | null
}

export interface HistoryTable {
  readonly checkpoints: readonly CheckpointRow[]
  readonly losses: readonly LossRow[]
  /** Soviet points less Japanese ones. */
  readonly margin: { readonly spread: Spread; readonly record: number | null }
  readonly grades: { readonly [grade: string]: number }
}

/** The table of a form: checkpoints that the record has after its end are left out. */
export function historyOf(
  scenario: Scenario,
  { history }: About,
  { figures, grades }: WorldTally,
): HistoryTable {
  const end = scenario.turns.at(-1)!.end
  const counts = (figure: string) => figures[figure] ?? { missing: 0, values: [] }
  const record = history?.points.reduce(
    (sum, { side, points }) => sum + (side === 'soviet' ? points : -points),
    0,
  )
  return {
    checkpoints: scenario.checkpoints
      .filter(({ planned }) => planned <= end)
      .map(checkpoint => {
        const { id, name, measure } = checkpoint
        const times = counts(`checkpoint.${id}`)
        const at = (part: number) => (measure ? timeQuantile(times, part, 10) : null)
        const band = { p10: at(1), median: at(5), p90: at(9) }
        const reached = measure ? times.values.reduce((sum, [, count]) => sum + count, 0) : null
        return { id, name, reached, ...compare(scenario, checkpoint, band, history?.tolerance ?? 0) }
      }),
    losses: SIDES.flatMap(side =>
      (['men', 'afv', 'guns'] as const).flatMap(kind => {
        const spread = spreadOf(counts(`losses.${side}.${kind}`))
        return spread ? [lossRow(side, kind, spread, history)] : []
      }),
    ),
    margin: { spread: spreadOf(counts('margin'))!, record: record ?? null },
    grades,
  }
}

interface Band {
  readonly p10: Minutes | null
  readonly median: Minutes | null
  readonly p90: Minutes | null
}

function compare(scenario: Scenario, checkpoint: Checkpoint, { p10, median, p90 }: Band, tolerance: Minutes) {
  const time = (minutes: Minutes) => localTime(scenario.startDate, minutes)
  const timeOf = (minutes: Minutes | null) => (minutes === null ? null : time(minutes))
  const { planned, span } = checkpoint
  const { from, until } = recordedSpan(checkpoint)
  // What begins with a turn does not belong to the one that ends there.
  const first = turnAt(scenario, span ? from + 1 : from)
  const last = turnAt(scenario, until)
  const off = median === null ? null : offRecord(checkpoint, median)
  return {
    record: time(planned),
    span: span ? { from: time(from), until: time(until) } : null,
    p10: timeOf(p10),
    median: timeOf(median),
    p90: timeOf(p90),
    off,
    isInside:
      p10 !== null && turnAt(scenario, p10) <= last && (p90 === null || first <= turnAt(scenario, p90)),
    isNear: off !== null && Math.abs(off) <= tolerance,
  }
}

/** The turn in which a moment lies, one more than there are after the last; what is over at the end of a turn belongs to it. */
const turnAt = ({ turns }: Scenario, minute: Minutes): number =>
  turns.filter(({ end }) => end < minute).length

function lossRow(side: Side, kind: LossRow['kind'], spread: Spread, history: About['history']): LossRow {
  const record = recordedRange(history, side, kind)
  if (!record) return { side, kind, spread, record, isHit: null }
  const isHit = spread.median * LOSS_FACTOR >= record.least && spread.median <= record.most * LOSS_FACTOR
  return { side, kind, spread, record, isHit }
}
