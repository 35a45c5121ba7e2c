/**
 * A game against the clock of the record: its checkpoints as they are reached, and by how much the game is ahead. A side
 * that plays compares only what it hears of; whoever watches the truth compares all.
 */
import type { Checkpoint, Scenario } from '../engine/scenario.ts'
import { enemyOf, type Minutes, type Side } from '../engine/types.ts'
import { hearsOf } from '../engine/view.ts'
import { offRecord, recordedSpan } from './recorded.ts'

/** `due`: the record has it later than now. `late`: the record was there by now, the game is not. */
export type CheckpointStatus = 'reached' | 'due' | 'late' | 'unheard' | 'unmeasured'

export interface CheckpointRow {
  /** Position in the battle's list. */
  readonly checkpoint: number
  readonly status: CheckpointStatus
  /** Minutes since the campaign's first midnight; `actual` is null where it has not been reached. */
  readonly planned: Minutes
  readonly actual: Minutes | null
  /** The game less the record, of one that is late so far; 0 within what the record leaves open, null where there is nothing to compare. */
  readonly off: Minutes | null
}

/** The game beside the record at the last checkpoint that tells. */
export interface Pace {
  readonly checkpoint: number
  /** The game less the record: below 0 it is ahead. */
  readonly off: Minutes
  /** Not reached yet: it falls further behind with every hour. */
  readonly isOpen: boolean
}

/**
 * Every checkpoint that the form has room for, and those reached all the same, in the order of the record.
 *
 * @param reachedAt moments by position, -1 = not reached
 * @param now minutes since the campaign's first midnight
 * @param eyes the side that looks; null sees all
 */
export function checkpointRows(
  scenario: Scenario,
  reachedAt: ArrayLike<number>,
  now: Minutes,
  eyes: Side | null,
): readonly CheckpointRow[] {
  const end = scenario.turns.at(-1)?.end ?? 0
  return scenario.checkpoints
    .map((checkpoint, c) => rowOf(scenario, checkpoint, c, reachedAt[c]!, now, eyes))
    .filter(({ planned, actual }) => planned <= end || actual !== null)
}

function rowOf(
  scenario: Scenario,
  checkpoint: Checkpoint,
  c: number,
  reached: number,
  now: Minutes,
  eyes: Side | null,
): CheckpointRow {
  const { planned, measure } = checkpoint
  const row = (status: CheckpointStatus, actual: Minutes | null, off: Minutes | null): CheckpointRow => ({
    checkpoint: c,
    status,
    planned,
    actual,
    off,
  })
  if (!measure) return row('unmeasured', null, null)
  if (reached >= 0) return row('reached', reached, offRecord(checkpoint, reached))
  if (eyes !== null && !hearsOf(scenario, checkpoint, eyes)) return row('unheard', null, null)
  const late = now - recordedSpan(checkpoint).until
  return late > 0 ? row('late', null, late) : row('due', null, null)
}

/** The side that strives for a checkpoint: whose units are to be there, or whose enemies are to fight no more. */
export function striverOf(scenario: Scenario, { measure }: Checkpoint): Side | null {
  const unit = scenario.units[measure?.units[0] ?? -1]
  return unit && measure ? (measure.finished ? enemyOf(unit.side) : unit.side) : null
}

/**
 * How far ahead the game is: by the checkpoint reached last, or, where the record is past one that the game has still to
 * come to, by the first such. Null where nothing tells yet.
 */
export function paceOf(rows: readonly CheckpointRow[]): Pace | null {
  const reached = rows.filter(({ actual }) => actual !== null)
  // One that the game has gone past is behind it, reached or not.
  const passed = Math.max(...reached.map(({ planned }) => planned))
  const late = rows
    .filter(({ status, planned }) => status === 'late' && planned > passed)
    .sort((a, b) => a.planned - b.planned)[0]
  if (late) return { checkpoint: late.checkpoint, off: late.off!, isOpen: true }
  const last = reached.toSorted((a, b) => a.actual! - b.actual! || a.planned - b.planned).at(-1)
  return last ? { checkpoint: last.checkpoint, off: last.off!, isOpen: false } : null
}

/** The moment a game stands at: the start of the turn under way, at the end of the game that of its last turn. */
export const momentOf = (
  { turns }: Scenario,
  state: { readonly turn: ArrayLike<number>; readonly over: ArrayLike<number> },
): Minutes => {
  const turn = turns[state.turn[0]!] ?? turns.at(-1)!
  return state.over[0] === 1 ? turn.end : turn.start
}
