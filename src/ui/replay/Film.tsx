import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Tape } from '../../app/replay/tape.ts'
import type { Say } from '../../i18n/i18n.ts'
import { savePicture } from '../charts/savePicture.ts'
import { useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { canFilm, createReel, filmSteps, type Reel } from './film.ts'
import { whenWords } from './stepWords.ts'
import { useReplay } from './useReplay.ts'

/** How long a turn stands, ms at usual speed. */
const TURN_MS = 800
/** What the map needs to be drawn, ms. */
const DRAWN_MS = 60

const rest = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** "Hailar 1945 · turn 3 · 9 August, 12:00 · 3 : 6". */
function captionOf(say: Say, tape: Tape, step: number): string {
  const { title, startDate } = tape.scenario
  const { turn } = tape.index.starts.findLast(start => start.step <= step) ?? { turn: 1 }
  return say('replay.film.caption', { title, year: startDate.slice(0, 4), turn, when: whenWords(tape, step) })
}

/** Over the whole map without panels: plays the game turn by turn, and keeps it as a film where that is asked for. */
export function Film({ onLeave }: { onLeave: () => void }) {
  const say = useSay()
  const tape = useReplay(replay => replay.tape)
  const step = useReplay(replay => replay.step)
  const [take, setTake] = useState<Take>({ isKept: false })
  const bar = useRef<HTMLElement>(null)
  const isOver = useFilm(take)
  const isKeeping = take.isKept && !isOver
  useEffect(() => bar.current?.focus(), [])
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onLeave()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onLeave])
  return (
    <section ref={bar} className='film-bar' aria-label={say('replay.film.title')} tabIndex={-1} data-floating>
      <strong>{captionOf(say, tape, step)}</strong>
      {isKeeping && <span className='note'>{say('replay.film.keeping')}</span>}
      {canFilm() && !isKeeping && (
        <Button className='button' onPress={() => setTake({ isKept: true })}>
          {say('replay.film.keep')}
        </Button>
      )}
      <Button className='button button-first' onPress={onLeave}>
        {say(isOver ? 'replay.film.back' : 'replay.film.leave')}
      </Button>
    </section>
  )
}

/** One run of the film; another object runs it again. */
interface Take {
  readonly isKept: boolean
}

/** Runs the film from its beginning; whether it is over. */
function useFilm(take: Take): boolean {
  const say = useSay()
  const { store, commands, overview } = useStage()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let isLeft = false
    let reel: Reel | null = null
    const run = async (): Promise<void> => {
      setOver(false)
      // Panels have gone: the board has to take their room first. A map that is still being drawn is waited for.
      do await rest(DRAWN_MS)
      while (!isLeft && store.getState().loading !== null)
      overview?.whole()
      const { tape, eyes } = store.getState().replay!
      // A film has one map.
      if (eyes === 'both') void commands.replay({ do: 'set', change: { eyes: 'truth' } })
      for (const step of filmSteps(tape)) {
        if (isLeft) return
        void commands.replay({ do: 'go', step })
        await rest(DRAWN_MS)
        const picture = take.isKept && !isLeft ? overview?.photo() : null
        if (picture) {
          reel ??= createReel(picture)
          reel.add(picture, captionOf(say, tape, step))
        }
        await rest(TURN_MS / (store.getState().replay?.speed ?? 1))
      }
      if (isLeft) return
      const film = await reel?.finish()
      reel = null
      if (film) savePicture(`${tape.scenario.id}-${tape.index.record.seed}.webm`, film)
      setOver(true)
    }
    void run()
    return () => {
      isLeft = true
      void reel?.finish()
    }
  }, [take, store, commands, overview, say])
  return isOver
}
