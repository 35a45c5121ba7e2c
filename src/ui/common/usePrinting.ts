/** Whether the page is being printed: what is folded on the screen lies open on paper. */
import { useSyncExternalStore } from 'react'

const paper = matchMedia('print')
/** Between the browser's own announcements; it may ask the style sheets later than it asks the script. */
let announced = false

function subscribe(listener: () => void): () => void {
  const announce = (event: Event): void => {
    announced = event.type === 'beforeprint'
    listener()
  }
  addEventListener('beforeprint', announce)
  addEventListener('afterprint', announce)
  paper.addEventListener('change', listener)
  return () => {
    removeEventListener('beforeprint', announce)
    removeEventListener('afterprint', announce)
    paper.removeEventListener('change', listener)
  }
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => announced || paper.matches)
