/**
 * The only writer of the store. Takes commands of panels, keys and board; gives orders to the game; asks the opponent;
 * keeps the save. Rules are the engine's, meaning of clicks is `interaction.ts`'s, pictures are `playback.ts`'s.
 */
import type { Order } from '../engine/orders.ts'
import { aftermathCommands } from './aftermathCommands.ts'
import { battleOf, standingOf } from './battleOf.ts'
import { createClassDoor } from './classDoor.ts'
import type { Commands } from './commands.ts'
import { displayCommands } from './display.ts'
import { createEndOfTurn } from './endOfTurn.ts'
import type { Game } from './game.ts'
import { createGoingBack } from './goingBack.ts'
import { createHotSeat } from './hotSeat.ts'
import { createKeeping, type Origin } from './keeping.ts'
import { createLabDoor } from './labDoor.ts'
import { createMarching } from './marching.ts'
import { createOpening } from './opening.ts'
import { playOpponents } from './opponentTurn.ts'
import { createOrdering } from './ordering.ts'
import { createPlayback } from './playback.ts'
import { createRecap } from './recap.ts'
import { createReplaying } from './replaying.ts'
import { createSelection } from './selection.ts'
import type { SessionParts } from './sessionParts.ts'
import { createShelves } from './shelves.ts'
import { staffCommands } from './staffing.ts'
import type { BattleState } from './store.ts'
import { isHotSeat, isWatched } from './telling.ts'
import { createWriter } from './writer.ts'

