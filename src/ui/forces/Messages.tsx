import { LogLine } from '../timeline/LogLine.tsx'
import { useBattle } from '../useApp.ts'
import { useHour, useSay } from '../useWords.ts'
import { turnNews } from './turnNews.ts'

/** Most player turns shown; the log has the rest. */
const MOST = 20

/** What a commander is told first, newest turn first: what the enemy was seen to do, and what came of his own orders. */
export function Messages() {
  const say = useSay()
  const hour = useHour()
  const log = useBattle(battle => battle.log)
  const viewer = useBattle(battle => battle.viewer)
  const scenario = useBattle(battle => battle.scenario)
  const news = turnNews(log, viewer).slice(0, MOST)
  if (news.length === 0) return <p className='note empty'>{say('battle.noMessages')}</p>
  return news.map(({ turn, side, groups }) => {
    const start = scenario.turns[turn]?.start ?? 0
    return (
      <section key={`${turn}-${side}`} className='turn-news'>
        <h2 className={`smallcaps side-${side}`}>
          {say('battle.turnOf', { side: say(`nation.${side}`), when: hour(start) })}
        </h2>
        {groups.length === 0 && <p className='note'>{say('battle.nothingSeen')}</p>}
        <ol className='list messages'>
          {groups.map(group => (
            <LogLine key={group[0].id} group={group} />
          ))}
        </ol>
      </section>
    )
  })
}
