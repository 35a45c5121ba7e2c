import { mainEye } from '../../app/replay/state.ts'
import { useDiary, useSay } from '../useWords.ts'
import { linesOf, lineWords, orderWords, placeWords } from './stepWords.ts'
import { useReplay } from './useReplay.ts'

/** Says the step in words to whoever does not see the map; while a replay plays only turns and comments, to be followed. */
export function Announcer() {
  const say = useSay()
  const diary = useDiary()
  const { tape, step, eyes, isPlaying } = useReplay(replay => replay)
  const comments = tape.comments.filter(each => each.step === step)
  const starts = tape.index.starts.some(start => start.step === step)
  const isSaid = !isPlaying || starts || comments.length > 0
  const words = [
    say('replay.said', {
      place: placeWords(say, tape, step),
      order: orderWords(say, tape, step),
      lines: lineWords(linesOf(tape, step, mainEye(eyes)), diary).join(' '),
    }),
    ...comments.flatMap(({ title, text }) => [title, text]),
  ].join(' ')
  return (
    <p className='visually-hidden' role='status' data-step={step}>
      {isSaid ? words : ''}
    </p>
  )
}
