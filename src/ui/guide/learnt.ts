/** The reader's progress for the panels: read from the browser once, kept with each step. Not part of the game. */
import { useSyncExternalStore } from 'react'
import { type GuideProgress, keepLearnt, type Learnt, loadLearnt } from '../../app/guideProgress.ts'
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useLearnt = (): Learnt => useSyncExternalStore(subscribe, now)
