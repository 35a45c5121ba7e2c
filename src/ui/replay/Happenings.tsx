import { Button } from 'react-aria-components/Button'
import type { Eye, Line } from '../../app/replay/tape.ts'
import { clockText } from '../../i18n/dates.ts'
import type { Folds } from '../battle/useFolds.ts'
import { IconButton } from '../common/IconButton.tsx'
import { SourceKeys } from '../common/SourceKeys.tsx'
import { groupWords } from '../timeline/groupWords.ts'
import { type LogGroup, logGroups } from '../timeline/logGroups.ts'
import { useDiary, useSay } from '../useWords.ts'
import { orderWords, placeWords } from './stepWords.ts'
import { useDo, useReplay } from './useReplay.ts'

/** The order of the step, what was seen of it, and the player turn so far, newest first. */
export function Happenings({ eye, folds }: { eye: Eye; folds?: Folds }) {
  const say = useSay()
  const eyes = useReplay(replay => replay.eyes)
  if (folds?.left)
    return <IconButton icon='openLeft' label={say('battle.openLeft')} onPress={() => folds.foldLeft(false)} />
  return (
    <>
      {folds && (
        <div className='panel-fold'>
          <IconButton icon='foldLeft' label={say('battle.foldLeft')} onPress={() => folds.foldLeft(true)} />
        </div>
      )}
      {folds && <StepCard />}
      <section className={`section happenings${eyes === 'both' && eye !== 'truth' ? ` known-${eye}` : ''}`}>
        <h3 className={eyes === 'both' && eye !== 'truth' ? `smallcaps side-${eye}` : 'smallcaps'}>
          {eyes === 'both' && eye !== 'truth'
            ? say('replay.known', { side: say(`nation.${eye}`) })
            : say('replay.soFar')}
        </h3>
        <SoFar eye={eye} />
      </section>
    </>
  )
}

/** Which step it is, and what was ordered. */
function StepCard() {
  const say = useSay()
  const { tape, step } = useReplay(replay => replay)
  const { side, given } = tape.index.steps[step]!
  const isOrder = given !== null && given.kind !== 'end' && given.kind !== 'decree'
  return (
    <section className={`section step-card side-mark-${side}`}>
      <h2 className='step-place'>{placeWords(say, tape, step)}</h2>
      {given?.kind === 'decree' && (
        <p className='note step-decreed'>
          {say('replay.decreed')} <SourceKeys source={given.source} />
        </p>
      )}
      <p className={isOrder ? 'step-order notation' : 'step-order'}>{orderWords(say, tape, step)}</p>
    </section>
  )
}

/** Lines of the player turn up to the step; those of the step itself stand out. */
function SoFar({ eye }: { eye: Eye }) {
  const say = useSay()
  const { tape, step } = useReplay(replay => replay)
  const start = tape.index.starts.findLast(each => each.step <= Math.max(0, step - 1))?.step ?? 0
  const from = start === 0 ? -1 : start
  // What a decree says stands over the list already.
  const lines = tape.lines[eye].filter(
    line => line.step > from && line.step <= step && (line.step < step || line.event.kind !== 'decreed'),
  )
  const groups = logGroups(lines)
  const isSeen = groups.some(([first]) => first.step === step)
  return (
    <ol className='so-far'>
      {!isSeen && <li className='note so-far-now'>{say('replay.nothingSeen')}</li>}
      {groups.toReversed().map(group => (
        <LineRow key={group[0].id} group={group} isNow={group[0].step === step} />
      ))}
    </ol>
  )
}

/** A paragraph of what happened; a press goes to its step. */
function LineRow({ group, isNow }: { group: LogGroup<Line>; isNow: boolean }) {
  const carryOut = useDo()
  const diary = useDiary()
  const [first] = group
  return (
    <li className={isNow ? 'so-far-now' : undefined}>
      <Button className='row so-far-row' onPress={() => carryOut({ do: 'go', step: first.step })}>
        <span className='log-hour'>{clockText(first.at)}</span>
        <span>{groupWords(group, diary)}</span>
      </Button>
    </li>
  )
}
