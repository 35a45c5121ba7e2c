/** A whole short form by keys alone: marches, an assault, overlays, the reminder, to the last page; the focus is never lost. */
import type { Page } from '@playwright/test'
import { proposeAssault } from '../../src/app/assault.ts'
import { check } from '../../src/engine/apply.ts'
import { isPresent } from '../../src/engine/derived.ts'
import { distance } from '../../src/engine/map/geometry.ts'
import { directionTo } from '../../src/engine/map/hexMap.ts'
import { reach } from '../../src/engine/map/reach.ts'
import { isBarred } from '../../src/engine/rules/crossings.ts'
import { stateOver } from '../../src/engine/state.ts'
import type { HexIndex, UnitIndex } from '../../src/engine/types.ts'
import type { View } from '../../src/engine/view.ts'
import { battle } from '../support/battles.ts'
import {
  boardOf,
  expect,
  expectMapDrawn,
  glance,
  openBattle,
  reminder,
  test,
  viewHash,
} from '../support/browser.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const TURNS = 10
const MOST_IN_STACK = 12
const { scenario } = battle('hailar', 'dash')

/** Presses a key; afterwards something of the page must still have the focus. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), `focus after ${key}`)
    .not.toBe('BODY')
}

/** Goes on to the map with F6, as from any panel. */
async function toBoard(page: Page): Promise<void> {
  for (let n = 0; n < 12; n++) {
    if (await boardOf(page).evaluate(board => board === document.activeElement)) return
    await press(page, 'F6')
  }
  throw new Error('Expected F6 to come to the map')
}

/** What a player reads off the map: his view of the battle. */
async function viewOf(page: Page): Promise<View> {
  const { side, bytes } = await page.evaluate(() => {
    const { side, state } = augustStorm.store.getState().battle!.game
    return { side, bytes: [...state.bytes] }
  })
  return { side, state: stateOver(scenario, Uint8Array.from(bytes).buffer, 0) }
}

/** A unit and the hex to go for with Enter: an enemy whom it may assault at once, else a place beside one, or on the way. */
interface Advance {
  readonly unit: UnitIndex
  readonly hex: HexIndex
  readonly isAssault: boolean
}

/** The advance that promises most to one who reads the map: an assault, else the march that ends nearest to an enemy. */
function bestAdvance(view: View): Advance | null {
  const { map, units } = scenario
  const { state, side } = view
  const enemies = units.flatMap((unit, u) =>
    unit.side !== side && isPresent(state, u) ? [state.hex[u]!] : [],
  )
  /** Hexes to the nearest enemy who can be come at from there; 1 is touch. */
  const far = (from: HexIndex): number =>
    Math.min(
      ...enemies.map(enemy => {
        const d = directionTo(map, from, enemy)
        return d >= 0 && isBarred(map, state, from * 6 + d) ? 2 : distance(map, from, enemy)
      }),
    )
  let best: { readonly advance: Advance; readonly far: number } | null = null
  for (const [u, unit] of units.entries()) {
    const isFighter = ['rifle', 'tank', 'cavalry'].includes(unit.arm)
    if (unit.side !== side || !isPresent(state, u) || !isFighter) continue
    const target = enemies.find(enemy => !check(scenario, view, proposeAssault(scenario, view, enemy, [u])))
    if (target !== undefined) return { unit: u, hex: target, isAssault: true }
    const now = far(state.hex[u]!)
    for (const hex of reach(scenario, state, u).hexes)
      if (far(hex) < Math.min(now, best?.far ?? now))
        best = { advance: { unit: u, hex, isAssault: false }, far: far(hex) }
  }
  return best?.advance ?? null
}

/** Walks the cursor to a hex with the arrows: along the row, then along the column. */
async function walkTo(page: Page, hex: number): Promise<void> {
  // The first arrow puts the cursor on the map.
  if ((await glance(page)).cursor === null) await press(page, 'ArrowUp')
  const keys = await page.evaluate(goal => {
    const { scenario, cursor } = augustStorm.store.getState().battle!
    const { cols } = scenario.map
    let at = cursor!
    const keys: string[] = []
    for (let n = Math.abs((goal % cols) - (at % cols)); n > 0; n--) {
      const isRight = at % cols < goal % cols
      // Sideways steps alternate so that a row is kept.
      at += isRight ? 1 : -1
      keys.push(isRight ? 'ArrowRight' : 'ArrowLeft')
    }
    const rows = Math.floor(goal / cols) - Math.floor(at / cols)
    for (let n = Math.abs(rows); n > 0; n--) keys.push(rows > 0 ? 'ArrowDown' : 'ArrowUp')
    return keys
  }, hex)
  for (const key of keys) await page.keyboard.press(key)
  expect(await page.evaluate(() => augustStorm.store.getState().battle!.cursor)).toBe(hex)
}

