/**
 * Is the reader looking around? By keys that carry the focus on, or by the pointer. After any other key the focus stands
 * where it was put: back on the control that opened what is closed now.
 */
import { useEffect } from 'react'

const CARRY_ON = /^(Tab|Home|End|Page\w+|Arrow\w+)$/
let seeks = true

export const isSeeking = (): boolean => seeks

/** For the page as a whole: listens for keys and pointer before anything answers to them. */
export function useSeeking(): void {
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      seeks = CARRY_ON.test(event.key)
    }
    const pointer = (): void => {
      seeks = true
    }
    const options = { capture: true, passive: true } as const
    document.addEventListener('keydown', key, options)
    document.addEventListener('pointermove', pointer, options)
    return () => {
      document.removeEventListener('keydown', key, options)
      document.removeEventListener('pointermove', pointer, options)
    }
  }, [])
}
