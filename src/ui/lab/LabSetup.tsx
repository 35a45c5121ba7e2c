import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { faultOf, MOST_GAMES } from '../../app/lab/choice.ts'
import type { LabChoice, LabState } from '../../app/lab/state.ts'
import { SIDES } from '../../engine/types.ts'
import { minutesOf } from '../../scenario/lessonsFile.ts'
import { levelName } from '../levelWords.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { WhatIfs } from './WhatIfs.tsx'

/** Levels that play a study, weakest first; those that follow the record need its plans. */
const LEVELS = ['greedy', 'officer', 'historical'] as const

/** Everything that a study is made of. A change puts what has been played away; it stays kept. */
export function LabSetup({ lab }: { lab: LabState }) {
  const say = useSay()
  const commands = useCommands()
  const cards = useApp(state => state.cards)
  const { choice, about, run } = lab
  const change = (next: Partial<LabChoice>): void => void commands.lab({ do: 'choose', change: next })
  const isPlaying = run?.status === 'running' || run?.status === 'paused'
  const fault = faultOf(choice)
  const levels = about?.hasPlans ? LEVELS : LEVELS.filter(level => level !== 'historical')
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
          <Pick
            label={say('lab.form')}
            value={choice.form}
            options={about.forms}
            onChange={form => change({ form })}
          />
          <WhatIfs
            key={choice.scenario}
            variants={about.variants}
            worlds={choice.worlds}
            onChange={worlds => change({ worlds })}
          />
          {SIDES.map(side => (
            <Pick
              key={side}
              label={say('lab.levelOf', { side: say(`nation.${side}`) })}
              value={choice.levels[side]}
              options={levels.map(id => ({ id, title: levelName(say, id) }))}
              onChange={level => change({ levels: { ...choice.levels, [side]: level } })}
            />
          ))}
          <div className='lab-numbers'>
            <Count
              label={say('lab.games')}
              value={choice.games}
              least={1}
              most={MOST_GAMES}
              onChange={games => change({ games })}
            />
            <Count
              label={say('lab.seed')}
              value={choice.seed}
              least={0}
              most={0xffff_ffff}
              onChange={seed => change({ seed })}
            />
          </div>
        </>
      ) : (
        <p className='note'>{say('lab.reading')}</p>
      )}
      {fault !== null && <p role='alert'>{say('lab.fault', { fault })}</p>}
      <div className='buttons'>
        <Button className='button' onPress={() => void commands.lab({ do: 'link' })}>
          {say('lab.link')}
        </Button>
      </div>
    </fieldset>
  )
}

/** One of many in a list that opens. */
function Pick(props: {
  label: string
  options: readonly { readonly id: string; readonly title: string }[]
  value: string
  onChange: (id: string) => void
}) {
  return (
    <label className='field'>
      <span className='choice-label'>{props.label}</span>
      <select value={props.value} onChange={event => props.onChange(event.target.value)}>
        {props.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A whole number; what is typed counts when the field is left, and only where it fits. */
function Count(props: {
  label: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const { value, least, most } = props
  const settle = (): void => {
    const next = Number(typed)
    setTyped(null)
    if (typed !== null && Number.isSafeInteger(next) && next >= least && next <= most && next !== value)
      props.onChange(next)
  }
  return (
    <label className='field'>
      <span className='choice-label'>{props.label}</span>
      <input
        type='number'
        min={least}
        max={most}
        value={typed ?? value}
        onChange={event => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={event => event.key === 'Enter' && settle()}
      />
    </label>
  )
}
