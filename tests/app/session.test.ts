import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/ai/commander.ts'
import type { AiClient } from '../../src/app/aiClient.ts'
import { ENGINE_VERSION, replay, stateHash } from '../../src/record/record.ts'
import { fakeSaves, openPage, type Page, until } from '../support/session.ts'

const AGAINST_GREEDY = { soviet: 'human', japanese: { level: 'greedy' } } as const
const start = async (
  page: Page,
  seats: Parameters<Page['session']['start']>[0]['seats'] = AGAINST_GREEDY,
) => {
  await page.session.start({ scenario: page.scenario.id, seats, seed: 7 })
  await page.idle()
}
const slots = (page: Page) => page.store.getState().saves.slots
/** Goes on with the latest game kept. */
const goOn = async (page: Page): Promise<void> => {
  await page.session.ready()
  await until(() => slots(page).length > 0)
  await page.session.openSave(slots(page)[0]!.id)
}
const unit = (page: Page, letter: string): number => page.scenario.unitIndex.get(letter)!
/** Hex of the drawn battle by its printed number. */
const hex = (text: string): number => Number(text.slice(2)) * 9 + Number(text.slice(0, 2))
/** Hash of the truth, as the record on disk replays. */
const hashOf = (page: Page): string => {
  const { state, fault } = replay(page.scenario, page.saved())
  expect(fault).toBeNull()
  return stateHash(state)
}

describe('a battle begun', () => {
  it("is shown from the human's side, saved, and nothing of it is undone yet", async () => {
    const page = openPage()
    await start(page)
    const { viewer, game, shown, canUndo, over, saved } = page.battle()
    expect({ viewer, canUndo, over, saved }).toEqual({
      viewer: 'soviet',
      canUndo: false,
      over: false,
      saved: 'yes',
    })
    expect(shown).toBe(game)
    expect(page.saved()).toMatchObject({
      seed: 7,
      seats: { soviet: 'human', japanese: 'greedy' },
      playerTurns: [],
    })
    expect(page.store.getState().page).toBe('battle')
  })

  it('draws a seed where none is named', async () => {
    const page = openPage()
    await page.session.start({ scenario: page.scenario.id, seats: AGAINST_GREEDY, seed: 0 })
    await page.idle()
    expect(page.saved().seed).toBe(1945)
  })

  it('lets the opponent begin where his side does', async () => {
    const page = openPage()
    await start(page, { soviet: { level: 'greedy' }, japanese: 'human' })
    expect(page.battle().viewer).toBe('japanese')
    expect(page.battle().game.state.side[0]).toBe(1)
    expect(page.saved().playerTurns).toHaveLength(1)
    expect(page.saved().memory.soviet).not.toBeNull()
  })

  it('that cannot be opened is said, and the page stays', async () => {
    const page = openPage()
    await page.session.start({ scenario: 'atlantis', seats: AGAINST_GREEDY, seed: 1 })
    expect(page.notices()).toEqual(['badScenario'])
    expect(page.store.getState()).toMatchObject({ page: 'start', battle: null })
  })

  it('between two opponents is played to its end and the final page', async () => {
    const page = openPage()
    await page.session.start({
      scenario: page.scenario.id,
      seats: { soviet: { level: 'random' }, japanese: { level: 'random' } },
      seed: 3,
    })
    await until(() => page.store.getState().page === 'final')
    expect(page.battle().over).toBe(true)
    expect(page.saved().playerTurns).toHaveLength(12)
  })
})

describe('orders of the human', () => {
  it('change the game, go into the save, and can be taken back', async () => {
    const page = openPage()
    await start(page)
    const A = unit(page, 'A')
    const before = hashOf(page)
    page.session.submit({ kind: 'move', unit: A, path: [hex('0100')] })
    expect(page.battle().game.state.hex[A]).toBe(hex('0100'))
    await until(() => page.battle().shown === page.battle().game)
    expect(page.saved().playerTurns[0]!.orders).toEqual([{ move: 'A', path: ['0100'] }])
    expect(hashOf(page)).not.toBe(before)
    expect(page.battle().canUndo).toBe(true)
    page.session.undo()
    expect(page.battle().game.state.hex[A]).toBe(hex('0000'))
    expect(page.battle().shown).toBe(page.battle().game)
    await until(() => page.saved().playerTurns.length === 0)
    expect(hashOf(page)).toBe(before)
  })

  it('that are not lawful are said and change nothing', async () => {
    const page = openPage()
    await start(page)
    const { game } = page.battle()
    page.session.submit({ kind: 'move', unit: unit(page, 'b'), path: [hex('0601')] })
    expect(page.notices()).toEqual(['refusal'])
    expect(page.battle().game).toBe(game)
  })

  it('that find an enemy are not taken back, nor is anything before them', async () => {
    const page = openPage()
    await start(page)
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    expect(page.battle().canUndo).toBe(true)
    page.session.submit({
      kind: 'move',
      unit: unit(page, 'T'),
      path: ['0101', '0201', '0301', '0401'].map(hex),
    })
    expect(page.battle().canUndo).toBe(false)
    page.session.undo()
    expect(page.notices()).toEqual(['nothingToUndo'])
    expect(page.battle().game.state.hex[unit(page, 'T')]).not.toBe(hex('0001'))
  })

  it('after the end of the turn, the opponent answers and the human is to move again', async () => {
    const page = openPage()
    await start(page)
    page.session.endTurn()
    expect(page.battle().busy.kind).toBe('thinking')
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    expect(page.battle().game.state.priority[unit(page, 'A')]).not.toBe(0)
    await page.idle()
    const { state } = page.battle().game
    expect([state.turn[0], state.side[0]]).toEqual([1, 0])
    expect(page.saved().playerTurns.map(({ side }) => side)).toEqual(['soviet', 'japanese'])
    expect(page.battle().canUndo).toBe(false)
    hashOf(page)
  })
})

