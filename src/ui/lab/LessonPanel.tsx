import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { LabState, LessonNotes } from '../../app/lab/state.ts'
import { type LessonStep, minutesOf, type StepOfLesson } from '../../scenario/lessonsFile.ts'
import { LONGEST_ANSWER, LONGEST_NICKNAME, MOST_PUPILS } from '../../scenario/resultFile.ts'
import { useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LessonSheet, type SheetOf } from './LessonSheet.tsx'

type Held = NonNullable<LabState['lesson']>

/** A lesson step by step, in place of the form that puts a study together. */
export function LessonPanel({ lab, held }: { lab: LabState; held: Held }) {
  const say = useSay()
  const commands = useCommands()
  const { lesson, notes } = held
  const note = (change: Partial<LessonNotes>): void => void commands.lab({ do: 'note', change })
  return (
    <div className='lesson'>
      <h3>{lesson.title}</h3>
      <p className='lesson-question'>{lesson.question}</p>
      <p className='note'>{say('lab.lesson.minutes', { minutes: minutesOf(lesson) })}</p>
      <ol className='lesson-steps'>
        {lesson.steps.map((step, s) => (
          <li key={step.title} className={s < notes.step ? 'lesson-done' : undefined}>
            <Button
              className='lesson-head'
              aria-expanded={s === notes.step}
              onPress={() => note({ step: s })}
            >
              <strong>{step.title}</strong>
              <span className='note'>{say('lab.lesson.span', spanOf(lesson.steps, s))}</span>
            </Button>
            {s === notes.step && (
              <div className='lesson-step'>
                <p>{step.text}</p>
                <StepBody step={step} place={s} lab={lab} notes={notes} onNote={note} />
                {s + 1 < lesson.steps.length && (
                  <Button className='button' onPress={() => note({ step: s + 1 })}>
                    {say('lab.lesson.next')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      <HandIn hasGames={lab.run?.answers != null} notes={notes} onNote={note} />
      <Sheets lab={lab} held={held} />
      <div className='buttons'>
        <Button className='button' onPress={() => void commands.lab({ do: 'link' })}>
          {say('lab.lesson.link')}
        </Button>
        <Button className='button' onPress={() => void commands.lab({ do: 'lesson', id: null })}>
          {say('lab.lesson.leave')}
        </Button>
      </div>
    </div>
  )
}

/** The minutes of a lesson that a step takes, "minute 5 to 13". */
function spanOf(steps: readonly LessonStep[], s: number): { from: number; to: number } {
  const from = steps.slice(0, s).reduce((sum, { minutes }) => sum + minutes, 0)
  return { from, to: from + steps[s]!.minutes }
}

interface StepProps<Step extends LessonStep> {
  readonly step: Step
  readonly place: number
  readonly lab: LabState
  readonly notes: LessonNotes
  readonly onNote: (change: Partial<LessonNotes>) => void
}

function StepBody(props: StepProps<LessonStep>) {
  const { step, ...rest } = props
  switch (step.kind) {
    case 'read':
      return null
    case 'watch':
      return <Watch {...rest} step={step} />
    case 'predict':
      return <Predict {...rest} step={step} />
    case 'run':
      return <ClassNumber {...rest} step={step} />
    case 'compare':
      return (
        <ul className='lesson-look'>
          {step.look.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )
    case 'explain':
      return <Explain {...rest} step={step} />
  }
}

function Watch({ step, lab }: StepProps<StepOfLesson<'watch'>>) {
  const say = useSay()
  const commands = useCommands()
  const { scenario } = lab.choice
  return (
    <Button
      className='button'
      onPress={() => void commands.openReplay({ kind: 'opening', scenario }, { turn: step.turn })}
    >
      {say('lab.lesson.watch', { turn: step.turn })}
    </Button>
  )
}

/** The prediction is made before the games are played, and stays as it was made. */
function Predict({ step, lab, notes, onNote }: StepProps<StepOfLesson<'predict'>>) {
  const say = useSay()
  const isPlayed = (lab.run?.done ?? 0) > 0
  return (
    <fieldset className='lesson-choices' disabled={isPlayed}>
      <legend className='visually-hidden'>{step.title}</legend>
      {step.choices.map(({ id, text }) => (
        <label key={id} className='tick'>
          <input
            type='radio'
            name='prediction'
            checked={notes.predicted === id}
            onChange={() => onNote({ predicted: id })}
          />
          <span>{text}</span>
        </label>
      ))}
      {isPlayed && <p className='note'>{say('lab.lesson.settled')}</p>}
    </fieldset>
  )
}

const NUMBERS = Array.from({ length: MOST_PUPILS }, (_, n) => n + 1)

/** The number in the class decides which games are played. */
function ClassNumber({ notes, onNote, lab }: StepProps<StepOfLesson<'run'>>) {
  const say = useSay()
  const isPlaying = lab.run?.status === 'running' || lab.run?.status === 'paused'
  return (
    <label className='field'>
      <span className='choice-label'>{say('lab.lesson.number')}</span>
      <select
        value={notes.number}
        disabled={isPlaying}
        onChange={event => onNote({ number: Number(event.target.value) })}
      >
        {NUMBERS.map(number => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  )
}

function Explain({ step, place, notes, onNote }: StepProps<StepOfLesson<'explain'>>) {
  return step.prompts.map((prompt, p) => {
    const key = `${place}.${p}`
    return (
      <label key={prompt} className='field'>
        <span>{prompt}</span>
        <textarea
          rows={4}
          maxLength={LONGEST_ANSWER}
          value={notes.words[key] ?? ''}
          onChange={event => onNote({ words: { ...notes.words, [key]: event.target.value } })}
        />
      </label>
    )
  })
}

/** What is given to the teacher: a file that holds no more than it says. */
function HandIn(props: {
  hasGames: boolean
  notes: LessonNotes
  onNote: (change: Partial<LessonNotes>) => void
}) {
  const say = useSay()
  const commands = useCommands()
  return (
    <section className='lesson-hand-in' aria-labelledby='hand-in'>
      <h4 id='hand-in'>{say('lab.lesson.handIn')}</h4>
      <p className='note'>{say(props.hasGames ? 'lab.lesson.handInNote' : 'lab.lesson.notYet')}</p>
      <label className='field'>
        <span className='choice-label'>{say('lab.lesson.nickname')}</span>
        <input
          type='text'
          autoComplete='off'
          maxLength={LONGEST_NICKNAME}
          value={props.notes.name}
          onChange={event => props.onNote({ name: event.target.value })}
        />
      </label>
      <Button
        className='button button-first'
        isDisabled={!props.hasGames}
        onPress={() => void commands.lab({ do: 'export', file: 'result' })}
      >
        {say('lab.lesson.save')}
      </Button>
    </section>
  )
}

/** The two sheets for print: what the pupil has, and what the teacher has. */
function Sheets({ lab, held }: { lab: LabState; held: Held }) {
  const say = useSay()
  const [sheet, setSheet] = useState<SheetOf>('pupil')
  const print = (of: SheetOf): void => {
    setSheet(of)
    // The sheet is drawn before the browser takes its picture of the page.
    setTimeout(() => globalThis.print(), 50)
  }
  return (
    <>
      <div className='buttons'>
        <Button className='button' onPress={() => print('pupil')}>
          {say('lab.lesson.printPupil')}
        </Button>
        <Button className='button' onPress={() => print('teacher')}>
          {say('lab.lesson.printTeacher')}
        </Button>
      </div>
      <LessonSheet lab={lab} held={held} of={sheet} />
    </>
  )
}
