/** A browser that withholds something, and files that are not what they should be: one clear line, and nothing lost. */
import type { Page } from '@playwright/test'
import {
  asFile,
  boardOf,
  endTurn,
  expect,
  expectMapDrawn,
  exportGame,
  mapDrawn,
  notices,
  openBattle,
  openSave,
  photograph,
  rendererOf,
  test,
  untilTurn,
  viewHash,
} from '../support/browser.ts'
import { cutBefore, goldenRecord, isMove, SOVIET_HUMAN } from '../support/savedGames.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const record = goldenRecord()

/** Starts Hailar by its link without waiting for the map, which these tests can do without. */
const startBattle = (page: Page) => page.goto('/?scenario=hailar&seed=7')

async function playTurn(page: Page): Promise<void> {
  await untilTurn(page, 1)
  await endTurn(page)
  await untilTurn(page, 2)
  expect((await exportGame(page)).playerTurns[1]!.orders.length).toBeGreaterThan(1)
}

test('without WebGL the board is drawn on a canvas, which is said, and the game is played', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const canvas of [HTMLCanvasElement, OffscreenCanvas]) {
      const original = canvas.prototype.getContext as (kind: string, options?: unknown) => unknown
      Object.assign(canvas.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, options?: unknown) {
          return kind.includes('webgl') ? null : original.call(this, kind, options)
        },
      })
    }
  })
  await startBattle(page)
  await mapDrawn(page)
  expect(await rendererOf(page)).toBe('canvas')
  await expect(page.getByRole('region', { name: 'Standing warnings' })).toContainText('without WebGL')
  await expectMapDrawn(page)
  await playTurn(page)
})

test('a lost WebGL context comes back with the whole map', async ({ page }) => {
  await openBattle(page)
  expect(await rendererOf(page)).toBe('webgl')
  await expectMapDrawn(page)
  const loss = await boardOf(page).evaluateHandle(async board => {
    const canvas = board.querySelector('canvas')!
    const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))!
    const extension = gl.getExtension('WEBGL_lose_context')!
    const heard = new Promise(resolve => canvas.addEventListener('webglcontextlost', resolve, { once: true }))
    extension.loseContext()
    await heard
    return extension
  })
  await expect.poll(async () => (await photograph(page)).colours, 'the map is gone').toBeLessThan(50)
  await loss.evaluate(extension => extension.restoreContext())
  await expectMapDrawn(page)
})

for (const [how, forbid] of [
  ['missing', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  [
    'forbidden',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('storage is forbidden here', 'SecurityError')
      }
    },
  ],
] as const)
  test(`with storage ${how} one warning stands, the game goes on, and can be taken out`, async ({ page }) => {
    await page.addInitScript(forbid)
    await startBattle(page)
    const standing = page.getByRole('region', { name: 'Standing warnings' })
    await expect(standing).toContainText('The game is not being saved here.')
    await playTurn(page)
    await expect(standing).toHaveCount(1)
    await expect(notices(page).getByText(/does not keep the game/)).toHaveCount(1)
    const coming = page.waitForEvent('download')
    await standing.getByRole('button', { name: 'Export the game' }).click()
    expect((await coming).suggestedFilename()).toBe('hailar-turn-2.json')
  })

for (const [how, breakWorker] of [
  [
    'cannot be made',
    () => {
      globalThis.Worker = class {
        constructor() {
          throw new Error('no workers here')
        }
      } as unknown as typeof Worker
    },
  ],
  [
    'never answers',
    () => {
      globalThis.Worker = class extends EventTarget {
        postMessage(): void {}
        terminate(): void {}
      } as unknown as typeof Worker
    },
  ],
] as const)
  test(`where a worker ${how} the opponent thinks in the page, which is said`, async ({ page }) => {
    await page.addInitScript(breakWorker)
    await startBattle(page)
    await playTurn(page)
    await expect(notices(page).getByText(/thinks inside the page/)).toHaveCount(1)
  })

const save = cutBefore(record, 4, 0, SOVIET_HUMAN)
const text = JSON.stringify(save)

/** The save without the first march of its third player turn. */
const withoutAnOrder = {
  ...save,
  playerTurns: save.playerTurns.map((turn, i) =>
    i === 2 ? { ...turn, orders: turn.orders.filter((_, n) => n !== turn.orders.findIndex(isMove)) } : turn,
  ),
}

const BROKEN: readonly (readonly [string, ReturnType<typeof asFile>, RegExp])[] = [
  ['that is no JSON', asFile('August 1945'), /not taken: save\.json: .*not JSON/],
  ['that is cut off', asFile(text.slice(0, text.length / 2)), /not taken: save\.json: .*cut off/],
  ['with an order removed', asFile(withoutAnOrder), /The save is damaged: .*turn 2/],
  ['that is huge', asFile(Buffer.alloc(9_000_000, '[')), /not taken: save\.json: .*at most/],
  ['of another battle', asFile({ ...save, scenario: 'midway' }), /not taken: .*"midway"/],
  [
    'with a script in a text',
    asFile({ ...save, scenario: '<img src=x onerror=alert(1)>' }),
    /not taken: save\.json: \/scenario: got "<img src=x onerror=alert\(1\)>"; expected an id/,
  ],
  [
    'with a script in its name',
    asFile('{', '<img src=x onerror=alert(1)>.json'),
    /not taken: <img src=x onerror=alert\(1\)>\.json: /,
  ],
]

test('saves that are broken or hostile get one clear line each, and the game on the page stays', async ({
  page,
}) => {
  page.on('dialog', () => {
    throw new Error('A script in a save has run')
  })
  await startBattle(page)
  await untilTurn(page, 1)
  const hash = await viewHash(page)
  for (const [what, file, line] of BROKEN)
    await test.step(`a save ${what}`, async () => {
      await page.getByLabel('Open a save').setInputFiles(file)
      await expect(notices(page).getByText(line)).toHaveCount(1)
      expect(await notices(page).getByText(/save/).count()).toBe(1)
      expect(await viewHash(page)).toBe(hash)
      await page.getByRole('button', { name: 'Put away' }).click()
      await expect(notices(page)).toBeEmpty()
    })
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  await playTurn(page)
})

test('a broken save given to the start page leaves the unfinished game there', async ({ page }) => {
  await startBattle(page)
  await playTurn(page)
  const hash = await viewHash(page)
  await page.goto('/')
  await openSave(page, asFile(text.slice(0, 500)))
  await expect(notices(page)).toContainText('cut off')
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await untilTurn(page, 2)
  expect(await viewHash(page)).toBe(hash)
})
