import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react'
import { MARK_KINDS, type Mark } from '../../app/replay/marks.ts'
import { mainEye, type ReplayDeed } from '../../app/replay/state.ts'
import { lastStep, type Tape } from '../../app/replay/tape.ts'
import { isNight } from '../../engine/rules/going.ts'
import { dateText } from '../../i18n/dates.ts'
import { useSay } from '../useWords.ts'
import { placeWords } from './stepWords.ts'
import { shareOf, stepAtShare, stretchesOf, turnsShown } from './timelinePlaces.ts'
import { useDo, useReplay } from './useReplay.ts'

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** Keys of the line itself; all others are the page's. */
const KEYS: { readonly [key: string]: ReplayDeed } = {
  ArrowLeft: { do: 'step', by: 'order', way: -1 },
  ArrowDown: { do: 'step', by: 'order', way: -1 },
  ArrowRight: { do: 'step', by: 'order', way: 1 },
  ArrowUp: { do: 'step', by: 'order', way: 1 },
  PageUp: { do: 'step', by: 'turn', way: -1 },
  PageDown: { do: 'step', by: 'turn', way: 1 },
}

/** Days and turns from left to right, what happened over them, and the hand that stands at the step. */
export function ReplayTimeline() {
  const say = useSay()
  const carryOut = useDo()
  const line = useRef<HTMLDivElement>(null)
  const tape = useReplay(replay => replay.tape)
  const step = useReplay(replay => replay.step)
  const eyes = useReplay(replay => replay.eyes)
  const stretches = useMemo(() => stretchesOf(tape), [tape])
  const goTo = (event: PointerEvent): void => {
    const box = line.current?.getBoundingClientRect()
    if (box) carryOut({ do: 'go', step: stepAtShare(stretches, (event.clientX - box.left) / box.width) })
  }
  const press = (event: KeyboardEvent): void => {
    const deed = KEYS[event.key]
    if (!deed) return
    carryOut(deed)
    event.preventDefault()
  }
  return (
    <section className='replay-timeline' aria-label={say('replay.timeline')}>
      <div
        ref={line}
        className='line'
        role='slider'
        tabIndex={0}
        aria-label={say('replay.timeline')}
        aria-valuemin={0}
        aria-valuemax={lastStep(tape)}
        aria-valuenow={step}
        aria-valuetext={placeWords(say, tape, step)}
        onKeyDown={press}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event)
        }}
        onPointerMove={event => {
          if (event.buttons === 1) goTo(event)
        }}
      >
        <Ground tape={tape} />
        <Marks tape={tape} marks={tape.marks[mainEye(eyes)]} />
        <span className='line-hand' style={{ left: percent(shareOf(stretches, step)) }} />
      </div>
    </section>
  )
}

/** A cell for each turn, dark by night, and the days below. */
const Ground = memo(function Ground({ tape: { scenario, index } }: { tape: Tape }) {
  const turns = turnsShown(scenario.form.turns, index.starts.at(-1)?.turn ?? 1)
  const dayOf = (t: number): number => Math.floor(scenario.turns[t]!.start / 1440)
  return (
    <span className='line-cells' aria-hidden='true'>
      {scenario.turns.slice(0, turns).map((turn, t) => (
        <span key={turn.start} className={isNight(turn) ? 'line-cell line-night' : 'line-cell'}>
          {(t === 0 || dayOf(t) !== dayOf(t - 1)) && <Day words={dateText(scenario.startDate, turn.start)} />}
        </span>
      ))}
    </span>
  )
})

/** The day as a date, or as its number alone where there is little room. */
const Day = ({ words }: { words: string }) => (
  <span className='line-day'>
    <span className='line-date'>{words}</span>
    <span className='line-number'>{words.replace(/\D/g, '')}</span>
  </span>
)

/** Comments and decrees above the line, what was seen to happen in it. */
const Marks = memo(function Marks({ tape, marks }: { tape: Tape; marks: readonly Mark[] }) {
  const stretches = stretchesOf(tape)
  const all: readonly Mark[] = [...marks, ...tape.comments.map(({ step }): Mark => ({ step, kind: 'note' }))]
  return (
    <span aria-hidden='true'>
      {all.map(({ step, kind }) => (
        <span
          key={`${step} ${kind}`}
          className={`line-mark mark-${kind}`}
          style={{ left: percent(shareOf(stretches, step)) }}
        />
      ))}
    </span>
  )
})

/** What the signs over the line mean. */
export function Legend() {
  const say = useSay()
  const tape = useReplay(replay => replay.tape)
  const eye = useReplay(replay => mainEye(replay.eyes))
  const present = new Set(tape.marks[eye].map(mark => mark.kind))
  if (tape.comments.length > 0) present.add('note')
  return (
    <ul className='line-legend' aria-label={say('replay.legend')}>
      {MARK_KINDS.filter(kind => present.has(kind)).map(kind => (
        <li key={kind}>
          <span className={`line-mark mark-${kind}`} aria-hidden='true' />
          {say(`replay.marks.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
