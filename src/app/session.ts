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
import { createKeeping, fileName, type KeepingParts, type Origin } from './keeping.ts'
import { MAX_ASKED, nextDecision } from './nextDecision.ts'
import { createPlayback } from './playback.ts'
import { createSelection } from './selection.ts'
import type { AppState, BattleState, Notice, ScenarioCard } from './store.ts'

/** A battle as the page can open it. */
export type Opened =
  | { readonly ok: true; readonly scenario: Scenario; readonly about: About }
  | { readonly ok: false; readonly fault: string }

export interface SessionParts extends Pick<KeepingParts, 'store' | 'saves' | 'tabs' | 'newId' | 'download'> {
  readCards(): Promise<readonly ScenarioCard[]>
  open(scenario: string, form: string): Promise<Opened>
  readonly ai: AiClient
  /** A fresh seed, 32 bits. */
  drawSeed(): number
  animate(frame: Frame): Promise<void>
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

  const keeping = createKeeping({
    ...parts,
    game: () => game,
    patch,
    notify,
  })
  const { save } = keeping

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

  async function openGame(next: Game, origin: Origin): Promise<void> {
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
    void keeping.begin(origin)
    void runOpponents()
  }

  async function openRecord(record: GameRecord, origin: Origin): Promise<void> {
    const opened = await parts.open(record.scenario, record.form)
    if (!opened.ok) return notify('warning', { code: 'badSave', facts: { fault: opened.fault } })
    const made = gameOfRecord(opened.scenario, opened.about, record)
    if (made.ok) await openGame(made.game, origin)
    else notify('warning', { code: `record.${made.fault.code}`, facts: recordFacts(made.fault) })
  }

  return {
    ...selection.commands,
    ...keeping.commands,
    async ready() {
      // A storage that never answers must not keep the battles from the page.
      void keeping.refresh()
      set({ cards: await parts.readCards() })
    },
    async start(choice) {
      const opened = await parts.open(choice.scenario, choice.form ?? 'standard')
      if (!opened.ok) return notify('warning', { code: 'badScenario', facts: { fault: opened.fault } })
      await openGame(
        newGameOf(opened.scenario, opened.about, choice.seats, choice.seed || parts.drawSeed()),
        { kind: 'new' },
      )
    },
    async openSave(id) {
      const slot = store.getState().saves.slots.find(kept => kept.id === id)
      const read = await parts.saves.read(id)
      if (read.ok)
        await openRecord(
          read.record,
          slot?.kind === 'auto' ? { kind: 'continued', place: id } : { kind: 'branch' },
        )
      else notify('warning', { code: 'badSave', facts: { fault: read.fault } })
    },
    leave() {
      generation++
      void keeping.leave()
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
      const turn = game.view.state.turn[0]! + 1
      parts.download(fileName({ scenario: game.scenario.id, turn }), JSON.stringify(game.record))
    },
    async importSave(file) {
      // A file too large for a save is not even read.
      const read = file.size > MAX_SAVE_BYTES ? tooLarge(file.size) : readRecord(await file.text())
      if (read.ok) await openRecord(read.record, { kind: 'new' })
      else notify('warning', { code: 'badSave', facts: { fault: `${file.name}: ${read.fault}` } })
    },
  }
}
