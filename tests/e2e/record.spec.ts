/** Whole games in the browser: the golden record replays there to the same hashes, and a watched game ends with its points. */
import type { Page } from '@playwright/test'
import { digest } from '../../src/engine/hash.ts'
import { observe } from '../../src/engine/view.ts'
import { replay } from '../../src/record/record.ts'
import type { GameRecord } from '../../src/scenario/recordFile.ts'
import { battle } from '../support/battles.ts'
import { asFile, expect, notices, openSave, readDownload, test, viewHash } from '../support/browser.ts'
import { cutBefore, goldenRecord } from '../support/savedGames.ts'

const record = goldenRecord()
const { scenario } = battle('hailar')

/** Hash of what the Soviet side sees at the end of a game, reckoned in Node; every hash on the way must agree. */
function endInNode(game: GameRecord): string {
  const { fault, state } = replay(scenario, game)
  expect(fault).toBeNull()
  return digest(observe(scenario, state, 'soviet').state.bytes)
}

/** The record that the final page hands out. */
async function exported(page: Page): Promise<GameRecord> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the record' }).click()
  return readDownload(await coming)
}

/** The page with the points of both sides and the scale of the record beside them. */
async function expectFinalPage(page: Page): Promise<void> {
  await expect(page.getByText('The end: Hailar')).toBeVisible({ timeout: 60_000 })
  const { soviet, japanese } = await page.evaluate(() => {
    const text = document.querySelector('main')!.textContent!
    const found = /Soviet (\d+), Japanese (\d+): difference/.exec(text)
    return { soviet: found?.[1] ?? '', japanese: found?.[2] ?? '' }
  })
  await expect(page.getByRole('table', { name: 'Soviet' }).getByRole('row').last()).toHaveText(
    new RegExp(`^Total${soviet}$`),
  )
  await expect(page.getByRole('table', { name: 'Japanese' }).getByRole('row').last()).toHaveText(
    new RegExp(`^Total${japanese}$`),
  )
  await expect(page.getByRole('table', { name: 'The record by the same scale' })).toContainText(
    /Total\d+ : \d+/,
  )
  await expect(page.getByRole('heading', { name: 'Against the record’s clock' })).toBeVisible()
}

test('the golden record replays in the browser, hash by hash, to the state that Node reaches', async ({
  page,
}) => {
  await page.goto('/')
  await openSave(page, asFile(record))
  await expectFinalPage(page)
  expect(await viewHash(page)).toBe(endInNode(record))
  const { snapshots, ...played } = await exported(page)
  expect(played).toEqual(record)
  // The page adds how each turn began, for records that later rules no longer replay.
  expect(snapshots?.states.length).toBeGreaterThan(0)
  await expect(notices(page)).toBeEmpty()
})

test('a watched game goes on by itself, can be skipped, and ends with its points beside the record', async ({
  page,
}) => {
  await page.goto('/')
  await openSave(page, asFile(cutBefore(record, record.playerTurns.length - 2, 0)))
  const skip = page.getByRole('button', { name: 'Skip' })
  await expect(async () => {
    if (await skip.isVisible()) await skip.click({ timeout: 1000 })
    await expect(page.getByText('The end: Hailar')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000 })
  await expectFinalPage(page)
  const game = await exported(page)
  expect(game.playerTurns).toHaveLength(record.playerTurns.length)
  expect(await viewHash(page)).toBe(endInNode(game))
})
