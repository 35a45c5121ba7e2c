/** Which side panels are open, by the room there is: beside the board, over it, or as sheets from below. */
import { useEffect, useState, useSyncExternalStore } from 'react'

export type Screen = 'wide' | 'compact' | 'narrow'

/** In em, so that larger text counts as a smaller screen. */
const NARROW = '(max-width: 56.24em)'
const COMPACT = '(max-width: 72em), (max-height: 40em)'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    change => {
      const media = window.matchMedia(query)
      media.addEventListener('change', change)
      return () => media.removeEventListener('change', change)
    },
    () => window.matchMedia(query).matches,
  )
}

export interface Folds {
  readonly screen: Screen
  readonly left: boolean
  readonly right: boolean
  /** Sheets at 85 % of the height instead of 40. */
  readonly tall: boolean
  foldLeft(folded: boolean): void
  foldRight(folded: boolean): void
  setTall(tall: boolean): void
}

/** What is folded when a screen of this kind is first seen. */
const START: { readonly [S in Screen]: { readonly left: boolean; readonly right: boolean } } = {
  wide: { left: false, right: false },
  compact: { left: true, right: false },
  narrow: { left: true, right: true },
}

export function useFolds(): Folds {
  const narrow = useMedia(NARROW)
  const compact = useMedia(COMPACT)
  const screen: Screen = narrow ? 'narrow' : compact ? 'compact' : 'wide'
  const [folds, setFolds] = useState(START[screen])
  const [tall, setTall] = useState(false)
  useEffect(() => setFolds(START[screen]), [screen])
  return {
    screen,
    ...folds,
    tall,
    // Sheets share one place: opening one puts the other away.
    foldLeft: left => setFolds({ left, right: screen === 'narrow' ? true : folds.right }),
    foldRight: right => setFolds({ right, left: screen === 'narrow' ? true : folds.left }),
    setTall,
  }
}
