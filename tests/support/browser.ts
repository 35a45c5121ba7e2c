/** The built page under test: every console error fails, and the board is reached by the hexes' printed numbers. */
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Commands } from '../../src/app/commands.ts'
import type { AppStore } from '../../src/app/store.ts'
import { digest } from '../../src/engine/hash.ts'
import type { GameRecord } from '../../src/scenario/recordFile.ts'

declare global {
  /** The page's own handle for the console and for tests. */
  var augustStorm: {
    readonly store: AppStore
    readonly commands: Commands
    pointOf(hex: number): { readonly clientX: number; readonly clientY: number } | null
  }
}

interface Watched {
  /** What the browser may complain of in this test, because the test breaks something on purpose. */
  readonly expectedFaults: readonly RegExp[]
  readonly watchFaults: undefined
}

/** Playwright's test, failing on console errors, page errors and requests to anywhere else. */
export const test = base.extend<Watched>({
  expectedFaults: [[], { option: true }],
  watchFaults: [
    async ({ page, baseURL, expectedFaults }, use) => {
      const faults: string[] = []
      page.on('console', message => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('pageerror', fault => faults.push(fault.stack ?? fault.message))
      page.on('request', request => {
        if (!request.url().startsWith(`${baseURL}/`) && !/^(data|blob):/.test(request.url()))
          faults.push(`foreign request: ${request.url()}`)
      })
      await use(undefined)
      expect(faults.filter(fault => !expectedFaults.some(expected => expected.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** The map, a part of the page that takes focus and keys. */
export const boardOf = (page: Page): Locator => page.getByRole('application', { name: 'Map' })
export const endTurnButton = (page: Page): Locator =>
  page.getByRole('banner').getByRole('button', { name: /^End turn/ })
/** What is asked before a turn ends, where there is something to ask. */
export const reminder = (page: Page): Locator => page.getByRole('region', { name: 'Before the turn ends' })

/** Ends the turn by its button, a second time where units worth a look are named first. */
export async function endTurn(page: Page): Promise<void> {
  await endTurnButton(page).click()
  const asks = await page.evaluate(() => augustStorm.store.getState().battle?.reminder != null)
  if (asks)
    await reminder(page)
      .getByRole('button', { name: /^End turn/ })
      .click()
}
/**
 * A letter key tapped: down and up in one step of the page, for a driver that waits in between for a busy page holds
 * the key, and held keys mean another thing.
 */
export const tapKey = (page: Page, letter: string): Promise<void> =>
  page.evaluate(key => {
    const code = `Key${key.toUpperCase()}`
    for (const kind of ['keydown', 'keyup'])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent(kind, { key, code, bubbles: true, cancelable: true }),
      )
  }, letter)
export const notices = (page: Page): Locator => page.getByRole('status')

/** Opens the page's own link to a battle with the Soviet side in hand, and waits for the finished map. */
export async function openBattle(page: Page, query = 'scenario=hailar&seed=7'): Promise<void> {
  await page.goto(`/?${query}`)
  await mapDrawn(page)
}

/** Waits until the map is baked to the end. */
export async function mapDrawn(page: Page): Promise<void> {
  await expect(boardOf(page).locator('canvas')).toBeAttached({ timeout: 60_000 })
  await page.waitForFunction(() => augustStorm.store.getState().renderer !== null, null, { timeout: 60_000 })
}

/** What draws the board. */
export const rendererOf = (page: Page) => page.evaluate(() => augustStorm.store.getState().renderer)

export interface Glance {
  readonly turn: number
  readonly side: 'soviet' | 'japanese'
  readonly mode: 'idle' | 'selected' | 'assault' | 'air'
  /** Id of the unit in hand. */
  readonly unit: string | null
  /** Printed number of the cursor's hex. */
  readonly cursor: string | null
  readonly canUndo: boolean
  readonly logged: number
}

/** Where the game stands, in the words of a player. */
export const glance = (page: Page): Promise<Glance> =>
  page.evaluate(() => {
    const { battle } = augustStorm.store.getState()
    if (!battle) throw new Error('Expected a battle on the page')
    const { scenario, game, mode, cursor, canUndo, log } = battle
    const unit =
      mode.kind === 'selected' ? mode.units[0] : mode.kind === 'assault' ? mode.order.units[0] : undefined
    const two = (n: number): string => String(n).padStart(2, '0')
    const { cols } = scenario.map
    return {
      turn: game.state.turn[0]! + 1,
      side: game.state.side[0] === 0 ? 'soviet' : 'japanese',
      mode: mode.kind,
      unit: unit === undefined ? null : scenario.units[unit]!.id,
      cursor: cursor === null ? null : two(cursor % cols) + two(Math.floor(cursor / cols)),
      canUndo,
      logged: log.length,
    } as const
  })

/** Printed number of the hex where a unit stands, or null off the map. */
export const hexOfUnit = (page: Page, id: string): Promise<string | null> =>
  page.evaluate(wanted => {
    const { scenario, game } = augustStorm.store.getState().battle!
    const hex = game.state.hex[scenario.unitIndex.get(wanted)!]!
    const two = (n: number): string => String(n).padStart(2, '0')
    return hex < 0 ? null : two(hex % scenario.map.cols) + two(Math.floor(hex / scenario.map.cols))
  }, id)

/** Minutes that a unit has used of this turn. */
export const clockOf = (page: Page, id: string): Promise<number> =>
  page.evaluate(wanted => {
    const { scenario, game } = augustStorm.store.getState().battle!
    return game.state.clock[scenario.unitIndex.get(wanted)!]!
  }, id)

/** Name of a unit as the panels print it. */
export const nameOfUnit = (page: Page, id: string): Promise<string> =>
  page.evaluate(wanted => {
    const { scenario } = augustStorm.store.getState().battle!
    return scenario.units[scenario.unitIndex.get(wanted)!]!.name
  }, id)

/** Middle of a hex on the screen, scrolled into view. Two rounds: scrolling is drawn with the next frame. */
export async function pointOf(page: Page, hex: string): Promise<{ x: number; y: number }> {
  const ask = () =>
    page.evaluate(text => {
      const { cols } = augustStorm.store.getState().battle!.scenario.map
      const point = augustStorm.pointOf(Number(text.slice(2)) * cols + Number(text.slice(0, 2)))
      if (!point) throw new Error('Expected a board on the page')
      return { x: point.clientX, y: point.clientY }
    }, hex)
  await ask()
  return ask()
}

export async function clickHex(page: Page, hex: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await pointOf(page, hex)
  await page.mouse.click(x, y, { button })
}

export async function hoverHex(page: Page, hex: string): Promise<void> {
  const { x, y } = await pointOf(page, hex)
  await page.mouse.move(x, y)
}

/** Takes a unit in hand by mouse: clicks through the stack of its hex until it is the one. */
export async function pickUnit(page: Page, id: string): Promise<void> {
  const hex = (await hexOfUnit(page, id))!
  await expect(async () => {
    // Slower than a double click, which would take the whole stack.
    await page.waitForTimeout(400)
    await clickHex(page, hex)
    expect((await glance(page)).unit).toBe(id)
  }).toPass({ timeout: 20_000 })
}

/** Waits until it is the player's move in a turn, nothing being thought or shown any more. */
export async function untilTurn(page: Page, turn: number): Promise<void> {
  const end = await page.waitForFunction(
    wanted => {
      const { battle, notices } = augustStorm.store.getState()
      const refused = notices.find(({ text }) => text.code === 'badSave' || text.code.startsWith('record.'))
      if (refused) return `the save was refused: ${JSON.stringify(refused.text)}`
      return battle?.game.state.turn[0] === wanted - 1 && battle.busy.kind === 'none' ? 'arrived' : null
    },
    turn,
    { timeout: 90_000 },
  )
  // A stored game that is refused belongs to older rules or files; "npm test -- unit" says how to make it anew.
  expect(await end.jsonValue()).toBe('arrived')
  await expect(endTurnButton(page)).toBeEnabled()
}

/** Waits until every order given so far is in the browser's storage. */
export const untilSaved = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => augustStorm.store.getState().battle?.saved)).toBe('yes')

/** Hash of what the player's side sees, over the state's bytes. */
export async function viewHash(page: Page): Promise<string> {
  const bytes = await page.evaluate(() => [...augustStorm.store.getState().battle!.game.state.bytes])
  return digest(Uint8Array.from(bytes))
}

/** Takes the game out by the menu, as a record. */
export async function exportGame(page: Page): Promise<GameRecord> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Export the game' }).click()
  return readDownload(await coming)
}

/** A file that the page has handed out, as a record. */
export async function readDownload(download: import('@playwright/test').Download): Promise<GameRecord> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as GameRecord
}

/** A save as the page's file choosers take it. */
export const asFile = (content: string | Buffer | GameRecord, name = 'save.json') => ({
  name,
  mimeType: 'application/json',
  buffer:
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.isBuffer(content)
        ? content
        : Buffer.from(JSON.stringify(content)),
})

/** Gives a save to "Open a file" of the start page. */
export async function openSave(page: Page, file: ReturnType<typeof asFile>): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file', exact: true }).click()
  await (await choosing).setFiles(file)
}

export interface Picture {
  /** Different colours among the pixels. */
  readonly colours: number
  /** Share of the commonest colour, permille. */
  readonly commonest: number
}

/** What stands on the middle of the board, from a photograph of the screen: a blank canvas is one colour. */
export async function photograph(page: Page): Promise<Picture> {
  const box = (await boardOf(page).boundingBox())!
  const clip = {
    x: box.x + box.width * 0.3,
    y: box.y + box.height * 0.3,
    width: box.width * 0.3,
    height: box.height * 0.4,
  }
  const png = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
    const counts = new Map<number, number>()
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
    return {
      colours: counts.size,
      commonest: Math.round((Math.max(...counts.values()) * 1000) / pixels.length),
    }
  }, png)
}

/** A map has hundreds of colours, none of which fills the picture. */
export async function expectMapDrawn(page: Page): Promise<void> {
  await expect(async () => {
    const { colours, commonest } = await photograph(page)
    expect(colours).toBeGreaterThan(200)
    expect(commonest).toBeLessThan(600)
  }).toPass({ timeout: 15_000 })
}
