import { meantAt } from '../../app/replay/meantAt.ts'
import { Section } from '../common/Section.tsx'
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
  if (all.length === 0) return null
  return (
    <Section title={say('explain.title')}>
      {shown.length === 0 ? (
        <p className='note'>{say('explain.none')}</p>
      ) : (
        <Sides shown={shown} all={all} onShow={hex => carryOut({ do: 'fly', hexes: [hex] })} />
      )}
    </Section>
  )
}
