/** Where the focus goes when that which has it goes away: without it keys and screen readers stand nowhere. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export const focusMap = (): void => document.querySelector<HTMLElement>('[data-board]')?.focus()

/** For a panel over the map: when it goes with the focus in it, the map takes the focus. */
export function useFocusBack<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useLayoutEffect(() => {
    const panel = place.current
    return () => {
      if (panel?.contains(document.activeElement)) focusMap()
    }
  }, [])
  return place
}

/** For a page that comes in place of another by itself: it takes the focus as it is drawn. */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
