import { Button } from 'react-aria-components/Button'
import { parseHex } from '../../engine/map/hexMap.ts'
import type { HexIndex } from '../../engine/types.ts'
import type { Explanation } from '../../scenario/recordFile.ts'
import { ROLES } from '../../scenario/roles.ts'
import { SourceKeys } from '../common/SourceKeys.tsx'
import { levelName } from '../levelWords.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { meantWords } from './meantWords.ts'
import './meant.css'

type Task = Explanation['tasks'][number]

/** What one side meant in one turn: its tasks by role, what it rejected, what it did not know. */
export function PlanText(props: {
  explanation: Explanation
  /** That of its turn before: what is new stands out. */
  before: Explanation | undefined
  onShow: (hex: HexIndex) => void
}) {
  const { explanation, before, onShow } = props
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const words = meantWords(scenario, say)
  const { tasks, rejected, unknown, plan, level } = explanation
  const isNew = (task: Task): boolean =>
    before !== undefined && !before.tasks.some(each => each.task === task.task && each.at === task.at)
  return (
    <div className='meant'>
      <p className='note'>{say('explain.by', { level: levelName(say, level).toLowerCase() })}</p>
      {plan && <p>{words.plan(plan)}</p>}
      {ROLES.map(role => {
        const own = tasks.filter(task => task.role === role)
        if (own.length === 0) return null
        return (
          <section key={role} className={`meant-role meant-${role}`}>
            <h4>{say(`explain.roles.${role}`)}</h4>
            <ul>
              {own.map(task => (
                <TaskText key={`${task.task} ${task.at}`} {...{ task, onShow }} isNew={isNew(task)} />
              ))}
            </ul>
          </section>
        )
      })}
      <Remarks
        head={say('explain.rejectedHead')}
        lines={rejected.map(words.rejected)}
        none={say('explain.nothingRejected')}
      />
      <Remarks
        head={say('explain.unknownHead')}
        lines={unknown.map(words.unknown)}
        none={say('explain.nothingUnknown')}
      />
    </div>
  )
}

/** A task: what, why, by whom; a press shows its place. */
function TaskText(props: { task: Task; isNew: boolean; onShow: (hex: HexIndex) => void }) {
  const { task, isNew, onShow } = props
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const words = meantWords(scenario, say)
  const reasons = words.why(task.why)
  const hex = task.at === undefined ? -1 : parseHex(scenario.map, task.at)
  return (
    <li>
      <p className='meant-task'>
        {hex < 0 ? (
          words.task(task)
        ) : (
          <Button className='link' onPress={() => onShow(hex)}>
            {words.task(task)}
          </Button>
        )}
        {isNew && <span className='meant-new'>{say('explain.anew')}</span>}
      </p>
      {reasons.length > 0 && <p>{say('explain.because', { reasons: reasons.join('; ') })}</p>}
      <ByRecord task={task} />
      <p className='note'>{task.groups.map(words.group).join('; ')}</p>
    </li>
  )
}

/** What the record says of the mission, with its source. */
function ByRecord({ task }: { task: Task }) {
  const say = useSay()
  const missions = useBattle(battle => battle.about.missions)
  const id = task.why.find(({ code }) => code === 'byRecord')?.facts?.['mission']
  const mission = typeof id === 'string' ? missions[id] : undefined
  if (!mission) return null
  const { comment, figures } = mission
  return (
    <p className='meant-record'>
      {say('explain.byRecord', { comment })}{' '}
      <span className='note'>
        {figures.basis === undefined ? <SourceKeys source={figures.source} /> : figures.basis}
      </span>
    </p>
  )
}

function Remarks({ head, lines, none }: { head: string; lines: readonly string[]; none: string }) {
  return (
    <section className='meant-role'>
      <h4>{head}</h4>
      {lines.length === 0 ? (
        <p className='note'>{none}</p>
      ) : (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
