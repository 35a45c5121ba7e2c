/** The program as one file, opened from disk: nothing beside it, and nothing else is asked for. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { SINGLE_FILE } from '../../src/tools/singleFileName.mjs'
import {
  asFile,
  test as browserTest,
  endTurn,
  expect,
  expectMapDrawn,
  exportGame,
  mapDrawn,
  openSave,
  rendererOf,
  untilSaved,
  untilTurn,
} from '../support/browser.ts'

const BUILD = process.env['E2E_BUILD'] ?? 'dist'
const LAB = '?lab=shumshu&form=first-day&whatif=no-fog&soviet=greedy&japanese=random&games=4&seed=1'

const test = browserTest.extend({
  // A folder of its own, as on a stick: a second file would not be found.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  baseURL: async ({}, use) => {
    const stick = mkdtempSync(join(tmpdir(), 'stick-'))
    copyFileSync(join(BUILD, SINGLE_FILE), join(stick, SINGLE_FILE))
    await use(pathToFileURL(stick).href)
    rmSync(stick, { recursive: true })
  },
})
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('from disk every battle opens, and one is played against the officer in his worker, kept, handed out and taken in', async ({
  page,
  baseURL,
}) => {
  const address = `${baseURL}/${SINGLE_FILE}`
  const asked = new Set<string>()
  page.on('request', request => asked.add(request.url().replace(/^(data|blob):.*/s, '$1')))
  await page.goto(address)
  await expect(page.getByRole('article')).toHaveCount(4)
  await expect(page.getByText('Opened from a file: works without a network.')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  for (const id of ['hailar', 'khingan', 'mudanjiang']) {
    await page.goto(`${address}?scenario=${id}&seed=7`)
    await page.waitForFunction(
      wanted => globalThis.augustStorm?.store.getState().battle?.scenario.id === wanted,
      id,
      { timeout: 30_000 },
    )
  }

  await page.goto(`${address}?scenario=shumshu&seed=7`)
  await mapDrawn(page)
  expect(await rendererOf(page)).toBe('webgl')
  await expectMapDrawn(page)
  expect(page.workers()).toHaveLength(1)
  await endTurn(page)
  await untilTurn(page, 2)
  await untilSaved(page)
  const codes = await page.evaluate(() => augustStorm.store.getState().notices.map(({ text }) => text.code))
  expect(codes).not.toContain('workerFailed')
  const record = await exportGame(page)

  await page.goto(address)
  await expect(page.getByRole('region', { name: 'Go on' })).toContainText('Shumshu, turn 2')
  await openSave(page, asFile(record))
  await untilTurn(page, 2)
  expect([...asked].filter(url => !url.startsWith(address)).toSorted()).toEqual(
    ['blob', 'data'].filter(kind => asked.has(kind)),
  )
})

test('from disk a study is played by workers, a lesson given out, and an opening watched', async ({
  page,
  baseURL,
}) => {
  const address = `${baseURL}/${SINGLE_FILE}`
  await page.goto(`${address}${LAB}`)
  await page.getByRole('button', { name: 'Play the study' }).click({ timeout: 60_000 })
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  await expect(page.getByText('Played to the end')).toBeVisible({ timeout: 60_000 })

  await page.goto(`${address}?class=shumshu`)
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible({ timeout: 60_000 })

  await page.goto(address)
  await page.getByRole('button', { name: 'Watch the opening of Shumshu' }).click()
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  await expect(page.getByRole('region', { name: 'Player' })).toContainText(/Step 0 of \d+/, {
    timeout: 90_000,
  })
})
