/** Asking the side to move, where no human sits there. */
import type { Decision, Level, Memory } from '../ai/commander.ts'
import { commanderSeed } from '../record/commanding.ts'
import type { AiClient } from './aiClient.ts'
import type { Game } from './game.ts'

/** Questions in one player turn after which it is ended: more is a fault of the opponent, not a long turn. */
export const MAX_ASKED = 500

const END: Decision = { orders: [], notes: [], end: true, memory: null }

/** What the opponent to move orders next; where it fails, the end of its turn, so that the game goes on. */
export async function nextDecision(
  ai: AiClient,
  { mover, record }: Game,
  onFailure: () => void,
): Promise<Decision> {
  const { side, seat, view, turn } = mover()
  if (seat === 'human') return END
  try {
    return await ai.ask(view, {
      // A seat out of a save may name anything; a level that is none makes the opponent fail.
      level: seat.level as Level,
      memory: record.memory[side] as Memory,
      seed: commanderSeed(record.seed, side, turn),
    })
  } catch {
    onFailure()
    return END
  }
}
