/**
 * What a late save is opened from: the log as it stood when a turn began, kept beside the record in the page's own
 * storage. The state of that turn is among the record's snapshots, and what was ordered since is replayed.
 */
import type { GameState } from '../engine/state.ts'
import type { LogEntry } from './store.ts'
import type { TellBoth } from './telling.ts'

/** The logs of both sides as a turn began; `turn` from 1. */
export interface TurnLog {
  readonly turn: number
  readonly soviet: readonly LogEntry[]
  readonly japanese: readonly LogEntry[]
}

/** Does an order lead into another turn? */
export const beginsTurn = (before: GameState, after: GameState): boolean =>
  after.over[0] === 0 && before.turn[0] !== after.turn[0]

/** The logs of the last two turns begun, one more added: the earlier has all that either side is still told of since. */
export function withTurnLog(
  logs: readonly TurnLog[],
  { soviet, japanese }: TellBoth,
  after: GameState,
): readonly TurnLog[] {
  const turn = after.turn[0]! + 1
  return [...logs.filter(log => log.turn < turn), { turn, soviet: soviet.log, japanese: japanese.log }].slice(
    -2,
  )
}

/** What the sides had been told when the turn began. */
export const toldAt = ({ soviet, japanese }: TurnLog): TellBoth => ({
  soviet: { log: soviet, since: [] },
  japanese: { log: japanese, since: [] },
})

/** Another version of the program may have left other things in the storage. */
export const isTurnLog = (value: unknown): value is TurnLog =>
  typeof value === 'object' &&
  value !== null &&
  'turn' in value &&
  typeof value.turn === 'number' &&
  'soviet' in value &&
  Array.isArray(value.soviet) &&
  'japanese' in value &&
  Array.isArray(value.japanese)
