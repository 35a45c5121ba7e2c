/** A whole short form by keys alone: marches, overlays, the reminder, to the last page; the focus is never lost. */
import type { Page } from '@playwright/test'
import { boardOf, expect, expectMapDrawn, glance, openBattle, reminder, test } from '../support/browser.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const TURNS = 10
/** Units sent at the enemy. */
const SENT = 3
const MOST_IN_STACK = 12

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

interface Approach {
  /** Id of the unit. */
  readonly unit: string
  /** Its hex. */
  readonly at: number
  /** Hex of the nearest enemy that is known. */
  readonly enemy: number
  /** Free hex beside him. */
  readonly beside: number
  /** Hexes from the unit to the enemy; 1 is touch. */
  readonly far: number
}

/** Who can go at whom, as a player reads it off the map: fighting units with minutes left, those nearest first. */
const approaches = (page: Page): Promise<Approach[]> =>
  page.evaluate(() => {
    const { scenario, game, done } = augustStorm.store.getState().battle!
    const { map, units } = scenario
    const { state } = game
    const length = scenario.turns[state.turn[0]!]!.end - scenario.turns[state.turn[0]!]!.start
    const beside = (hex: number): number[] =>
      [...map.neighbours.subarray(hex * 6, hex * 6 + 6)].filter(near => near >= 0)
    const stands = new Set(units.flatMap((_, u) => (state.hex[u]! >= 0 ? [state.hex[u]!] : [])))
    /** Hexes from each to the nearest of the enemies, and which that is. */
    const [far, nearest] = [new Map<number, number>(), new Map<number, number>()]
    const queue: number[] = []
    units.forEach((unit, u) => {
      const hex = state.hex[u]!
      if (unit.side === game.side || hex < 0 || far.has(hex)) return
      far.set(hex, 0)
      nearest.set(hex, hex)
      queue.push(hex)
    })
    for (let hex = queue.shift(); hex !== undefined; hex = queue.shift())
      for (const next of beside(hex)) {
        if (far.has(next)) continue
        far.set(next, far.get(hex)! + 1)
        nearest.set(next, nearest.get(hex)!)
        queue.push(next)
      }
    return units
      .flatMap((unit, u) => {
        const hex = state.hex[u]!
        const fights = unit.arm === 'rifle' || unit.arm === 'tank' || unit.arm === 'cavalry'
        if (unit.side !== game.side || hex < 0 || !fights || done.has(u) || state.clock[u]! >= length)
          return []
        const enemy = nearest.get(hex)!
        const free = beside(enemy).filter(near => !stands.has(near))
        const goal = free.sort((a, b) => a - b)[u % Math.max(1, free.length)]
        return goal === undefined ? [] : [{ unit: unit.id, at: hex, enemy, beside: goal, far: far.get(hex)! }]
      })
      .sort((a, b) => a.far - b.far || a.unit.localeCompare(b.unit))
  })

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
async function takeInHand(page: Page, { unit, at }: Approach): Promise<boolean> {
  while ((await glance(page)).mode !== 'idle') await press(page, 'Escape')
  await walkTo(page, at)
  for (let n = 0; n < MOST_IN_STACK && (await glance(page)).unit !== unit; n++) await press(page, 'Enter')
  return (await glance(page)).unit === unit
}

/** Where every unit stands, how far it has come into the next hex, and who marches on by himself. */
const whereabouts = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { game, plans } = augustStorm.store.getState().battle!
    return JSON.stringify([[...game.state.hex], [...game.state.progress], plans.marches.map(m => m.unit)])
  })

/**
 * The nearest units go at the enemy, those first who have not tried in vain before; true where one of them has
 * assaulted him.
 */
async function advance(page: Page, vain: Set<string>): Promise<boolean> {
  const able = (await approaches(page)).filter(({ unit }) => !vain.has(unit))
  for (const approach of able.slice(0, SENT)) {
    const before = await whereabouts(page)
    if (!(await takeInHand(page, approach))) throw new Error(`Expected ${approach.unit} in its stack`)
    await walkTo(page, approach.far === 1 ? approach.enemy : approach.beside)
    await press(page, 'Enter')
    if ((await glance(page)).mode === 'assault') {
      await expect(page.getByRole('region', { name: /^Assault on / })).toBeVisible()
      await press(page, 'Enter')
      if ((await glance(page)).mode !== 'assault') return true
    }
    if ((await whereabouts(page)) === before) vain.add(approach.unit)
  }
  return false
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
  test.setTimeout(240_000)
  await openBattle(page, 'scenario=hailar&form=dash&seed=7&side=soviet&level=greedy')
  await expectMapDrawn(page)
  await toBoard(page)
  for (const overlay of ['v', 'o']) {
    await press(page, overlay)
    expect(await page.evaluate(() => augustStorm.store.getState().battle!.overlay)).not.toBe('none')
    await press(page, overlay)
  }
  const start = await whereabouts(page)
  const vain = new Set<string>()
  let reminders = 0
  for (let turn = 1; turn <= TURNS; turn++) {
    expect((await glance(page)).turn).toBe(turn)
    await toBoard(page)
    if (turn === 1) await advance(page, vain)
    if (await endTurnByKeys(page, turn)) reminders++
  }
  expect(await whereabouts(page), 'nobody has marched').not.toBe(start)
  expect(reminders).toBeGreaterThan(0)

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => augustStorm.store.getState().page)).toBe('final')
  // From here Tab leads on: back to the map, the record, the start page.
  await press(page, 'Tab')
  await expect(page.getByRole('button', { name: 'Look at the map' })).toBeFocused()
})
