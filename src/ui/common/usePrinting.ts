/** Whether the page is being printed: what is folded on the screen lies open on paper. */
import { useSyncExternalStore } from 'react'
import { media } from '../useMedia.ts'

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
    addEventListener('beforeprint', announce)
    addEventListener('afterprint', announce)
    const leave = media.subscribe(PAPER, listener)
    return () => {
      removeEventListener('beforeprint', announce)
      removeEventListener('afterprint', announce)
      leave()
    }
  },
  isSo: (): boolean => announced || media.isSo(PAPER),
}

export const usePrinting = (): boolean => useSyncExternalStore(printing.subscribe, printing.isSo)
