/** The program held on the device: what the page is told, and that a newer build waits until it is asked for. */
import { expect, it } from 'vitest'
import { type Container, holdOnDevice, takeNewer } from '../../src/app/onDevice.ts'
import { createAppStore } from '../../src/app/store.ts'

/** A service worker in a state, which tells of its changes. */
class Worker extends EventTarget {
  state: ServiceWorkerState
  readonly told: unknown[] = []
  constructor(state: ServiceWorkerState) {
    super()
    this.state = state
  }
  becomes(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
  postMessage(message: unknown): void {
    this.told.push(message)
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null
}

/** A browser whose container answers with the registration. */
class Browser extends EventTarget {
  controller: Worker | null = null
  readonly registration: Registration | undefined
  constructor(registration: Registration | undefined) {
    super()
    this.registration = registration
    this.controller = registration?.active ?? null
  }
  register = async (): Promise<Registration | undefined> => this.registration
  getRegistration = this.register
  /** As the page has it. */
  get container(): Container {
    return this as unknown as Container
  }
}

const heldSince = (): Registration => Object.assign(new Registration(), { active: new Worker('activated') })

async function opened(browser: Browser | undefined) {
  const store = createAppStore()
  await holdOnDevice(store, browser?.container)
  const codes = (): string[] => store.getState().notices.map(({ text }) => text.code)
  return { onDevice: () => store.getState().onDevice, codes }
}

it('a first visit is being fetched until all of it is there', async () => {
  const first = new Worker('installing')
  const registration = Object.assign(new Registration(), { installing: first })
  const browser = new Browser(registration)
  const { onDevice, codes } = await opened(browser)
  expect(onDevice().held).toBe('coming')
  first.becomes('installed')
  registration.active = first
  // It answers for the page from now on, and that is no news.
  browser.dispatchEvent(new Event('controllerchange'))
  first.becomes('activated')
  expect(onDevice()).toMatchObject({ held: 'held', isNewer: false })
  expect(codes()).toEqual([])
})

it('what could not be fetched whole says so', async () => {
  const first = new Worker('installing')
  const { onDevice } = await opened(new Browser(Object.assign(new Registration(), { installing: first })))
  first.becomes('redundant')
  expect(onDevice().held).toBe('failed')
})

it('a newer build is told once, and takes over when it is asked to, then the page is loaded anew', async () => {
  const registration = heldSince()
  const browser = new Browser(registration)
  const { onDevice, codes } = await opened(browser)
  expect(onDevice()).toMatchObject({ held: 'held', isNewer: false })

  const newer = new Worker('installing')
  registration.installing = newer
  registration.dispatchEvent(new Event('updatefound'))
  registration.waiting = newer
  newer.becomes('installed')
  expect(onDevice()).toMatchObject({ held: 'held', isNewer: true })
  expect(codes()).toEqual(['newerBuild'])
  expect(newer.told).toEqual([])

  let reloaded = 0
  await takeNewer(browser.container, () => reloaded++)
  expect({ told: newer.told, reloaded }).toEqual({ told: [{ type: 'SKIP_WAITING' }], reloaded: 0 })
  browser.dispatchEvent(new Event('controllerchange'))
  expect(reloaded).toBe(1)
  expect(codes()).toEqual(['newerBuild'])
})

it('a newer build that waits since an earlier visit is told, and so is one that another tab took', async () => {
  const waits = Object.assign(heldSince(), { waiting: new Worker('installed') })
  expect((await opened(new Browser(waits))).onDevice().isNewer).toBe(true)

  const browser = new Browser(heldSince())
  const { onDevice } = await opened(browser)
  browser.dispatchEvent(new Event('controllerchange'))
  expect(onDevice().isNewer).toBe(true)
  let reloaded = 0
  await takeNewer(browser.container, () => reloaded++)
  expect(reloaded).toBe(1)
})

it('a browser that holds nothing is told apart from one that fails', async () => {
  expect((await opened(undefined)).onDevice().held).toBe('cannot')
  expect((await opened(new Browser(undefined))).onDevice().held).toBe('cannot')
  const refusing = new Browser(undefined)
  refusing.register = () => Promise.reject(new Error('SecurityError'))
  expect((await opened(refusing)).onDevice().held).toBe('failed')
})
