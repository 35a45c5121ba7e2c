/** Saved games of one browser: several games, several tabs, and a storage that will not. */
import { describe, expect, it } from 'vitest'
import { MAX_NAME, MOST_AUTOSAVES, type SaveSlot } from '../../src/app/saves.ts'
import { askingTabs } from '../../src/app/tabs.ts'
import { newRecord } from '../../src/record/record.ts'
import { type FakeSaves, fakeSaves, fakeTabs, openPage, type Page, until } from '../support/session.ts'

const SEATS = { soviet: 'human', japanese: { level: 'greedy' } } as const
const slots = (page: Page) => page.store.getState().saves.slots

/** Begins a game, or several one after the other on the same page. */
async function start(page: Page, seed = 7): Promise<void> {
  await page.session.start({ scenario: page.scenario.id, seats: SEATS, seed })
  await page.idle()
  await until(() => page.battle().saved === 'yes')
}
/** Gives an order that is kept with the game. */
async function order(page: Page, priority: 'high' | 'low' = 'high'): Promise<void> {
  const { writes } = page.saves
  page.session.submit({ kind: 'priority', unit: page.scenario.unitIndex.get('A')!, priority })
  await until(() => page.saves.writes > writes)
}
/** Reads the list anew and gives the saves in it. */
async function listed(page: Page): Promise<readonly SaveSlot[]> {
  await page.session.ready()
  await new Promise(resolve => setTimeout(resolve, 5))
  return slots(page)
}
const ordersIn = async (saves: FakeSaves, id: string): Promise<number> => {
  const read = await saves.read(id)
  if (!read.ok) throw new Error(read.fault)
  return read.record.playerTurns.flatMap(({ orders }) => orders).length
}

describe('games kept by themselves', () => {
  it('have each a place of their own, latest first', async () => {
    const page = openPage()
    await start(page, 7)
    await start(page, 8)
    const kept = await listed(page)
    expect(kept).toHaveLength(2)
    const seeds = await Promise.all(kept.map(({ id }) => page.saves.read(id)))
    expect(seeds.map(read => read.ok && read.record.seed)).toEqual([8, 7])
    expect(kept[0]).toMatchObject({
      kind: 'auto',
      name: '',
      turn: 1,
      turns: page.scenario.turns.length,
      side: 'soviet',
      seats: { soviet: 'human', japanese: 'greedy' },
      over: false,
    })
  })

  it('make room for the next when there are many; those under names stay', async () => {
    const saves = fakeSaves()
    const { scenario } = openPage()
    const record = newRecord(scenario, 1, { soviet: 'human', japanese: 'greedy' })
    const slot = {
      scenario: 'position',
      title: 'A',
      form: 'B',
      turn: 1,
      turns: 6,
      startDate: '1945-08-09',
      at: 0,
      side: 'soviet',
      seats: record.seats,
      name: '',
    } as const
    await saves.write({ ...slot, id: 'mine', kind: 'named', name: 'mine', over: false }, record)
    await saves.write({ ...slot, id: 'first', kind: 'auto', over: false }, record)
    for (let n = 1; n < MOST_AUTOSAVES; n++)
      await saves.write({ ...slot, id: `game${n}`, kind: 'auto', over: n === 5 }, record)
    await saves.write({ ...slot, id: 'last', kind: 'auto', over: false }, record)
    const ids = (await saves.list()).map(({ id }) => id)
    expect(ids).toHaveLength(MOST_AUTOSAVES + 1)
    expect([ids.includes('game5'), ids.includes('first'), ids.includes('mine')]).toEqual([false, true, true])
    expect((await saves.read('game5')).ok).toBe(false)
  })

  it('are not overwritten by what is no save', async () => {
    const page = openPage()
    await start(page)
    const [slot] = await listed(page)
    page.saves.text = 'nonsense'
    await page.session.openSave(slot!.id)
    expect(page.notices()).toEqual(['badSave'])
    expect(slots(page)).toHaveLength(1)
  })
})

