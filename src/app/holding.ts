/** An overlay by its key: held, it shows until the key goes up; tapped, it stays until the key is tapped again. */
import type { Overlay } from './store.ts'

/** Held for less than this, ms, a key counts as tapped. */
const TAP = 350

interface Parts {
  shown(): Overlay
  show(overlay: Overlay): void
}

export interface Holding {
  /** A key goes down, `at` ms on the clock of the page's events. Repeats of a held key must not be passed on. */
  press(key: string, overlay: Overlay, at: number): void
  release(key: string, at: number): void
}

export function createHolding({ shown, show }: Parts): Holding {
  let held: { readonly key: string; readonly before: Overlay; readonly at: number } | null = null
  return {
    press(key, overlay, at) {
      const before = shown()
      const isLatched = before === overlay
      show(isLatched ? 'none' : overlay)
      held = isLatched ? null : { key, before, at }
    },
    release(key, at) {
      if (held?.key !== key) return
      // What lay over the map before the look comes back.
      if (at - held.at >= TAP) show(held.before)
      held = null
    },
  }
}
