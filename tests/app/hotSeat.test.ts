/** Two people at one screen: each sees his own side, and between them a curtain. */
import { describe, expect, it } from 'vitest'
import { boardModel } from '../../src/board/fromBattle.ts'
import { openPage, type Page, until } from '../support/session.ts'

const BOTH = { soviet: 'human', japanese: 'human' } as const
const unit = (page: Page, letter: string): number => page.scenario.unitIndex.get(letter)!
/** Hex of the drawn battle by its printed number. */
const hex = (text: string): number => Number(text.slice(2)) * 9 + Number(text.slice(0, 2))

async function start(page: Page): Promise<void> {
  await page.session.start({ scenario: page.scenario.id, seats: BOTH, seed: 7 })
  await page.idle()
}
/** The tanks drive along the road until the defenders of the town see them. */
const drive = (page: Page): void =>
  page.session.submit({
    kind: 'move',
    unit: unit(page, 'T'),
    path: ['0101', '0201', '0301', '0401'].map(hex),
  })

describe('a curtain', () => {
  it('is down before the first turn and after every turn', async () => {
    const page = openPage()
    await start(page)
    expect(page.battle()).toMatchObject({ curtain: true, viewer: 'soviet' })
    await page.session.liftCurtain()
    expect(page.battle()).toMatchObject({ curtain: false, viewer: 'soviet', busy: { kind: 'none' } })
    page.session.endTurn()
    expect(page.battle()).toMatchObject({ curtain: true, viewer: 'japanese' })
  })

  it('leaves nothing of either side: a bare board, no notices, nothing in hand, no log of the other', async () => {
    const page = openPage()
    await start(page)
    await page.session.liftCurtain()
    drive(page)
    page.session.selectUnits([unit(page, 'A')])
    page.session.submit({ kind: 'move', unit: unit(page, 'b'), path: [hex('0601')] })
    expect(page.notices()).toEqual(['refusal'])
    page.session.endTurn()
    const battle = page.battle()
    expect(page.notices()).toEqual([])
    expect(battle).toMatchObject({
      mode: { kind: 'idle' },
      cursor: null,
      preview: null,
      reach: null,
      odds: null,
    })
    const model = boardModel(battle)
    expect([model.counters, model.overlays, model.selectedHex]).toEqual([[], {}, null])
    expect(battle.log.some(({ event }) => event.kind === 'moved' && event.unit === unit(page, 'A'))).toBe(
      false,
    )
  })

  it('takes no orders', async () => {
    const page = openPage()
    await start(page)
    const { game } = page.battle()
    drive(page)
    page.session.endTurn()
    expect(page.battle().game).toBe(game)
  })

  it('is not lifted twice, nor where one plays alone', async () => {
    const page = openPage()
    await start(page)
    await page.session.liftCurtain()
    const battle = page.battle()
    await page.session.liftCurtain()
    expect(page.battle()).toBe(battle)
    const alone = openPage()
    await alone.session.start({
      scenario: alone.scenario.id,
      seats: { ...BOTH, japanese: { level: 'greedy' } },
      seed: 7,
    })
    await alone.idle()
    expect(alone.battle().curtain).toBe(false)
  })
})

describe('the next player', () => {
  it("first sees what he saw of the enemy's turn, from where his own had ended", async () => {
    const shown: number[] = []
    const page: Page = openPage({
      animate: () => {
        if (!page.battle().curtain) shown.push(page.battle().shown.state.hex[unit(page, 'T')]!)
        return Promise.resolve()
      },
    })
    await start(page)
    await page.session.liftCurtain()
    drive(page)
    await until(() => page.battle().shown === page.battle().game)
    page.session.endTurn()
    shown.length = 0
    await page.session.liftCurtain()
    const { game, shown: now, viewer, busy } = page.battle()
    expect([viewer, busy.kind]).toEqual(['japanese', 'none'])
    expect(now).toBe(game)
    // Before the march he saw the tanks where they began, and then before his town.
    expect(shown[0]).toBe(hex('0001'))
    expect(game.state.hex[unit(page, 'T')]).toBeGreaterThan(hex('0101'))
  })

  it('may not take back what the other has done', async () => {
    const page = openPage()
    await start(page)
    await page.session.liftCurtain()
    drive(page)
    page.session.endTurn()
    await page.session.liftCurtain()
    page.session.undo()
    expect(page.notices()).toEqual(['nothingToUndo'])
  })

  it('sees it again when the game was put away at the curtain', async () => {
    const first = openPage()
    await start(first)
    await first.session.liftCurtain()
    drive(first)
    const { writes } = first.saves
    first.session.endTurn()
    await until(() => first.saves.writes > writes)
    let frames = 0
    const page = openPage({
      saves: first.saves,
      animate: () => {
        frames++
        return Promise.resolve()
      },
    })
    await page.session.ready()
    await until(() => page.store.getState().saves.slots.length > 0)
    await page.session.openSave(page.store.getState().saves.slots[0]!.id)
    await page.idle()
    expect([page.battle().curtain, page.battle().viewer, frames]).toEqual([true, 'japanese', 0])
    await page.session.liftCurtain()
    expect(frames).toBeGreaterThanOrEqual(2)
    expect(page.battle().shown).toBe(page.battle().game)
  })
})

it('the game of two ends on the final page, without a curtain', async () => {
  const page = openPage()
  await start(page)
  for (let n = 0; n < 2 * page.scenario.turns.length; n++) {
    await page.session.liftCurtain()
    page.session.endTurn()
  }
  expect(page.store.getState()).toMatchObject({ page: 'final', battle: { over: true, curtain: false } })
})
