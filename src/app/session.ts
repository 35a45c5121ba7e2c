/**
 * The only writer of the store. Takes commands of panels, keys and board; gives orders to the game; asks the opponent;
 * keeps the save. Rules are the engine's, meaning of clicks is `interaction.ts`'s, pictures are `playback.ts`'s.
 */
import type { Order } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import { giveInOrder } from '../record/commanding.ts'
import type { About } from '../scenario/about.ts'
import { type GameRecord, MAX_SAVE_BYTES, readRecord, tooLarge } from '../scenario/recordFile.ts'
import type { AiClient } from './aiClient.ts'
import { battleOf } from './battleOf.ts'
import type { Commands } from './commands.ts'
import { type Frame, type Game, gameOfRecord, newGameOf, recordFacts } from './game.ts'
import { MAX_ASKED, nextDecision } from './nextDecision.ts'
import { createPlayback } from './playback.ts'
import type { Saves } from './saves.ts'
import { createSelection } from './selection.ts'
import type { AppState, AppStore, BattleState, Notice, ScenarioCard } from './store.ts'

/** A battle as the page can open it. */
export type Opened =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly fault: string }

export interface SessionParts {
  readonly store: AppStore
  readCards(): Promise<readonly ScenarioCard[]>
  open(scenario: string, form: string): Promise<Opened>
  readonly ai: AiClient
  readonly saves: Saves
  /** A fresh seed, 32 bits. */
  drawSeed(): number
  animate(frame: Frame): Promise<void>
  /** Hands text out as a file. */
  download(name: string, text: string): void
}

