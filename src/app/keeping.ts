/**
 * Keeps the game at hand: by itself after every order, and under names. A game has a place of its own in the storage
 * that only one tab writes to; whoever goes back to an earlier save begins a branch with a place of its own.
 */
import { grade, score } from '../engine/rules/score.ts'
import { recordId } from '../record/record.ts'
import type { Commands } from './commands.ts'
import type { Game } from './game.ts'
import { noteCommands } from './notes.ts'
import { type SaveSlot, type Saves, tidyName } from './saves.ts'
import type { AppState, AppStore, BattleState, Notice } from './store.ts'
import type { Tabs } from './tabs.ts'

export interface KeepingParts {
  readonly store: AppStore
  readonly saves: Saves
  readonly tabs: Tabs
  /** A name that no other game has. */
  newId(): string
  game(): Game | null
  patch(change: Partial<BattleState>): void
  notify(tone: Notice['tone'], text: Notice['text']): void
  /** Hands text out as a file. */
  download(name: string, text: string): void
  /** Puts the page's address with this fragment where the player can paste it from; false where the browser forbids it. */
  copyLink(fragment: string): Promise<boolean>
}

type KeepingCommands = Pick<
  Commands,
  | 'saveAs'
  | 'renameSave'
  | 'deleteSave'
  | 'undoDelete'
  | 'exportSave'
  | 'exportSaved'
  | 'addNote'
  | 'removeNote'
  | 'readNotes'
  | 'shareGame'
>

/**
 * Where a game on the page comes from. A branch goes on from a save of the player, which stays as it is; one that was
 * taken over leaves a replay, `from` being the save that it plays, "opening", or "" for none.
 */
export type Origin =
  | { readonly kind: 'new' | 'branch' }
  | { readonly kind: 'taken'; readonly from: string }
  | { readonly kind: 'continued'; readonly place: string }

export interface Keeping {
  readonly commands: KeepingCommands
  /** The game on the page is another: from now on this one is kept. */
  begin(origin: Origin): Promise<void>
  /** Where the game on the page is kept; "" before it has a place. */
  readonly place: string
  /** Keeps the game as it stands. */
  save(): Promise<void>
  /** The game is about to leave the page: it is kept, and other tabs may have it. */
  leave(): Promise<void>
  /** Takes all saves away. */
  clear(): Promise<void>
  /** Reads the list anew. */
  refresh(): Promise<void>
}

export function createKeeping(parts: KeepingParts): Keeping {
  const { store, saves, tabs, notify, patch } = parts
  let place = ''
  /** What the game on the page has branched off from. */
  let parent: string | undefined
  let putBack: (() => Promise<boolean>) | null = null

  const setSaves = (change: Partial<AppState['saves']>): void =>
    store.setState({ saves: { ...store.getState().saves, ...change } })
  const refresh = async (): Promise<void> => setSaves({ slots: await saves.list() })
  const parentOf = (origin: Origin): string | undefined =>
    'place' in origin
      ? store.getState().saves.slots.find(({ id }) => id === origin.place)?.branch?.from
      : undefined
  const tellNotKept = (): void => notify('warning', { code: 'notSaved' })

  const save = async (): Promise<void> => {
    const game = parts.game()
    if (!game || place === '') return
    const kept = await saves.write(slotOf(game, place, 'auto', '', parent), game.record, game.turnLog)
    if (game !== parts.game()) return
    if (kept) patch({ saved: 'yes' })
    else if (store.getState().battle?.saved !== 'never') {
      patch({ saved: 'never' })
      tellNotKept()
    }
  }

  return {
    get place() {
      return place
    },
    save,
    refresh,
    async leave() {
      const kept = save()
      tabs.release()
      await kept
      await refresh()
    },
    async clear() {
      putBack = null
      setSaves({ removed: null })
      if (!(await saves.clear())) tellNotKept()
      await refresh()
    },
    async begin(origin) {
      const game = parts.game()
      const begun = game?.record
      place = ''
      const isMine = origin.kind === 'continued' && (await tabs.claim(origin.place))
      const own = isMine ? origin.place : parts.newId()
      if (!isMine) await tabs.claim(own)
      if (parts.game() !== game) return
      place = own
      if (origin.kind === 'continued' && !isMine) notify('warning', { code: 'openElsewhere' })
      // What lies in the storage already takes a place of its own with its first order.
      parent = origin.kind === 'taken' ? origin.from : parentOf(origin)
      if (origin.kind === 'new' || origin.kind === 'taken' || game?.record !== begun) await save()
      else patch({ saved: 'yes' })
    },
    commands: {
      ...noteCommands({ game: parts.game, patch, save }),
      async saveAs(name) {
        const game = parts.game()
        if (!game) return false
        const kept = await saves.write(
          slotOf(game, parts.newId(), 'named', tidyName(name), parent),
          game.record,
          game.turnLog,
        )
        if (kept) await refresh()
        else tellNotKept()
        return kept
      },
      async renameSave(id, name) {
        if (!(await saves.rename(id, name))) tellNotKept()
        await refresh()
      },
      async deleteSave(id) {
        const slot = store.getState().saves.slots.find(kept => kept.id === id)
        putBack = await saves.remove(id)
        setSaves({ removed: putBack && slot ? slot : null })
        await refresh()
      },
      async undoDelete() {
        const again = putBack
        putBack = null
        setSaves({ removed: null })
        if (again && !(await again())) tellNotKept()
        await refresh()
      },
      exportSave() {
        const game = parts.game()
        if (!game) return
        const turn = game.view.state.turn[0]! + 1
        parts.download(fileName({ scenario: game.scenario.id, turn }), JSON.stringify(game.record))
      },
      async shareGame() {
        const record = parts.game()?.record
        if (!record) return
        const { shareRecord } = await import('./sharing.ts')
        const outcome = await shareRecord(record, parts.copyLink)
        if (outcome !== 'linkCopied') this.exportSave()
        notify('info', { code: outcome })
      },
      async exportSaved(id) {
        const slot = store.getState().saves.slots.find(kept => kept.id === id)
        const read = await saves.read(id)
        if (read.ok && slot) parts.download(fileName(slot), JSON.stringify(read.record))
        else if (!read.ok) notify('warning', { code: 'badSave', facts: { fault: read.fault } })
      },
    },
  }
}

/** How a game is shown in lists. */
function slotOf(
  { scenario, record, view, viewer }: Game,
  id: string,
  kind: SaveSlot['kind'],
  name: string,
  parent: string | undefined,
): Omit<SaveSlot, 'savedAt'> {
  const { soviet, japanese } = score(scenario, view.state)
  const { branch } = record
  const turn = view.state.turn[0]!
  const last = scenario.turns.at(-1)
  return {
    id,
    kind,
    name,
    scenario: scenario.id,
    title: scenario.title,
    form: scenario.form.title,
    turn: Math.min(turn + 1, scenario.turns.length),
    turns: scenario.turns.length,
    startDate: scenario.startDate,
    at: scenario.turns[turn]?.start ?? last?.end ?? 0,
    side: viewer,
    seats: record.seats,
    over: view.state.over[0] === 1,
    record: recordId(record),
    points: { soviet, japanese },
    ...(view.state.over[0] === 1 && { grade: grade(scenario, view.state).grade }),
    ...(branch && { branch: { ...branch, from: parent ?? '' } }),
  }
}

/** Name of the file that a save is handed out as: "hailar-turn-3.json". */
export const fileName = ({ scenario, turn }: Pick<SaveSlot, 'scenario' | 'turn'>): string =>
  `${scenario}-turn-${turn}.json`
