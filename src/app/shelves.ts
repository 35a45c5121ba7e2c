/** What the browser keeps: read when the page opens, and all of it cleared away when the player asks for it. */
import type { Commands } from './commands.ts'
import type { Keeping } from './keeping.ts'
import type { SessionParts } from './sessionParts.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

interface Parts extends Pick<SessionParts, 'store' | 'dropped' | 'readCards' | 'labShelf'> {
  readonly keeping: Pick<Keeping, 'refresh' | 'clear'>
}

export const createShelves = ({
  store,
  dropped,
  readCards,
  labShelf,
  keeping,
}: Parts): Pick<Commands, 'clearStored'> & { ready(): Promise<void> } => ({
  async ready() {
    // A storage that never answers must not keep the battles from the page.
    void keeping.refresh()
    store.setState({ cards: await readCards() })
  },
  async clearStored() {
    store.setState({ settings: DEFAULT_SETTINGS })
    // A storage that is forbidden holds nothing to be cleared.
    await labShelf.clear().catch(() => {})
    await dropped.clear()
    store.setState({ cards: await readCards() })
    // Last: who reads that no game is saved may close the page, and all of it must be gone by then.
    await keeping.clear()
  },
})
