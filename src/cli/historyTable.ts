/** The model against the record as lines of words, and as CSV. */
import { momentText, recordedText } from '../i18n/dates.ts'
import type { About } from '../scenario/about.ts'
import { minutesSince } from '../scenario/campaignTime.ts'
import { type CheckpointRow, type HistoryTable, isHit, type LossRow } from '../sim/history.ts'
import { table } from './table.ts'

/** The table for people: checkpoints, losses, score, and what misses. */
export function historyInWords(about: About, games: number, shown: HistoryTable): string[] {
  const { checkpoints, losses, margin, grades } = shown
  const measured = checkpoints.filter(({ reached }) => reached !== null)
  const count = (is: (row: CheckpointRow) => boolean): number => measured.filter(is).length
  const hours = (about.history?.tolerance ?? 0) / 60
  return [
    ...table([
      ['', 'checkpoint', 'record', '10%', 'median', '90%', 'off', 'reached', ''],
      ...checkpoints.map(row => checkpointLine(row, games)),
    ]),
    `${count(isHit)} of ${measured.length} checkpoints that can be measured are as they were: ` +
      `${count(row => row.isInside)} between a tenth and nine tenths of the games by their turns, ` +
      `${count(row => row.isNear)} with the median within ${hours} hours`,
    '',
    ...table([['losses', '', '10%', 'median', '90%', 'record', ''], ...losses.map(lossLine)]),
    ...(about.history?.losses ?? []).map(({ side, text }) => `record, ${side}: ${text}`),
    '',
    ...table([
      ['', '10%', 'median', '90%', 'record'],
      [
        'points, Soviet less Japanese',
        ...[margin.spread.p10, margin.spread.median, margin.spread.p90].map(String),
        String(margin.record ?? '-'),
      ],
    ]),
    `grades: ${Object.entries(grades)
      .map(([grade, of]) => `${grade} ${of}`)
      .join(', ')}`,
    '',
    ...misses(shown, games),
  ]
}

function checkpointLine(row: CheckpointRow, games: number): string[] {
  const { id, name, reached, off } = row
  const { record, times } = timesOf(row)
  if (reached === null) return [id, name, record, 'not measured', '', '', '', '', '']
  const verdict = isHit(row) ? 'hit' : row.isNear ? 'near' : 'miss'
  return [id, name, record, ...times, offText(off), `${reached} of ${games}`, verdict]
}

const lossLine = ({ side, kind, spread, record, isHit: hit }: LossRow): string[] => [
  side,
  kind,
  ...[spread.p10, spread.median, spread.p90].map(String),
  record ? `${record.least}-${record.most}` : '-',
  hit === null ? '' : hit ? 'hit' : 'miss',
]

/** What is not as it was, in a line each. */
function misses({ checkpoints, losses }: HistoryTable, games: number): string[] {
  const late = checkpoints
    .filter(row => row.reached !== null && !isHit(row))
    .map(row =>
      row.off === null
        ? `${row.id} ${row.name}: reached in ${row.reached} of ${games} games only`
        : `${row.id} ${row.name}: ${offText(row.off)} in the median`,
    )
  const dear = losses
    .filter(({ isHit: hit }) => hit === false)
    .map(({ side, kind, spread, record }) => {
      const { least, most } = record!
      return `losses, ${side} ${kind}: ${spread.median} in the median, ${least} to ${most} by the record`
    })
  return late.length + dear.length === 0 ? [] : ['what misses:', ...late, ...dear]
}

/** "+7 h", "-1 d 2 h"; nothing where too many games never came there. */
function offText(minutes: number | null): string {
  if (minutes === null) return ''
  const hours = Math.round(Math.abs(minutes) / 60)
  const days = Math.floor(hours / 24)
  const sign = minutes < 0 ? '-' : '+'
  return days === 0 ? `${sign}${hours} h` : `${sign}${days} d ${hours % 24} h`
}

/** The record and the band as the game's own pages tell them, "11 Aug 23:00"; where too many games never came there, "never". */
function timesOf({ record, span, p10, median, p90 }: CheckpointRow): { record: string; times: string[] } {
  // Any day will do to count from.
  const day = record.slice(0, 10)
  const minutes = (time: string): number => minutesSince(day, time)!
  const open = span && { from: minutes(span.from), until: minutes(span.until) }
  return {
    record: recordedText(day, { planned: minutes(record), ...(open && { span: open }) }),
    times: [p10, median, p90].map(time => (time === null ? 'never' : momentText(day, minutes(time)))),
  }
}

/** A line for each checkpoint, each kind of loss and the score; times local, figures as they are. */
export const historyCsv = ({ checkpoints, losses, margin }: HistoryTable): string[] => [
  'what,id,record,record_from,record_until,p10,median,p90,reached,off_minutes,inside,near,hit',
  ...checkpoints.map(row =>
    csv(
      'checkpoint',
      row.id,
      row.record,
      row.span?.from ?? null,
      row.span?.until ?? null,
      row.p10,
      row.median,
      row.p90,
      row.reached,
      row.off,
      row.isInside,
      row.isNear,
      isHit(row),
    ),
  ),
  ...losses.map(({ side, kind, spread, record, isHit: hit }) => {
    const range = record && `${record.least}-${record.most}`
    return csv(
      'losses',
      `${side}.${kind}`,
      range,
      null,
      null,
      spread.p10,
      spread.median,
      spread.p90,
      spread.n,
      null,
      null,
      null,
      hit,
    )
  }),
  csv(
    'points',
    'margin',
    margin.record,
    null,
    null,
    margin.spread.p10,
    margin.spread.median,
    margin.spread.p90,
    margin.spread.n,
    null,
    null,
    null,
    null,
  ),
]

const csv = (...cells: readonly (string | number | boolean | null)[]): string =>
  cells.map(cell => (cell === null ? '' : String(cell))).join(',')
