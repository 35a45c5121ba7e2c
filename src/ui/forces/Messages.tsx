import { loudness } from '../../i18n/loudness.ts'
import { LogLine } from '../timeline/LogLine.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Most messages shown; the log has the rest. */
const MOST = 60

/** What a commander is told first: contacts, arrivals, captures, roads cut. Newest first. */
export function Messages() {
  const say = useSay()
  const log = useBattle(battle => battle.log)
  const news = log.filter(entry => loudness(entry.event, entry.turn) === 'news')
  if (news.length === 0) return <p className='note empty'>{say('battle.noMessages')}</p>
  return (
    <ol className='list messages'>
      {news
        .slice(-MOST)
        .toReversed()
        .map(entry => (
          <LogLine key={entry.id} group={[entry]} dated />
        ))}
    </ol>
  )
}
