/** The turns of those who are no humans: asked, ordered, ended. */
import type { Order } from '../engine/orders.ts'
import { giveInOrder } from '../record/commanding.ts'
import type { AiClient } from './aiClient.ts'
import type { Game } from './game.ts'
import { MAX_ASKED, nextDecision } from './nextDecision.ts'

export interface OpponentParts {
  readonly ai: AiClient
  /** The game, or null once it is left, replaced, or played on by a later call. */
  game(): Game | null
  give(order: Order): ReturnType<Game['give']>
  /** An opponent begins to think. */
  thinks(): void
  failed(): void
  /** Waited for after each of his answers. */
  shown(): Promise<void>
}

/**
 * Lets opponents play until a human is to move or the game is over.
 * @returns whether a player turn has ended in it
 */
export async function playOpponents(parts: OpponentParts): Promise<boolean> {
  let hasEnded = false
  let asked = 0
  for (let game = parts.game(); game && isTheirs(game); game = parts.game()) {
    parts.thinks()
    const { side } = game.mover()
    const decision = await nextDecision(parts.ai, game, () => {
      if (parts.game()) parts.failed()
    })
    if (!parts.game()) break
    game.remember(side, decision.memory)
    if (decision.explanation) game.explain(decision.explanation)
    giveInOrder(decision.orders, order => {
      const given = parts.give(order)
      return given.ok ? given.events : null
    })
    if (decision.end || ++asked > MAX_ASKED) {
      parts.give({ kind: 'end' })
      hasEnded = true
      asked = 0
    }
    await parts.shown()
  }
  return hasEnded
}

const isTheirs = (game: Game): boolean => game.view.state.over[0] === 0 && game.mover().seat !== 'human'
