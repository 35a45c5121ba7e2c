/** The battle's opening by the record beside the game on the page. */
import { expect, test } from 'vitest'
import { newRecord } from '../../src/record/record.ts'
import { playMatch } from '../../src/sim/match.ts'
import { openPage, type Page, until } from '../support/session.ts'

const PLAYED = { soviet: 'human', japanese: { level: 'greedy' } } as const
const start = async (page: Page): Promise<void> => {
  await page.session.start({ scenario: page.scenario.id, seats: PLAYED, seed: 7 })
  await page.idle()
}
const { scenario } = openPage()
const { record } = playMatch(scenario, { soviet: 'greedy', japanese: 'greedy' }, 3)

test('a battle without an opening has an empty one, and is not asked again', async () => {
  let asked = 0
  const readOpening = () => {
    asked++
    return Promise.resolve({ ok: false, fault: 'none' } as const)
  }
  const page = openPage({ readOpening })
  await start(page)
  await page.session.tellHistory()
  await page.session.tellHistory()
  expect(page.battle().history).toEqual({ track: [], tallies: [] })
  expect(asked).toBe(1)
})

test('an opening that does not play gives an empty one too', async () => {
  const broken = { ...newRecord(scenario, 3, { soviet: 'x', japanese: 'x' }), scenario: 'elsewhere' }
  const page = openPage({ readOpening: () => Promise.resolve({ ok: true, record: broken }) })
  await start(page)
  await page.session.tellHistory()
  expect(page.battle().history?.track).toEqual([])
})

test('the overlay of the record has its opening read, turn by turn', async () => {
  const page = openPage({ readOpening: () => Promise.resolve({ ok: true, record }) })
  await start(page)
  expect(page.battle().history).toBeNull()
  page.session.setOverlay('ghost')
  await until(() => page.battle().history !== null)
  const { track, tallies } = page.battle().history!
  expect(track.map(({ at }) => at)).toEqual([0, ...scenario.turns.map(({ end }) => end)])
  expect(tallies).toHaveLength(1 + record.playerTurns.length)
})
