/** Addresses that a stranger may have written: one clear line each, nothing of them runs, and the start page serves on. */
import { expect, glance, notices, test, untilTurn } from '../support/browser.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const SCRIPT = '<img src=x onerror=alert(1)>'
/** A line that a reader takes in at a glance, characters. */
const LONGEST_LINE = 250

/** What is wrong with an address, what stands behind its slash, and the line about it; null where nothing is said. */
const ADDRESSES: readonly (readonly [string, string, string | null])[] = [
  [
    'an unknown battle',
    '?scenario=nowhere',
    'The battle cannot be opened: no battle "nowhere"; expected one of ',
  ],
  ['an unknown form', '?scenario=hailar&form=week', 'The battle cannot be opened: there is no form "week"'],
  ['no battle', '?seed=7', 'The link leads nowhere: scenario: nothing stands here'],
  [
    'two battles',
    '?scenario=hailar&scenario=hailar',
    'The link leads nowhere: scenario: stands here more than once',
  ],
  [
    'a seed in words',
    '?scenario=hailar&seed=seven',
    'The link leads nowhere: seed: got "seven"; expected a whole',
  ],
  ['a seed too large', '?scenario=hailar&seed=4294967296', 'The link leads nowhere: seed: got "4294967296"'],
  [
    'a side that does not fight',
    '?scenario=hailar&side=polish',
    'The link leads nowhere: side: got "polish"',
  ],
  [
    'an unknown level',
    '?scenario=hailar&level=constructor',
    'The link leads nowhere: level: got "constructor"',
  ],
  ['a script for a battle', `?scenario=${encodeURIComponent(SCRIPT)}`, `no battle "${SCRIPT}"`],
  ['a script for a side', `?scenario=hailar&side=${encodeURIComponent(SCRIPT)}`, `side: got "${SCRIPT}"`],
  ['a name of an object’s own', '?scenario=__proto__', 'The battle cannot be opened: no battle "__proto__"'],
  [
    'a way out of its folder',
    '?scenario=..%2F..%2Fsecret',
    'The battle cannot be opened: no battle "../../secret"',
  ],
  ['a battle without end', `?scenario=${'h'.repeat(5000)}`, 'The battle cannot be opened: no battle "hhhh'],
  ['a form without end', `?scenario=hailar&form=${'h'.repeat(5000)}`, 'there is no form "hhhh'],
  ['broken escapes', '?scenario=%E0%A4%A', 'The battle cannot be opened: no battle '],
  // What follows a # is not ours: the page opens as without it.
  ['a script behind a #', `#${encodeURIComponent(SCRIPT)}`, null],
  ['a battle behind a #', '#scenario=nowhere', null],
  ['no end behind a #', `#${'x'.repeat(5000)}`, null],
]

test('a bad link gets one clear line, what follows a # none, and a battle is begun from there', async ({
  page,
}) => {
  page.on('dialog', () => {
    throw new Error('A script in a link has run')
  })
  for (const [what, address, line] of ADDRESSES)
    await test.step(what, async () => {
      // From page to page with another # only, the browser would load nothing.
      await page.goto('about:blank')
      await page.goto(`/${address}`)
      await expect(page.getByRole('article', { name: 'Hailar' })).toBeVisible()
      await expect(notices(page)).toContainText(line ?? '')
      await expect(notices(page).getByRole('button', { name: 'Put away' })).toHaveCount(line === null ? 0 : 1)
      expect((await notices(page).textContent())!.length).toBeLessThan(LONGEST_LINE)
      await expect(page.locator('img[src="x"]')).toHaveCount(0)
    })
  await page.getByRole('article', { name: 'Hailar' }).getByRole('button', { name: 'Play' }).click()
  await untilTurn(page, 1)
  expect((await glance(page)).turn).toBe(1)
})
