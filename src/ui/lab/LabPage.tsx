import { Button } from 'react-aria-components/Button'
import '../../i18n/late.ts'
import { useFocusFirst } from '../common/useFocusBack.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LabAnswers } from './LabAnswers.tsx'
import { LabProgress } from './LabProgress.tsx'
import { LabSetup } from './LabSetup.tsx'
import { LessonPanel } from './LessonPanel.tsx'
import './lab.css'

/** The what-if lab: the question at the side, how far it is played, and what can be concluded. */
export function LabPage() {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusFirst<HTMLElement>()
  const lab = useApp(state => state.lab)
  if (!lab) return null
  return (
    <main ref={place} className='page lab' tabIndex={-1}>
      <header className='page-head'>
        <div>
          <h1>{say('lab.title')}</h1>
          <p className='note'>{say('lab.intro')}</p>
        </div>
        <div className='buttons'>
          <Button className='button' onPress={() => void commands.openClass(lab.choice.scenario)}>
            {say('classroom.open')}
          </Button>
          <Button className='button' onPress={() => void commands.lab({ do: 'close' })}>
            {say('lab.close')}
          </Button>
        </div>
      </header>
      <div className='lab-body'>
        <section className='lab-setup' aria-labelledby='lab-setup'>
          <h2 id='lab-setup'>{say('lab.setup')}</h2>
          {lab.lesson ? <LessonPanel lab={lab} held={lab.lesson} /> : <LabSetup lab={lab} />}
        </section>
        <section className='lab-answers' aria-labelledby='lab-answers'>
          <h2 id='lab-answers'>{say('lab.answers')}</h2>
          <LabProgress lab={lab} />
          {lab.run?.answers ? (
            <LabAnswers run={lab.run} answers={lab.run.answers} isFetching={lab.isFetching} />
          ) : (
            <p className='lab-nothing'>{say(lab.run?.status === 'running' ? 'lab.begun' : 'lab.nothing')}</p>
          )}
        </section>
      </div>
    </main>
  )
}
