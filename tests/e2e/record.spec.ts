/**
 * Games in the browser and in Node: the golden record replays to the same hashes, a watched game ends with its points, and
 * an officer orders the same in his worker as he does here.
 */
import type { Page } from '@playwright/test'
import type { Memory } from '../../src/ai/commander.ts'
import { officer } from '../../src/ai/officer.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { digest } from '../../src/engine/hash.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { commanderSeed, giveInOrder } from '../../src/record/commanding.ts'
import { replay } from '../../src/record/record.ts'
import type { GameRecord } from '../../src/scenario/recordFile.ts'
import { startGame } from '../../src/sim/running.ts'
import { battle } from '../support/battles.ts'
import { asFile, expect, notices, openSave, readDownload, test, viewHash } from '../support/browser.ts'
import { cutBefore, GOLDEN_SEED, goldenRecord } from '../support/savedGames.ts'

const record = goldenRecord()
const { scenario } = battle('hailar')

/** Hash of what the Soviet side sees at the end of a game, reckoned in Node; every hash on the way must agree. */
function endInNode(game: GameRecord): string {
  const { fault, state } = replay(scenario, game)
  expect(fault).toBeNull()
  return digest(observe(scenario, state, 'soviet').state.bytes)
}

/** The record that the final page hands out. */
async function exported(page: Page): Promise<GameRecord> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the record' }).click()
  return readDownload(await coming)
}

/** The page with the points of both sides and the scale of the record beside them. */
async function expectFinalPage(page: Page): Promise<void> {
  await expect(page.getByText('The end: Hailar')).toBeVisible({ timeout: 60_000 })
  const { soviet, japanese } = await page.evaluate(() => {
    const text = document.querySelector('main')!.textContent!
    const found = /Soviet (\d+), Japanese (\d+): difference/.exec(text)
    return { soviet: found?.[1] ?? '', japanese: found?.[2] ?? '' }
  })
  await expect(page.getByRole('table', { name: 'Soviet' }).getByRole('row').last()).toHaveText(
    new RegExp(`^Total${soviet}$`),
  )
  await expect(page.getByRole('table', { name: 'Japanese' }).getByRole('row').last()).toHaveText(
    new RegExp(`^Total${japanese}$`),
  )
  await expect(page.getByRole('table', { name: 'The record by the same scale' })).toContainText(
    /Total\d+ : \d+/,
  )
  await expect(page.getByRole('heading', { name: 'Against the record’s clock' })).toBeVisible()
}

test('the golden record replays in the browser, hash by hash, to the state that Node reaches', async ({
  page,
}) => {
  await page.goto('/')
  await openSave(page, asFile(record))
  await expectFinalPage(page)
  expect(await viewHash(page)).toBe(endInNode(record))
  const { snapshots, ...played } = await exported(page)
  expect(played).toEqual(record)
  // The page adds how each turn began, for records that later rules no longer replay.
  expect(snapshots?.states.length).toBeGreaterThan(0)
  await expect(notices(page)).toBeEmpty()
})

test('a watched game goes on by itself, can be skipped, and ends with its points beside the record', async ({
  page,
}) => {
  await page.goto('/')
  await openSave(page, asFile(cutBefore(record, record.playerTurns.length - 2, 0)))
  const skip = page.getByRole('button', { name: 'Skip' })
  await expect(async () => {
    if (await skip.isVisible()) await skip.click({ timeout: 1000 })
    await expect(page.getByText('The end: Hailar')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000 })
  await expectFinalPage(page)
  const game = await exported(page)
  expect(game.playerTurns).toHaveLength(record.playerTurns.length)
  expect(await viewHash(page)).toBe(endInNode(game))
})

/** What an officer orders, and what he remembers of it, until a human who lets his first turn pass has the move again. */
function officerInNode(
  id: string,
  human: Side,
): Pick<GameRecord, 'playerTurns'> & { readonly memory: Memory } {
  const { scenario } = battle(id)
  const game = startGame(scenario, GOLDEN_SEED, { soviet: 'officer', japanese: 'officer', [human]: 'human' })
  let memory: Memory = null
  for (;;) {
    const side = sideToMove(game.state())
    const turn = game.state().turn[0]!
    if (side === human) {
      if (turn === 1) return { playerTurns: game.record().playerTurns, memory }
      game.give({ kind: 'end' })
      continue
    }
    const view = observe(scenario, game.state(), side)
    const decision = officer.next(scenario, view, memory, commanderSeed(GOLDEN_SEED, side, turn))
    memory = decision.memory
    giveInOrder(decision.orders, order => {
      const given = game.give(order)
      return given.ok ? given.events : null
    })
    if (decision.end) game.give({ kind: 'end' })
  }
}

/** An officer against a human who lets his first turn pass, in the page without its map, which takes far longer to draw. */
async function officerInWorker(page: Page, id: string, human: Side): Promise<GameRecord> {
  const untilTurn = (turn: number) =>
    page.waitForFunction(
      wanted => {
        const { battle } = augustStorm.store.getState()
        return battle?.game.state.turn[0] === wanted - 1 && battle.busy.kind === 'none'
      },
      turn,
      { timeout: 60_000 },
    )
  await page.evaluate(
    ([scenario, human, seed]) => {
      const { store, commands } = augustStorm
      store.subscribe(({ page }) => {
        if (page === 'battle') commands.show('start')
      })
      const officer = { level: 'officer' }
      const seats = { soviet: officer, japanese: officer, [human]: 'human' }
      return commands.start({ scenario, seats, seed })
    },
    [id, human, GOLDEN_SEED] as const,
  )
  await untilTurn(1)
  await page.evaluate(() => augustStorm.commands.endTurn())
  await untilTurn(2)
  // Neither in the page itself, because the worker would not start, nor ended for him, because he failed.
  const codes = await page.evaluate(() => augustStorm.store.getState().notices.map(({ text }) => text.code))
  expect(codes).toEqual([])
  const coming = page.waitForEvent('download')
  await page.evaluate(() => augustStorm.commands.exportSave())
  return readDownload(await coming)
}

test('an officer orders on each battle in his worker what he orders in Node', async ({ page }) => {
  await page.goto('/')
  for (const [id, human] of [
    ['hailar', 'soviet'],
    ['khingan', 'japanese'],
    ['mudanjiang', 'soviet'],
    ['shumshu', 'japanese'],
  ] as const)
    await test.step(id, async () => {
      const { playerTurns, memory } = await officerInWorker(page, id, human)
      const inNode = officerInNode(id, human)
      expect(playerTurns).toEqual(inNode.playerTurns)
      expect(memory[human === 'soviet' ? 'japanese' : 'soviet']).toEqual(inNode.memory)
      await page.evaluate(() => augustStorm.commands.leave())
    })
})
