import { durationText, momentText, recordedText } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/i18n.ts'
import { type CheckpointRow, checkpointRows, momentOf } from '../../record/pace.ts'
import { TableHead } from '../common/TableHead.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The record's checkpoints as far as the reader of the page may know of them: while the battle goes on, and after it. */
export const useCheckpoints = (): readonly CheckpointRow[] => {
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const isTruth = useBattle(battle => battle.isTruth)
  return checkpointRows(
    scenario,
    state.reachedAt,
    momentOf(scenario, state),
    isTruth || state.over[0] === 1 ? null : side,
  )
}

/** When the record was where, and when this game was. */
export function CheckpointTable() {
  const rows = useCheckpoints()
  return rows.length === 0 ? null : <Checkpoints rows={rows} />
}

/** The table for rows of any game of the battle on the page. */
export function Checkpoints({ rows }: { rows: readonly CheckpointRow[] }) {
  const say = useSay()
  return (
    <table className='table'>
      <TableHead
        words={(['place', 'planned', 'actual', 'clockDifference'] as const).map(head => say(`final.${head}`))}
      />
      <tbody>
        {rows.map(row => (
          <Row key={row.checkpoint} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: CheckpointRow }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const isOver = useBattle(battle => battle.over)
  const checkpoint = scenario.checkpoints[row.checkpoint]!
  const { id, name } = checkpoint
  const record = useBattle(battle => battle.about.checkpoints[id]?.record)
  const moment = (minutes: number): string => momentText(scenario.startDate, minutes)
  return (
    <tr>
      <td>
        {name}
        {record && <span className='note block'>{record}</span>}
      </td>
      <td className='figure-left'>{recordedText(scenario.startDate, checkpoint)}</td>
      <td className='figure-left'>
        {row.actual === null ? statusWords(say, row, isOver) : moment(row.actual)}
      </td>
      <td className='figure-left'>{row.actual === null ? '–' : differenceWords(say, row.off!)}</td>
    </tr>
  )
}

/** Why there is no hour yet. */
function statusWords(say: Say, { status, off }: CheckpointRow, isOver: boolean): string {
  if (status === 'unmeasured') return say('final.notMeasured')
  if (isOver) return say('final.notReached')
  if (status === 'unheard') return say('pace.unheard')
  return status === 'late' ? say('pace.lateBy', { time: durationText(off!) }) : '–'
}

function differenceWords(say: Say, minutes: number): string {
  if (minutes === 0) return say('final.onTime')
  return say(minutes < 0 ? 'final.ahead' : 'final.behind', { time: durationText(Math.abs(minutes)) })
}