export function createSession(parts: SessionParts): Commands & { ready(): Promise<void> } {
  const { store } = parts
  let game: Game | null = null
  let nextNotice = 1
  /** Raised when a game is left or replaced and when the opponents begin anew: what was waited for before is out of date. */
  let generation = 0

  const set = (change: Partial<AppState>): void => store.setState(change)
  const patch = (change: Partial<BattleState>): void => {
    const { battle } = store.getState()
    if (battle) set({ battle: { ...battle, ...change } })
  }
  const notify = (tone: Notice['tone'], text: Notice['text']): void => {
    const notice: Notice = { id: nextNotice++, tone, text }
    set({ notices: [...store.getState().notices.slice(-3), notice] })
  }
  const playback = createPlayback(
    frame => parts.animate(frame),
    (frame, waiting) => {
      patch({
        shown: frame.after,
        ...(waiting === 0 && store.getState().battle?.busy.kind === 'playback'
          ? { busy: { kind: 'none' } }
          : {}),
      })
    },
  )
  const selection = createSelection({
    battle: () => store.getState().battle,
    patch,
    notify,
    submit: order => submit(order),
  })

  const save = async (): Promise<void> => {
    if (!game) return
    const { record, view, viewer, scenario } = game
    const kept = await parts.saves.write(record, {
      title: scenario.title,
      turn: view.state.turn[0]! + 1,
      side: viewer,
      scenario: scenario.id,
    })
    if (kept) patch({ saved: 'yes' })
    else if (store.getState().battle?.saved !== 'never') {
      patch({ saved: 'never' })
      notify('warning', { code: 'notSaved' })
    }
  }

  const publish = (): void => {
    if (!game) return
    patch({ game: game.view, log: game.log, canUndo: game.canUndo, over: game.view.state.over[0] === 1 })
  }

  /** Gives an order and starts showing it; a refused one only gives its reason. */
  const give = (order: Order): ReturnType<Game['give']> => {
    const given = game!.give(order)
    if (!given.ok) return given
    publish()
    playback.add(given.frame)
    return given
  }

  function submit(order: Order): void {
    const battle = store.getState().battle
    if (!game || !battle || battle.busy.kind === 'thinking' || battle.over || game.mover().seat !== 'human')
      return
    playback.skip()
    const given = give(order)
    if (!given.ok) {
      notify('info', { code: 'refusal', refusal: given.refusal })
      return
    }
    selection.afterOrder(order)
    void save()
    if (order.kind === 'end') void runOpponents()
  }

  /** Lets opponents play until a human is to move or the game is over. */
  async function runOpponents(): Promise<void> {
    const mine = ++generation
    let asked = 0
    while (game && mine === generation && game.view.state.over[0] === 0 && game.mover().seat !== 'human') {
      patch({ busy: { kind: 'thinking' } })
      const { side } = game.mover()
      const decision = await nextDecision(parts.ai, game, () => {
        if (mine === generation) notify('warning', { code: 'opponentFailed' })
      })
      if (mine !== generation || !game) return
      game.remember(side, decision.memory)
      giveInOrder(decision.orders, order => {
        const given = give(order)
        return given.ok ? given.events : null
      })
      if (decision.end || ++asked > MAX_ASKED) {
        give({ kind: 'end' })
        asked = 0
      }
      await settleWatched()
    }
    if (mine !== generation || !game) return
    await save()
    if (mine !== generation || !game) return
    // Before the pictures are over: whoever orders while they run keeps what he has in hand.
    selection.newTurn()
    patch({ busy: playback.waiting > 0 ? { kind: 'playback' } : { kind: 'none' } })
    await playback.settled()
    if (mine !== generation || !game) return
    patch({ busy: { kind: 'none' } })
    if (game.view.state.over[0] === 1) set({ page: 'final' })
  }

  /** Where nobody plays, watching sets the pace: the opponents wait for the pictures. */
  async function settleWatched(): Promise<void> {
    if (game && game.seats.soviet !== 'human' && game.seats.japanese !== 'human') await playback.settled()
  }

  async function openGame(next: Game): Promise<void> {
    const mine = ++generation
    playback.skip()
    // Nothing is ordered until the page shows the new game: the old one's units are not its units.
    game = null
    try {
      await parts.ai.prepare(next.scenario)
    } catch {
      // Without an opponent the battle opens all the same: he is asked, fails, and the player is told.
    }
    if (mine !== generation) return
    game = next
    selection.reset()
    set({
      page: next.view.state.over[0] === 1 ? 'final' : 'battle',
      battle: battleOf(next),
    })
    selection.newTurn()
    void save()
    void runOpponents()
  }

  async function openRecord(record: GameRecord): Promise<void> {
    const opened = await parts.open(record.scenario, record.form)
    if (!opened.ok) return notify('warning', { code: 'badSave', facts: { fault: opened.fault } })
    const made = gameOfRecord(opened.scenario, opened.about, record)
    if (made.ok) await openGame(made.game)
    else notify('warning', { code: `record.${made.fault.code}`, facts: recordFacts(made.fault) })
  }

  return {
    ...selection.commands,
    async ready() {
      // A storage that never answers must not keep the battles from the page.
      void parts.saves.latest().then(continueSave => set({ continueSave }))
      set({ cards: await parts.readCards() })
    },
    async start(choice) {
      const opened = await parts.open(choice.scenario, choice.form ?? 'standard')
      if (!opened.ok) return notify('warning', { code: 'badScenario', facts: { fault: opened.fault } })
      await openGame(newGameOf(opened.scenario, opened.about, choice.seats, choice.seed || parts.drawSeed()))
    },
    async continueGame() {
      const read = await parts.saves.read()
      if (read.ok) await openRecord(read.record)
      else notify('warning', { code: 'badSave', facts: { fault: read.fault } })
    },
    leave() {
      generation++
      void save().then(async () => set({ continueSave: await parts.saves.latest() }))
      parts.ai.stop()
      playback.skip()
      game = null
      set({ page: 'start', battle: null })
    },
    show: page => set({ page }),
    submit,
    undo() {
      const battle = store.getState().battle
      if (!game || !battle || battle.busy.kind === 'thinking') return
      playback.skip()
      if (!game.undo()) return notify('info', { code: 'nothingToUndo' })
      publish()
      patch({ shown: game.view })
      selection.refresh()
      void save()
    },
    endTurn: () => submit({ kind: 'end' }),
    skipPlayback: () => playback.skip(),
    setSettings: change => set({ settings: { ...store.getState().settings, ...change } }),
    dismiss: id => set({ notices: store.getState().notices.filter(notice => notice.id !== id) }),
    exportSave() {
      if (!game) return
      parts.download(
        `${game.scenario.id}-turn-${game.view.state.turn[0]! + 1}.json`,
        JSON.stringify(game.record),
      )
    },
    async importSave(file) {
      // A file too large for a save is not even read.
      const read = file.size > MAX_SAVE_BYTES ? tooLarge(file.size) : readRecord(await file.text())
      if (read.ok) await openRecord(read.record)
      else notify('warning', { code: 'badSave', facts: { fault: `${file.name}: ${read.fault}` } })
    },
  }
}
