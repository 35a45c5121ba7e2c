/** Whether the page is being printed: what is folded on the screen lies open on paper. */
import { useSyncExternalStore } from 'react'

const PAPER = 'print'
/** Between the browser's own announcements; it may ask the style sheets later than it asks the script. */
let announced = false

/** What components listen to and ask. */
export const printing = {
  subscribe(listener: () => void): () => void {
    const announce = (event: Event): void => {
      announced = event.type === 'beforeprint'
      listener()
    }
    const paper = matchMedia(PAPER)
    addEventListener('beforeprint', announce)
    addEventListener('afterprint', announce)
    paper.addEventListener('change', listener)
    return () => {
      removeEventListener('beforeprint', announce)
      removeEventListener('afterprint', announce)
      paper.removeEventListener('change', listener)
    }
  },
  // A list of its own: Chromium reports no change of a list that was asked between the change and its report, so that
  // one part of the page, drawn anew in between, would keep all the others from hearing of it.
  isSo: (): boolean => announced || matchMedia(PAPER).matches,
}

export const usePrinting = (): boolean => useSyncExternalStore(printing.subscribe, printing.isSo)
