/** Two games chosen to stand beside each other. */
import { describe, expect, it } from 'vitest'
import { openPage, type Page, until } from '../support/session.ts'

const WATCHED = { soviet: { level: 'greedy' }, japanese: { level: 'greedy' } } as const
const PLAYED = { soviet: 'human', japanese: { level: 'greedy' } } as const
const compared = (page: Page) => page.store.getState().compare!

async function watched(page: Page): Promise<void> {
  await page.session.start({ scenario: page.scenario.id, seats: WATCHED, seed: 7 })
  await until(() => page.store.getState().page === 'final')
}

describe('two games', () => {
  it('are the one just ended, and a saved one', async () => {
    const page = openPage()
    await watched(page)
    expect(await page.session.saveAs('The other')).toBe(true)
    await page.session.openCompare()
    expect(page.store.getState().page).toBe('compare')
    expect(compared(page).a!.game!.told.tallies.length).toBeGreaterThan(2)
    expect(compared(page).b).toBeNull()
    const slot = page.store.getState().saves.slots.find(({ name }) => name === 'The other')!
    await page.session.compareWith('b', { kind: 'save', id: slot.id })
    expect(compared(page).b!.game!.told.takenAt).toEqual(compared(page).a!.game!.told.takenAt)
  })

  it('are never one that a person still plays: it would tell what the enemy hides', async () => {
    const page = openPage()
    await page.session.start({ scenario: page.scenario.id, seats: PLAYED, seed: 7 })
    await page.idle()
    await page.session.saveAs('Under way')
    await page.session.openCompare()
    expect(compared(page)).toEqual({ a: null, b: null })
    const slot = page.store.getState().saves.slots.find(({ name }) => name === 'Under way')!
    await page.session.compareWith('a', { kind: 'save', id: slot.id })
    await page.session.compareWith('b', { kind: 'game' })
    expect(compared(page)).toEqual({ a: null, b: null })
    expect(page.notices()).toEqual(['badSave', 'badSave'])
  })
})
