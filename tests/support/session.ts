/** The page without a page: a session whose storage, pictures and opponent are the test's. */
import { createAiClient } from '../../src/app/aiClient.ts'
import type { Saves } from '../../src/app/saves.ts'
import { createSession, type SessionParts } from '../../src/app/session.ts'
import { type AppStore, type BattleState, createAppStore, type SaveSlot } from '../../src/app/store.ts'
import type { Scenario } from '../../src/engine/scenario.ts'
import type { About } from '../../src/scenario/about.ts'
import { type GameRecord, readRecord } from '../../src/scenario/recordFile.ts'
import { skirmish } from './battles.ts'

/** A storage in memory that can be full. */
export interface FakeSaves extends Saves {
  full: boolean
  text: string | null
  writes: number
}

export function fakeSaves(): FakeSaves {
  let slot: SaveSlot | null = null
  const saves: FakeSaves = {
    full: false,
    text: null,
    writes: 0,
    write: (record, facts) => {
      saves.writes++
      if (saves.full) return Promise.resolve(false)
      slot = { ...facts, id: 'autosave', savedAt: '1945-08-09T00:00:00Z' }
      saves.text = JSON.stringify(record)
      return Promise.resolve(true)
    },
    latest: () => Promise.resolve(slot),
    read: () =>
      Promise.resolve(saves.text === null ? { ok: false, fault: 'nothing saved' } : readRecord(saves.text)),
  }
  return saves
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

/** The drawn battle with a hash as files have it; readers' texts do not matter here. */
const scenario: Scenario = { ...skirmish().scenario, hash: '0123456789abcdef' }
const about = { id: scenario.id, title: scenario.title } as unknown as About

/** Opens a page whose opponent thinks in place. */
export function openPage(parts: Partial<SessionParts> & { readonly saves?: FakeSaves } = {}): Page {
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
    drawSeed: () => 1945,
    animate: () => Promise.resolve(),
    download: (name, text) => downloads.push({ name, text }),
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
