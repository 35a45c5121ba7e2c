import { useRef } from 'react'
import { LeftPanel } from '../forces/LeftPanel.tsx'
import { BottomBar } from '../timeline/BottomBar.tsx'
import { RightPanel } from '../unit/RightPanel.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { BoardSlot } from './BoardSlot.tsx'
import { BusyBar } from './BusyBar.tsx'
import { Curtain } from './Curtain.tsx'
import { LateFloats, LateGuide, LateLog, LateStaff } from './Late.tsx'
import { Minimap } from './Minimap.tsx'
import { OverlayLegend } from './OverlayLegend.tsx'
import { SheetBar } from './SheetBar.tsx'
import { StandingWarnings } from './StandingWarnings.tsx'
import { TopBar } from './TopBar.tsx'
import { useFolds } from './useFolds.ts'
import { useKeys } from './useKeys.ts'

/** The battle: the board in the middle, the panels round it. */
export function BattlePage() {
  const say = useSay()
  const folds = useFolds()
  const page = useRef<HTMLDivElement>(null)
  const curtain = useBattle(battle => battle.curtain)
  useKeys(page, folds, !curtain)
  return (
    <div
      ref={page}
      className={`battle screen-${folds.screen}${folds.large ? ' screen-large' : ''}${folds.tall ? ' sheet-tall' : ''}`}
    >
      {!curtain && (
        <>
          <TopBar />
          <LeftPanel folded={folds.left} onFold={folds.foldLeft} />
        </>
      )}
      {/* The board stays, bare and out of reach: drawing its map anew each turn would take seconds. */}
      <main className='middle' inert={curtain}>
        <h2 className='visually-hidden'>{say('battle.board')}</h2>
        <div className='table-top'>
          <BoardSlot help={say('battle.boardHelp')} />
          {!curtain && <OverBoard isNarrow={folds.screen === 'narrow'} />}
        </div>
        {!curtain && <LateGuide />}
      </main>
      {curtain ? (
        <Curtain />
      ) : (
        <>
          <RightPanel folded={folds.right} onFold={folds.foldRight} />
          <BottomBar />
          {folds.screen === 'narrow' && (
            <SheetBar
              folds={folds}
              left={{ icon: 'units', words: say('battle.forces') }}
              right={{ icon: 'info', words: say('battle.unitSheet') }}
            />
          )}
          <LateLog />
        </>
      )}
    </div>
  )
}

/** What floats over the board. */
function OverBoard({ isNarrow }: { isNarrow: boolean }) {
  return (
    <>
      <StandingWarnings />
      <OverlayLegend />
      {!isNarrow && <Minimap />}
      <BusyBar />
      <LateStaff />
      <LateFloats />
    </>
  )
}