/** Takes a unit in hand: the cursor goes to its hex, and Enter goes through the stack there. */
async function takeInHand(page: Page, unit: UnitIndex, at: HexIndex): Promise<void> {
  while ((await glance(page)).mode !== 'idle') await press(page, 'Escape')
  await walkTo(page, at)
  const { id } = scenario.units[unit]!
  for (let n = 0; n < MOST_IN_STACK && (await glance(page)).unit !== id; n++) await press(page, 'Enter')
  expect((await glance(page)).unit).toBe(id)
}

/** Where every unit stands, how far it has come into the next hex, and who marches on by himself. */
const whereabouts = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { game, plans } = augustStorm.store.getState().battle!
    return JSON.stringify([[...game.state.hex], [...game.state.progress], plans.marches.map(m => m.unit)])
  })

/** One unit goes at the enemy; true where it has assaulted him, through the odds window. */
async function advance(page: Page): Promise<boolean> {
  const view = await viewOf(page)
  const chosen = bestAdvance(view)
  if (!chosen) return false
  await takeInHand(page, chosen.unit, view.state.hex[chosen.unit]!)
  await walkTo(page, chosen.hex)
  const before = await viewHash(page)
  await press(page, 'Enter')
  if (chosen.isAssault) {
    await expect(page.getByRole('region', { name: /^Assault on / })).toBeVisible()
    expect(await viewHash(page), 'the window alone changes nothing').toBe(before)
    await press(page, 'Enter')
    await expect.poll(async () => (await glance(page)).mode).not.toBe('assault')
  }
  expect(await viewHash(page), 'nothing has come of it').not.toBe(before)
  return chosen.isAssault
}

/** Ends the turn, through the reminder where there is one; waits for the next or for the end of the battle. */
async function endTurnByKeys(page: Page, turn: number): Promise<boolean> {
  await press(page, 'Control+Enter')
  const asked = await reminder(page).isVisible()
  if (asked) {
    await expect(reminder(page)).toBeFocused()
    await press(page, 'Control+Enter')
  }
  await page.waitForFunction(
    before => {
      const { battle, page: shown } = augustStorm.store.getState()
      return shown === 'final' || (battle?.game.state.turn[0] === before && battle.busy.kind === 'none')
    },
    turn,
    { timeout: 60_000 },
  )
  return asked
}

test('the dash from the first turn to the last page, by keys alone', async ({ page }) => {
  // Ten turns take a busy machine longer than a test has.
  test.setTimeout(420_000)
  await openBattle(page, 'scenario=hailar&form=dash&seed=7&side=soviet&level=greedy')
  await expectMapDrawn(page)
  await toBoard(page)
  for (const overlay of ['v', 'o']) {
    await press(page, overlay)
    expect(await page.evaluate(() => augustStorm.store.getState().battle!.overlay)).not.toBe('none')
    await press(page, overlay)
  }
  const start = await whereabouts(page)
  let assaulted = false
  let reminders = 0
  for (let turn = 1; turn <= TURNS; turn++) {
    expect((await glance(page)).turn).toBe(turn)
    await toBoard(page)
    if (!assaulted) assaulted = await advance(page)
    if (await endTurnByKeys(page, turn)) reminders++
  }
  expect(await whereabouts(page), 'nobody has marched').not.toBe(start)
  expect(assaulted, 'nobody has assaulted').toBe(true)
  expect(reminders).toBeGreaterThan(0)

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => augustStorm.store.getState().page)).toBe('final')
  // From here Tab leads on: back to the map, the record, the start page.
  await press(page, 'Tab')
  await expect(page.getByRole('button', { name: 'Look at the map' })).toBeFocused()
})
