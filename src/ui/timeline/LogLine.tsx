import { clockText, momentText } from '../../i18n/dates.ts'
import { useBattle } from '../useApp.ts'
import { useDiary } from '../useWords.ts'
import { groupWords } from './groupWords.ts'
import type { LogGroup } from './logGroups.ts'

/** A paragraph of the log: the hour, then its sentences. `dated` puts the day before the hour. */
export function LogLine({ group, dated = false }: { group: LogGroup; dated?: boolean }) {
  const diary = useDiary()
  const startDate = useBattle(battle => battle.scenario.startDate)
  const first = group[0]
  return (
    <li className={`log-line side-mark-${first.side}`}>
      <span className='log-hour'>{dated ? momentText(startDate, first.at) : clockText(first.at)}</span>
      <span>{groupWords(group, diary)}</span>
    </li>
  )
}
