/** What stands over the cells of the timeline: arrivals, turns at whose end points are counted, marks of the record. */
import type { Scenario } from '../../engine/scenario.ts'
import type { UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { RecordNote } from '../../scenario/recordFile.ts'
import { arrivalsByTurn } from '../battle/upcoming.ts'

export interface TurnMarks {
  readonly arrivals: readonly UnitIndex[]
  readonly deadline: boolean
  /** Checkpoints that the record has in this turn. */
  readonly checkpoints: readonly number[]
  /** Notes that the player has pinned to it. */
  readonly notes: number
}

/** Marks of every turn, for the eyes of the view's side. */
export function turnMarks(
  scenario: Scenario,
  view: View,
  notes: readonly Pick<RecordNote, 'turn'>[],
): readonly TurnMarks[] {
  const arrivals = arrivalsByTurn(scenario, view, view.side)
  const deadlines = new Set(scenario.points.flatMap(rule => ('turn' in rule ? [rule.turn] : [])))
  return scenario.turns.slice(0, scenario.form.turns).map((turn, t) => ({
    arrivals: arrivals.get(t) ?? [],
    deadline: deadlines.has(t),
    checkpoints: scenario.checkpoints.flatMap((checkpoint, c) =>
      checkpoint.planned > turn.start && checkpoint.planned <= turn.end ? [c] : [],
    ),
    notes: notes.filter(note => note.turn === t + 1).length,
  }))
}
