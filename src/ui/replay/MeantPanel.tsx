import { meantAt } from '../../app/replay/meantAt.ts'
import { Section } from '../common/Section.tsx'
import { levelName } from '../levelWords.ts'
import { Sides } from '../meant/Sides.tsx'
import { useSay } from '../useWords.ts'
import { useDo, useReplay } from './useReplay.ts'

/** What those meant whose eyes are used, as far as they wrote it down: the plans in force at the step. */
export function MeantPanel() {
  const say = useSay()
  const carryOut = useDo()
  const { tape, step, eyes } = useReplay(replay => replay)
  const all = tape.index.record.explanations ?? []
  const shown = meantAt(tape, step, eyes)
  const { scenario, index } = tape
  const changes = index.record.commands ?? []
  if (all.length === 0 && changes.length === 0) return null
  return (
    <Section title={say('explain.title')}>
      {shown.length === 0 ? (
        <p className='note'>{say('explain.none')}</p>
      ) : (
        <Sides shown={shown} all={all} onShow={hex => carryOut({ do: 'fly', hexes: [hex] })} />
      )}
      {changes.length > 0 && (
        <>
          <h4>{say('staff.history')}</h4>
          <ul className='rows'>
            {changes.map(({ turn, side, by, until }) => (
              <li key={`${turn} ${side} ${by}`}>
                {say(until === undefined ? 'staff.fromTurn' : 'staff.fromTo', {
                  turn,
                  until,
                  side: scenario.sideNames[side],
                  who: by === 'human' ? say('staff.person') : levelName(say, by).toLowerCase(),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
