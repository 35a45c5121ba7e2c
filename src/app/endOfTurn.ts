/** The end of the player's turn as he asks for it: a reminder first, the end when he asks again. */
import { openDecisions } from '../engine/rules/decisions.ts'
import type { Commands } from './commands.ts'
import { hungryNextTurn } from './forecast.ts'
import { isIdle } from './interaction.ts'
import { concerns } from './reminder.ts'
import { settled } from './round.ts'
import type { AppStore, BattleState, Reminder } from './store.ts'

export interface EndOfTurnParts {
  readonly store: AppStore
  patch(change: Partial<BattleState>): void
  /** May the player give orders now? */
  mayOrder(): boolean
  end(): void
}

export function createEndOfTurn(parts: EndOfTurnParts): {
  readonly commands: Pick<Commands, 'askEndTurn'>
} {
  return {
    commands: {
      askEndTurn() {
        const { battle, settings } = parts.store.getState()
        if (!battle || !parts.mayOrder()) return
        const told = settings.endTurnReminder && !battle.reminder ? reminderOf(battle) : null
        if (told) return parts.patch({ reminder: told })
        parts.patch({ reminder: null })
        parts.end()
      },
    },
  }
}

/** What there is to be reminded of, or null. */
export function reminderOf(battle: BattleState): Reminder | null {
  const { scenario, game, done, plans } = battle
  const found = concerns(scenario, game, done, plans)
  const hungry = hungryNextTurn(scenario, game)
  const decisions = openDecisions(scenario, game)
  if (found.length === 0 && hungry.length === 0 && decisions.length === 0) return null
  const left = settled(battle)
  const idle = scenario.units.filter((_, u) => isIdle(scenario, game, left, u)).length
  return { decisions, concerns: found, hungry, idle }
}
