/** What the browser keeps, two people at one screen, and battles that come as files. */
import type { Page } from '@playwright/test'
import { bundleOf } from '../../src/scenario/bundle.ts'
import { battle, battleTexts } from '../support/battles.ts'
import {
  asFile,
  boardOf,
  endTurn,
  expect,
  notices,
  openSave,
  test,
  untilSaved,
  untilTurn,
  viewHash,
} from '../support/browser.ts'
import { cutBefore, goldenRecord, SOVIET_HUMAN } from '../support/savedGames.ts'
import { cutOff } from './layout.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord()
const bundle = bundleOf(battleTexts('hailar'))

/** Starts Hailar by its link without waiting for the map, which these tests can do without. */
async function startBattle(page: Page): Promise<void> {
  await page.goto('/?scenario=hailar&seed=7')
  await untilTurn(page, 1)
  await untilSaved(page)
}
const openSaves = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Saved games' }).click()
}
const rowOf = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

test('a game is saved under a name, renamed, deleted and put back, and loaded after the page was closed', async ({
  page,
}) => {
  await startBattle(page)
  const hash = await viewHash(page)
  await openSaves(page)
  await page.getByLabel('Save this game as').fill('Before the river')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as “Before the river”.')).toBeVisible()
  await expect(rowOf(page, /^Before the river/)).toContainText('Turn 1 of 40')
  await page.getByRole('button', { name: 'Rename Before the river' }).click()
  await page.getByLabel('New name').fill('Before the Argun')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete Before the Argun' }).click()
  await expect(rowOf(page, /^Before the Argun/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(rowOf(page, /^Before the Argun/)).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await endTurn(page)
  await untilTurn(page, 2)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Go on' })).toContainText('Hailar, turn 2, Soviet')
  await page.getByRole('button', { name: 'All saved games' }).click()
  await page.getByRole('button', { name: 'Load Before the Argun' }).click()
  await untilTurn(page, 1)
  expect(await viewHash(page)).toBe(hash)
  await expect(notices(page)).toBeEmpty()
})

test('on narrow pages saved games of long names stay in their window with all their buttons', async ({
  page,
}) => {
  await startBattle(page)
  const names = [
    'Before the assault on the fortress, second try by night',
    'With the tanks over the pass',
  ] as const
  await page.evaluate(async names => {
    for (const name of names) await augustStorm.commands.saveAs(name)
  }, names)
  await openSaves(page)
  await expect(rowOf(page, names[0])).toBeVisible()
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await cutOff(page, '[role=dialog]'), `${width} px`).toEqual([])
  }
  await page.getByRole('button', { name: `Delete ${names[1]}` }).click()
  await page.getByRole('button', { name: `Rename ${names[0]}` }).click()
  await expect(page.getByLabel('New name')).toBeVisible()
  expect(await cutOff(page, '[role=dialog]'), 'one deleted, one renamed').toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()
})

test('two tabs on the same game: the second says so and takes nothing from the first', async ({
  page,
  context,
}) => {
  await startBattle(page)
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Continue' }).click()
  await untilTurn(other, 1)
  await expect(notices(other)).toContainText('open in another tab')
  await endTurn(other)
  await untilTurn(other, 2)
  await untilSaved(other)
  await other.goto('/')
  const goOn = other.getByRole('region', { name: 'Go on' })
  await expect(goOn).toContainText('turn 2')
  await expect(goOn).toContainText('turn 1')
})

