/** The what-if lab in the browser: a link, games in workers, stopped, loaded anew, gone on with, watched and handed out. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/browser.ts'

const STUDY = '/?lab=shumshu&form=first-day&whatif=no-fog&soviet=greedy&japanese=random&games=6&seed=1'

test('a study is played, stopped, gone on with after the page was closed, and answered', async ({ page }) => {
  await page.goto(STUDY)
  const play = page.getByRole('button', { name: 'Play the study' })
  await expect(play).toBeEnabled({ timeout: 60_000 })
  await expect(page.getByRole('checkbox', { name: 'No fog' }).first()).toBeChecked()
  await play.click()
  await expect.poll(() => page.workers().length).toBeGreaterThan(0)
  // A pair is whole: there is an answer, and something to go on from.
  await expect(page.getByText(/No fog: /).first()).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped: what has been played is kept')).toBeVisible()

  await page.goto(STUDY)
  const goOn = page.getByRole('button', { name: 'Go on with it' })
  await expect(goOn).toBeEnabled({ timeout: 60_000 })
  await goOn.click()
  await expect(page.getByText('Played to the end')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('12 of 12 games')).toBeVisible()
  await expect(page.locator('.study-chart .chart-slot > svg')).toHaveCount(3)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /Figures as a table/ }).click()
  expect((await download).suggestedFilename()).toBe('shumshu-no-fog.csv')

  await page.getByRole('button', { name: /^Watch: The middle one of No fog/ }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 60_000 })
})

test('a link that cannot be is told, and the start page stays', async ({ page }) => {
  await page.goto('/?lab=shumshu&games=0')
  await expect(page.getByText(/games: expected a whole number from 1/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'August Storm 1945' })).toBeVisible()
})

test('a lesson is held step by step, and what was put down is there when it is opened again', async ({
  page,
}) => {
  const lesson = '/?lab=shumshu&lesson=whom-did-fog-help'
  await page.goto(lesson)
  await expect(page.getByRole('heading', { name: 'Whom did the fog help?' }).first()).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('button', { name: /^Predict/ }).click()
  await page.getByRole('radio', { name: /^Neither/ }).check()
  await page.getByRole('button', { name: 'Next step' }).click()
  await page.getByRole('combobox', { name: 'Your number in the class' }).selectOption('3')
  await expect.poll(() => page.evaluate(() => augustStorm.store.getState().lab?.choice.seed)).toBe(49)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  await page.goto(lesson)
  await page.getByRole('button', { name: /^Predict/ }).click({ timeout: 60_000 })
  await expect(page.getByRole('radio', { name: /^Neither/ })).toBeChecked()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Answer in your own words, with one figure').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Predict/ })).toBeHidden()
})
