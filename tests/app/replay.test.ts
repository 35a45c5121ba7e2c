/** Replays as the page runs them: walking through a record, whose eyes are used, taking command, and the way back. */
import { describe, expect, it } from 'vitest'
import { branchesOf, inTree } from '../../src/app/branches.ts'
import { readFragment } from '../../src/app/recordLink.ts'
import type { ReplayDeed, ReplayState } from '../../src/app/replay/state.ts'
import { lastStep } from '../../src/app/replay/tape.ts'
import type { Side } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { recordId, replay, stateHash } from '../../src/record/record.ts'
import { stateAt } from '../../src/record/stepping.ts'
import type { GameRecord } from '../../src/scenario/recordFile.ts'
import { openPage, type Page, until } from '../support/session.ts'

const RANDOM = { level: 'random' } as const

/** A whole game of two opponents, as it is kept. */
async function playedGame(page: Page): Promise<GameRecord> {
  await page.session.start({
    scenario: page.scenario.id,
    seats: { soviet: RANDOM, japanese: RANDOM },
    seed: 3,
  })
  await until(() => page.store.getState().page === 'final')
  const record = page.saved()
  page.session.leave()
  await until(() => page.store.getState().saves.slots.length > 0)
  return record
}

const replayOf = (page: Page): ReplayState => {
  const { replay: shown } = page.store.getState()
  if (!shown) throw new Error('Expected a replay on the page')
  return shown
}
const carryOut = (page: Page, deed: ReplayDeed): Promise<void> => page.session.replay(deed)
const shownHash = (page: Page): string => stateHash(page.battle().shown.state)

async function openReplay(): Promise<{ page: Page; record: GameRecord; last: number }> {
  const page = openPage()
  const record = await playedGame(page)
  await page.session.openReplay({ kind: 'record', record })
  return { page, record, last: lastStep(replayOf(page).tape) }
}

