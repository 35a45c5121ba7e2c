/** What is told of a battle when it is over, as the page asks for it. */
import { describe, expect, it } from 'vitest'
import type { RecordFault } from '../../src/record/record.ts'
import { openPage, type Page, until } from '../support/session.ts'

const WATCHED = { soviet: { level: 'greedy' }, japanese: { level: 'greedy' } } as const

async function played(): Promise<Page> {
  const page = openPage()
  await page.session.start({ scenario: page.scenario.id, seats: WATCHED, seed: 7 })
  await until(() => page.store.getState().page === 'final')
  return page
}

describe('the aftermath', () => {
  it('is not told while the battle goes on', async () => {
    const page = openPage()
    const seats = { soviet: 'human', japanese: { level: 'greedy' } } as const
    await page.session.start({ scenario: page.scenario.id, seats, seed: 7 })
    await page.idle()
    await page.session.tellAftermath()
    expect(page.battle().aftermath).toBeNull()
  })

  it('is gathered when the battle is over, from the whole record', async () => {
    const page = await played()
    await page.session.tellAftermath()
    const { permille, told } = page.battle().aftermath!
    expect(permille).toBe(1000)
    expect(told!.fault satisfies RecordFault | null).toBeNull()
    expect(told!.tallies).toHaveLength(1 + page.saved().playerTurns.length)
  })

  it('is handed out as one JSON file or as tables', async () => {
    const page = await played()
    await page.session.exportAftermath('json')
    expect(page.downloads).toEqual([])
    await page.session.tellAftermath()
    await page.session.exportAftermath('json')
    await page.session.exportAftermath('tallies')
    expect(page.downloads.map(({ name }) => name)).toEqual([
      'position-7-aftermath.json',
      'position-7-tallies.csv',
    ])
    expect(JSON.parse(page.downloads[0]!.text)).toMatchObject({ scenario: 'position', seed: 7 })
    expect(page.downloads[1]!.text.split('\n')[0]).toMatch(/^turn,side,at,/)
  })

  it("is handed in as a result that the teacher's page takes", async () => {
    const page = await played()
    await page.session.tellAftermath()
    await page.session.exportAftermath('result')
    const [file] = page.downloads
    expect(file!.name).toBe('position-played-7.august-result.json')
    const { study, tally, seeds } = JSON.parse(file!.text)
    expect(study).toMatchObject({ scenario: 'position', levels: { soviet: 'greedy', japanese: 'greedy' } })
    expect(seeds).toEqual([{ first: 7, count: 1 }])
    const { tallies } = page.battle().aftermath!.told!
    const { soviet, japanese } = tallies.at(-1)!.of
    expect(tally.worlds[0].figures.margin.values).toEqual([[soviet.points - japanese.points, 1]])
  })
})
