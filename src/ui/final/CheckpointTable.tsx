import { durationText, momentText } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/i18n.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** When the record was where, and when this game was. */
export function CheckpointTable() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const about = useBattle(battle => battle.about)
  const state = useBattle(battle => battle.game.state)
  const end = scenario.turns.at(-1)?.end ?? 0
  // A short form ends before the record does.
  const inTime = scenario.checkpoints.flatMap((checkpoint, c) =>
    checkpoint.planned <= end || state.reachedAt[c]! >= 0
      ? [{ checkpoint, actual: state.reachedAt[c]! }]
      : [],
  )
  if (inTime.length === 0) return null
  const moment = (minutes: number): string => momentText(scenario.startDate, minutes)
  return (
    <section>
      <h2>{say('final.checkpoints')}</h2>
      <table className='table'>
        <thead>
          <tr>
            <th scope='col'>{say('final.place')}</th>
            <th scope='col'>{say('final.planned')}</th>
            <th scope='col'>{say('final.actual')}</th>
            <th scope='col'>{say('final.clockDifference')}</th>
          </tr>
        </thead>
        <tbody>
          {inTime.map(({ checkpoint, actual }) => {
            const record = about.checkpoints[checkpoint.id]?.record
            return (
              <tr key={checkpoint.id}>
                <td>
                  {checkpoint.name}
                  {record && <span className='note block'>{record}</span>}
                </td>
                <td className='figure-left'>{moment(checkpoint.planned)}</td>
                <td className='figure-left'>
                  {actual >= 0
                    ? moment(actual)
                    : say(checkpoint.measure === null ? 'final.notMeasured' : 'final.notReached')}
                </td>
                <td className='figure-left'>
                  {actual >= 0 ? differenceWords(say, actual - checkpoint.planned) : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function differenceWords(say: Say, minutes: number): string {
  if (minutes === 0) return say('final.onTime')
  return say(minutes < 0 ? 'final.ahead' : 'final.behind', { time: durationText(Math.abs(minutes)) })
}
