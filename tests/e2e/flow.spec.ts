/** What goes on from turn to turn: a march of several turns, the reminder before a turn ends, the enemy's turn told. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { battle } from '../support/battles.ts'
import {
  asFile,
  boardOf,
  clickHex,
  endTurn,
  endTurnButton,
  expect,
  hexOfUnit,
  hoverHex,
  openBattle,
  openSave,
  pickUnit,
  reminder,
  test,
  untilTurn,
} from '../support/browser.ts'
import { beforeFirstAssault, goldenRecord, openMarch } from '../support/savedGames.ts'
import { overlaps, overruns } from './layout.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord()
const { scenario } = battle('hailar')
const unitPanel = (page: Page) => page.getByRole('complementary', { name: 'Unit and hex' })
const recap = (page: Page) => page.getByRole('region', { name: 'The enemy’s turn' })

const violations = async (page: Page, part: string): Promise<string[]> =>
  (await new AxeBuilder({ page }).include(part).analyze()).violations.map(
    ({ id, nodes }) => `${id} ${nodes[0]?.html}`,
  )

/** Printed number of a hex that the unit in hand comes to in two to four turns, as the page's own preview has it. */
async function farHex(page: Page): Promise<string> {
  const found = await page.evaluate(() => {
    const { store, commands } = augustStorm
    const { cols, terrain } = store.getState().battle!.scenario.map
    for (let hex = 0; hex < terrain.length; hex += 7) {
      commands.hoverHex(hex)
      const stages = store.getState().battle!.journey?.stages ?? []
      const goal = stages.at(-1)?.at
      if (stages.length < 2 || stages.length > 4 || goal !== hex) continue
      const two = (n: number): string => String(n).padStart(2, '0')
      return two(hex % cols) + two(Math.floor(hex / cols))
    }
    return null
  })
  return found!
}

test('a march over several turns: foreseen, begun, gone on with by itself, arrived', async ({ page }) => {
  await openBattle(page)
  const { move: unit } = openMarch(scenario, record, 0)
  await pickUnit(page, unit)
  const goal = await farHex(page)
  await hoverHex(page, goal)
  await expect(unitPanel(page).getByRole('heading', { name: 'March over several turns' })).toBeVisible()
  await expect(unitPanel(page).getByText(/^Arrives \d+ Aug \d\d:\d\d$/)).toBeVisible()
  expect(await violations(page, 'aside.right')).toEqual([])
  await clickHex(page, goal)
  await expect(unitPanel(page).getByRole('heading', { name: 'Marches on' })).toBeVisible()
  for (let turn = 2; turn <= 6 && (await hexOfUnit(page, unit)) !== goal; turn++) {
    await endTurn(page)
    await untilTurn(page, turn)
  }
  expect(await hexOfUnit(page, unit)).toBe(goal)
})

test('before the turn ends units are named, leads to them, and passes axe beside the other panels', async ({
  page,
}) => {
  await openBattle(page)
  await endTurnButton(page).click()
  await expect(reminder(page)).toBeVisible()
  expect(await violations(page, '.turn-window')).toEqual([])
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 1024, height: 600 },
    { width: 800, height: 600 },
  ]) {
    await page.setViewportSize(viewport)
    await page.waitForTimeout(300)
    expect([...(await overruns(page)), ...(await overlaps(page))], String(viewport.width)).toEqual([])
    const box = (await reminder(page).boundingBox())!
    const board = (await boardOf(page).boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(board.y + board.height)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await reminder(page).getByRole('listitem').first().getByRole('button').click()
  await expect
    .poll(() => page.evaluate(() => augustStorm.store.getState().battle!.mode.kind))
    .toBe('selected')
  await page.keyboard.press('Escape')
  await expect(reminder(page)).toBeHidden()
})

test('the enemy’s turn is told, leads to its places, and is played again', async ({ page }) => {
  await page.goto('/')
  const { save, turn } = beforeFirstAssault(record)
  await openSave(page, asFile({ ...save, seats: { soviet: 'greedy', japanese: 'human' } }))
  await untilTurn(page, turn)
  await expect(recap(page)).toBeVisible()
  expect(await violations(page, '.turn-window')).toEqual([])
  await recap(page).getByRole('listitem').first().getByRole('button').click()
  await recap(page).getByRole('button', { name: 'Play it again' }).click()
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { battle } = augustStorm.store.getState()
        return battle!.busy.kind === 'none' && battle!.shown === battle!.game
      }),
    )
    .toBe(true)
})
