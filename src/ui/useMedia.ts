import { useSyncExternalStore } from 'react'

/** Whether the screen answers to a media query, now and whenever that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    change => {
      const media = window.matchMedia(query)
      media.addEventListener('change', change)
      return () => media.removeEventListener('change', change)
    },
    () => window.matchMedia(query).matches,
  )
}
