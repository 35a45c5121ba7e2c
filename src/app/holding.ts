/** An overlay by its key: held, it shows until the key goes up; tapped, it stays until the key is tapped again. */
import type { Overlay } from './store.ts'

/** A key that goes up less than this, ms, after its overlay was drawn counts as tapped. */
const TAP = 350

interface Parts {
  shown(): Overlay
  show(overlay: Overlay): void
  /** Tells once when what is shown now has been drawn, in ms on the clock of the page's events. */
  whenDrawn(tell: (at: number) => void): void
}

export interface Holding {
  /** A key goes down. Repeats of a held key must not be passed on. */
  press(key: string, overlay: Overlay): void
  /** It goes up, `at` ms on the clock of the page's events. */
  release(key: string, at: number): void
}

export function createHolding({ shown, show, whenDrawn }: Parts): Holding {
  let held: { readonly key: string; readonly before: Overlay; drawn: number } | null = null
  return {
    press(key, overlay) {
      const before = shown()
      const isLatched = before === overlay
      show(isLatched ? 'none' : overlay)
      if (isLatched) {
        held = null
        return
      }
      // Nobody has looked at what a slow machine has not drawn yet.
      const look = { key, before, drawn: Number.POSITIVE_INFINITY }
      held = look
      whenDrawn(at => {
        look.drawn = at
      })
    },
    release(key, at) {
      if (held?.key !== key) return
      // What lay over the map before the look comes back.
      if (at - held.drawn >= TAP) show(held.before)
      held = null
    },
  }
}
