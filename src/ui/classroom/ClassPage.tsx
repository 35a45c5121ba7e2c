import { Button } from 'react-aria-components/Button'
import '../../i18n/late.ts'
import { useFocusFirst } from '../common/useFocusBack.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { ClassGroupView } from './ClassGroupView.tsx'
import { HandInDrop } from './HandInDrop.tsx'
import { LessonMaker } from './LessonMaker.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import '../lab/lab.css'
import './class.css'

/** The teacher's page: a lesson to give out at the side, and what the class has handed in. */
export function ClassPage() {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusFirst<HTMLElement>()
  const classroom = useApp(state => state.classroom)
  if (!classroom) return null
  const { plan, works, groups, refused, left } = classroom
  return (
    <main ref={place} className='page lab class' tabIndex={-1}>
      <header className='page-head'>
        <div>
          <h1>{say('classroom.title')}</h1>
          <p className='note'>{say('classroom.intro')}</p>
        </div>
        <Button className='button' onPress={() => void commands.classroom({ do: 'close' })}>
          {say('classroom.close')}
        </Button>
      </header>
      <div className='lab-body'>
        <section className='class-plan' aria-labelledby='class-plan'>
          <h2 id='class-plan'>{say('classroom.plan')}</h2>
          <LessonMaker plan={plan} />
        </section>
        <section className='lab-answers' aria-labelledby='class-works'>
          <h2 id='class-works'>{say('classroom.works')}</h2>
          <HandInDrop files={works.length} left={left} />
          {refused.length > 0 && <RefusedFiles refused={refused} />}
          {groups.length === 0 && <p className='lab-nothing'>{say('classroom.nothing')}</p>}
          {groups.map(group => (
            <ClassGroupView key={group.hash} group={group} />
          ))}
        </section>
      </div>
    </main>
  )
}
