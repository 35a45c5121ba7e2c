/** The page without a page: a session whose storage, pictures and opponent are the test's. */
import { createAiClient } from '../../src/app/aiClient.ts'
import { createDropped } from '../../src/app/dropped.ts'
import { createSaves, type Saves } from '../../src/app/saves.ts'
import { createSession } from '../../src/app/session.ts'
import type { SessionParts } from '../../src/app/sessionParts.ts'
import type { Shelf } from '../../src/app/shelf.ts'
import { type AppStore, type BattleState, createAppStore } from '../../src/app/store.ts'
import type { Tabs } from '../../src/app/tabs.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { About } from '../../src/scenario/about.ts'
import { type GameRecord, readRecord } from '../../src/scenario/recordFile.ts'
import { skirmish } from './battles.ts'
import type { Position } from './position.ts'

/** A storage in memory that can be full. */
export interface FakeSaves extends Saves {
  full: boolean
  /** Record of the latest save, as text; null where there is none. */
  text: string | null
  writes: number
}

/** A shelf in memory. */
export function memoryShelf(): { readonly things: Map<string, unknown>; readonly shelf: Shelf } {
  const things = new Map<string, unknown>()
  const shelf: Shelf = {
    names: () => Promise.resolve([...things.keys()]),
    get: names => Promise.resolve(names.map(name => things.get(name))),
    put: added => Promise.resolve(added.forEach(([name, thing]) => things.set(name, thing))),
    remove: names => Promise.resolve(names.forEach(name => things.delete(name))),
    clear: () => Promise.resolve(things.clear()),
  }
  return { things, shelf }
}

/** Every save is a second later than the one before. */
export function fakeSaves(): FakeSaves {
  const { things, shelf: plain } = memoryShelf()
  let seconds = 0
  let latest = ''
  const shelf: Shelf = {
    ...plain,
    async put(added) {
      fake.writes++
      if (fake.full) throw new DOMException('no room', 'QuotaExceededError')
      await plain.put(added)
      latest = added.at(-1)![0]
    },
  }
  const fake: FakeSaves = {
    ...createSaves(shelf, () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++)),
    full: false,
    writes: 0,
    get text() {
      const text = things.get(latest)
      return typeof text === 'string' ? text : null
    },
    set text(text) {
      if (text === null) things.delete(latest)
      else things.set(latest, text)
    },
  }
  return fake
}

/** Tabs of one browser: a game is held by the tab that took it first. */
export function fakeTabs(): () => Tabs {
  const holders = new Map<string, object>()
  return () => {
    const me = {}
    const release = (): void => holders.forEach((holder, game) => holder === me && holders.delete(game))
    return {
      claim(game) {
        release()
        if (holders.has(game)) return Promise.resolve(false)
        holders.set(game, me)
        return Promise.resolve(true)
      },
      release,
    }
  }
}

export interface Page {
  readonly session: ReturnType<typeof createSession>
  readonly store: AppStore
  readonly saves: FakeSaves
  readonly scenario: Scenario
  readonly downloads: { readonly name: string; readonly text: string }[]
  /** The battle on the page; an error where none is open. */
  battle(): BattleState
  /** Codes of the notices given so far. */
  notices(): readonly string[]
  /** Waits until the human is to move, or the game is over. */
  idle(): Promise<void>
  /** The record as last saved. */
  saved(): GameRecord
}

const HASH = '0123456789abcdef'
/** The drawn battle with a hash as files have it; readers' texts do not matter here. */
const scenario: Scenario = { ...skirmish().scenario, hash: HASH }
const about = { id: scenario.id, title: scenario.title, variants: [] } as unknown as About

/** What of the page is not as it usually is in tests. */
type PageParts = Partial<SessionParts> & { readonly saves?: FakeSaves }

let games = 0

/** Opens a page whose opponent thinks in place. */
export function openPage(parts: PageParts = {}): Page {
  const store = createAppStore()
  const saves = parts.saves ?? fakeSaves()
  const downloads: { name: string; text: string }[] = []
  const session = createSession({
    store,
    readCards: () => Promise.resolve([]),
    open: id =>
      Promise.resolve(
        id === scenario.id
          ? { ok: true, scenario, about }
          : { ok: false, fault: `there is no battle "${id}"` },
      ),
    ai: createAiClient(
      () => {
        throw new Error('no workers here')
      },
      () => {},
    ),
    readOpening: () => Promise.resolve({ ok: false, fault: 'no openings here' }),
    drawSeed: () => 1945,
    dropped: createDropped(memoryShelf().shelf),
    usualLevel: 'greedy',
    labShelf: memoryShelf().shelf,
    tabs: fakeTabs()(),
    newId: () => `game${++games}`,
    animate: () => Promise.resolve(),
    download: (name, text) => downloads.push({ name, text }),
    copyLink: () => Promise.resolve(false),
    ...parts,
    saves,
  })
  const battle = (): BattleState => {
    const now = store.getState().battle
    if (!now) throw new Error('Expected a battle on the page')
    return now
  }
  return {
    session,
    store,
    saves,
    scenario,
    downloads,
    battle,
    notices: () => store.getState().notices.map(({ text }) => text.code),
    idle: () => until(() => battle().busy.kind === 'none'),
    saved: () => {
      const read = readRecord(saves.text ?? '')
      if (!read.ok) throw new Error(read.fault)
      return read.record
    },
  }
}

/** Waits until something is so; an error where it does not become so in ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 2000; n++) {
    await new Promise(resolve => setTimeout(resolve, 5))
    if (isSo()) return
  }
  throw new Error('Expected it to become so within ten seconds')
}

/** A page with a drawn position open: the Soviet player is to move, against one who orders anything. */
export async function openField(position: Position, parts: PageParts = {}): Promise<Page> {
  const scenario = { ...position.scenario, hash: HASH }
  const page = openPage({
    open: () => Promise.resolve({ ok: true, scenario, about: { id: scenario.id } as unknown as About }),
    ...parts,
  })
  await page.session.start({
    scenario: scenario.id,
    seats: { soviet: 'human', japanese: { level: 'random' } },
    seed: 5,
  })
  await page.idle()
  return page
}
