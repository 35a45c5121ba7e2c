/** The reader's progress for the panels: read from the browser once, kept with each step. Not part of the game. */
import { useSyncExternalStore } from 'react'
import {
  forgetLearnt,
  type GuideProgress,
  keepLearnt,
  type Learnt,
  loadLearnt,
  NOTHING_LEARNT,
} from '../../app/guideProgress.ts'
import type { HintCode } from '../../app/hints.ts'

let learnt: Learnt | null = null
const listeners = new Set<() => void>()
const now = (): Learnt => {
  learnt ??= loadLearnt(() => localStorage)
  return learnt
}

function set(change: Partial<Learnt>): void {
  learnt = { ...now(), ...change }
  keepLearnt(() => localStorage, learnt)
  for (const listener of listeners) listener()
}

export const setGuide = (guide: GuideProgress): void => set({ guide })
/** Opens the guide of a battle where it was left, or at its first step. */
export function resumeGuide(battle: string): void {
  const { guide } = now()
  setGuide({ battle, step: guide?.battle === battle ? guide.step : 0, isOpen: true })
}
export const putHintAway = (hint: HintCode): void => set({ hints: [...now().hints, hint] })

/** Forgets it all, here and in the browser. */
export function forgetAllLearnt(): void {
  learnt = NOTHING_LEARNT
  forgetLearnt(() => localStorage)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useLearnt = (): Learnt => useSyncExternalStore(subscribe, now)
