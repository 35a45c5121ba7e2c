/** Moves what is shown forward, one order per finished animation. Rules never wait for pictures; skipping shows the end at once. */
import type { Frame } from './game.ts'

export interface Playback {
  add(frame: Frame): void
  /** Cuts short: every frame waiting is shown at once. */
  skip(): void
  /** Frames not yet shown. */
  readonly waiting: number
  /** Resolves once all frames added so far are shown. */
  settled(): Promise<void>
}

/**
 * `animate` plays one frame and resolves when it is over (at once under reduced motion); `show` makes its end visible.
 */
export function createPlayback(
  animate: (frame: Frame) => Promise<void>,
  show: (frame: Frame, waiting: number) => void,
): Playback {
  let queue: Frame[] = []
  let running: Promise<void> | null = null
  let skipped: () => void = () => {}

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      const frame = queue[0]!
      const cut = new Promise<void>(resolve => {
        skipped = resolve
      })
      await Promise.race([animate(frame), cut])
      // A skip has emptied the queue and shown its last frame already.
      if (queue[0] !== frame) continue
      queue = queue.slice(1)
      show(frame, queue.length)
    }
    running = null
  }

  return {
    add(frame) {
      queue = [...queue, frame]
      running ??= run()
    },
    skip() {
      const last = queue.at(-1)
      queue = []
      if (last) show(last, 0)
      skipped()
    },
    get waiting() {
      return queue.length
    },
    settled: () => running ?? Promise.resolve(),
  }
}
