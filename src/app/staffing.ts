/** The player hands the command of his side to his staff, and takes it back. */
import type { Commands } from './commands.ts'
import type { Game } from './game.ts'
import { isHotSeat } from './telling.ts'

interface Parts {
  game(): Game | null
  mayOrder(): boolean
  /** Nothing is in hand any more, and the opponents (the staff among them) play until a person is to move. */
  goOn(): void
}

export function staffCommands({ game, mayOrder, goOn }: Parts): Pick<Commands, 'handOver' | 'takeBack'> {
  return {
    handOver(level, turns) {
      const now = game()
      if (!now || !mayOrder() || isHotSeat(now.seats)) return
      const { side, turn } = now.mover()
      now.command({
        turn: turn + 1,
        side,
        by: level,
        ...(turns !== null && { until: turn + turns }),
      })
      // What the player had laid down is his own affair: the staff makes a plan of its own.
      now.remember(side, null)
      goOn()
    },
    takeBack() {
      const now = game()
      if (!now?.staff) return
      const { viewer } = now
      const { side, turn } = now.mover()
      now.command({ turn: turn + 1, side: viewer, by: 'human' })
      now.remember(viewer, null)
      // The enemy is not disturbed in his turn: he stops at the player's.
      if (side === viewer) goOn()
    },
  }
}
