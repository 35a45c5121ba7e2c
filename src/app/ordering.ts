/** Orders on their way into the game: whose turn it is to give them, and what the page makes of those that are given. */
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import type { Game } from './game.ts'
import type { Playback } from './playback.ts'
import type { BattleState } from './store.ts'
import type { Writer } from './writer.ts'

interface OrderingParts {
  game(): Game | null
  battle(): BattleState | null
  readonly playback: Pick<Playback, 'add'>
  readonly notify: Writer['notify']
  /** The page shows how the game stands now. */
  publish(): void
  /** The player has given an order, and the page shows it. */
  ordered(order: Order): void
}

export function createOrdering({ game, battle, playback, notify, publish, ordered }: OrderingParts) {
  /** Gives an order and starts showing it; a refused one only gives its reason. */
  const give = (order: Order): ReturnType<Game['give']> => {
    const given = game()!.give(order)
    if (!given.ok) return given
    publish()
    playback.add(given.frame)
    return given
  }

  return {
    give,

    /** Has the player the move, and nothing before him that must be answered first? */
    mayOrder(): boolean {
      const shown = battle()
      const played = game()
      if (!played || !shown || shown.busy.kind === 'thinking' || shown.over || shown.curtain) return false
      return played.mover().seat === 'human'
    },

    /** Gives an order of the player and returns what came of it; a refused one is said, and null comes back. */
    giveMine(order: Order): readonly GameEvent[] | null {
      const given = give(order)
      if (!given.ok) {
        notify('info', { code: 'refusal', refusal: given.refusal })
        return null
      }
      ordered(order)
      publish()
      return given.events
    },
  }
}
