/** The model against history: each checkpoint of the record beside what many games make of it. */
import type { Scenario } from '../engine/scenario.ts'
import { SIDES, type Side } from '../engine/types.ts'
import { localTime } from '../scenario/campaignTime.ts'
import { type Spread, spreadOf, timeQuantile } from './spread.ts'
import type { WorldTally } from './tally.ts'

export interface CheckpointRow {
  readonly id: string
  readonly name: string
  /** Local time by the record. */
  readonly record: string
  /** Games in which it came about; null where the rules cannot measure it yet. */
  readonly reached: number | null
  /** Local times; null where so many games never came there. */
  readonly p10: string | null
  readonly median: string | null
  readonly p90: string | null
  /** Does the record lie between the tenth and the ninth of ten games? */
  readonly isInside: boolean
}

export interface HistoryTable {
  readonly checkpoints: readonly CheckpointRow[]
  readonly losses: readonly { readonly side: Side; readonly kind: string; readonly spread: Spread }[]
}

/** The table of a form: checkpoints that the record has after its end are left out. */
export function historyOf(scenario: Scenario, { figures }: WorldTally): HistoryTable {
  const end = scenario.turns.at(-1)!.end
  const time = (minutes: number | null) => (minutes === null ? null : localTime(scenario.startDate, minutes))
  const checkpoints = scenario.checkpoints
    .filter(({ planned }) => planned <= end)
    .map(({ id, name, planned, measure }): CheckpointRow => {
      const counts = figures[`checkpoint.${id}`] ?? { missing: 0, values: [] }
      const at = (part: number) => (measure ? timeQuantile(counts, part, 10) : null)
      const [early, late] = [at(1), at(9)]
      return {
        id,
        name,
        record: localTime(scenario.startDate, planned),
        reached: measure ? counts.values.reduce((sum, [, count]) => sum + count, 0) : null,
        p10: time(early),
        median: time(at(5)),
        p90: time(late),
        isInside: early !== null && early <= planned && (late === null || planned <= late),
      }
    })
  const losses = SIDES.flatMap(side =>
    ['men', 'afv', 'guns'].flatMap(kind => {
      const spread = spreadOf(figures[`losses.${side}.${kind}`] ?? { missing: 0, values: [] })
      return spread ? [{ side, kind, spread }] : []
    }),
  )
  return { checkpoints, losses }
}
