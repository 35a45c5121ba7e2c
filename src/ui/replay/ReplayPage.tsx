import { useEffect, useRef, useState } from 'react'
import { mainEye } from '../../app/replay/state.ts'
import '../../i18n/late.ts'
import { BoardSlot } from '../battle/BoardSlot.tsx'
import { Minimap } from '../battle/Minimap.tsx'
import { OverlayLegend } from '../battle/OverlayLegend.tsx'
import { SheetBar } from '../battle/SheetBar.tsx'
import { useFolds } from '../battle/useFolds.ts'
import { useFocusFirst } from '../common/useFocusBack.ts'
import { useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Announcer } from './Announcer.tsx'
import { Commentary } from './Commentary.tsx'
import { Film } from './Film.tsx'
import { Happenings } from './Happenings.tsx'
import { HereCard } from './HereCard.tsx'
import { MeantPanel } from './MeantPanel.tsx'
import { ReplayTimeline } from './ReplayTimeline.tsx'
import { ReplayTopBar } from './ReplayTopBar.tsx'
import { Transport } from './Transport.tsx'
import { useReplay } from './useReplay.ts'
import { useReplayKeys } from './useReplayKeys.ts'
import './replay.css'

/** A game that is past: the map in the middle, what happened on the left, what is said of it on the right, time below. */
export function ReplayPage() {
  const say = useSay()
  const folds = useFolds()
  const page = useFocusFirst<HTMLDivElement>()
  const eyes = useReplay(replay => replay.eyes)
  const [isFilm, setFilm] = useState(false)
  useReplayKeys(page)
  return (
    <div
      ref={page}
      tabIndex={-1}
      className={`battle replay screen-${folds.screen}${folds.large ? ' screen-large' : ''}${folds.tall ? ' sheet-tall' : ''}${isFilm ? ' film' : ''}`}
    >
      <ReplayTopBar />
      <aside
        className={folds.left ? 'left folded' : 'left'}
        aria-label={say('replay.happens')}
        data-panel
        tabIndex={-1}
      >
        <Happenings eye={mainEye(eyes)} folds={folds} />
      </aside>
      <main className='middle'>
        <h2 className='visually-hidden'>{say('battle.board')}</h2>
        <div className={eyes === 'both' ? 'table-top boards-two' : 'table-top'}>
          <FirstBoard />
          {eyes === 'both' && <SecondBoard />}
          <OverlayLegend />
          {isFilm && <Film onLeave={() => setFilm(false)} />}
          {folds.screen !== 'narrow' && !isFilm && eyes !== 'both' && <Minimap />}
        </div>
      </main>
      <aside
        className={folds.right ? 'right folded' : 'right'}
        aria-label={say('replay.comments')}
        data-panel
        tabIndex={-1}
      >
        {!folds.right && (
          <>
            {eyes === 'both' && <Happenings eye='japanese' />}
            <Commentary />
            <MeantPanel />
            <HereCard />
          </>
        )}
      </aside>
      <footer className='bottom' data-panel tabIndex={-1}>
        <Transport onFilm={() => setFilm(true)} />
        <ReplayTimeline />
      </footer>
      {folds.screen === 'narrow' && (
        <SheetBar
          folds={folds}
          left={{ icon: 'list', words: say('replay.happens') }}
          right={{ icon: 'messages', words: say('replay.comments') }}
        />
      )}
      <Announcer />
    </div>
  )
}

/** The first map, with the name of whose knowledge it shows. */
function FirstBoard() {
  const say = useSay()
  const eyes = useReplay(replay => replay.eyes)
  return (
    <div className='board-half'>
      <BoardSlot />
      {eyes === 'both' && <p className='board-name side-soviet'>{say('replay.eyesOf.soviet')}</p>}
    </div>
  )
}

function SecondBoard() {
  const say = useSay()
  const { twin } = useStage()
  const slot = useRef<HTMLDivElement>(null)
  useEffect(() => (slot.current && twin ? twin(slot.current) : undefined), [twin])
  return (
    <div className='board-half'>
      <div ref={slot} className='board' role='img' aria-label={say('replay.secondMap')} />
      <p className='board-name side-japanese'>{say('replay.eyesOf.japanese')}</p>
    </div>
  )
}
