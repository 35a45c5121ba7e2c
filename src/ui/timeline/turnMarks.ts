/** What stands over the cells of the timeline: arrivals, turns at whose end points are counted, marks of the record. */
import type { Scenario } from '../../engine/scenario.ts'
import type { UnitIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import { arrivalsByTurn } from '../battle/upcoming.ts'

export interface TurnMarks {
  readonly arrivals: readonly UnitIndex[]
  readonly deadline: boolean
  /** Checkpoints that the record has in this turn. */
  readonly checkpoints: readonly number[]
}

/** Marks of every turn, for the eyes of the view's side. */
export function turnMarks(scenario: Scenario, view: View): readonly TurnMarks[] {
  const arrivals = arrivalsByTurn(scenario, view, view.side)
  const deadlines = new Set(scenario.points.flatMap(rule => ('turn' in rule ? [rule.turn] : [])))
  return scenario.turns.slice(0, scenario.form.turns).map((turn, t) => ({
    arrivals: arrivals.get(t) ?? [],
    deadline: deadlines.has(t),
    checkpoints: scenario.checkpoints.flatMap((checkpoint, c) =>
      checkpoint.planned > turn.start && checkpoint.planned <= turn.end ? [c] : [],
    ),
  }))
}
