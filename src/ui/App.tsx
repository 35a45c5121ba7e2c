import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { I18nextProvider } from 'react-i18next'
import { words } from '../i18n/i18n.ts'
import { BattlePage } from './battle/BattlePage.tsx'
import { useSeeking } from './common/seeking.ts'
import { useWasAsked } from './common/useWasAsked.ts'
import { useOpenWindow } from './common/windows.ts'
import { LoadingBar } from './LoadingBar.tsx'
import { Notices } from './notices/Notices.tsx'
import { type Stage, StageContext, useApp } from './useApp.ts'
import { useFileDrop } from './useFileDrop.ts'
import { useMedia } from './useMedia.ts'

const StartPage = lazy(async () => ({ default: (await import('./late.tsx')).StartPage }))
const FinalPage = lazy(async () => ({ default: (await import('./late.tsx')).FinalPage }))
const CreditsPage = lazy(async () => ({ default: (await import('./late.tsx')).CreditsPage }))
const ReplayPage = lazy(async () => ({ default: (await import('./replay/ReplayPage.tsx')).ReplayPage }))
const ComparePage = lazy(async () => ({ default: (await import('./compare/ComparePage.tsx')).ComparePage }))
const LabPage = lazy(async () => ({ default: (await import('./lab/LabPage.tsx')).LabPage }))
const ClassPage = lazy(async () => ({ default: (await import('./classroom/ClassPage.tsx')).ClassPage }))
const LateWindows = lazy(async () => ({ default: (await import('./late.tsx')).LateWindows }))

/** All pages of the program, over one store. */
export function App(stage: Stage) {
  return (
    <StageContext value={stage}>
      <I18nextProvider i18n={words}>
        <I18nProvider locale='en-GB'>
          <Whole />
          <Suspense fallback={null}>
            <Page />
          </Suspense>
          <LoadingBar />
          <Notices />
          <Windows />
        </I18nProvider>
      </I18nextProvider>
    </StageContext>
  )
}

function Page() {
  const page = useApp(state => state.page)
  // Another battle gets panels of its own: nothing that they keep outlives the one it was made for.
  const battle = useApp(state => state.battle?.scenario.hash ?? null)
  if (page === 'credits') return <CreditsPage />
  if (page === 'compare') return <ComparePage />
  if (page === 'lab') return <LabPage />
  if (page === 'class') return <ClassPage />
  if (battle === null || page === 'start') return <StartPage />
  if (page === 'replay') return <ReplayPage key={battle} />
  return page === 'final' ? <FinalPage /> : <BattlePage key={battle} />
}

/** The windows over all pages, from the first time that one is asked for. */
function Windows() {
  const open = useOpenWindow()
  const isAsked =
    useApp(({ faults, battle }) => faults !== null || (battle?.noteHex ?? null) !== null) || open !== null
  const wasAsked = useWasAsked(isAsked)
  return (
    wasAsked && (
      <Suspense fallback={null}>
        <LateWindows />
      </Suspense>
    )
  )
}

/** The page as a whole: its colours, text size and motion, and files dropped on it. */
function Whole() {
  const { theme, textSize, reducedMotion } = useApp(state => state.settings)
  useFileDrop()
  useSeeking()
  const systemContrast = useMedia('(prefers-contrast: more)')
  const contrast = theme === 'contrast' || systemContrast
  useEffect(() => {
    const { dataset, style } = document.documentElement
    dataset['theme'] = theme
    dataset['motion'] = reducedMotion ? 'none' : 'full'
    dataset['contrast'] = contrast ? 'more' : 'usual'
    style.fontSize = textSize === 100 ? '' : `${textSize}%`
  }, [theme, textSize, reducedMotion, contrast])
  return null
}
