import { Button } from 'react-aria-components/Button'
import { openWindow } from '../common/windows.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LogLine } from './LogLine.tsx'
import { logGroups } from './logGroups.ts'

/** Lines kept in the strip; how many are seen is a matter of its height. */
const LINES = 4

/** The last lines of the log, newest first. */
export function LatestLines() {
  const say = useSay()
  const log = useBattle(battle => battle.log)
  const lines = logGroups(log).slice(-LINES)
  return (
    <section className='latest'>
      <div className='bottom-head'>
        <h2 className='smallcaps'>{say('battle.log')}</h2>
        <Button className='cap-button' onPress={() => openWindow('log')} aria-label={say('battle.logAll')}>
          <kbd>L</kbd>
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className='note'>{say('battle.logEmpty')}</p>
      ) : (
        <ol className='log-lines'>
          {lines.toReversed().map(group => (
            <LogLine key={group[0].id} group={group} />
          ))}
        </ol>
      )}
    </section>
  )
}
