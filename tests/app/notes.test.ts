/** The player's own notes: pinned to where the game stands, kept with it, and read by whom they belong to. */
import { describe, expect, it } from 'vitest'
import { notesOf, pinned } from '../../src/app/notes.ts'
import { observe } from '../../src/engine/view.ts'
import { newRecord } from '../../src/record/record.ts'
import { openPage, type Page } from '../support/session.ts'

const PLAYED = { soviet: 'human', japanese: { level: 'greedy' } } as const
async function opened(): Promise<Page> {
  const page = openPage()
  await page.session.start({ scenario: page.scenario.id, seats: PLAYED, seed: 7 })
  await page.idle()
  return page
}
const guarded = (page: Page): void =>
  page.session.submit({ kind: 'priority', unit: page.scenario.unitIndex.get('A')!, priority: 'high' })
const plain = (text: string) => ({ text, hex: null, units: [] })

describe('a note', () => {
  it('is pinned to the last order, a hex and units, and saved with the game', async () => {
    const page = await opened()
    page.session.addNote(plain('Before the first order'))
    guarded(page)
    page.session.addNote({ text: ' The  bridge\nstands ', hex: 12, units: [0] })
    expect(page.battle().notes).toEqual([
      { turn: 1, side: 'soviet', order: -1, text: 'Before the first order' },
      { turn: 1, side: 'soviet', order: 0, text: 'The bridge stands', hexes: ['0301'], units: ['A'] },
    ])
    expect(page.saved().notes).toEqual(page.battle().notes)
  })

  it('stays when orders are taken back, and is itself no order to take back', async () => {
    const page = await opened()
    page.session.addNote(plain('Alone'))
    expect(page.battle().canUndo).toBe(false)
    guarded(page)
    page.session.addNote(plain('Two'))
    page.session.undo()
    expect(page.battle().notes.map(({ text }) => text)).toEqual(['Alone', 'Two'])
    expect(page.battle().canUndo).toBe(false)
    page.session.redo()
    expect(page.saved().playerTurns[0]!.orders).toHaveLength(1)
    expect(page.battle().notes).toHaveLength(2)
  })

  it('is taken away again', async () => {
    const page = await opened()
    page.session.addNote(plain('One'))
    page.session.addNote(plain('Two'))
    page.session.removeNote(page.battle().notes[0]!)
    expect(page.battle().notes.map(({ text }) => text)).toEqual(['Two'])
  })

  it('without words is none', async () => {
    const page = await opened()
    page.session.addNote(plain(' \n '))
    expect(page.battle().notes).toEqual([])
  })

  it('of two people at one screen is read by the one who wrote it, until the battle is over', async () => {
    const page = await opened()
    const { scenario, game: view } = page.battle()
    const record = newRecord(scenario, 7, { soviet: 'human', japanese: 'human' })
    const note = pinned(scenario, record, view, plain('Mine'))!
    const noted = { ...record, notes: [note] }
    const seats = { soviet: 'human', japanese: 'human' } as const
    const theirs = observe(scenario, view.state, 'japanese')
    expect(notesOf({ record: noted, view, seats })).toEqual([note])
    expect(notesOf({ record: noted, view: theirs, seats })).toEqual([])
    expect(notesOf({ record: noted, view: theirs, seats: PLAYED })).toEqual([note])
  })
})
