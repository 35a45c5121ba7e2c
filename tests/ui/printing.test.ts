import { afterEach, expect, test, vi } from 'vitest'
import { printing } from '../../src/ui/common/usePrinting.ts'

/**
 * Media lists as Chromium has them: a change is reported with the next frame, and a list that was asked in between has
 * nothing left to report.
 */
function mediaOf(page: { isPaper: boolean }) {
  class List {
    private known = page.isPaper
    private readonly listeners = new Set<() => void>()
    get matches(): boolean {
      this.known = page.isPaper
      return this.known
    }
    addEventListener = (_: 'change', listener: () => void) => this.listeners.add(listener)
    removeEventListener = (_: 'change', listener: () => void) => this.listeners.delete(listener)
    report(): void {
      if (this.known === this.matches) return
      for (const listener of [...this.listeners]) listener()
    }
  }
  const lists: List[] = []
  const matchMedia = (): List => {
    const list = new List()
    lists.push(list)
    return list
  }
  const frame = (): void => {
    for (const list of [...lists]) list.report()
  }
  return { matchMedia, frame }
}

afterEach(() => vi.unstubAllGlobals())

test('a fold hears of the end of printing though another part of the page asked before the browser told', () => {
  const page = { isPaper: false }
  const media = mediaOf(page)
  const events = new EventTarget()
  vi.stubGlobal('matchMedia', media.matchMedia)
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events))

  const shown: boolean[] = []
  const leave = printing.subscribe(() => shown.push(printing.isSo()))
  page.isPaper = true
  media.frame()
  page.isPaper = false
  expect(printing.isSo()).toBe(false)
  media.frame()
  leave()
  page.isPaper = true
  media.frame()
  expect(shown).toEqual([true, false])

  const announced: boolean[] = []
  page.isPaper = false
  const away = printing.subscribe(() => announced.push(printing.isSo()))
  events.dispatchEvent(new Event('beforeprint'))
  events.dispatchEvent(new Event('afterprint'))
  away()
  expect(announced).toEqual([true, false])
})
