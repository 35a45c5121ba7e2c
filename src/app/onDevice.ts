/**
 * Has the browser hold the whole program on the reader's device, and follows what becomes of it. A newer build is
 * fetched beside the old one and waits: it takes over when the reader says so, never in the middle of a game.
 */
import type { OnDevice } from './deviceDoor.ts'
import type { AppStore, Notice } from './store.ts'

/** What is used of the browser's container; a browser that holds no pages has none. */
export type Container = Pick<
  ServiceWorkerContainer,
  'controller' | 'register' | 'getRegistration' | 'addEventListener'
>

/** Beside the page, so that it also works in a folder of a server. */
const SCRIPT = './sw.js'
/** One notice, however often it is news. */
const NEWER: Notice = { id: -1945, tone: 'info', text: { code: 'newerBuild' } }

/** Asks the browser to hold the program. Faults are told in the store; nothing is thrown. */
export async function holdOnDevice(store: AppStore, container: Container | undefined): Promise<void> {
  const say = (part: Partial<OnDevice>): void =>
    store.setState(({ onDevice }) => ({ onDevice: { ...onDevice, ...part } }))
  const tellNewer = (): void => {
    if (store.getState().onDevice.isNewer) return
    say({ isNewer: true })
    store.setState(({ notices }) => ({ notices: [...notices, NEWER] }))
  }
  // A page without encryption gets none.
  if (!container) return say({ held: 'cannot' })
  let wasHeld = container.controller !== null
  container.addEventListener('controllerchange', () => {
    // Another tab took the newer build over: this one still runs the old.
    if (wasHeld) tellNewer()
    wasHeld = true
  })
  try {
    const registration: ServiceWorkerRegistration | undefined = await container.register(SCRIPT)
    // A browser whose owner forbids it may answer with nothing.
    if (!registration) return say({ held: 'cannot' })
    follow(registration, say, tellNewer)
  } catch {
    say({ held: container.controller ? 'held' : 'failed' })
  }
}

function follow(
  registration: ServiceWorkerRegistration,
  say: (part: Partial<OnDevice>) => void,
  tellNewer: () => void,
): void {
  const hear = (worker: ServiceWorker): void => {
    if (worker.state === 'installed' && registration.active) tellNewer()
    if (worker.state === 'activated') say({ held: 'held' })
    if (worker.state === 'redundant' && !registration.active) say({ held: 'failed' })
  }
  const watch = (): void => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => hear(coming))
  }
  say({ held: registration.active ? 'held' : 'coming' })
  if (registration.waiting && registration.active) tellNewer()
  registration.addEventListener('updatefound', watch)
  watch()
  // Installed and not yet active: between the two there is nothing to install any more.
  const next = registration.waiting ?? registration.active
  next?.addEventListener('statechange', () => hear(next))
}

/** Has the waiting build take over, and loads the page anew with it; autosave has kept the game. */
export async function takeNewer(container: Container | undefined, reload: () => void): Promise<void> {
  const waiting = (await container?.getRegistration())?.waiting
  if (!container || !waiting) return reload()
  container.addEventListener('controllerchange', reload)
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
