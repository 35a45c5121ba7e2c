/** Parts of the battle page that are not there from the first: each is fetched when it is first asked for. */
import { lazy, type ReactNode, Suspense } from 'react'
import { floatOf } from '../../app/floats.ts'
import { nextHint } from '../../app/hints.ts'
import { useWasAsked } from '../common/useWasAsked.ts'
import { useOpenWindow } from '../common/windows.ts'
import { useLearnt } from '../guide/learnt.ts'
import { useApp, useBattle } from '../useApp.ts'

const Floats = lazy(async () => ({ default: (await import('../late.tsx')).Floats }))
const GuidePanel = lazy(async () => ({ default: (await import('../late.tsx')).GuidePanel }))
const PaceFact = lazy(async () => ({ default: (await import('../late.tsx')).PaceFact }))
const StaffBar = lazy(async () => ({ default: (await import('../late.tsx')).StaffBar }))
const LogWindow = lazy(async () => ({ default: (await import('../late.tsx')).LogWindow }))

function Late({ isAsked, children }: { isAsked: boolean; children: ReactNode }) {
  return useWasAsked(isAsked) && <Suspense fallback={null}>{children}</Suspense>
}

/** The small windows over the map, of which one is shown at a time. */
export function LateFloats() {
  const { hints } = useLearnt()
  const isTold = useApp(state => state.settings.contextHints)
  const float = useBattle(floatOf)
  const isDue = useBattle(battle => isTold && nextHint(battle, hints) !== null)
  return (
    <Late isAsked={float === 'hint' ? isDue : float !== null}>
      <Floats />
    </Late>
  )
}

/** The clock of the record has something to say once its first checkpoint is reached or due. */
export function LatePace() {
  const isDue = useBattle(
    ({ shown: { state } }) => state.turn[0]! > 0 || [...state.reachedAt].some(at => at >= 0),
  )
  return (
    <Late isAsked={isDue}>
      <PaceFact />
    </Late>
  )
}

export function LateGuide() {
  const isOpen = useLearnt().guide?.isOpen === true
  return (
    <Late isAsked={isOpen}>
      <GuidePanel />
    </Late>
  )
}

/** The staff has the command. */
export function LateStaff() {
  return (
    <Late isAsked={useBattle(battle => battle.staff !== null)}>
      <StaffBar />
    </Late>
  )
}

export function LateLog() {
  return (
    <Late isAsked={useOpenWindow() === 'log'}>
      <LogWindow />
    </Late>
  )
}