test('between two people at one screen a curtain hides everything, and Enter lifts it', async ({ page }) => {
  const { scenario } = battle('hailar')
  await page.goto('/')
  const card = page.getByRole('article', { name: 'Hailar' })
  await card.getByText('Both', { exact: true }).click()
  await card.getByRole('button', { name: 'Play', exact: true }).click()
  /** The page as it stands holds no name of any unit or place, in text or in a hint. */
  const expectBare = async (side: string): Promise<void> => {
    await expect(page.getByRole('heading', { name: `${side} to move` })).toBeVisible()
    const html = await page.evaluate(() => document.body.outerHTML)
    for (const { name } of [...scenario.units, ...scenario.objectives])
      if (name !== scenario.title) expect(html).not.toContain(name)
    await expect(boardOf(page)).toBeHidden()
  }
  await expectBare('Soviet')
  await page.keyboard.press('n')
  await expectBare('Soviet')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Forces' })).toBeVisible()
  await page.evaluate(() => augustStorm.commands.endTurn())
  await expectBare('Japanese')
  await page.getByRole('button', { name: 'Lift the curtain' }).click()
  await expect(page.getByRole('banner')).toContainText('Japanese')
  expect(await page.evaluate(() => augustStorm.store.getState().battle?.viewer)).toBe('japanese')
})

test('settings stay: text to twice its size, colours, keys', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('200 %', { exact: true }).click()
  await page.getByText('High contrast', { exact: true }).click()
  await page.getByRole('button', { name: 'List and change keys' }).click()
  await page.getByRole('button', { name: 'Another key for: The whole log' }).click()
  await page.keyboard.press('v')
  await expect(page.getByText('V is taken: Supply: hold to look, tap to keep.')).toBeVisible()
  await page.getByRole('button', { name: 'Another key for: The whole log' }).click()
  await page.keyboard.press('k')
  await page.getByRole('button', { name: 'Close' }).click()
  await startBattle(page)
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26px')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  // Larger text counts as a smaller screen: the panels become sheets.
  await expect(page.getByRole('button', { name: 'Forces', exact: true })).toBeVisible()
  await boardOf(page).focus()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Log' })).toHaveCount(0)
  await page.keyboard.press('k')
  await expect(page.getByRole('dialog', { name: 'Log' })).toBeVisible()
})

test('what is stored is forgotten when that was asked twice', async ({ page }) => {
  await startBattle(page)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Go on' })).toBeVisible()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.getByText(/^1 saved game,/)).toBeVisible()
  await page.getByRole('button', { name: 'Forget all of it' }).click()
  await page.getByRole('button', { name: 'Forget it: nothing brings it back' }).click()
  await expect(page.getByText(/^0 saved games,/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Go on' })).toHaveCount(0)
  expect(await page.evaluate(() => [document.documentElement.dataset['theme'], localStorage.length])).toEqual(
    ['auto', 0],
  )
})

/** Drops a file somewhere on the page, as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text!], name!))
      return transfer
    },
    [name, text],
  )
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: carried })
}

test('a battle dropped on the page is played at once; of a faulty one every fault is listed', async ({
  page,
}) => {
  page.on('dialog', () => {
    throw new Error('A script in a battle has run')
  })
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  const bad = bundle.replace('"title": "Hailar"', '"title": "<img src=x onerror=alert(1)>"')
  expect(bad).not.toBe(bundle)
  await drop(page, 'bad.scenario.json', bad)
  const refused = page.getByRole('dialog', { name: 'The battle is not taken' })
  await expect(refused.getByRole('listitem')).toHaveText(
    /^bad\.scenario\.json:\d+: \/scenario\.json\/card\/title: got "<img src=x onerror=alert\(1\)>"; expected printable/,
  )
  await page.getByRole('button', { name: 'Close' }).click()
  await drop(page, 'mine.scenario.json', bundle)
  await untilTurn(page, 1)
  await untilSaved(page)
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Hailar' })).toHaveCount(2)
  await page.getByRole('button', { name: /^Take Hailar away/ }).click()
  await expect(page.getByRole('article', { name: 'Hailar' })).toHaveCount(1)
})

test('a late save opens with its progress shown, while the page answers; and can be given up', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  const late = asFile(cutBefore(record, record.playerTurns.length - 2, 0, SOVIET_HUMAN))
  await openSave(page, late)
  const progress = page.getByRole('progressbar', { name: 'Opening the save' })
  await expect(progress).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  await openSave(page, late)
  await untilTurn(page, record.playerTurns.length / 2)
  await expect(notices(page)).toBeEmpty()
})
