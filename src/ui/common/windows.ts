/** Which window is open over the page: at most one. Not part of the game, so not in the store. */
import { useSyncExternalStore } from 'react'

export type WindowName = 'settings' | 'keys' | 'log' | 'saves' | 'rules' | 'checkpoints' | 'notes' | 'staff'

let shown: WindowName | null = null
const listeners = new Set<() => void>()

function set(next: WindowName | null): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const openWindow = (name: WindowName): void => set(name)
export const closeWindow = (): void => set(null)
export const useOpenWindow = (): WindowName | null => useSyncExternalStore(subscribe, () => shown)
