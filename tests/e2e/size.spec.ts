/** The budget of what a browser must fetch before a battle can be played, held on the build that is served. */
import { gzipSync } from 'node:zlib'
import { boardOf, expect, test } from '../support/browser.ts'

/** Bytes of script after gzip; the goal of the project for a first load. */
const MOST = 480_000
/** The same of what only a worker asks for: opponents think while the player looks at his map. */
const MOST_OF_OPPONENTS = 60_000
/** Less than this is no game: the test would be looking at nothing. */
const LEAST = 200_000

const textsOf = async (scripts: ReadonlyMap<string, Promise<Buffer>>): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all([...scripts].map(async ([path, body]) => [path, String(await body)] as const)))

/** Files that a file imports, and those that these import, without the doors to the workers. */
function importedFrom(texts: ReadonlyMap<string, string>, first: RegExp): ReadonlySet<string> {
  const found = new Set([...texts.keys()].filter(path => first.test(path)))
  // A set visits what is added while it is read.
  for (const path of found)
    for (const [, name] of (texts.get(path) ?? '').matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w-]+\.js)/g))
      if (!/^(opponent|opening)/.test(name!)) found.add(`/assets/${name}`)
  return found
}

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
  const ofPage = importedFrom(await textsOf(scripts), /\/index-/)
  const sum = (isCounted: (path: string) => boolean): number =>
    sizes.reduce((bytes, each) => bytes + (isCounted(each.path) ? each.bytes : 0), 0)
  const total = sum(path => ofPage.has(path))
  const opponents = sum(path => !ofPage.has(path))
  const told = sizes.map(({ path, bytes }) => `${bytes} ${path}`).join('\n')
  const worker = sizes.find(({ path }) => /worker/i.test(path))
  // A worker that is bundled apart carries a second copy of the rules.
  expect(worker?.bytes, told).toBeLessThan(5_000)
  expect(total, told).toBeGreaterThan(LEAST)
  expect(total, told).toBeLessThanOrEqual(MOST)
  // Not nothing: else the opponents were counted as the page's, or not at all.
  expect(opponents, told).toBeGreaterThan(10_000)
  expect(opponents, told).toBeLessThanOrEqual(MOST_OF_OPPONENTS)
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
