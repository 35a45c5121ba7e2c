/** The session's pen: the ways in which it changes the store. */
import type { AppState, AppStore, BattleState, Notice } from './store.ts'

export interface Writer {
  set(change: Partial<AppState>): void
  /** Changes the battle on the page; nothing where there is none. */
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  dismiss(notice: number): void
  setSettings(change: Partial<AppState['settings']>): void
}

/** Notices kept for the page; it shows the last few. */
const MOST_NOTICES = 4

export function createWriter(store: AppStore): Writer {
  let nextNotice = 1
  const set = (change: Partial<AppState>): void => store.setState(change)
  return {
    set,
    patch(change) {
      const { battle } = store.getState()
      if (battle) set({ battle: { ...battle, ...change } })
    },
    notify(tone, text) {
      const notice: Notice = { id: nextNotice++, tone, text }
      set({ notices: [...store.getState().notices.slice(1 - MOST_NOTICES), notice] })
    },
    setSettings: change => set({ settings: { ...store.getState().settings, ...change } }),
    dismiss: notice => set({ notices: store.getState().notices.filter(({ id }) => id !== notice) }),
  }
}
