/** The budget of what a browser must fetch before a battle can be played, held on the build that is served. */
import { gzipSync } from 'node:zlib'
import { boardOf, expect, test } from '../support/browser.ts'

/** Bytes of script after gzip; the goal of the project for a first load. */
const MOST = 480_000
/** Less than this is no game: the test would be looking at nothing. */
const LEAST = 200_000

test('a battle can be played after at most 480 kB of script', async ({ page }) => {
  const scripts = new Map<string, Promise<Buffer>>()
  let battleFiles = 0
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!pathname.endsWith('.js')) return
    if (pathname.includes('/battles/')) battleFiles++
    else scripts.set(pathname, response.body())
  })
  await page.goto('/?scenario=hailar&seed=7')
  await expect(boardOf(page).locator('canvas')).toBeAttached({ timeout: 60_000 })
  await expect.poll(() => page.workers().length, 'the opponent has not started').toBe(1)

  const sizes = await Promise.all(
    [...scripts].map(async ([path, body]) => ({ path, bytes: gzipSync(await body).length })),
  )
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const told = sizes.map(({ path, bytes }) => `${bytes} ${path}`).join('\n')
  const worker = sizes.find(({ path }) => /worker/i.test(path))
  // A worker that is bundled apart carries a second copy of the rules.
  expect(worker?.bytes, told).toBeLessThan(5_000)
  expect(total, told).toBeGreaterThan(LEAST)
  expect(total, told).toBeLessThanOrEqual(MOST)
  // Unless data is told from script by its folder, a larger battle would eat the budget.
  expect(battleFiles).toBeGreaterThan(0)
  test.info().annotations.push({ type: 'script', description: `${total} bytes` })
})

test('the start page fetches the cards of the battles; whole comes the one that is chosen', async ({
  page,
}) => {
  const whole: string[] = []
  const cards: string[] = []
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (pathname.includes('/battles/cards/')) cards.push(pathname)
    else if (pathname.includes('/battles/') && pathname.includes('briefing')) whole.push(pathname)
  })
  await page.goto('/')
  const articles = page.getByRole('article')
  await expect(articles.first()).toBeVisible()
  await expect(articles.locator('canvas')).toHaveCount(await articles.count(), { timeout: 60_000 })
  expect([cards.length, whole.length]).toEqual([await articles.count(), 0])
  await articles.first().getByRole('button', { name: 'Play', exact: true }).click()
  await expect(boardOf(page)).toBeVisible({ timeout: 60_000 })
  expect(whole).toHaveLength(1)
})
