import type { LabState } from '../../app/lab/state.ts'
import type { Say } from '../../i18n/i18n.ts'
import { type Lesson, type LessonStep, minutesOf } from '../../scenario/lessonsFile.ts'
import { figureOf } from '../../sim/report.ts'
import { TableHead } from '../common/TableHead.tsx'
import { levelName } from '../levelWords.ts'
import { useSay } from '../useWords.ts'
import { conclusionWords, decimalText } from './labWords.ts'

/** Whose sheet it is. */
export type SheetOf = 'pupil' | 'teacher'

interface Props {
  readonly lab: LabState
  readonly held: NonNullable<LabState['lesson']>
}

/** A sheet for print, not seen on the screen: the question, what the games have come to, and what is to be written. */
export function LessonSheet({ lab, held, of }: Props & { of: SheetOf }) {
  const say = useSay()
  const { lesson, notes } = held
  return (
    <article className='lesson-sheet' aria-hidden='true'>
      <header>
        <p>
          {of === 'pupil'
            ? say('lab.lesson.sheetHead', { battle: lab.about?.title ?? '', number: notes.number })
            : say('lab.lesson.teacherHead', { battle: lab.about?.title ?? '' })}
        </p>
        <h2>{lesson.title}</h2>
        <p className='lesson-question'>{lesson.question}</p>
      </header>
      {of === 'pupil' ? <PupilSheet lab={lab} held={held} /> : <TeacherSheet lab={lab} held={held} />}
      <footer>
        <p>{say('lab.lesson.model', { study: studyWords(say, lab) })}</p>
      </footer>
    </article>
  )
}

function PupilSheet({ lab, held }: Props) {
  const say = useSay()
  const { lesson, notes } = held
  return (
    <>
      {lesson.steps.map((step, s) => (
        <section key={step.title}>
          <h3>{step.title}</h3>
          {step.kind !== 'run' && <p>{step.text}</p>}
          {step.kind === 'predict' && (
            <ul className='sheet-choices'>
              {step.choices.map(({ id, text }) => (
                <li key={id}>
                  {notes.predicted === id ? '☒' : '☐'} {text}
                </li>
              ))}
            </ul>
          )}
          {step.kind === 'compare' && (
            <>
              <Evidence lab={lab} />
              <ul>
                {step.look.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {step.kind === 'explain' &&
            step.prompts.map((prompt, p) => (
              <div key={prompt}>
                <p>
                  <strong>{prompt}</strong>
                </p>
                <Written text={notes.words[`${s}.${p}`] ?? ''} />
              </div>
            ))}
          {step.kind === 'run' && <p>{say('lab.lesson.games', { count: lab.run?.done ?? 0 })}</p>}
        </section>
      ))}
    </>
  )
}

/** What was written, or lines to write on. */
function Written({ text }: { text: string }) {
  if (text.trim() !== '') return <p className='sheet-written'>{text}</p>
  return (
    <>
      <div className='sheet-line' />
      <div className='sheet-line' />
      <div className='sheet-line' />
    </>
  )
}

/** The numbers of the games played here; lines to fill in where none have been. */
function Evidence({ lab }: { lab: LabState }) {
  const say = useSay()
  const { run } = lab
  const worlds = run?.answers?.report.worlds
  if (!run || !worlds) return <p>{say('lab.lesson.noGames')}</p>
  return (
    <>
      <table className='table'>
        <TableHead
          words={(['world', 'pairs', 'middle', 'difference'] as const).map(head => say(`lab.lesson.${head}`))}
        />
        <tbody>
          {worlds.map((world, w) => {
            const margin = figureOf(world, 'margin')
            const { mean, interval } = margin?.difference ?? {}
            return (
              <tr key={world.id}>
                <th scope='row'>{run.titles[w]}</th>
                <td>{margin?.spread?.n ?? 0}</td>
                <td>{decimalText(margin?.spread?.median ?? 0)}</td>
                <td>
                  {interval && mean !== undefined
                    ? `${decimalText(mean)} (${decimalText(interval.low)} – ${decimalText(interval.high)})`
                    : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {worlds.slice(1).map((world, w) => (
        <p key={world.id}>{conclusionWords(say, run.titles[w + 1]!, world)}</p>
      ))}
    </>
  )
}

function TeacherSheet({ lab, held: { lesson } }: Props) {
  const say = useSay()
  const { teacher } = lesson
  return (
    <>
      <List title={say('lab.lesson.aims')} lines={teacher.aims} />
      <section>
        <h3>{say('lab.lesson.course', { minutes: minutesOf(lesson) })}</h3>
        <ol>
          {lesson.steps.map(step => (
            <li key={step.title}>
              {say('lab.lesson.stepOf', { title: step.title, minutes: step.minutes })} {promptsOf(step)}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{say('lab.lesson.answers')}</h3>
        <ul>
          {teacher.answers.map(({ answer, because, figures }) => (
            <li key={answer}>
              <strong>{answer}</strong> {because}{' '}
              <span className='note'>
                {figures.source === 'estimate' ? figures.basis : figures.source} ·{' '}
                {say('lab.confidence', { grade: figures.confidence })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('lab.lesson.numbers')}</h3>
        <Evidence lab={lab} />
      </section>
      <section>
        <h3>{say('lab.lesson.caution')}</h3>
        <p>{teacher.caution}</p>
      </section>
      <List title={say('lab.lesson.further')} lines={teacher.further} />
      <List title={say('lab.lesson.sources')} lines={sourcesOf(lab, lesson)} />
    </>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

const promptsOf = (step: LessonStep): string => (step.kind === 'explain' ? step.prompts.join(' ') : '')

/** The sources that the answers name, in full. */
function sourcesOf({ about }: LabState, { teacher }: Lesson): readonly string[] {
  const keys = new Set(teacher.answers.flatMap(({ figures }) => figures.source.split(/, */)))
  return (about?.sources ?? []).filter(({ key }) => keys.has(key)).map(({ key, text }) => `${key}: ${text}`)
}

function studyWords(say: Say, { choice }: LabState): string {
  const { soviet, japanese } = choice.levels
  return say('lab.lesson.study', {
    soviet: levelName(say, soviet),
    japanese: levelName(say, japanese),
    first: choice.seed,
    last: choice.seed + choice.games - 1,
  })
}
