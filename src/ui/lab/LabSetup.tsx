import { Button } from 'react-aria-components/Button'
import { faultOf } from '../../app/lab/choice.ts'
import type { LabChoice, LabState } from '../../app/lab/state.ts'
import { minutesOf } from '../../scenario/lessonsFile.ts'
import { Pick } from '../common/Pick.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { StudyFields } from './StudyFields.tsx'

/** Everything that a study is made of. A change puts what has been played away; it stays kept. */
export function LabSetup({ lab }: { lab: LabState }) {
  const say = useSay()
  const commands = useCommands()
  const cards = useApp(state => state.cards)
  const { choice, about, run } = lab
  const change = (next: Partial<LabChoice>): void => void commands.lab({ do: 'choose', change: next })
  const isPlaying = run?.status === 'running' || run?.status === 'paused'
  const fault = faultOf(choice)
  return (
    <fieldset className='lab-fields' disabled={isPlaying}>
      <Pick
        label={say('lab.battle')}
        value={choice.scenario}
        options={cards.map(({ id, about }) => ({ id, title: about.title }))}
        onChange={scenario => change({ scenario, form: 'standard', worlds: [] })}
      />
      {about ? (
        <>
          {lab.lessons.length > 0 && (
            <div className='lab-lessons'>
              <span className='choice-label'>{say('lab.lessons')}</span>
              {lab.lessons.map(lesson => (
                <Button
                  key={lesson.id}
                  className='button'
                  onPress={() => void commands.lab({ do: 'lesson', id: lesson.id })}
                >
                  {say('lab.lessonOf', { title: lesson.title, minutes: minutesOf(lesson) })}
                </Button>
              ))}
            </div>
          )}
          <StudyFields choice={choice} about={about} onChange={change} />
        </>
      ) : (
        <p className='note'>{say('lab.reading')}</p>
      )}
      {fault !== null && <p role='alert'>{say('lab.fault', { fault })}</p>}
      <div className='buttons'>
        <Button className='button' onPress={() => void commands.lab({ do: 'link' })}>
          {say('lab.link')}
        </Button>
        <Button className='button' onPress={() => void commands.lab({ do: 'file' })}>
          {say('lab.studyFile')}
        </Button>
      </div>
    </fieldset>
  )
}