describe('a replay', () => {
  it('opens at its begin and is walked through in both directions', async () => {
    const { page, last } = await openReplay()
    expect(page.store.getState().page).toBe('replay')
    expect(replayOf(page).step).toBe(0)
    const begun = shownHash(page)
    await carryOut(page, { do: 'step', by: 'order', way: 1 })
    await until(() => shownHash(page) !== begun || replayOf(page).step > 0)
    await carryOut(page, { do: 'go', step: last })
    const ended = shownHash(page)
    expect(ended).not.toBe(begun)
    await carryOut(page, { do: 'step', by: 'order', way: -1 })
    expect(replayOf(page).step).toBe(last - 1)
    await carryOut(page, { do: 'go', step: 0 })
    expect(shownHash(page)).toBe(begun)
    await carryOut(page, { do: 'go', step: 99_999 })
    expect(shownHash(page)).toBe(ended)
  })

  it('goes by turns and by events', async () => {
    const { page } = await openReplay()
    const { tape } = replayOf(page)
    const { starts } = tape.index
    await carryOut(page, { do: 'step', by: 'turn', way: 1 })
    expect(replayOf(page).step).toBe(starts[1]!.step)
    await carryOut(page, { do: 'step', by: 'turn', way: 1 })
    await carryOut(page, { do: 'step', by: 'turn', way: -1 })
    expect(replayOf(page).step).toBe(starts[1]!.step)
    await carryOut(page, { do: 'go', step: 0 })
    await carryOut(page, { do: 'step', by: 'event', way: 1 })
    expect(tape.marks.truth.map(({ step }) => step)).toContain(replayOf(page).step)
  })

  it('plays by itself to its end, and halts when it is asked to', async () => {
    const { page, last } = await openReplay()
    await carryOut(page, { do: 'set', change: { speed: 8 } })
    await carryOut(page, { do: 'go', step: last - 3 })
    await carryOut(page, { do: 'play' })
    expect(replayOf(page).isPlaying).toBe(true)
    await until(() => !replayOf(page).isPlaying)
    expect(replayOf(page).step).toBe(last)
    // Once more it begins at the beginning; a second press halts it.
    await carryOut(page, { do: 'play' })
    await carryOut(page, { do: 'play' })
    expect(replayOf(page).isPlaying).toBe(false)
    expect(replayOf(page).step).toBeLessThan(last)
  })

  it('shows what a side knew, what both knew, and the truth', async () => {
    const { page } = await openReplay()
    const { tape } = replayOf(page)
    const step = tape.index.starts[4]!.step
    const truth = stateAt(tape.index, step)
    const viewOf = (side: Side): string => stateHash(observe(page.scenario, truth, side).state)
    await carryOut(page, { do: 'go', step })
    expect(replayOf(page).eyes).toBe('truth')
    expect(page.battle().isTruth).toBe(true)
    expect(page.battle().shown.state.fuel).toEqual(truth.fuel)
    await carryOut(page, { do: 'set', change: { eyes: 'japanese' } })
    expect(page.battle()).toMatchObject({ viewer: 'japanese', isTruth: false })
    expect(shownHash(page)).toBe(viewOf('japanese'))
    await carryOut(page, { do: 'set', change: { eyes: 'both' } })
    expect(page.battle().viewer).toBe('soviet')
    expect(shownHash(page)).toBe(viewOf('soviet'))
    expect(stateHash(replayOf(page).twin!.state)).toBe(viewOf('japanese'))
  })

  it('offers nothing to be ordered', async () => {
    const { page } = await openReplay()
    const before = shownHash(page)
    page.session.submit({ kind: 'end' })
    page.session.clickHex(0, 'primary', false)
    page.session.endTurn()
    expect(shownHash(page)).toBe(before)
    expect(page.store.getState().page).toBe('replay')
  })

  it('stands its comments and decrees at their steps, with what they cite', async () => {
    const page = openPage()
    const record = await playedGame(page)
    const note = {
      turn: 2,
      side: 'soviet',
      order: -1,
      at: '1945-08-09T01:00',
      text: 'Over the river.',
    } as const
    const decree = { decree: { take: '0000', side: 'soviet' }, source: 'G7', note: 'They held it.' } as const
    const [first, ...rest] = record.playerTurns
    const orders = [...first!.orders.filter(order => order !== 'end'), decree]
    const open = { turn: first!.turn, side: first!.side, orders }
    await page.session.openReplay({
      kind: 'record',
      record: {
        ...record,
        playerTurns: [open],
        notes: [{ ...note, turn: 1, hexes: ['0203'], source: 'G7' }],
      },
    })
    expect(rest.length).toBeGreaterThan(0)
    const { tape } = replayOf(page)
    expect(tape.comments).toMatchObject([
      { step: 0, text: 'Over the river.', source: 'G7', hexes: [3 * 9 + 2] },
    ])
    expect(tape.marks.truth.filter(({ kind }) => kind === 'decree')).toEqual([
      { step: lastStep(tape), kind: 'decree' },
    ])
  })

  it('gives a link to the turn on the page', async () => {
    const copied: string[] = []
    const page = openPage({
      copyLink: link => {
        copied.push(link)
        return Promise.resolve(true)
      },
    })
    const record = await playedGame(page)
    await page.session.openReplay({ kind: 'record', record })
    await carryOut(page, { do: 'step', by: 'turn', way: 1 })
    await carryOut(page, { do: 'step', by: 'turn', way: 1 })
    await carryOut(page, { do: 'link' })
    expect(page.notices()).toEqual(['linkCopied'])
    const read = await readFragment(copied[0]!)
    const { turn, side } = replayOf(page).tape.index.steps[replayOf(page).step]!
    expect(read).toMatchObject({ ok: true, place: { turn, side } })
  })

  it('that does not play to its end plays up to its fault, which is told', async () => {
    const page = openPage()
    const record = await playedGame(page)
    const turns = record.playerTurns.map((turn, n) => (n === 2 ? { ...turn, hash: '0'.repeat(16) } : turn))
    await page.session.openReplay({ kind: 'record', record: { ...record, playerTurns: turns } })
    expect(page.notices()).toContain('record.hash')
    expect(replayOf(page).tape.index.starts.length).toBeLessThan(record.playerTurns.length)
  })
})

