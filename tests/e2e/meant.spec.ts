/** What the sides meant, at the end and in the replay; and a side that is led by its staff for a while. */
import AxeBuilder from '@axe-core/playwright'
import type { Explanation } from '../../src/scenario/recordFile.ts'
import { asFile, expect, openSave, test } from '../support/browser.ts'
import { goldenRecord } from '../support/savedGames.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord('shumshu')
const unit = (side: string): string => {
  const orders = record.playerTurns.filter(entry => entry.side === side).flatMap(entry => entry.orders)
  const march = orders.find(order => typeof order === 'object' && 'move' in order)
  return (march as { readonly move: string }).move
}
const plan = (turn: number, side: 'soviet' | 'japanese', at: string): Explanation => ({
  turn,
  side,
  level: 'officer',
  tasks: [
    {
      role: 'main',
      task: 'goalTake',
      at,
      why: [{ code: 'works', facts: { level: 2 } }],
      groups: [{ from: '3308', units: [unit(side)] }],
    },
  ],
  rejected: [{ code: 'oddsTooLow', at, facts: { ratio: 800 } }],
  unknown: [{ code: 'neverSeen', at }],
})
const explained = {
  ...record,
  explanations: [plan(1, 'soviet', '3210'), plan(1, 'japanese', '3308'), plan(2, 'soviet', '3504')],
}

test('plans stand at the end and in the replay, in sentences and as arrows', async ({ page }) => {
  await page.goto('/')
  await openSave(page, asFile(explained))
  const told = page.getByRole('heading', { name: 'What was meant' })
  await expect(told).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText(/^An assault on .*3210: at best odds of 0\.8 to 1\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Turn 1, Japanese' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Turn of the plan' }).selectOption('2')
  await expect(page.getByText(/3504 has never been in sight/)).toBeVisible()

  await page.getByRole('button', { name: 'Watch it again' }).click()
  const panel = page.getByRole('complementary', { name: 'Commentary' })
  await expect(panel.getByRole('heading', { name: 'Turn 1, Soviet' })).toBeVisible({ timeout: 90_000 })
  const draw = panel.getByRole('button', { name: 'Draw it on the map' })
  await draw.click()
  const drawn = () => page.evaluate(() => globalThis.augustStorm.store.getState().battle!.drawn.length)
  expect(await drawn()).toBeGreaterThan(0)
  const { violations } = await new AxeBuilder({ page }).include('.meant').analyze()
  expect(violations).toEqual([])
  await page.getByText('Japanese view').click()
  await expect(panel.getByRole('heading', { name: 'Turn 1, Soviet' })).toHaveCount(0)
})

test('the staff commands when it is asked to, and gives the command back', async ({ page }) => {
  await page.goto('/?scenario=shumshu&seed=7&side=soviet&level=greedy')
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click({ timeout: 60_000 })
  await page.getByRole('menuitem', { name: 'Let the staff command' }).click()
  await page.getByText('Until I take it back').click()
  await page.getByRole('button', { name: 'Hand over' }).click()
  const back = page.getByRole('button', { name: 'Take command back' })
  await expect(page.getByText('Command is handed over (staff).')).toBeVisible()
  await back.click()
  await expect(back).toHaveCount(0)
  await expect(page.getByRole('banner').getByText('your move')).toBeVisible({ timeout: 60_000 })
})