describe('an opponent that fails', () => {
  const ai = (ask: AiClient['ask']): AiClient => ({
    prepare: () => Promise.resolve(),
    ask,
    inPage: true,
    stop: () => {},
  })

  it('ends his turn, the player is told, and the game goes on', async () => {
    const page = openPage({ ai: ai(() => Promise.reject(new Error('lost'))) })
    await start(page)
    page.session.endTurn()
    await page.idle()
    expect(page.notices()).toEqual(['opponentFailed'])
    expect(page.battle().game.state.turn[0]).toBe(1)
  })

  it('gives unlawful orders: nothing shows, he is asked again', async () => {
    let asked = 0
    const page = openPage({
      ai: ai(() =>
        Promise.resolve({
          orders: [{ kind: 'move', unit: 99, path: [] }],
          notes: [],
          end: asked++ > 1,
          memory: null,
        }),
      ),
    })
    await start(page)
    page.session.endTurn()
    await page.idle()
    expect([asked, page.notices()]).toEqual([3, []])
  })

  it('never ends his turn: it is ended for him', async () => {
    let asked = 0
    const page = openPage({
      ai: ai(() => Promise.resolve({ orders: [], notes: [], end: asked++ < 0, memory: null })),
    })
    await start(page)
    page.session.endTurn()
    await page.idle()
    expect(page.battle().game.state.turn[0]).toBe(1)
    expect(asked).toBeGreaterThan(100)
  })

  it('is of a level that does not exist: his turns pass', async () => {
    const page = openPage()
    await start(page, { soviet: 'human', japanese: { level: 'genius' } })
    page.session.endTurn()
    await page.idle()
    expect(page.battle().game.state.turn[0]).toBe(1)
    expect(page.notices()).toEqual(['opponentFailed'])
  })

  it('answers too late, when the game is left: nothing comes of it', async () => {
    let answer: () => void = () => {}
    const late = new Promise<void>(resolve => (answer = resolve))
    const page = openPage({
      ai: ai(() => late.then(() => ({ orders: [], notes: [], end: true, memory: null }))),
    })
    await start(page)
    page.session.endTurn()
    page.session.leave()
    answer()
    await late
    expect(page.store.getState()).toMatchObject({ page: 'start', battle: null })
  })
})

