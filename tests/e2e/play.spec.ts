/** Playing in the browser: by mouse, by keyboard, from either side, saving, going on, taking the game out and in. */
import type { Page } from '@playwright/test'
import { battle } from '../support/battles.ts'
import {
  asFile,
  boardOf,
  clickHex,
  clockOf,
  endTurn,
  endTurnButton,
  expect,
  expectMapDrawn,
  exportGame,
  glance,
  hexOfUnit,
  hoverHex,
  mapDrawn,
  nameOfUnit,
  notices,
  openBattle,
  openSave,
  pickUnit,
  reminder,
  rendererOf,
  test,
  untilSaved,
  untilTurn,
  viewHash,
} from '../support/browser.ts'
import { beforeFirstAssault, goldenRecord, openMarch } from '../support/savedGames.ts'

// Results at once: what is tested here is the play, not the pictures of it.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord()
const { scenario } = battle('hailar')

const unitPanel = (page: Page) => page.getByRole('complementary', { name: 'Unit and hex' })

/** Sends a unit to a hex by mouse and sees it arrive. */
async function march(page: Page, unit: string, goal: string): Promise<void> {
  await pickUnit(page, unit)
  await hoverHex(page, goal)
  await clickHex(page, goal)
  await expect.poll(() => hexOfUnit(page, unit)).toBe(goal)
}

test('two turns by mouse from the start page on: a march with its costs, undo, the answer, an assault', async ({
  page,
}) => {
  await page.goto('/')
  const card = page.getByRole('article', { name: 'Hailar' })
  await expect(card).toContainText('August 1945')
  await card.getByText('Soviet', { exact: true }).last().click()
  await expect(card.getByRole('radio', { name: 'Soviet' })).toBeChecked()
  await card.getByRole('button', { name: 'Play', exact: true }).click()
  await mapDrawn(page)
  expect(await rendererOf(page)).toBe('webgl')
  await expectMapDrawn(page)

  await test.step('a march, taken back and given again', async () => {
    const { move: unit, path } = openMarch(scenario, record, 0)
    const goal = path.at(-1)!
    const start = { hex: await hexOfUnit(page, unit), clock: await clockOf(page, unit) }
    await pickUnit(page, unit)
    await expect(unitPanel(page)).toContainText(await nameOfUnit(page, unit))
    await hoverHex(page, goal)
    await expect(unitPanel(page).getByRole('heading', { name: 'Planned march' })).toBeVisible()
    await expect(unitPanel(page).getByText(/^\d\d:\d\d, \d+:\d\d left$/)).toBeVisible()
    await expect(
      unitPanel(page)
        .getByText(/^\d+ the going/)
        .first(),
    ).toBeVisible()

    await clickHex(page, goal)
    await expect.poll(() => hexOfUnit(page, unit)).toBe(goal)
    const used = await clockOf(page, unit)
    expect(used).toBeGreaterThan(start.clock)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => hexOfUnit(page, unit)).toBe(start.hex)
    expect(await clockOf(page, unit)).toBe(start.clock)
    await march(page, unit, goal)
    expect(await clockOf(page, unit)).toBe(used)

    await endTurn(page)
    await untilTurn(page, 2)
    const { playerTurns } = await exportGame(page)
    expect(playerTurns.map(({ side }) => side)).toEqual(['soviet', 'japanese'])
    expect(playerTurns[0]!.orders).toEqual([expect.objectContaining({ move: unit }), 'end'])
    expect(playerTurns[1]!.orders.length).toBeGreaterThan(1)
  })

  await test.step('an assault through the odds window', async () => {
    const { save, order, turn } = beforeFirstAssault(record)
    await page.getByLabel('Open a save').setInputFiles(asFile(save))
    await untilTurn(page, turn)
    await pickUnit(page, order.units[0]!)
    await clickHex(page, order.attack)
    const odds = page.getByRole('region', { name: /^Assault on / })
    await expect(odds.getByText(/^Ratio \d/)).toBeVisible()
    await expect(
      odds.getByText(/^The hex is left in \d+ %(, in \d+ % if they hold to the last)?$/),
    ).toBeVisible()
    await expect(odds.getByText(/^Expected loss/).first()).toBeVisible()
    await page.getByText('Hasty', { exact: true }).click()
    await expect(odds.getByRole('radio', { name: 'Hasty' })).toBeChecked()
    await odds.getByRole('button', { name: 'Attack Enter' }).click()
    await expect(odds).toBeHidden()
    await expect(notices(page)).toBeEmpty()

    await endTurn(page)
    await untilTurn(page, turn + 1)
    const { playerTurns } = await exportGame(page)
    const assaulted = playerTurns.find(({ turn: t, side }) => t === turn && side === 'soviet')!
    expect(assaulted.orders).toContainEqual(expect.objectContaining({ attack: order.attack, mode: 'hasty' }))
  })
})

