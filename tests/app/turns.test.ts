/** The turn's two ends: what is asked before it is over, and what is told when it begins. */
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/ai/commander.ts'
import type { Frame } from '../../src/app/game.ts'
import { skirmish } from '../support/battles.ts'
import { openPage, type Page, until } from '../support/session.ts'

const p = skirmish()

/** A page against one who marches `path` with a unit and ends his turn. */
async function open(orders: Decision['orders'], frames: Frame[] = []): Promise<Page> {
  const page = openPage({
    ai: {
      prepare: () => Promise.resolve(),
      ask: () => Promise.resolve({ orders, notes: [], end: true, memory: null }),
      inPage: true,
      stop: () => {},
    },
    animate: frame => {
      frames.push(frame)
      return Promise.resolve()
    },
  })
  await page.session.start({
    scenario: page.scenario.id,
    seats: { soviet: 'human', japanese: { level: 'random' } },
    seed: 7,
  })
  await page.idle()
  return page
}

describe('ending the turn', () => {
  it('first names who is worth a look, and ends when it is asked again', async () => {
    const page = await open([])
    page.session.askEndTurn()
    const { reminder, game } = page.battle()
    expect(reminder!.concerns.length).toBeGreaterThan(0)
    expect(reminder!.idle).toBeGreaterThanOrEqual(reminder!.concerns.length)
    expect(game.state.turn[0]).toBe(0)
    page.session.askEndTurn()
    await page.idle()
    expect(page.battle()).toMatchObject({ reminder: null })
    expect(page.battle().game.state.turn[0]).toBe(1)
  })

  it('is backed out of by Esc, and asked anew after an order', async () => {
    const page = await open([])
    page.session.askEndTurn()
    page.session.cancel()
    expect(page.battle().reminder).toBeNull()
    page.session.askEndTurn()
    page.session.submit({ kind: 'priority', unit: p.unit('A'), priority: 'high' })
    expect(page.battle().reminder).toBeNull()
  })

  it('names decisions that wait for an answer, until they have it', async () => {
    const page = await open([])
    const decision = page.scenario.decisions.findIndex(({ side }) => side === 'soviet')
    while (page.battle().game.state.asked[decision] === 0) {
      page.session.askEndTurn()
      await page.idle()
    }
    page.session.cancel()
    page.session.askEndTurn()
    expect(page.battle().reminder!.decisions).toEqual([decision])
    page.session.cancel()
    page.session.submit({ kind: 'choose', decision, option: 0 })
    await page.idle()
    page.session.askEndTurn()
    expect(page.battle().reminder?.decisions ?? []).toEqual([])
  })

  it('asks nothing where the settings have it so', async () => {
    const page = await open([])
    page.session.setSettings({ endTurnReminder: false })
    page.session.askEndTurn()
    await page.idle()
    expect(page.battle().game.state.turn[0]).toBe(1)
  })
})

describe('the enemy’s turn', () => {
  it('is told when it is over, and put away by the first order', async () => {
    const page = await open([])
    expect(page.battle().recap).toBe(false)
    page.session.endTurn()
    await page.idle()
    await until(() => page.battle().recap)
    page.session.submit({ kind: 'priority', unit: p.unit('A'), priority: 'high' })
    expect(page.battle().recap).toBe(false)
  })

  it('is played again from where it began, and what the player has done since stands at its end', async () => {
    const frames: Frame[] = []
    const seen = p.unit('a')
    const page = await open([{ kind: 'stance', unit: seen, stance: 'last' }], frames)
    page.session.endTurn()
    await page.idle()
    page.session.submit({ kind: 'move', unit: p.unit('A'), path: [p.hex('0100')] })
    await page.idle()
    frames.length = 0
    page.session.replayTurn()
    expect(page.battle().busy.kind).toBe('playback')
    expect(page.battle().shown.state.hex[p.unit('A')]).toBe(p.hex('0000'))
    await until(() => page.battle().busy.kind === 'none')
    expect(page.battle().shown).toBe(page.battle().game)
    expect(frames.length).toBeGreaterThan(1)
  })

  it.each(['skipPlayback', 'cancel'] as const)('is cut short at any time by %s', async command => {
    const page = await open([])
    page.session.endTurn()
    await page.idle()
    page.session.replayTurn()
    page.session[command]()
    expect(page.battle().shown).toBe(page.battle().game)
    expect(page.battle().busy.kind).toBe('none')
  })

  it('keeps what is in hand when Esc cuts it short', async () => {
    const page = await open([])
    page.session.endTurn()
    await page.idle()
    page.session.replayTurn()
    page.session.selectUnits([p.unit('A')])
    page.session.cancel()
    expect(page.battle().mode.kind).toBe('selected')
    page.session.cancel()
    expect(page.battle().mode.kind).toBe('idle')
  })
})