describe('the save', () => {
  it('that cannot be kept is one warning, and the game goes on', async () => {
    const page = openPage()
    page.saves.full = true
    await start(page)
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    page.session.endTurn()
    await page.idle()
    expect(page.saves.writes).toBeGreaterThan(2)
    expect(page.notices()).toEqual(['notSaved'])
    expect(page.battle()).toMatchObject({ saved: 'never', over: false })
    expect(page.battle().game.state.turn[0]).toBe(1)
    page.session.exportSave()
    expect(page.downloads[0]!.name).toBe(`${page.scenario.id}-turn-2.json`)
    expect(JSON.parse(page.downloads[0]!.text)).toMatchObject({ seed: 7 })
  })

  it('goes on where it stopped: same state, same opponent', async () => {
    const first = openPage()
    await start(first)
    first.session.submit({ kind: 'move', unit: unit(first, 'A'), path: [hex('0100')] })
    first.session.endTurn()
    await first.idle()
    first.session.submit({ kind: 'priority', unit: unit(first, 'A'), priority: 'low' })
    await until(() => first.saved().playerTurns.length === 3)
    const second = openPage({ saves: first.saves })
    await second.session.ready()
    await until(() => slots(second).length === 1)
    expect(slots(second)[0]).toMatchObject({ kind: 'auto', turn: 2, side: 'soviet' })
    await goOn(second)
    await second.idle()
    expect(second.battle().game.state.bytes).toEqual(first.battle().game.state.bytes)
    expect(second.battle().seats).toEqual(AGAINST_GREEDY)
    first.session.endTurn()
    await first.idle()
    const hash = hashOf(first)
    second.saves.text = null
    second.session.endTurn()
    await second.idle()
    expect(hashOf(second)).toBe(hash)
  })

  it('that was taken in while the opponent was to move lets him move', async () => {
    const first = openPage({
      ai: {
        prepare: () => Promise.resolve(),
        ask: () => new Promise(() => {}),
        inPage: true,
        stop: () => {},
      },
    })
    await start(first)
    first.session.endTurn()
    await until(() => first.saved().playerTurns.length === 1)
    const second = openPage({ saves: first.saves })
    await goOn(second)
    await second.idle()
    expect(second.battle().game.state.turn[0]).toBe(1)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, 200), 'badSave'],
    [
      'of another battle',
      (text: string) => text.replace('"scenario":"position"', '"scenario":"atlantis"'),
      'badSave',
    ],
    [
      'of another content and without its states',
      (text: string) =>
        text.replace('0123456789abcdef', 'fedcba9876543210').replace(/,"snapshots":\{.*?\]\}/, ''),
      'record.otherContent',
    ],
    [
      'with an order too many',
      (text: string) => text.replace('"orders":[', '"orders":[{"priority":"high","unit":"b"},'),
      'record.refused',
    ],
  ])('%s is refused with a notice, and the game at hand is not lost', async (_, change, code) => {
    const page = openPage()
    await start(page)
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    await until(() => page.saved().playerTurns.length === 1)
    const { game } = page.battle()
    const broken = change(page.saves.text!)
    await page.session.importSave(new File([broken], 'save.json'))
    expect(page.notices()).toEqual([code])
    expect(page.battle().game).toBe(game)
    page.saves.text = broken
    await goOn(page)
    expect(page.notices()).toEqual([code, code])
    expect(page.battle().game).toBe(game)
    expect(page.saves.text).toBe(broken)
  })

  it.each([
    ['content', (text: string) => text.replace('0123456789abcdef', 'fedcba9876543210')],
    ['engine', (text: string) => text.replace(ENGINE_VERSION, '0.0.1')],
  ])('of another %s is shown as its turns began, and nobody plays on from it', async (_, change) => {
    const first = openPage()
    await start(first)
    for (let turn = 0; turn < 2; turn++) {
      first.session.endTurn()
      await first.idle()
    }
    const page = openPage()
    await page.session.importSave(new File([change(first.saves.text!)], 'save.json'))
    expect(page.notices()).toEqual(['viewOnly'])
    const { replay, page: shown } = page.store.getState()
    expect(shown).toBe('replay')
    expect(replay!.tape.index.steps.map(({ turn }) => turn)).toEqual([1, 2, 3])
    await page.session.replay({ do: 'go', step: 2 })
    expect(page.battle().shown.state.turn[0]).toBe(2)
    await page.session.replay({ do: 'take', takeover: { who: 'soviet', level: 'greedy' } })
    expect(page.notices()).toEqual(['viewOnly', 'viewOnly'])
    expect(page.store.getState().page).toBe('replay')
    expect(slots(page)).toEqual([])
  })

  it('is taken in from a file', async () => {
    const first = openPage()
    await start(first)
    first.session.endTurn()
    await first.idle()
    const second = openPage()
    await second.session.importSave(new File([first.saves.text!], 'save.json'))
    await second.idle()
    expect(second.battle().game.state.bytes).toEqual(first.battle().game.state.bytes)
  })

  it('is made on leaving, and offered on the start page', async () => {
    const page = openPage()
    await start(page)
    page.session.leave()
    await until(() => slots(page).length > 0)
    expect(page.store.getState()).toMatchObject({
      page: 'start',
      battle: null,
      saves: { slots: [{ turn: 1 }] },
    })
  })
})

