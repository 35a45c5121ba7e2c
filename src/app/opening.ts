/** Opens battles and saves: of several asked for at once the last, late saves in slices, and faults in one line. */

import { isOfOtherRules } from '../record/record.ts'
import { faultLine } from '../scenario/faults.ts'
import {
  BUNDLE_ENDING,
  isBundle,
  MAX_BUNDLE_CHARACTERS,
  MAX_SAVE_BYTES,
  tooLarge,
} from '../scenario/limits.ts'
import type { GameRecord } from '../scenario/recordFile.ts'
import type { Commands } from './commands.ts'
import { type Game, gameOfRecord, newGameOf } from './game.ts'
import type { Origin } from './keeping.ts'
import { recordFacts } from './recordFacts.ts'
import type { SessionParts } from './sessionParts.ts'
import { inSlices } from './slices.ts'
import type { AppState, Notice } from './store.ts'
import type { TurnLog } from './turnLogs.ts'

interface Parts
  extends Pick<
    SessionParts,
    'store' | 'saves' | 'open' | 'drawSeed' | 'dropped' | 'usualLevel' | 'readCards'
  > {
  notify(tone: Notice['tone'], text: Notice['text']): void
  readonly replay: Commands['openReplay']
  /** The game takes the place of the one on the page. */
  openGame(game: Game, origin: Origin): Promise<void>
}

export interface Opening {
  /** Announces something else that takes the page: true once another thing was asked for since, or the opening given up. */
  announce(): () => boolean
  readonly commands: Pick<
    Commands,
    'start' | 'openSave' | 'importSave' | 'importFile' | 'removeBattle' | 'closeFaults' | 'cancelOpening'
  >
}

/** Reads a save; what judges strangers' files is fetched when one comes. */
const readLate = async (text: string) => (await import('../scenario/recordFile.ts')).readRecord(text)

export function createOpening(parts: Parts): Opening {
  const { store, saves, open, notify, openGame } = parts
  /** Raised with everything that is asked for: only the last is wanted. */
  let asked = 0
  const load = (loading: AppState['loading']): void => store.setState({ loading })

  async function openRecord(record: GameRecord, origin: Origin, log?: TurnLog | null): Promise<void> {
    const mine = ++asked
    const isGivenUp = (): boolean => mine !== asked
    const opened = await open(record.scenario, record, record.scenarioHash)
    if (isGivenUp()) return
    if (!opened.ok) return notify('warning', { code: 'badSave', facts: { fault: opened.fault } })
    const of = record.playerTurns.reduce((sum, { orders }) => sum + orders.length, 1)
    const made = await inSlices(
      gameOfRecord(opened.scenario, opened.about, record, log),
      orders => load({ what: 'save', permille: Math.floor((1000 * orders) / of) }),
      isGivenUp,
    )
    if (made === null) return
    load(null)
    if (made.ok) await openGame(made.game, origin)
    // What was made under other rules can still be looked at, as far as it has snapshots.
    else if (record.snapshots && isOfOtherRules(made.fault)) await parts.replay({ kind: 'record', record })
    else notify('warning', { code: `record.${made.fault.code}`, facts: recordFacts(made.fault) })
  }

  const start: Commands['start'] = async ({ scenario, seats, seed, ...choice }) => {
    const mine = ++asked
    const opened = await open(scenario, choice)
    if (mine !== asked) return
    if (!opened.ok) return notify('warning', { code: 'badScenario', facts: { fault: opened.fault } })
    const chosen = seed || parts.drawSeed()
    await openGame(newGameOf(opened.scenario, opened.about, seats, chosen), { kind: 'new' })
  }

  /** Takes a text for a save. `bytes` is the size of its file. */
  async function takeSave(name: string, bytes: number, text: string): Promise<void> {
    const read = bytes > MAX_SAVE_BYTES ? tooLarge(bytes) : await readLate(text)
    if (read.ok) await openRecord(read.record, { kind: 'new' })
    else notify('warning', { code: 'badSave', facts: { fault: `${name}: ${read.fault}` } })
  }

  const refuseBattle = (file: string, lines: readonly string[]): void =>
    store.setState({ faults: { file, lines } })

  /** Takes a text for a battle: a sound one is played at once, of another all faults are listed. */
  async function takeBattle(name: string, text: string): Promise<void> {
    const added = await parts.dropped.add(name, text)
    if (!added.ok) return refuseBattle(name, added.faults.map(faultLine))
    store.setState({ cards: await parts.readCards() })
    const japanese = { level: parts.usualLevel }
    await start({ scenario: added.id, seats: { soviet: 'human', japanese }, seed: 0 })
  }

  return {
    announce() {
      const mine = ++asked
      return () => mine !== asked
    },
    commands: {
      start,
      async openSave(id) {
        const slot = store.getState().saves.slots.find(kept => kept.id === id)
        const read = await saves.read(id)
        const origin: Origin = slot?.kind === 'auto' ? { kind: 'continued', place: id } : { kind: 'branch' }
        if (read.ok) await openRecord(read.record, origin, await saves.turnLog(id))
        else notify('warning', { code: 'badSave', facts: { fault: read.fault } })
      },
      async importSave(file) {
        // A file too large for a save is not even read.
        await takeSave(file.name, file.size, file.size > MAX_SAVE_BYTES ? '' : await file.text())
      },
      async importFile(file) {
        // A character has three bytes at most, as files count it; more than that is not even read.
        const most = 3 * MAX_BUNDLE_CHARACTERS
        if (file.size > most && file.name.endsWith(BUNDLE_ENDING))
          return refuseBattle(file.name, [`${file.name}:1: /: ${file.size} bytes; expected at most ${most}`])
        const text = file.size > most ? '' : await file.text()
        if (isBundle(text) || file.name.endsWith(BUNDLE_ENDING)) await takeBattle(file.name, text)
        else await takeSave(file.name, file.size, text)
      },
      async removeBattle(id) {
        await parts.dropped.remove(id)
        store.setState({ cards: await parts.readCards() })
      },
      closeFaults: () => store.setState({ faults: null }),
      cancelOpening() {
        asked++
        if (['save', 'replay', 'opening'].includes(store.getState().loading?.what ?? '')) load(null)
      },
    },
  }
}
