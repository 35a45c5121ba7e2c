/** The site held on the device: in a folder of a server, opened again without a network, and brought up to date. */
import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  boardOf,
  test as browserTest,
  endTurn,
  expect,
  notices,
  untilSaved,
  untilTurn,
} from '../support/browser.ts'
import { Site } from '../support/site.ts'

const BATTLES = readdirSync('scenarios')
const LAB = '?lab=shumshu&form=first-day&whatif=no-fog&soviet=greedy&japanese=random&games=2&seed=1'

const test = browserTest.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  site: async ({}, use) => {
    const site = new Site()
    await use(site)
    site.remove()
  },
  baseURL: async ({ site }, use) => use(await site.open()),
})
test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } })

/** What a class fetches once over its school's network, for each machine. */
const MOST_BYTES = 8_000_000

const held = 'Held on this device: works without a network.'

/** Bytes of all that the browser holds of the site. */
const bytesHeld = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let bytes = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const answer of await cache.matchAll()) bytes += (await answer.blob()).size
    }
    return bytes
  })

test('once held, everything is played without a network, and nothing is asked of the server', async ({
  page,
  context,
  site,
  baseURL,
}) => {
  await page.goto(`${baseURL}/`)
  await expect(page.getByText(held)).toBeVisible({ timeout: 60_000 })
  expect(await bytesHeld(page)).toBeGreaterThan(2_000_000)
  expect(await bytesHeld(page)).toBeLessThan(MOST_BYTES)
  const askedBefore = site.asked.length
  await page.reload()
  await expect(page.getByText(held)).toBeVisible({ timeout: 30_000 })
  // The browser's own question for a newer build is the one that remains.
  expect(site.asked.slice(askedBefore).filter(path => !path.endsWith('/sw.js'))).toEqual([])

  site.close()
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('article')).toHaveCount(BATTLES.length)
  for (const id of BATTLES) {
    await page.goto(`${baseURL}/?scenario=${id}&seed=7`)
    await untilTurn(page, 1)
    await expect(boardOf(page).locator('canvas')).toBeAttached({ timeout: 60_000 })
  }
  await endTurn(page)
  await untilTurn(page, 2)
  expect(page.workers().length).toBeGreaterThan(0)

  await page.goto(`${baseURL}/${LAB}`)
  await page.getByRole('button', { name: 'Play the study' }).click({ timeout: 60_000 })
  await expect(page.getByText('Played to the end')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.study-chart .chart-slot > svg').first()).toBeVisible()
  await page.goto(`${baseURL}/?class=shumshu`)
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible({ timeout: 60_000 })
})

test('a newer build waits until the reader takes it, and the game is kept', async ({
  page,
  site,
  baseURL,
}) => {
  const mark = page.locator('meta[name="build"]')
  await page.goto(`${baseURL}/`)
  await expect(page.getByText(held)).toBeVisible({ timeout: 60_000 })
  site.renew()
  await page.goto(`${baseURL}/?scenario=shumshu&seed=7`)
  await expect(notices(page)).toContainText('A newer version has been fetched.', { timeout: 60_000 })
  await untilTurn(page, 1)
  await untilSaved(page)
  await expect(mark).toHaveCount(0)

  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  const take = page.getByRole('button', { name: 'Reload with it' })
  await expect(take).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await take.click()
  await expect(mark).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Go on' })).toContainText('Shumshu, turn 1')
})

test('the site says what it is to whoever installs it', async ({ page, site, baseURL }) => {
  await page.goto(`${baseURL}/`)
  const address = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href)
  const manifest = await (await page.request.get(address)).json()
  expect(manifest).toMatchObject({
    short_name: 'August Storm',
    display: 'standalone',
    start_url: './',
    scope: './',
  })
  for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
    const size = await page.evaluate(async picture => {
      const image = new Image()
      image.src = picture
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, new URL(src, address).href)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
  const client = await page.context().newCDPSession(page)
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors')
  // A test's browser is as if private, where nothing is ever installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  expect(site.asked.every(path => path.startsWith('/school/storm/'))).toBe(true)
})