describe('one thing after another', () => {
  const pass: Decision = { orders: [], notes: [], end: true, memory: null }

  it('an order while pictures run keeps its unit in hand when they are over', async () => {
    let over: () => void = () => {}
    const page = openPage({ animate: () => new Promise(resolve => (over = resolve)) })
    await start(page)
    page.session.endTurn()
    await until(() => page.battle().busy.kind === 'playback')
    const A = unit(page, 'A')
    page.session.selectUnits([A])
    page.session.submit({ kind: 'priority', unit: A, priority: 'high' })
    page.session.selectUnits([A])
    await until(() => {
      over()
      return page.battle().shown === page.battle().game
    })
    await page.idle()
    expect(page.battle().mode).toEqual({ kind: 'selected', units: [A] })
  })

  it('a turn ended while pictures run leaves the opponent thinking until he has answered', async () => {
    const answers: (() => void)[] = []
    const overs: (() => void)[] = []
    const page = openPage({
      ai: {
        prepare: () => Promise.resolve(),
        ask: () => new Promise(resolve => answers.push(() => resolve(pass))),
        inPage: true,
        stop: () => {},
      },
      animate: () => new Promise(resolve => overs.push(resolve)),
    })
    await start(page)
    page.session.endTurn()
    answers.shift()!()
    await until(() => page.battle().busy.kind === 'playback')
    page.session.endTurn()
    expect(page.battle().busy.kind).toBe('thinking')
    for (let n = 0; n < 5; n++) {
      overs.splice(0).forEach(over => over())
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    expect(page.battle().shown).toBe(page.battle().game)
    expect(page.battle().busy.kind).toBe('thinking')
    expect(answers).toHaveLength(1)
  })

  it('of two battles opened at once the later one is played', async () => {
    const page = openPage()
    await Promise.all([
      page.session.start({ scenario: page.scenario.id, seats: AGAINST_GREEDY, seed: 7 }),
      page.session.start({ scenario: page.scenario.id, seats: AGAINST_GREEDY, seed: 8 }),
    ])
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    await until(() => page.saved().playerTurns.length === 1)
    expect(page.saved().seed).toBe(8)
  })

  it('orders given while another battle opens reach neither', async () => {
    let opened: () => void = () => {}
    let wait = Promise.resolve()
    const page = openPage({
      ai: { prepare: () => wait, ask: () => Promise.resolve(pass), inPage: true, stop: () => {} },
    })
    await start(page)
    wait = new Promise(resolve => (opened = resolve))
    const other = page.session.start({ scenario: page.scenario.id, seats: AGAINST_GREEDY, seed: 8 })
    await Promise.resolve()
    page.session.submit({ kind: 'priority', unit: unit(page, 'A'), priority: 'high' })
    opened()
    await other
    expect(page.battle().game.state.priority[unit(page, 'A')]).not.toBe(0)
  })

  it('a storage that never answers keeps no battle from the page', async () => {
    const page = openPage({ saves: { ...fakeSaves(), list: () => new Promise(() => {}) } })
    await page.session.ready()
    expect(page.store.getState().cards).toEqual([])
  })
})

describe('pictures', () => {
  it('hold up what is shown, never the game; skipping shows its end at once', async () => {
    const page = openPage({ animate: () => new Promise(() => {}) })
    await start(page)
    const A = unit(page, 'A')
    page.session.submit({ kind: 'move', unit: A, path: [hex('0100')] })
    expect([page.battle().game, page.battle().shown].map(({ state }) => state.hex[A])).toEqual([
      hex('0100'),
      hex('0000'),
    ])
    page.session.skipPlayback()
    expect(page.battle().shown).toBe(page.battle().game)
  })
})

describe('the staff', () => {
  it('commands the player’s side for the turns that it was given, and the record says so', async () => {
    const page = openPage()
    await start(page)
    page.session.handOver('greedy', 1)
    expect(page.battle()).toMatchObject({
      staff: { level: 'greedy', until: 1 },
      seats: { soviet: { level: 'greedy' } },
    })
    await page.idle()
    expect(page.battle()).toMatchObject({ staff: null, seats: { soviet: 'human' }, viewer: 'soviet' })
    expect(page.battle().game.state.turn[0]).toBe(1)
    expect(page.saved().commands).toEqual([{ turn: 1, side: 'soviet', by: 'greedy', until: 1 }])
    expect(page.saved().seats).toEqual({ soviet: 'human', japanese: 'greedy' })
  })

  it('gives the command back when the player takes it, in the midst of its turn', async () => {
    const page = openPage()
    await start(page)
    page.session.handOver('greedy', null)
    page.session.takeBack()
    await page.idle()
    expect(page.battle()).toMatchObject({ staff: null, seats: { soviet: 'human' } })
    expect(page.battle().game.state.turn[0]).toBe(0)
    expect(page.saved().commands).toEqual([
      { turn: 1, side: 'soviet', by: 'greedy' },
      { turn: 1, side: 'soviet', by: 'human' },
    ])
  })

  it('goes on commanding when the game is opened again', async () => {
    const page = openPage()
    await start(page)
    page.session.handOver('greedy', 1)
    page.session.leave()
    await goOn(page)
    await until(() => page.battle().game.state.turn[0] === 1 && page.battle().staff === null)
    expect(page.saved().commands).toEqual([{ turn: 1, side: 'soviet', by: 'greedy', until: 1 }])
  })
})
