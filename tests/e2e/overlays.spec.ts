/** Every overlay can be laid over the map from its menu, says what it shows, passes axe and can be taken off again. */
import AxeBuilder from '@axe-core/playwright'
import { en } from '../../src/i18n/en/index.ts'
import { expect, openBattle, test } from '../support/browser.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('overlays say what they show and can be taken off', async ({ page }) => {
  await openBattle(page)
  const { none, ...overlays } = en.battle.overlays
  const legend = page.getByRole('region', { name: en.battle.overlay })
  const menu = page.getByRole('button', { name: en.battle.overlay })
  for (const [id, name] of Object.entries(overlays)) {
    await menu.click()
    await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click()
    await expect(legend.getByText(name, { exact: true })).toBeVisible()
    await expect(legend).toContainText(en.legend[id as keyof typeof overlays])
  }
  const { violations } = await new AxeBuilder({ page }).include('.overlay-legend').analyze()
  expect(violations).toEqual([])
  await legend.getByRole('button', { name: en.legend.close }).click()
  await expect(legend).toBeHidden()
  await menu.click()
  await expect(page.getByRole('menuitemradio', { name: none })).toBeChecked()
})
