/** The replay player: an opening watched, command taken, a turn played, the way back, and both games beside each other. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { endTurn, expect, hexOfUnit, mapDrawn, test, untilSaved, untilTurn } from '../support/browser.ts'
import { cutBefore, goldenRecord } from '../support/savedGames.ts'
import { overlaps, overruns } from './layout.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const stepOf = (page: Page): Promise<number> =>
  page.evaluate(() => augustStorm.store.getState().replay?.step ?? -1)
const untilPage = (page: Page, name: 'replay' | 'battle') =>
  expect.poll(() => page.evaluate(() => augustStorm.store.getState().page), { timeout: 90_000 }).toBe(name)
/** Where units of the Khingan stand by the brief's table on 11 August at 23:00. */
const AT_2300 = { S12: '2922', S13: '2922', S14: '3222', S02: '3329' }

test('the Khingan opening is watched to 11 August 23:00, taken over, played, and found again', async ({
  page,
}) => {
  // The opening is played by the rules first, and the opponent thinks.
  test.setTimeout(300_000)
  await page.goto('/')
  await button(page, 'Watch the opening of The Khingan crossing').click()
  await untilPage(page, 'replay')
  await expect(page.getByRole('region', { name: 'Player' })).toContainText(/Step 0 of \d+/)
  const commentary = page.getByRole('complementary', { name: 'Commentary' })
  await expect(commentary).toContainText('Source')

  // A comment shows all the hexes that it names, and pins them.
  const named = await page.evaluate(() => {
    const { commands, store } = augustStorm
    const { tape } = store.getState().replay!
    const comment = tape.comments.toSorted((a, b) => b.hexes.length - a.hexes.length)[0]!
    void commands.replay({ do: 'go', step: comment.step })
    return comment.hexes
  })
  expect(named.length).toBeGreaterThan(2)
  await mapDrawn(page)
  await commentary.getByRole('button', { name: 'Show on the map' }).first().click()
  // To ask for a place moves the map to it where it is not in view: it stays where it is.
  await expect(async () => {
    const [first, second] = await page.evaluate(
      hexes => [0, 1].map(() => JSON.stringify(hexes.map(hex => augustStorm.pointOf(hex)))),
      named,
    )
    expect(second).toBe(first)
  }).toPass()

  // The turn from 18:00 to 06:00 holds the hour: the step of the last Soviet order of it.
  const night = await page.evaluate(() => {
    const { tape } = augustStorm.store.getState().replay!
    const turn = tape.scenario.turns.findIndex(
      ({ start, end }) => start < 3 * 1440 - 60 && end > 3 * 1440 - 60,
    )
    return tape.index.starts.find(start => start.turn === turn + 1 && start.side === 'japanese')!.step - 1
  })
  await page.getByRole('slider', { name: 'Timeline' }).focus()
  while ((await stepOf(page)) < night) await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  expect(await stepOf(page)).toBe(night)
  for (const [id, hex] of Object.entries(AT_2300)) expect(await hexOfUnit(page, id), id).toBe(hex)

  await button(page, 'Take command from here').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Soviet' }).click({ force: true })
  await dialog.getByRole('button', { name: 'Take command', exact: true }).click()
  await untilPage(page, 'battle')
  await endTurn(page)
  await untilTurn(page, 8)
  await untilSaved(page)

  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Return to the replay' }).click()
  await untilPage(page, 'replay')
  expect(await stepOf(page)).toBe(night)
  for (const [id, hex] of Object.entries(AT_2300)) expect(await hexOfUnit(page, id), id).toBe(hex)
  await button(page, 'Branches').click()
  await expect(page.getByRole('dialog')).toContainText('This replay')
  await expect(page.getByRole('dialog')).toContainText('Soviet command')
  await expect(page.getByRole('dialog')).toContainText(/Left at (the begin of )?turn 7/)
  await page.getByRole('button', { name: 'Watch Soviet command' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Replay of a saved game')
})

/** Three turns of a game of two opponents. */
const SHORT = cutBefore(goldenRecord('shumshu'), 4, 0)

test('a game is shown as a film without panels, and kept as a file', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Shumshu' })).toBeVisible()
  await page.evaluate(record => augustStorm.commands.openReplay({ kind: 'record', record }), SHORT)
  await untilPage(page, 'replay')
  await mapDrawn(page)
  await page.evaluate(() => augustStorm.commands.replay({ do: 'set', change: { speed: 8 } }))
  await button(page, 'Film').click()
  const bar = page.getByRole('region', { name: 'Film' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(bar).toContainText(/turn [2-4]/)
  const coming = page.waitForEvent('download', { timeout: 90_000 })
  await bar.getByRole('button', { name: 'Keep it as a film' }).click()
  const film = await coming
  expect(film.suggestedFilename()).toMatch(/^shumshu-\d+\.webm$/)
  // The mark that every WebM file begins with, and pictures after it.
  const bytes = readFileSync((await film.path())!)
  expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  expect(bytes.length).toBeGreaterThan(10_000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner')).toBeVisible()
})

test.describe('a whole game', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
    await page.evaluate(
      record => augustStorm.commands.openReplay({ kind: 'record', record }),
      goldenRecord('hailar'),
    )
    await untilPage(page, 'replay')
    // The page of the replay is fetched with the first of them.
    await expect(page.getByRole('main')).toBeVisible()
  })

  test('is stepped through by keys and buttons, and says each step', async ({ page }) => {
    const status = page.locator('[role=status][data-step]')
    // A busy machine shows the page a moment before it hears keys.
    await expect(async () => {
      if ((await stepOf(page)) === 0) await page.keyboard.press('ArrowRight')
      await expect(status).toHaveAttribute('data-step', '1', { timeout: 3000 })
    }).toPass()
    await expect(status).toContainText('Turn 1, Soviet')
    await page.keyboard.press('.')
    await page.keyboard.press(',')
    await expect(status).toHaveAttribute('data-step', '1')
    await page.keyboard.press('End')
    await expect(button(page, 'One order on')).toBeDisabled()
    await page.keyboard.press('Home')
    await expect(button(page, 'One order back')).toBeDisabled()
    await button(page, 'To the next event').click()
    await expect(status).toContainText(/destroyed|surrender|attack|taken/)
    await button(page, 'One turn on').click()
    await page.keyboard.press('Space')
    await expect(button(page, 'One turn on')).toBeVisible()
    // Space on a button presses it; on the page it plays.
    await page.getByRole('application', { name: 'Map' }).focus()
    await page.keyboard.press('Space')
    await expect(button(page, 'Pause')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(button(page, 'Play')).toBeVisible()
  })

  test('lists its keys and lets them be changed; without comments it says what would stand there', async ({
    page,
  }) => {
    await expect(page.getByRole('complementary', { name: 'Commentary' })).toContainText(
      'Nobody has said anything of this one',
    )
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await button(page, 'Keys').click()
    await expect(dialog).toContainText('To the next event')
    await dialog.getByRole('button', { name: 'Another key for: One order on' }).click()
    await page.keyboard.press('v')
    await expect(dialog.getByRole('status')).toHaveText('V is taken: Through the next eyes.')
    await dialog.getByRole('button', { name: 'Another key for: One order on' }).click()
    await page.keyboard.press('k')
    await expect(dialog.getByRole('status')).toHaveText('K now: One order on.')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('.')
    expect(await stepOf(page)).toBe(0)
    await page.keyboard.press('k')
    await expect.poll(() => stepOf(page)).toBe(1)
  })

  test('that can only be looked at says why nobody can take command in it', async ({ page }) => {
    await page.evaluate(() => {
      const { replay } = augustStorm.store.getState()
      const index = { ...replay!.tape.index, viewOnly: true }
      augustStorm.store.setState({ replay: { ...replay!, tape: { ...replay!.tape, index } } })
    })
    await expect(button(page, 'Take command from here')).toBeHidden()
    await button(page, 'To be looked at only').click()
    await expect(page.getByRole('dialog')).toContainText('made under other rules')
    await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
  })

  test('with the letters switched off is not stepped by signs', async ({ page }) => {
    await page.evaluate(() => augustStorm.commands.setSettings({ letterKeys: false }))
    await page.keyboard.press('.')
    await page.keyboard.press(']')
    await page.keyboard.press('v')
    expect(await stepOf(page)).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => stepOf(page)).toBe(1)
  })

  test('is seen through either side’s eyes, or both on two maps', async ({ page }) => {
    await page.getByRole('radio', { name: 'Japanese view' }).click({ force: true })
    await expect.poll(() => page.evaluate(() => augustStorm.store.getState().battle?.viewer)).toBe('japanese')
    await page.getByRole('radio', { name: 'Both' }).click({ force: true })
    await expect(page.locator('.board canvas')).toHaveCount(2, { timeout: 90_000 })
    await expect(page.getByText('Known to the Japanese side')).toBeVisible()
    await page.getByRole('radio', { name: 'Everything' }).click({ force: true })
    await expect(page.locator('.board canvas')).toHaveCount(1)
  })

  test('passes axe and keeps its panels apart at every size', async ({ page }) => {
    await page.evaluate(() => augustStorm.commands.replay({ do: 'go', step: 400 }))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id} ${node.target.join(' ')}`))
      expect.soft(found, colorScheme).toEqual([])
    }
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [1024, 600],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(300)
      expect.soft(await overlaps(page), `${width}`).toEqual([])
      expect.soft(await overruns(page), `${width}`).toEqual([])
    }
  })
})