/** Walks the hex cursor round a unit until a lawful march is previewed; true when found. */
async function findMarchByKeys(page: Page): Promise<boolean> {
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key)
    const lawful = await page.evaluate(() => {
      const preview = augustStorm.store.getState().battle!.preview
      return preview !== null && preview.steps.length > 0 && preview.refusal === null
    })
    if (lawful) return true
  }
  return false
}

test('a turn by keyboard, saved by itself, gone on with after a reload, taken out and in', async ({
  page,
}) => {
  await openBattle(page)
  await test.step('the turn, without a mouse', async () => {
    for (let n = 0; n < 6 && !(await boardOf(page).evaluate(e => e === document.activeElement)); n++)
      await page.keyboard.press('F6')
    await expect(boardOf(page)).toBeFocused()
    let found = false
    for (let n = 0; n < 12 && !found; n++) {
      await page.keyboard.press('n')
      found = await findMarchByKeys(page)
    }
    expect(found).toBe(true)
    const { unit, cursor } = await glance(page)
    const start = await hexOfUnit(page, unit!)
    await page.keyboard.press('Enter')
    await expect.poll(() => hexOfUnit(page, unit!)).toBe(cursor)
    await page.keyboard.press('u')
    await expect.poll(() => hexOfUnit(page, unit!)).toBe(start)
    await page.keyboard.press('Enter')
    await expect.poll(() => hexOfUnit(page, unit!)).toBe(cursor)
    const idle = async () => Number(/\d+/.exec((await endTurnButton(page).textContent())!)![0])
    const before = await idle()
    await page.keyboard.press('n')
    const aside = (await glance(page)).unit
    await page.keyboard.press(' ')
    expect(await idle()).toBe(before - 1)
    expect((await glance(page)).unit).not.toBe(aside)
    await page.keyboard.press('Control+Enter')
    await expect(reminder(page)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await untilTurn(page, 2)
  })

  const before = await test.step('the reload', async () => {
    await untilSaved(page)
    const seen = { hash: await viewHash(page), at: await glance(page) }
    await page.reload()
    await page.getByRole('button', { name: 'Continue' }).click()
    await untilTurn(page, 2)
    expect(await viewHash(page)).toBe(seen.hash)
    expect((await glance(page)).logged).toBe(seen.at.logged)
    await endTurn(page)
    await untilTurn(page, 3)
    return { hash: await viewHash(page), record: await exportGame(page) }
  })

  await test.step('out and in', async () => {
    expect(before.record.playerTurns).toHaveLength(4)
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Leave to the start page' }).click()
    await openSave(page, asFile(before.record))
    await untilTurn(page, 3)
    expect(await viewHash(page)).toBe(before.hash)
    expect(await exportGame(page)).toEqual(before.record)
    await expect(notices(page)).toBeEmpty()
  })
})

test('the Japanese side: the enemy moves first, then the player, then the enemy again', async ({ page }) => {
  await openBattle(page, 'scenario=hailar&seed=7&side=japanese&level=greedy')
  await untilTurn(page, 1)
  expect(await glance(page)).toMatchObject({ turn: 1, side: 'japanese' })
  const { move: unit, path } = openMarch(scenario, record, 1)
  await march(page, unit, path.at(-1)!)
  await endTurn(page)
  await untilTurn(page, 2)
  expect(await glance(page)).toMatchObject({ turn: 2, side: 'japanese' })
  const { seats, playerTurns } = await exportGame(page)
  expect(seats).toEqual({ soviet: 'greedy', japanese: 'human' })
  expect(playerTurns.map(({ side }) => side)).toEqual(['soviet', 'japanese', 'soviet'])
  expect(playerTurns[1]!.orders[0]).toMatchObject({ move: unit })
})
