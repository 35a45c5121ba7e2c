/** Marches and combats before the eye. The state behind them is final already: stopping one shows the result. */
import type { HexLayout, Point } from './layout.ts'
import type { Passing } from './marks/over.ts'
import type { AnimationStep } from './model.ts'
import type { Scene } from './scene.ts'

/** `Passing` that the animation may write. */
export type Shown = { -readonly [K in keyof Passing]: Passing[K] }

export interface Playing {
  readonly layout: HexLayout
  readonly scene: Scene
  readonly shown: Shown
  dirty(): void
  /** How many times faster than usual. */
  readonly speed: number
  readonly signal: AbortSignal
}

/** Milliseconds for a hex of march, for the longest march, and for a combat mark. */
const HEX_MS = 90
const MARCH_MS = 900
const COMBAT_MS = 1300
/** Shortest march, so that one hex is still seen. */
const LEAST_MARCH_MS = 240

/** Plays a step and clears up after it, also when it is cut short. */
export async function playStep(step: AnimationStep, playing: Playing): Promise<void> {
  const { scene, shown } = playing
  if (step.kind === 'march') {
    const points = step.path.map(hex => playing.layout.centre(hex))
    const duration = Math.max(LEAST_MARCH_MS, Math.min(MARCH_MS, HEX_MS * (points.length - 1)))
    await overTime(duration / playing.speed, playing, share =>
      scene.counters.carry(step.counter, pointOn(points, eased(share))),
    )
    scene.counters.carry(step.counter, null)
  } else {
    await overTime(COMBAT_MS / playing.speed, playing, share => {
      shown.combat = { hex: step.hex, text: step.text, share }
      scene.passingChanged()
    })
    shown.combat = null
    scene.passingChanged()
  }
  playing.dirty()
}

export const eased = (share: number): number => 1 - (1 - share) ** 2

/** Point on a chain of equal legs. */
export function pointOn(points: readonly Point[], share: number): Point {
  const along = share * (points.length - 1)
  const i = Math.min(points.length - 2, Math.floor(along))
  const a = points[Math.max(0, i)]!
  const b = points[i + 1] ?? a
  return { x: a.x + (b.x - a.x) * (along - i), y: a.y + (b.y - a.y) * (along - i) }
}

/** Calls `paint` with shares of a duration (ms) from 0 up to 1, frame by frame; resolves at its end or when cut short. */
export function overTime(
  duration: number,
  playing: Pick<Playing, 'signal' | 'dirty'>,
  paint: (share: number) => void,
): Promise<void> {
  return new Promise(resolve => {
    const begun = performance.now()
    // Skipping must not wait for a slow machine's next frame.
    playing.signal.addEventListener('abort', () => resolve(), { once: true })
    const frame = (): void => {
      const share = Math.min(1, (performance.now() - begun) / Math.max(1, duration))
      if (playing.signal.aborted) return
      if (share >= 1) {
        resolve()
        return
      }
      paint(share)
      playing.dirty()
      requestAnimationFrame(frame)
    }
    frame()
  })
}
