import { lazy, Suspense } from 'react'
import { Window } from '../common/Window.tsx'
import { closeWindow, useOpenWindow } from '../common/windows.ts'
import { useSay } from '../useWords.ts'

/** The book is as long as the game's own words: it comes when it is first opened. */
const Rulebook = lazy(() => import('./Rulebook.tsx'))

/** The rulebook over the page. */
export function RulebookWindow() {
  const say = useSay()
  return (
    <Window
      title={say('rulebook.title')}
      size='book'
      isOpen={useOpenWindow() === 'rules'}
      onClose={closeWindow}
    >
      <Suspense fallback={<p className='note'>{say('rulebook.opening')}</p>}>
        <Rulebook />
      </Suspense>
    </Window>
  )
}
