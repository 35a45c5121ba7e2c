import type { LogEntry } from '../../app/store.ts'
import { clockText, momentText } from '../../i18n/dates.ts'
import { eventWords } from '../../i18n/eventWords.ts'
import { useBattle } from '../useApp.ts'
import { useDiary } from '../useWords.ts'

/** One event in one line: the hour, then the sentence. `dated` puts the day before the hour. */
export function LogLine({ entry, dated = false }: { entry: LogEntry; dated?: boolean }) {
  const diary = useDiary()
  const startDate = useBattle(battle => battle.scenario.startDate)
  return (
    <li className={`log-line side-mark-${entry.side}`}>
      <span className='log-hour'>{dated ? momentText(startDate, entry.at) : clockText(entry.at)}</span>
      <span>{eventWords(entry.event, diary(entry.turn))}</span>
    </li>
  )
}
