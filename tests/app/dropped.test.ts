/** Battles that come as files: played at once, kept, told apart from the program's own, and refused with every fault. */
import { describe, expect, it } from 'vitest'
import { createDropped, type Dropped } from '../../src/app/dropped.ts'
import { battleIds, createLibrary } from '../../src/app/library.ts'
import { bundleOf } from '../../src/scenario/bundle.ts'
import { OPENING_FILE } from '../../src/scenario/load.ts'
import { battle, battleTexts } from '../support/battles.ts'
import { fakeSaves, memoryShelf, openPage, until } from '../support/session.ts'

const whole = bundleOf(battleTexts('hailar'))
/** The same battle with a bigger first figure: another content under the same id. */
const changed = whole.replace('"men": 2', '"men": 1')
const file = (text: string, name = 'mine.scenario.json'): File => new File([text], name)
/** A page whose library is the real one. */
function page(dropped: Dropped = createDropped(memoryShelf().shelf), saves = fakeSaves()) {
  const library = createLibrary(dropped)
  return openPage({
    dropped,
    saves,
    open: library.open,
    readCards: () => library.readCards(() => {}),
  })
}

describe('a battle from a file', () => {
  it('is played at once, and stands on the start page before the others', async () => {
    expect(changed).not.toBe(whole)
    const now = page()
    await now.session.importFile(file(changed))
    await now.idle()
    expect(now.battle().seats).toEqual({ soviet: 'human', japanese: { level: 'greedy' } })
    expect(now.battle().scenario.hash).not.toBe(battle('hailar').scenario.hash)
    const cards = now.store.getState().cards.map(({ id, isDropped }) => [id, isDropped])
    expect(cards).toEqual([['file:hailar', true], ...battleIds.map(id => [id, false])])
  })

  it('is there again when the page is opened anew, until it is taken away', async () => {
    const { shelf } = memoryShelf()
    await page(createDropped(shelf)).session.importFile(file(changed))
    const later = page(createDropped(shelf))
    await later.session.ready()
    expect(later.store.getState().cards[0]).toMatchObject({ id: 'file:hailar' })
    await later.session.removeBattle('file:hailar')
    expect(later.store.getState().cards.map(({ id }) => id)).toEqual(battleIds)
    expect(await createDropped(shelf).ids()).toEqual([])
  })

  it('offers its own opening to be watched, where it has one', async () => {
    const dropped = createDropped(memoryShelf().shelf)
    const library = createLibrary(dropped)
    const texts = battleTexts('hailar')
    const { [OPENING_FILE]: _, ...without } = texts
    await dropped.add('one', bundleOf(texts))
    const cards = await library.readCards(fault => expect.fail(fault))
    expect(cards[0]).toMatchObject({ id: 'file:hailar', hasOpening: true })
    expect(JSON.parse((await library.openingText('file:hailar'))!)).toEqual(JSON.parse(texts[OPENING_FILE]!))
    await dropped.add('another', bundleOf(without))
    expect((await library.readCards(() => {}))[0]).toMatchObject({ id: 'file:hailar', hasOpening: false })
    expect(await library.openingText('file:hailar')).toBeNull()
  })

  it('is the one that its saves go on in', async () => {
    const dropped = createDropped(memoryShelf().shelf)
    const saves = fakeSaves()
    const first = page(dropped, saves)
    await first.session.importFile(file(changed))
    await until(() => first.battle().saved === 'yes')
    const { hash } = first.battle().scenario
    const second = page(dropped, saves)
    await second.session.ready()
    await until(() => second.store.getState().saves.slots.length === 1)
    await second.session.openSave(second.store.getState().saves.slots[0]!.id)
    await second.idle()
    expect([second.battle().scenario.hash, second.notices()]).toEqual([hash, []])
    // Without it the program's own battle of the name is not taken for it: the game can be looked at, and no more.
    const third = page(createDropped(memoryShelf().shelf), saves)
    await third.session.importSave(file(saves.text!, 'save.json'))
    expect([third.notices(), third.store.getState().page]).toEqual([['viewOnly'], 'replay'])
  })

  it('with faults is not taken: all of them are told, and the game on the page stays', async () => {
    const now = page()
    await now.session.start({
      scenario: 'hailar',
      form: 'dash',
      seats: { soviet: 'human', japanese: 'human' },
      seed: 7,
    })
    const { scenario } = now.battle()
    await now.session.importFile(file(whole.replace('"firstSide": "soviet"', '"firstSide": "polish"')))
    expect(now.battle().scenario).toBe(scenario)
    expect(now.store.getState().faults).toEqual({
      file: 'mine.scenario.json',
      lines: [
        expect.stringMatching(
          /^mine\.scenario\.json:\d+: \/scenario\.json\/firstSide: got "polish"; expected "soviet" or "japanese"$/,
        ),
      ],
    })
    now.session.closeFaults()
    expect(now.store.getState().faults).toBeNull()
  })

  it('is told by its content, whatever its name; any other file is taken for a save', async () => {
    const now = page()
    await now.session.importFile(file(changed, 'download (1).json'))
    expect(now.battle().scenario.id).toBe('hailar')
    await now.session.importFile(file('{"formatVersion":1}', 'save.json'))
    expect(now.notices()).toEqual(['badSave'])
  })
})

it('what is stored is forgotten at one word: saves, battles, settings', async () => {
  const dropped = createDropped(memoryShelf().shelf)
  const now = page(dropped)
  await now.session.importFile(file(changed))
  await until(() => now.battle().saved === 'yes')
  now.session.setSettings({ theme: 'dark' })
  await now.session.ready()
  await until(() => now.store.getState().saves.slots.length === 1)
  const toldGone: unknown[] = []
  now.store.subscribe(({ saves, cards, settings }, before) => {
    if (saves.slots.length < before.saves.slots.length) toldGone.push([cards.length, settings.theme])
  })
  await now.session.clearStored()
  // Who reads that no game is saved may close the page at once.
  expect(toldGone).toEqual([[battleIds.length, 'auto']])
  const { saves, cards, settings } = now.store.getState()
  expect([saves.slots, cards.map(({ id }) => id), settings.theme]).toEqual([[], battleIds, 'auto'])
  expect(await now.saves.list()).toEqual([])
})
