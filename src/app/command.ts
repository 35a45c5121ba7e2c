/**
 * Who commands a side: whoever sits there, or his staff for some turns. A record says from which turn on and until when,
 * so that a game that is opened again goes on under the same command.
 */
import type { Side } from '../engine/types.ts'
import type { CommandChange, GameRecord } from '../scenario/recordFile.ts'
import type { Seat } from './store.ts'

type Commanded = Pick<GameRecord, 'seats' | 'commands'>

/** A seat as records name it: "human" or a level. */
export const seatOf = (word: string): Seat => (word === 'human' ? 'human' : { level: word })
export const seatWord = (seat: Seat): string => (seat === 'human' ? 'human' : seat.level)

/** The change of command in force for a side in a turn, counted from 0; undefined where whoever sits there commands. */
function changeAt({ commands }: Commanded, side: Side, turn: number): CommandChange | undefined {
  const last = commands?.findLast(each => each.side === side && each.turn <= turn + 1)
  return last?.until !== undefined && turn + 1 > last.until ? undefined : last
}

/** Who commands a side in a turn. */
export const commanderAt = (record: Commanded, side: Side, turn: number): Seat =>
  seatOf(changeAt(record, side, turn)?.by ?? record.seats[side])

/** The staff that commands in the place of a person. */
export interface Staff {
  readonly level: string
  /** The last turn that it commands, from 1; null: until the command is taken back. */
  readonly until: number | null
}

/** The staff of a side in a turn; null where none commands. */
export function staffAt(record: Commanded, side: Side, turn: number): Staff | null {
  const change = changeAt(record, side, turn)
  if (record.seats[side] !== 'human' || !change || change.by === 'human') return null
  return { level: change.by, until: change.until ?? null }
}

/** The record's changes of command with one more; of each turn the last word of everybody is kept. */
export const withCommand = (
  commands: readonly CommandChange[] = [],
  change: CommandChange,
): readonly CommandChange[] => [
  ...commands.filter(
    ({ turn, side, by }) => turn !== change.turn || side !== change.side || by !== change.by,
  ),
  change,
]
