/** One game is kept by one tab: two that wrote to the same save would take each other's orders away. */

export interface Tabs {
  /** Takes a game for this tab and lets go of the one before; false where another tab has it. */
  claim(game: string): Promise<boolean>
  release(): void
}

/** How long other tabs have to answer where the browser has no locks, ms. */
const PATIENCE = 250

/** The browser's locks, which end with their tab; where it has none (pages without encryption) tabs ask each other. */
export const browserTabs = (): Tabs =>
  typeof navigator !== 'undefined' && 'locks' in navigator ? lockingTabs(navigator.locks) : askingTabs()

export function lockingTabs(locks: Pick<LockManager, 'request'>): Tabs {
  let letGo: () => void = () => {}
  let last: Promise<unknown> = Promise.resolve()
  const take = (game: string): Promise<boolean> =>
    new Promise(resolve => {
      letGo()
      const held = locks.request(`august-storm ${game}`, { ifAvailable: true }, lock => {
        resolve(lock !== null)
        // Held until this promise is kept.
        return lock === null ? null : new Promise<void>(free => (letGo = free))
      })
      // A browser that refuses locks knows nothing of other tabs.
      held.catch(() => resolve(true))
    })
  return {
    claim: game => {
      // One after another: what is taken last is what is held.
      const taken = last.then(() => take(game))
      last = taken
      return taken
    },
    release: () => letGo(),
  }
}

export function askingTabs(makeChannel = () => new BroadcastChannel('august-storm games')): Tabs {
  let mine: string | null = null
  let channel: BroadcastChannel | null = null
  let answered: ((game: string) => void) | null = null
  const open = (): BroadcastChannel => {
    channel ??= makeChannel()
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null) return
      if ('asks' in data && mine !== null && data.asks === mine) channel?.postMessage({ holds: mine })
      if ('holds' in data && typeof data.holds === 'string') answered?.(data.holds)
    }
    return channel
  }
  return {
    claim: game =>
      new Promise(resolve => {
        mine = null
        const settle = (isFree: boolean): void => {
          answered = null
          if (isFree) mine = game
          resolve(isFree)
        }
        const listen = (held: string): void => {
          if (held === game) settle(false)
        }
        try {
          answered = listen
          open().postMessage({ asks: game })
          setTimeout(() => {
            if (answered === listen) settle(true)
          }, PATIENCE)
        } catch {
          settle(true)
        }
      }),
    release: () => {
      mine = null
    },
  }
}
