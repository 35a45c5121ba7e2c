/**
 * Two people at one screen. Between their turns a curtain hides all that either may not see; whoever lifts it is first
 * shown what he saw of the other's turn, and then has the move.
 */
import { battleOf, standingOf } from './battleOf.ts'
import type { Game } from './game.ts'
import type { Playback } from './playback.ts'
import type { AppStore } from './store.ts'
import { isHotSeat } from './telling.ts'

export interface HotSeatParts {
  readonly store: AppStore
  readonly playback: Playback
  game(): Game | null
  /** The side behind the curtain has the move. `isNew`: it has given no order in this turn yet. */
  begin(isNew: boolean): void
  /** Keeps the game. */
  save(): Promise<void>
}

export interface HotSeat {
  /** Lets the curtain down where two people play: nothing of either side is left on the page. */
  lower(): void
  /** Ends the turn of one of two people at the screen: nothing of what the other sees shows before the curtain. */
  passOn(): void
  lift(): Promise<void>
}

export function createHotSeat({ store, playback, game, begin, save }: HotSeatParts): HotSeat {
  const isDown = (): boolean => store.getState().battle?.curtain === true
  function lower(): void {
    const now = game()
    if (!now || !isHotSeat(now.seats) || now.view.state.over[0] === 1) return
    playback.skip()
    const saved = store.getState().battle?.saved ?? 'no'
    // Notices name units and places of the side that has gone.
    store.setState({ battle: { ...battleOf(now), curtain: true, saved }, notices: [] })
  }
  return {
    lower,
    passOn() {
      game()!.give({ kind: 'end' })
      lower()
      void save()
      const { battle } = store.getState()
      const now = game()!
      if (!battle || now.view.state.over[0] === 0) return
      store.setState({ page: 'final', battle: { ...battle, ...standingOf(now), shown: now.view } })
    },
    async lift() {
      const now = game()
      const { battle } = store.getState()
      if (!now || !battle || !isDown()) return
      const { from, frames } = now.news()
      const busy = frames.length > 0 ? ({ kind: 'playback' } as const) : battle.busy
      store.setState({ battle: { ...battle, curtain: false, shown: from, busy } })
      for (const frame of frames) playback.add(frame)
      begin(now.record.playerTurns.at(-1)?.hash !== undefined)
      await playback.settled()
      const after = store.getState().battle
      if (game() === now && after && !after.curtain && after.busy.kind === 'playback')
        store.setState({ battle: { ...after, busy: { kind: 'none' } } })
    },
  }
}
