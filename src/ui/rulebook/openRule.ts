/** Which rule the rulebook is to show: set by whoever opens it, read by the book. */
import { useSyncExternalStore } from 'react'
import type { EntryId } from '../../rulebook/links.ts'
import { openWindow } from '../common/windows.ts'

/** A new object for each asking, so that asking for the same rule again shows it again. */
let asked: { readonly entry: EntryId | null } = { entry: null }
const listeners = new Set<() => void>()

/** Opens the rulebook at a rule, or where it was last read. */
export function openRule(entry: EntryId | null = null): void {
  if (entry !== null) showRule(entry)
  openWindow('rules')
}

/** Turns the open book to a rule. */
export function showRule(entry: EntryId): void {
  asked = { entry }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAskedRule = (): { readonly entry: EntryId | null } =>
  useSyncExternalStore(subscribe, () => asked)
