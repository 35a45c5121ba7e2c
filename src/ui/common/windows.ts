/** Which window is open over the page: at most one. Not part of the game, so not in the store. */
import { createStore, useStore } from 'zustand'

export type WindowName = 'settings' | 'keys' | 'log'

const store = createStore<{ readonly open: WindowName | null }>(() => ({ open: null }))

export const openWindow = (open: WindowName): void => store.setState({ open })
export const closeWindow = (): void => store.setState({ open: null })
export const useOpenWindow = (): WindowName | null => useStore(store, state => state.open)
