/** Every screen: readable to all (axe, in light, dark and high contrast), and nothing runs over or under at any common size. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  asFile,
  clickHex,
  endTurnButton,
  expect,
  expectMapDrawn,
  notices,
  openBattle,
  openSave,
  pickUnit,
  tapKey,
  test,
  untilTurn,
} from '../support/browser.ts'
import { beforeFirstAssault, goldenRecord } from '../support/savedGames.ts'
import { cutOff, overlaps, overruns } from './layout.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord()
const { save, order, turn } = beforeFirstAssault(record)

/** The ways in which the page can look, each as the reader's system asks for it. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'light, high contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'dark, high contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const

/** What axe finds on the page as it stands, in every look: rule, place, and what is wrong with it. */
async function violations(page: Page, part: string): Promise<string[]> {
  const found: string[] = []
  for (const { name, media } of LOOKS) {
    await page.emulateMedia(media)
    const axe = new AxeBuilder({ page }).include(part)
    // Names, roles and headings are the same in all colours.
    const { violations } = await (name === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
    for (const { id, nodes } of violations)
      for (const node of nodes.slice(0, 4))
        found.push(`${name} ${id} ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim()}`)
  }
  await page.emulateMedia(LOOKS[0].media)
  return found
}

/** Looks at one screen, or the part of it that is new, with axe; a soft failure, so that all screens are looked at. */
const look = (page: Page, screen: string, part = 'body'): Promise<void> =>
  test.step(screen, async () => {
    expect.soft(await violations(page, part), screen).toEqual([])
  })

const close = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

test('start page, settings, briefing, credits and final page pass axe in every look', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  await look(page, 'start page')
  await page.getByRole('button', { name: 'Settings' }).click()
  await look(page, 'settings')
  await close(page)
  const card = page.getByRole('article', { name: 'Hailar' })
  await card.getByRole('button', { name: 'Read the briefing' }).click()
  await look(page, 'briefing')
  await close(page)
  await page.getByRole('button', { name: 'Credits' }).click()
  await expect(page.getByRole('heading', { name: 'Credits' })).toBeVisible()
  await look(page, 'credits')
  await page.getByRole('button', { name: 'Start page' }).click()
  await openSave(page, asFile(record))
  await expect(page.getByText('The end: Hailar')).toBeVisible({ timeout: 60_000 })
  await look(page, 'final page')
})

test('the battle with its windows passes axe in every look', async ({ page }) => {
  await openBattle(page)
  await look(page, 'battle')
  await page.getByLabel('Open a save').setInputFiles(asFile(save))
  await untilTurn(page, turn)
  await pickUnit(page, order.units[0]!)
  await look(page, 'unit selected', 'aside.right')
  await tapKey(page, 'v')
  await expect(page.getByRole('heading', { name: 'Short at the next delivery' })).toBeVisible()
  await look(page, 'supply', 'aside.right')
  await tapKey(page, 'v')
  await clickHex(page, order.attack)
  await page.getByRole('button', { name: 'Attackers and guns' }).click()
  await look(page, 'odds window', '.odds')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Log' })).toBeVisible()
  await look(page, 'log', '[role=dialog]')
  await close(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await look(page, 'keys', '[role=dialog]')
  await close(page)
  for (const tab of ['Objectives', 'Messages']) {
    await page.getByRole('tab', { name: tab }).click()
    await look(page, tab, 'aside.left')
  }
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await look(page, 'menu', '[role=menu]')
  await page.getByRole('menuitem', { name: 'Saved games' }).click()
  await page.getByLabel('Save this game as').press('Enter')
  await expect(page.getByText(/^Saved as/)).toBeVisible()
  await page.getByRole('button', { name: 'Rename Hailar' }).click()
  await look(page, 'saved games', '[role=dialog]')
  await close(page)
  await page.evaluate(
    async seats => {
      await augustStorm.commands.start({ scenario: 'hailar', form: 'dash', seats, seed: 7 })
    },
    { soviet: 'human', japanese: 'human' } as const,
  )
  await expect(page.getByRole('button', { name: 'Lift the curtain' })).toBeVisible()
  await look(page, 'curtain')
})

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 600 },
  { width: 800, height: 600 },
] as const

test('at every common size text stays in its panel, panels beside each other, and the map remains', async ({
  page,
}) => {
  const measure = (what: string): Promise<void> =>
    test.step(what, async () => {
      expect.soft(await overruns(page), `${what}: text over the edge`).toEqual([])
      expect.soft(await overlaps(page), `${what}: panels over each other`).toEqual([])
    })
  await page.goto('/')
  await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await measure(`start page, ${size.width}x${size.height}`)
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await cutOff(page, '.start'), `start page, ${width} wide, text twice as large`).toEqual([])
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  await openSave(page, asFile(save))
  await untilTurn(page, turn)
  await pickUnit(page, order.units[0]!)
  await clickHex(page, order.attack)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect(endTurnButton(page)).toBeInViewport({ ratio: 1 })
    await expectMapDrawn(page)
    await measure(`odds window, ${size.width}x${size.height}`)
  }
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1366, height: 768 })
  const busy = (kind: 'thinking' | 'none', loading: { what: 'map'; permille: number } | null) =>
    page.evaluate(
      ([busyKind, drawn]) => {
        const { battle } = augustStorm.store.getState()
        augustStorm.store.setState({ battle: { ...battle!, busy: { kind: busyKind } }, loading: drawn })
      },
      [kind, loading] as const,
    )
  await busy('thinking', { what: 'map', permille: 500 })
  const thinks = await page.locator('.busy').boundingBox()
  const drawn = await page.getByRole('region', { name: 'Drawing the map' }).boundingBox()
  expect(drawn!.y, 'both notices can be read').toBeGreaterThan(thinks!.y + thinks!.height)
  await busy('none', null)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const unit = page.getByRole('button', { name: 'Unit', exact: true })
    // While the page folds its panels the button may go again before it is pressed.
    if (await unit.isVisible()) await unit.click({ timeout: 5_000 }).catch(() => expect(unit).toBeHidden())
    await measure(`unit, ${size.width}x${size.height}`)
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await cutOff(page, '.topbar'), `top bar, ${width} wide`).toEqual([])
  }
  await page.getByRole('button', { name: /Open the list of checkpoints$/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
  expect(await cutOff(page, '[role=dialog]'), 'against the record, narrow').toEqual([])
  await page.evaluate(() => augustStorm.store.setState({ loading: { what: 'map', permille: 500 } }))
  const notice = await page.getByRole('region', { name: 'Drawing the map' }).boundingBox()
  const head = await page.locator('.window-head').boundingBox()
  expect(notice!.y, 'what is being drawn covers no window’s head').toBeGreaterThan(head!.y + head!.height)
  await page.evaluate(() => augustStorm.store.setState({ loading: null }))
  await close(page)
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notes and bookmarks' }).click()
  await page.getByLabel('Note', { exact: true }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Show/ })).toBeVisible()
  expect(await cutOff(page, '[role=dialog]'), 'notes, narrow').toEqual([])
  await close(page)
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Settings' }).press('Enter')
  await page.getByRole('dialog').press('Escape')
  await expect(menu).toBeFocused()
  // Nobody has asked what the button is that gets the focus back.
  await expect(page.getByRole('tooltip')).toBeHidden()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip', { name: 'Menu' })).toBeVisible()
  await expect(notices(page)).toBeEmpty()
})
