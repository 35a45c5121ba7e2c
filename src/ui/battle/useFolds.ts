/** Which side panels are open, by the room there is: beside the board, over it, or as sheets from below. */
import { useEffect, useState } from 'react'
import { useApp } from '../useApp.ts'
import { useMedia } from '../useMedia.ts'

export type Screen = 'wide' | 'compact' | 'narrow'

/**
 * In em, so that larger text of the browser counts as a smaller screen; so does larger text of the program, which the
 * browser does not count.
 */
const queries = (textSize: number) => {
  const em = (size: number): string => `${(size * textSize) / 100}em`
  return {
    narrow: `(max-width: ${em(56.24)})`,
    compact: `(max-width: ${em(72)}), (max-height: ${em(40)})`,
    large: `(min-width: ${em(106)}) and (min-height: ${em(56)})`,
  }
}

export interface Folds {
  readonly screen: Screen
  /** Room to spare: wider panels. */
  readonly large: boolean
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
  const query = queries(useApp(state => state.settings.textSize))
  const narrow = useMedia(query.narrow)
  const compact = useMedia(query.compact)
  const large = useMedia(query.large)
  const screen: Screen = narrow ? 'narrow' : compact ? 'compact' : 'wide'
  const [folds, setFolds] = useState(START[screen])
  const [tall, setTall] = useState(false)
  useEffect(() => setFolds(START[screen]), [screen])
  return {
    screen,
    large,
    ...folds,
    tall,
    // Sheets share one place: opening one puts the other away.
    foldLeft: left => setFolds({ left, right: screen === 'narrow' ? true : folds.right }),
    foldRight: right => setFolds({ right, left: screen === 'narrow' ? true : folds.left }),
    setTall,
  }
}