describe('taking command', () => {
  it('makes a game that has gone the same way up to the step, and remembers where it left', async () => {
    const { page, record } = await openReplay()
    const { tape } = replayOf(page)
    const step = tape.index.starts[2]!.step + 1
    await carryOut(page, { do: 'go', step })
    await carryOut(page, { do: 'take', takeover: { who: 'soviet', level: 'greedy' } })
    await page.idle()
    expect(page.store.getState().page).toBe('battle')
    await until(() => page.battle().saved === 'yes')
    const branch = page.saved()
    expect(branch.seats).toEqual({ soviet: 'human', japanese: 'greedy' })
    const left = tape.index.steps[step]!
    expect(branch.branch).toEqual({
      of: recordId(record),
      turn: left.turn,
      side: left.side,
      order: left.order,
    })
    expect(stateHash(replay(page.scenario, branch).state)).toBe(stateHash(stateAt(tape.index, step)))
  })

  it('leads back to the step that was left, and both games are listed', async () => {
    const { page } = await openReplay()
    const slot = page.store.getState().saves.slots[0]!
    await page.session.openReplay({ kind: 'save', id: slot.id })
    await carryOut(page, { do: 'go', step: 5 })
    const hash = shownHash(page)
    await carryOut(page, { do: 'take', takeover: { who: 'both', level: 'greedy' } })
    await page.session.liftCurtain()
    page.session.submit({ kind: 'end' })
    await carryOut(page, { do: 'return' })
    expect(page.store.getState().page).toBe('replay')
    expect(replayOf(page).step).toBe(5)
    expect(shownHash(page)).toBe(hash)
    const { slots } = page.store.getState().saves
    const nodes = branchesOf(slots, {
      parent: slot.id,
      record: recordId(replayOf(page).tape.index.record),
      scenario: page.scenario.id,
    })
    expect(nodes.map(node => node.slot.branch?.from)).toEqual([slot.id])
    expect(inTree(slots).map(({ depth }) => depth)).toEqual([0, 1])
  })

  it('leads back when the page has been loaded anew', async () => {
    const { page } = await openReplay()
    const { id } = page.store.getState().saves.slots[0]!
    await page.session.openReplay({ kind: 'save', id })
    await carryOut(page, { do: 'go', step: 6 })
    await carryOut(page, { do: 'take', takeover: { who: 'soviet', level: 'greedy' } })
    await page.idle()
    await until(() => page.battle().saved === 'yes')
    page.session.leave()
    const again = openPage({ saves: page.saves })
    await again.session.ready()
    await until(() => again.store.getState().saves.slots.length === 2)
    const branch = again.store.getState().saves.slots.find(slot => slot.branch)!
    await again.session.openSave(branch.id)
    await again.idle()
    expect(again.battle().isBranch).toBe(true)
    await carryOut(again, { do: 'return' })
    expect(again.store.getState().page).toBe('replay')
    expect(replayOf(again)).toMatchObject({ step: 6, parent: id })
  })

  it('ends the way back where another game is opened', async () => {
    const { page } = await openReplay()
    await carryOut(page, { do: 'take', takeover: { who: 'both', level: 'greedy' } })
    expect(page.store.getState().replay).not.toBeNull()
    await playedGame(page)
    expect(page.store.getState().replay).toBeNull()
  })
})

it('a look at the record of one’s own game leads back into the game', async () => {
  const page = openPage()
  await page.session.start({
    scenario: page.scenario.id,
    seats: { soviet: 'human', japanese: RANDOM },
    seed: 3,
  })
  await page.idle()
  page.session.endTurn()
  await page.idle()
  const { game } = page.battle()
  await page.session.openReplay({ kind: 'game' })
  expect(page.store.getState().page).toBe('replay')
  // The game is not over: what the other side knows stays his.
  await carryOut(page, { do: 'set', change: { eyes: 'truth' } })
  expect(replayOf(page).eyes).toBe('soviet')
  await carryOut(page, { do: 'close' })
  await page.idle()
  expect(page.store.getState()).toMatchObject({ page: 'battle', replay: null })
  expect(stateHash(page.battle().game.state)).toBe(stateHash(game.state))
})
