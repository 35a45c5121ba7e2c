/** What is told when a battle is over, two games beside each other, and the record beside a game that goes on. */
import AxeBuilder from '@axe-core/playwright'
import { asFile, expect, mapDrawn, openSave, test } from '../support/browser.ts'
import { cutBefore, goldenRecord, SOVIET_HUMAN } from '../support/savedGames.ts'
import { cutOff } from './layout.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The battle with the fewest orders: what is told of it is gathered soonest. */
const record = goldenRecord('shumshu')
/** Height of a hex when a battle opens, CSS px. */
const FIRST_ZOOM = 47
/** The fifth turn of a battle whose record has its first checkpoint in the second. */
const later = cutBefore(goldenRecord('hailar'), 8, 0, SOVIET_HUMAN)

test('the aftermath has charts with their figures, the luck of the dice and every unit’s story', async ({
  page,
}) => {
  await page.goto('/')
  await openSave(page, asFile(record))
  const charts = page.locator('.chart')
  await expect(charts.first().getByRole('img', { name: /^Chart over the days/ })).toBeVisible({
    timeout: 90_000,
  })
  expect(await charts.count()).toBeGreaterThan(5)
  await charts.first().getByText('Figures').click()
  await expect(charts.first().getByRole('row')).not.toHaveCount(0)
  await expect(page.getByText(`Seed of the dice: ${record.seed}`)).toBeVisible()

  // On paper what is folded lies open, and nothing stands there to be pressed.
  const throws = page.getByRole('table', { name: 'Every throw' })
  await expect(throws).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(throws.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print a report' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await expect(throws).toHaveCount(0)

  const stories = page.getByRole('table', { name: 'Every unit’s story' })
  const before = await stories.getByRole('row').count()
  await page.getByRole('searchbox', { name: 'Find a unit' }).fill('battalion')
  await expect.poll(() => stories.getByRole('row').count()).not.toBe(before)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Turn by turn (CSV)' }).click()
  expect((await coming).suggestedFilename()).toBe(`shumshu-${record.seed}-tallies.csv`)
  const picture = page.waitForEvent('download')
  await charts.first().getByRole('button').click()
  expect((await picture).suggestedFilename()).toMatch(/^shumshu-.*\.png$/)
})

test('two games stand beside each other on one map, turn by turn', async ({ page }) => {
  await page.goto('/')
  await openSave(page, asFile(record))
  await page.getByRole('button', { name: 'Compare two games' }).click({ timeout: 90_000 })
  await page.getByRole('combobox', { name: 'Game B' }).selectOption({ label: 'The game just ended' })
  const map = page.getByRole('img', { name: /^Map of differences/ })
  await expect(map).toHaveAccessibleName(/holds 0 hexes in game A alone and 0 in game B alone/, {
    timeout: 90_000,
  })
  // Drawn on the battle's own ground, as soon as that is baked.
  await expect(page.locator('.compare-map image')).toHaveAttribute('href', /^data:image/, { timeout: 90_000 })
  const slider = page.getByRole('slider')
  const last = await slider.getAttribute('aria-valuetext')
  await slider.press('ArrowLeft')
  await expect(slider).not.toHaveAttribute('aria-valuetext', last!)
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations).toEqual([])
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    for (const part of ['.compare-picks', '.compare-tables'])
      expect(await cutOff(page, part), `${part}, ${width} wide`).toEqual([])
  }
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('The end: ')).toBeVisible()
})

test('the clock of the record stands in the top bar, and notes are pinned to the turn', async ({ page }) => {
  await page.goto('/')
  await openSave(page, asFile(later))
  await mapDrawn(page)
  await page.getByRole('button', { name: /Open the list of checkpoints$/ }).click({ timeout: 60_000 })
  await expect(page.getByRole('dialog')).toContainText('Against the record')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  const hex = await page.evaluate(() => {
    const { commands, store } = augustStorm
    const { shown } = store.getState().battle!
    const at = [...shown.state.hex].find(each => each >= 0)!
    commands.lookAt(at)
    return at
  })
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notes and bookmarks' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('The bridges stand')
  await page.getByRole('button', { name: 'Pin it' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('The bridges stand')
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  // Its pin stands over the upper right side of the hex, and opens it.
  const press = async (): Promise<void> => {
    const point = (await page.evaluate(at => augustStorm.pointOf(at), hex))!
    await page.mouse.click(point.clientX + FIRST_ZOOM * 0.33, point.clientY - FIRST_ZOOM * 0.37)
  }
  await press()
  await expect(page.getByRole('dialog')).toContainText('The bridges stand')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
  await page.getByRole('dialog').getByRole('button', { name: 'All notes' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Show on the map' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Pins of notes/ }).click()
  await page.keyboard.press('Escape')
  await press()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
