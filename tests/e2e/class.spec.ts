/** A class in the browser: a lesson from its link to the file that is handed in, and that file on the teacher's page. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SINGLE_FILE } from '../../src/tools/singleFileName.mjs'
import { expect, test } from '../support/browser.ts'
import { overruns } from './layout.ts'

const BUILD = process.env['E2E_BUILD'] ?? 'dist'

/** Twenty pairs in two worlds: forty games, between players that think fast. */
const LESSON =
  '/?lab=shumshu&form=first-day&whatif=no-fog&soviet=random&japanese=random&games=20&seed=1&lesson=own'

const faultsOfAxe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Saves what a button hands out. @returns its name and where it lies */
async function saved(page: Page, button: RegExp): Promise<{ name: string; path: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  const path = test.info().outputPath(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), path }
}

test('a lesson is played, broken off, gone on with after a reload, handed in, and read by the teacher', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto(LESSON)
  await page.getByRole('button', { name: /^Predict/ }).click({ timeout: 60_000 })
  await page.getByRole('radio', { name: /^It makes no difference/ }).check()
  await page.getByRole('button', { name: 'Next step' }).click()
  await page.getByRole('combobox', { name: 'Your number in the class' }).selectOption('2')
  await page.getByRole('button', { name: 'Play the study' }).click()
  // Two pairs are whole: there is an answer, and something to go on from.
  await expect(page.locator('.lab-found').getByText(/^No fog: /)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped: what has been played is kept')).toBeVisible()

  // The address is still that of the lesson: loading it anew goes on there.
  await page.reload()
  await page.getByRole('button', { name: 'Go on with it' }).click({ timeout: 60_000 })
  await expect(page.getByText('Played to the end')).toBeVisible({ timeout: 180_000 })
  await expect(page.getByText('40 of 40 games')).toBeVisible()
  await page.getByRole('button', { name: /^Explain/ }).click()
  await page.getByLabel(/^What did your games show/).fill('More < than I thought.')
  await page.getByLabel('A nickname, if you like').fill('Bao')
  expect(await faultsOfAxe(page)).toEqual([])

  const table = await saved(page, /Figures as a table/)
  const result = await saved(page, /^Save the file to hand in/)
  expect(result.name).toBe('shumshu-own-2.august-result.json')
  expect(readFileSync(result.path, 'utf8').length).toBeLessThan(100_000)

  await page.goto('/?class=shumshu')
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible({ timeout: 60_000 })
  await page.locator('input[type=file]').setInputFiles([result.path, table.path])
  await expect(page.getByRole('rowheader', { name: '2 Bao' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^2 Bao 20 / })).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 file was not taken' })).toBeVisible()
  await expect(page.getByText('1 file, 20 pairs of games counted, seeds 21–40.')).toBeVisible()
  await expect(page.getByText(/of 1 predicted what the games of the class show/)).toBeVisible()
  await expect(page.locator('.class-spread .chart-slot > svg')).toBeVisible()
  await expect(page.locator('.lab-map path')).not.toHaveCount(0)
  await page.getByText(/^What did your games show.*\(1 answers?\)/).click()
  await expect(page.getByText('More < than I thought.')).toBeVisible()
  expect((await saved(page, /^Table \(CSV\)/)).name).toBe('class-shumshu-own.csv')

  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => overruns(page), `at ${width}`).toEqual([])
    expect(await faultsOfAxe(page), `at ${width}`).toEqual([])
  }

  await page.reload()
  await expect(page.getByRole('rowheader', { name: '2 Bao' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Clear all away' }).click()
  await expect(page.getByText('Nothing has been handed in yet.', { exact: false })).toBeVisible()
})

test("a lesson's file, saved by the teacher, opens the lesson of whoever drops it on the page", async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'For teachers' }).click()
  await page.getByRole('combobox', { name: 'Battle' }).selectOption('shumshu')
  await page.getByLabel('Pairs of games for each').fill('6')
  await page.getByLabel('Pairs of games for each').press('Enter')
  const file = await saved(page, /^Save it as a file/)
  expect(file.name).toBe('shumshu-whom-did-fog-help.august-lesson.json')
  await page.goto('/')
  await page.locator('input[type=file]').first().setInputFiles(file.path)
  await expect(page.getByRole('heading', { name: 'Whom did the fog help?' }).first()).toBeVisible({
    timeout: 60_000,
  })
  await expect.poll(() => page.evaluate(() => augustStorm.store.getState().lab?.choice.games)).toBe(6)
})

/** A short lesson, from its link to the teacher's page; `address` is the page's own. */
async function handInShortly(page: Page, address: string): Promise<void> {
  await page.goto(
    `${address}?lab=shumshu&form=first-day&whatif=no-fog&soviet=random&japanese=random&games=2&seed=1&lesson=own`,
  )
  await page.getByRole('button', { name: 'Play the study' }).click({ timeout: 60_000 })
  await expect(page.getByText('Played to the end')).toBeVisible({ timeout: 120_000 })
  const { path } = await saved(page, /^Save the file to hand in/)
  await page.goto(`${address}?class=shumshu`)
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible({ timeout: 60_000 })
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByRole('row', { name: /^No\. 1 2 / })).toBeVisible()
  await expect(page.locator('.lab-map path')).not.toHaveCount(0)
}

test.describe('as one file', () => {
  test.use({ baseURL: pathToFileURL(BUILD).href })

  test('a lesson is played, handed in and read from disk', async ({ page, baseURL }) => {
    test.setTimeout(240_000)
    await handInShortly(page, `${baseURL}/${SINGLE_FILE}`)
  })
})

test.describe('once the site is held on the device', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a lesson is played, handed in and read without a network', async ({ page, context }) => {
    test.setTimeout(240_000)
    await page.goto('/')
    await expect(page.getByText('Held on this device: works without a network.')).toBeVisible({
      timeout: 60_000,
    })
    await page.reload()
    await context.setOffline(true)
    await handInShortly(page, '/')
  })
})
