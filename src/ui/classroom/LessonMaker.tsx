import { Button } from 'react-aria-components/Button'
import { needOf, planFault, planQuery } from '../../app/classroom/plan.ts'
import type { ClassPlan, PlanChange } from '../../app/classroom/state.ts'
import { OWN_LESSON } from '../../app/lab/ownLesson.ts'
import { minutesOf } from '../../scenario/lessonsFile.ts'
import { MOST_PUPILS } from '../../scenario/resultFile.ts'
import { Count } from '../common/Count.tsx'
import { Pick } from '../common/Pick.tsx'
import { StudyFields } from '../lab/StudyFields.tsx'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Puts a lesson together for a class: which one, who plays it, how often, and how many pupils there are. */
export function LessonMaker({ plan }: { plan: ClassPlan }) {
  const say = useSay()
  const commands = useCommands()
  const cards = useApp(state => state.cards)
  const { choice, about, lessons, lesson, pupils } = plan
  const change = (next: PlanChange): void => void commands.classroom({ do: 'plan', change: next })
  const fault = planFault(plan)
  return (
    <div className='lab-fields'>
      <Pick
        label={say('lab.battle')}
        value={choice.scenario}
        options={cards.map(({ id, about }) => ({ id, title: about.title }))}
        onChange={scenario => change({ scenario })}
      />
      {about ? (
        <>
          <Pick
            label={say('classroom.lesson')}
            value={lesson}
            options={[
              ...lessons.map(each => ({
                id: each.id,
                title: say('lab.lessonOf', { title: each.title, minutes: minutesOf(each) }),
                question: each.question,
              })),
              { id: OWN_LESSON, title: say('classroom.ownLesson') },
            ]}
            onChange={next => change({ lesson: next })}
          />
          <StudyFields
            choice={choice}
            about={about}
            isHeld={lesson !== OWN_LESSON}
            gamesLabel={say('classroom.games')}
            seedLabel={say('classroom.seed')}
            onChange={change}
          />
          <Count
            label={say('classroom.pupils')}
            value={pupils}
            least={1}
            most={MOST_PUPILS}
            onChange={next => change({ pupils: next })}
          />
          {fault === null ? (
            <GivenOut plan={plan} />
          ) : (
            <p role='alert'>{say('classroom.fault', { fault })}</p>
          )}
        </>
      ) : (
        <p className='note'>{say('lab.reading')}</p>
      )}
    </div>
  )
}

/** The page's own address, wherever it lies: on a server or on a stick. */
const addressOf = (query: string): string => location.href.replace(/[?#].*$/, '') + query

/** The link, the file, and what the class needs to play. */
function GivenOut({ plan }: { plan: ClassPlan }) {
  const say = useSay()
  const commands = useCommands()
  const query = planQuery(plan)
  if (query === null) return null
  const { choice, pupils } = plan
  const { games, minutes } = needOf(plan)
  return (
    <section className='class-given' aria-labelledby='class-given'>
      <label className='field'>
        <span className='choice-label'>{say('classroom.link')}</span>
        <input type='text' readOnly value={addressOf(query)} onFocus={event => event.target.select()} />
      </label>
      <div className='buttons'>
        <Button className='button button-first' onPress={() => void commands.classroom({ do: 'link' })}>
          {say('classroom.copy')}
        </Button>
        <Button className='button' onPress={() => void commands.classroom({ do: 'file' })}>
          {say('classroom.file')}
        </Button>
        <Button className='button' onPress={() => void commands.classroom({ do: 'try' })}>
          {say('classroom.try')}
        </Button>
      </div>
      <h3 id='class-given'>{say('classroom.needs')}</h3>
      <ul className='lesson-look class-needs'>
        <li>{say('classroom.need.browser')}</li>
        <li>
          {say('classroom.need.number', {
            pupils,
            first: choice.seed,
            last: choice.seed + pupils * choice.games - 1,
          })}
        </li>
        <li>{say('classroom.need.time', { count: minutes, games })}</li>
        <li>{say('classroom.need.whole', { pairs: pupils * choice.games })}</li>
        <li>{say('classroom.need.back')}</li>
      </ul>
    </section>
  )
}
