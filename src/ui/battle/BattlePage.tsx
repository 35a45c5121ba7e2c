import { lazy, Suspense, useEffect, useRef } from 'react'
import { useWasAsked } from '../common/useWasAsked.ts'
import { LeftPanel } from '../forces/LeftPanel.tsx'
import { ContextHint } from '../guide/ContextHint.tsx'
import { GuidePanel } from '../guide/GuidePanel.tsx'
import { BottomBar } from '../timeline/BottomBar.tsx'
import { LogWindow } from '../timeline/LogWindow.tsx'
import { RecapWindow } from '../turn/RecapWindow.tsx'
import { ReminderWindow } from '../turn/ReminderWindow.tsx'
import { RightPanel } from '../unit/RightPanel.tsx'
import { useBattle, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { BusyBar } from './BusyBar.tsx'
import { Curtain } from './Curtain.tsx'
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
          <BoardSlot />
          {!curtain && <OverBoard isNarrow={folds.screen === 'narrow'} />}
        </div>
        {!curtain && <GuidePanel />}
      </main>
      {curtain ? (
        <Curtain />
      ) : (
        <>
          <RightPanel folded={folds.right} onFold={folds.foldRight} />
          <BottomBar />
          {folds.screen === 'narrow' && <SheetBar folds={folds} />}
          <LogWindow />
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
      <LateStack />
      <LateOdds />
      <ReminderWindow />
      <RecapWindow />
      <ContextHint />
    </>
  )
}

const OddsWindow = lazy(async () => ({ default: (await import('../late.tsx')).OddsWindow }))

/** The odds, from the first time that an assault is looked at. */
function LateOdds() {
  const isAsked = useBattle(battle => battle.odds !== null || battle.mode.kind === 'assault')
  return (
    useWasAsked(isAsked) && (
      <Suspense fallback={null}>
        <OddsWindow />
      </Suspense>
    )
  )
}

const StackPicker = lazy(async () => ({ default: (await import('../late.tsx')).StackPicker }))

/** The choice from a stack, from the first time that there is one. */
function LateStack() {
  const isAsked = useBattle(battle => battle.picker !== null)
  return (
    useWasAsked(isAsked) && (
      <Suspense fallback={null}>
        <StackPicker />
      </Suspense>
    )
  )
}

/** The place of the board. It takes the focus, and with it the keys of the board. */
function BoardSlot() {
  const say = useSay()
  const { board } = useStage()
  const slot = useRef<HTMLDivElement>(null)
  useEffect(() => (slot.current && board ? board(slot.current) : undefined), [board])
  return (
    <div
      ref={slot}
      className='board'
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the focus and with it arrow keys and letters.
      tabIndex={0}
      role='application'
      aria-label={say('battle.board')}
      aria-description={say('battle.boardHelp')}
      data-panel
      data-board
    />
  )
}