export function createSession(parts: SessionParts): Commands & { ready(): Promise<void> } {
  const { store } = parts
  let game: Game | null = null
  /** Raised when a game is left or replaced and when the opponents begin anew: what was waited for before is out of date. */
  let generation = 0

  const { set, patch, notify, dismiss, setSettings } = createWriter(store)
  const now = (): Game | null => game
  const battle = (): BattleState | null => store.getState().battle
  const playback = createPlayback(
    frame => parts.animate(frame),
    (frame, waiting) => {
      const isOver = waiting === 0 && battle()?.busy.kind === 'playback'
      patch({ shown: frame.after, ...(isOver && { busy: { kind: 'none' } }) })
    },
  )
  const { give, giveMine, mayOrder } = createOrdering({
    game: now,
    battle,
    playback,
    notify,
    publish: () => publish(),
    ordered: order => marching.afterOrder(order),
  })

  const selection = createSelection({
    battle,
    patch,
    notify,
    submit: order => submit(order),
    march: (units, goal) => marching.march(units, goal),
    guard: unit => marching.commands.standGuard(unit),
  })

  const marching = createMarching({
    game: now,
    mayOrder,
    interrupt: () => playback.skip(),
    give: giveMine,
    patch,
    notify,
    changed: () => changed(),
  })

  const endOfTurn = createEndOfTurn({ store, patch, mayOrder, end: () => submit({ kind: 'end' }) })

  const recap = createRecap({ game: now, battle, patch, playback })

  const goingBack = createGoingBack({
    game: now,
    battle,
    playback,
    notify,
    changed() {
      patch({ shown: game!.view })
      changed()
    },
  })

  const keeping = createKeeping({ ...parts, game: now, patch, notify })
  const { save } = keeping
  const hotSeat = createHotSeat({ store, playback, game: now, save, begin: beginTurn })

  const publish = (): void => {
    if (game) patch(standingOf(game))
  }
  function changed(): void {
    publish()
    selection.refresh()
    void save()
  }

  function submit(order: Order): void {
    if (!mayOrder()) return
    playback.skip()
    if (order.kind === 'end' && isHotSeat(game!.seats)) {
      hotSeat.passOn()
      return
    }
    if (!giveMine(order)) return
    selection.afterOrder(order)
    void save()
    if (order.kind === 'end') void runOpponents(true)
  }

  /** The player has the move. `isNew`: not in a turn that was begun before the page was opened. */
  function beginTurn(isNew: boolean): void {
    selection.newTurn()
    recap.begin(isNew)
    if (isNew) marching.startTurn()
    recap.ready()
  }

  /** The others play until a human is to move or the game is over. `hasEnded`: the player has ended his turn. */
  async function runOpponents(hasEnded = false): Promise<void> {
    const mine = ++generation
    const current = (): Game | null => (mine === generation ? game : null)
    const passed = await playOpponents({
      ai: parts.ai,
      game: current,
      give,
      thinks: () => patch({ busy: { kind: 'thinking' } }),
      failed: () => notify('warning', { code: 'opponentFailed' }),
      // Where nobody plays, watching sets the pace: the opponents wait for the pictures.
      shown: async () => (isWatched(battle()!.seats) ? playback.settled() : undefined),
    })
    const hasBegun = passed || hasEnded
    if (current() && hasBegun) await save()
    if (!current()) return
    // Before the pictures are over: whoever orders while they run keeps what he has in hand.
    beginTurn(hasBegun)
    patch({ busy: playback.waiting > 0 ? { kind: 'playback' } : { kind: 'none' } })
    await playback.settled()
    if (!current()) return
    patch({ busy: { kind: 'none' } })
    recap.open()
    if (current()?.view.state.over[0] === 1) set({ page: 'final' })
  }

  async function openGame(next: Game, origin: Origin): Promise<void> {
    const mine = ++generation
    playback.skip()
    // Nothing is ordered until the page shows the new game: the old one's units are not its units.
    game = null
    try {
      if (!isHotSeat(next.seats)) await parts.ai.prepare(next.scenario)
    } catch {
      // Without an opponent the battle opens all the same: he is asked, fails, and the player is told.
    }
    if (mine !== generation) return
    game = next
    selection.reset()
    // The way back to a replay is for the game alone that has left it.
    const replay = origin.kind === 'taken' ? store.getState().replay : null
    set({ page: next.view.state.over[0] === 1 ? 'final' : 'battle', battle: battleOf(next), replay })
    hotSeat.lower()
    selection.newTurn()
    void keeping.begin(origin)
    void runOpponents()
  }

  /** Keeps the game and takes it from the page. */
  async function putAway(): Promise<void> {
    generation++
    opening.commands.cancelOpening()
    const kept = keeping.leave()
    parts.ai.stop()
    playback.skip()
    game = null
    await kept
  }
  function leave(): void {
    void putAway()
    set({ page: store.getState().lab ? 'lab' : 'start', battle: null, replay: null, compare: null })
  }

  const staff = staffCommands({
    game: now,
    mayOrder,
    goOn() {
      selection.reset()
      changed()
      void runOpponents()
    },
  })

  const opening = createOpening({ ...parts, notify, openGame, replay: of => replaying.openReplay(of) })
  const kept = () => game && { game, place: keeping.place }
  const aftermath = aftermathCommands({ ...parts, game: now, battle, patch, notify })
  const replaying = createReplaying({ ...parts, ...opening, notify, kept, putAway, openGame, leave })

  const lab = createLabDoor({ ...parts, notify, openReplay: replaying.openReplay })

  return {
    ...selection.commands,
    ...keeping.commands,
    ...marching.commands,
    ...opening.commands,
    ...replaying,
    ...lab,
    ...createClassDoor({ ...parts, ...lab, notify, importFile: opening.commands.importFile }),
    ...endOfTurn.commands,
    ...displayCommands(battle, patch, aftermath.tellHistory),
    ...recap.commands,
    ...staff,
    ...goingBack.commands,
    ...aftermath,
    ...createShelves({ ...parts, keeping }),
    async liftCurtain() {
      await hotSeat.lift()
      recap.open()
    },
    leave,
    show: page => set({ page }),
    cancel() {
      // While the enemy's moves are shown there is nothing to back out of but the show.
      if (battle()?.busy.kind !== 'none' && playback.waiting > 0) playback.skip()
      else selection.commands.cancel()
    },
    submit,
    endTurn: () => submit({ kind: 'end' }),
    skipPlayback: () => playback.skip(),
    setSettings,
    dismiss,
  }
}