describe('a save under a name', () => {
  it('stays as it is while the game goes on; going back to it begins a branch', async () => {
    const page = openPage()
    await start(page)
    expect(await page.session.saveAs('  Before\nthe river ')).toBe(true)
    await order(page)
    const [auto, named] = (await listed(page)).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    expect(named).toMatchObject({ kind: 'named', name: 'Before the river' })
    await page.session.openSave(named!.id)
    await until(() => page.battle().game.state.priority[0] !== 0 && page.battle().saved === 'yes')
    expect(await listed(page)).toHaveLength(2)
    await order(page, 'low')
    await until(() => page.saves.writes > 3)
    const after = await listed(page)
    expect(after.map(({ kind }) => kind).sort()).toEqual(['auto', 'auto', 'named'])
    expect(await ordersIn(page.saves, named!.id)).toBe(0)
    expect(await ordersIn(page.saves, auto!.id)).toBe(1)
  })

  it('is renamed, deleted, and put back', async () => {
    const page = openPage()
    await start(page)
    await page.session.saveAs('one')
    const { id } = slots(page).find(({ kind }) => kind === 'named')!
    await page.session.renameSave(id, 'x'.repeat(200))
    expect(slots(page).find(slot => slot.id === id)!.name).toBe('x'.repeat(MAX_NAME))
    await page.session.deleteSave(id)
    expect(slots(page).some(slot => slot.id === id)).toBe(false)
    expect(page.store.getState().saves.removed).toMatchObject({ id })
    expect((await page.saves.read(id)).ok).toBe(false)
    await page.session.undoDelete()
    expect(slots(page).some(slot => slot.id === id)).toBe(true)
    expect(page.store.getState().saves.removed).toBeNull()
    expect((await page.saves.read(id)).ok).toBe(true)
  })

  it('is handed out as a file', async () => {
    const page = openPage()
    await start(page)
    await page.session.saveAs('one')
    await page.session.exportSaved(slots(page)[0]!.id)
    expect(page.downloads.map(({ name }) => name)).toEqual([`${page.scenario.id}-turn-1.json`])
  })

  it('that finds no room is said; what was kept before stays', async () => {
    const page = openPage()
    await start(page)
    await page.session.saveAs('one')
    page.saves.full = true
    expect(await page.session.saveAs('two')).toBe(false)
    expect(page.notices()).toEqual(['notSaved'])
    expect((await listed(page)).map(({ name }) => name).sort()).toEqual(['', 'one'])
  })
})

describe('two tabs', () => {
  it('on the same game: the second says so and goes its own way', async () => {
    const saves = fakeSaves()
    const tab = fakeTabs()
    const first = openPage({ saves, tabs: tab() })
    const second = openPage({ saves, tabs: tab() })
    await start(first)
    await order(first)
    const [slot] = await listed(second)
    await second.session.openSave(slot!.id)
    await until(() => second.notices().includes('openElsewhere'))
    expect(await listed(second)).toHaveLength(1)
    await order(second, 'low')
    await order(first, 'low')
    const kept = await listed(second)
    expect(kept).toHaveLength(2)
    expect(await Promise.all(kept.map(({ id }) => ordersIn(saves, id)))).toEqual([2, 2])
  })

  it('one after the other: the game is gone on with', async () => {
    const saves = fakeSaves()
    const tab = fakeTabs()
    const first = openPage({ saves, tabs: tab() })
    await start(first)
    first.session.leave()
    const second = openPage({ saves, tabs: tab() })
    const [slot] = await listed(second)
    await second.session.openSave(slot!.id)
    await second.idle()
    await order(second)
    expect(second.notices()).toEqual([])
    expect(await listed(second)).toHaveLength(1)
  })

  it('ask each other where the browser has no locks', async () => {
    const [mine, theirs] = [askingTabs(), askingTabs()]
    expect(await mine.claim('a')).toBe(true)
    expect(await theirs.claim('a')).toBe(false)
    expect(await theirs.claim('b')).toBe(true)
    mine.release()
    expect(await theirs.claim('a')).toBe(true)
  })
})

describe('a late save', () => {
  /** A page with a game of some turns that is kept, and its log. */
  async function played(turns: number): Promise<Page> {
    const page = openPage()
    await start(page)
    for (let turn = 0; turn < turns; turn++) {
      const { writes } = page.saves
      page.session.endTurn()
      await page.idle()
      await until(() => page.saves.writes > writes)
    }
    await order(page)
    return page
  }
  const opened = async (saves: FakeSaves): Promise<Page> => {
    const page = openPage({ saves })
    await page.session.openSave((await listed(page))[0]!.id)
    return page
  }
  /** The first order of the game made another that the rules refuse: whoever replays it from the beginning is told so. */
  const spoil = (saves: FakeSaves): void => {
    saves.text = saves.text!.replace('"orders":["end"]', '"orders":[{"priority":"high","unit":"b"},"end"]')
  }

  it('is opened from the beginning of the turn before, in the same state and with the same log', async () => {
    const first = await played(3)
    const { log, game } = first.battle()
    spoil(first.saves)
    const second = await opened(first.saves)
    await second.idle()
    expect(second.notices()).toEqual([])
    expect(second.battle().game.state.bytes).toEqual(game.state.bytes)
    expect(second.battle().log).toEqual(log)
  })

  it('is replayed from its beginning where nothing is kept of the turn before, or something else', async () => {
    for (const change of [
      (saves: FakeSaves): void => {
        saves.turnLog = () => Promise.resolve(null)
      },
      (saves: FakeSaves): void => {
        const { states } = JSON.parse(saves.text!).snapshots as { states: { block: string }[] }
        saves.text = saves.text!.replace(states[2]!.block, states[1]!.block)
      },
    ]) {
      const first = await played(3)
      const { log, game } = first.battle()
      change(first.saves)
      const second = await opened(first.saves)
      await second.idle()
      expect(second.battle().game.state.bytes).toEqual(game.state.bytes)
      expect(second.battle().log).toEqual(log)
      spoil(first.saves)
      expect((await opened(first.saves)).notices()).toEqual(['record.refused'])
    }
  })

  it('of a stranger is replayed from its beginning, whatever states it brings', async () => {
    const first = await played(3)
    spoil(first.saves)
    const page = openPage()
    await page.session.importSave(new File([first.saves.text!], 'save.json'))
    expect(page.notices()).toEqual(['record.refused'])
  })
})
