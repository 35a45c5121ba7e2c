/** Opens battles and saves: of several asked for at once the last, late saves in slices, and faults in one line. */
import { type GameRecord, MAX_SAVE_BYTES, readRecord, tooLarge } from '../scenario/recordFile.ts'
import type { Commands } from './commands.ts'
import { type Game, gameOfRecord, newGameOf, recordFacts } from './game.ts'
import type { Origin } from './keeping.ts'
import type { SessionParts } from './sessionParts.ts'
import { inSlices } from './slices.ts'
import type { AppState, Notice } from './store.ts'

interface Parts extends Pick<SessionParts, 'store' | 'saves' | 'open' | 'drawSeed'> {
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** The game takes the place of the one on the page. */
  openGame(game: Game, origin: Origin): Promise<void>
}

export interface Opening {
  readonly commands: Pick<Commands, 'start' | 'openSave' | 'importSave' | 'cancelOpening'>
}

export function createOpening({ store, saves, open, drawSeed, notify, openGame }: Parts): Opening {
  /** Raised with everything that is asked for: only the last is wanted. */
  let asked = 0
  const load = (loading: AppState['loading']): void => store.setState({ loading })

  async function openRecord(record: GameRecord, origin: Origin): Promise<void> {
    const mine = ++asked
    const isGivenUp = (): boolean => mine !== asked
    const opened = await open(record.scenario, record.form)
    if (isGivenUp()) return
    if (!opened.ok) return notify('warning', { code: 'badSave', facts: { fault: opened.fault } })
    const of = record.playerTurns.reduce((sum, { orders }) => sum + orders.length, 1)
    const made = await inSlices(
      gameOfRecord(opened.scenario, opened.about, record),
      orders => load({ what: 'save', permille: Math.floor((1000 * orders) / of) }),
      isGivenUp,
    )
    if (made === null) return
    load(null)
    if (made.ok) await openGame(made.game, origin)
    else notify('warning', { code: `record.${made.fault.code}`, facts: recordFacts(made.fault) })
  }

  return {
    commands: {
      async start({ scenario, form = 'standard', seats, seed }) {
        const mine = ++asked
        const opened = await open(scenario, form)
        if (mine !== asked) return
        if (opened.ok)
          await openGame(newGameOf(opened.scenario, opened.about, seats, seed || drawSeed()), { kind: 'new' })
        else notify('warning', { code: 'badScenario', facts: { fault: opened.fault } })
      },
      async openSave(id) {
        const slot = store.getState().saves.slots.find(kept => kept.id === id)
        const read = await saves.read(id)
        const origin: Origin = slot?.kind === 'auto' ? { kind: 'continued', place: id } : { kind: 'branch' }
        if (read.ok) await openRecord(read.record, origin)
        else notify('warning', { code: 'badSave', facts: { fault: read.fault } })
      },
      async importSave(file) {
        // A file too large for a save is not even read.
        const read = file.size > MAX_SAVE_BYTES ? tooLarge(file.size) : readRecord(await file.text())
        if (read.ok) await openRecord(read.record, { kind: 'new' })
        else notify('warning', { code: 'badSave', facts: { fault: `${file.name}: ${read.fault}` } })
      },
      cancelOpening() {
        asked++
        if (store.getState().loading?.what === 'save') load(null)
      },
    },
  }
}
