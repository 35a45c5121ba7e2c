/** The door to what keeps the program on the reader's device, which is fetched after the first page has come to rest. */
import type { AppStore } from './store.ts'

/** How far the program is held on the reader's device. */
export interface OnDevice {
  /**
   * `file`: it was opened from disk; `cannot`: the browser holds no pages, or not from this address; `coming`: being
   * fetched; `held`: opens without a network; `failed`: could not be fetched whole, the page works meanwhile.
   */
  readonly held: 'unknown' | 'file' | 'cannot' | 'coming' | 'held' | 'failed'
  /** A newer build has been fetched and takes over when the reader says so. */
  readonly isNewer: boolean
  /** The browser offers to install the program. */
  readonly canInstall: boolean
}

export interface DeviceCommands {
  /** Loads the page anew with the newer build; the game on it has been saved. */
  takeNewer(): Promise<void>
  install(): Promise<void>
}

/** What the browser hands over where it would install the program; not all browsers do. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/** Wait after the first page before the whole program is fetched, ms: the battle that is opened goes first. */
const REST_MS = 2500

/** `isSite`: the page came from a built site, whose service worker lies beside it. */
export function createDeviceDoor(store: AppStore, isSite: boolean): DeviceCommands & { open(): void } {
  let offer: InstallOffer | null = null
  const say = (part: Partial<OnDevice>): void =>
    store.setState(({ onDevice }) => ({ onDevice: { ...onDevice, ...part } }))
  // Comes early, and once.
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    offer = event as InstallOffer
    say({ canInstall: true })
  })
  const late = () => import('./onDevice.ts')
  return {
    open() {
      if (location.protocol === 'file:') say({ held: 'file' })
      else if (isSite)
        setTimeout(async () => (await late()).holdOnDevice(store, navigator.serviceWorker), REST_MS)
    },
    takeNewer: async () => (await late()).takeNewer(navigator.serviceWorker, () => location.reload()),
    async install() {
      const asked = offer
      offer = null
      say({ canInstall: false })
      await asked?.prompt()
    },
  }
}
