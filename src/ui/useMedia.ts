import { useSyncExternalStore } from 'react'

/**
 * What a page listens to and asks about a media query. Each asking has a list of its own: Chromium reports no change of
 * a list that was asked between the change and its report, so that one part of the page, drawn anew in between, would
 * keep all the others from hearing of it.
 */
export const media = {
  subscribe(query: string, listener: () => void): () => void {
    const list = matchMedia(query)
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  },
  isSo: (query: string): boolean => matchMedia(query).matches,
}

/** Whether the screen answers to a media query, now and whenever that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    change => media.subscribe(query, change),
    () => media.isSo(query),
  )
}
