/** When a mission of the plan is in force: its time, and its conditions as far as its own side knows. */
import { isPresent } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { HexIndex } from '../../engine/types.ts'
import type { View } from '../../engine/view.ts'
import type { FoundCondition, Mission } from '../../scenario/readPlans.ts'
import { holderOf } from '../estimate.ts'

/** Is the mission in force at some time of this turn, and is everything so that it waits for? */
export function isInForce(scenario: Scenario, view: View, { from, until, when, unless }: Mission): boolean {
  const turn = scenario.turns[view.state.turn[0]!]
  if (!turn || from >= turn.end || until <= turn.start) return false
  const isSo = (condition: FoundCondition): boolean => holdsTrue(scenario, view, condition)
  return when.every(isSo) && !unless.some(isSo)
}

function holdsTrue(scenario: Scenario, { state, side }: View, condition: FoundCondition): boolean {
  const isNear = (u: number, hex: HexIndex, within: number): boolean =>
    isPresent(state, u) && distance(scenario.map, state.hex[u]!, hex) <= within
  switch (condition.kind) {
    case 'held':
      return holderOf(state, condition.objective) === condition.side
    case 'arrived':
      return condition.units.some(u => isNear(u, condition.hex, condition.within))
    case 'met':
      return scenario.units.some(
        (unit, u) => unit.side !== side && isNear(u, condition.hex, condition.within),
      )
    case 'losses': {
      const lost = condition.units.reduce(
        (sum, u) => sum + state.killed[u]! + state.wounded[u]! + state.captured[u]!,
        0,
      )
      const men = condition.units.reduce((sum, u) => sum + scenario.units[u]!.men, 0)
      return lost * 1000 >= condition.permille * men
    }
    case 'decided':
      return state.decided[condition.decision] === condition.option + 1
  }
}
