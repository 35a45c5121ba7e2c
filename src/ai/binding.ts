/** What it costs to bind own troops to where they stand: ways off the map that pay, and that they then come to too late. */
import { isPresent } from '../engine/derived.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { DecisionOption, Effect } from '../engine/script.ts'
import type { GameState } from '../engine/state.ts'
import type { UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { arrivalMinutes } from './appreciation.ts'
import { paysExit } from './estimate.ts'

/** Points that a side will not have for units which could still leave the map, if an answer binds them to where they stand. */
export function missedBy(scenario: Scenario, { state, side }: View, { effects }: DecisionOption): number {
  const bound = effects.flatMap(effect => (effect.kind === 'freeze' ? effect.units : []))
  return scenario.points.reduce((sum, rule) => {
    if (rule.kind !== 'exited' || rule.side !== side) return sum
    const late = bound.filter(
      u =>
        paysExit(rule, side, u) &&
        isPresent(state, u) &&
        leavesFrom(scenario, state, u, rule.hexes, state.turn[0]!) &&
        !leavesFrom(scenario, state, u, rule.hexes, freedAt(scenario, u)),
    )
    return sum + rule.points * late.length
  }, 0)
}

/** Can the unit be off the map by one of the ways, if it sets out in a 0-based turn? */
function leavesFrom(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  ways: readonly number[],
  turn: number,
): boolean {
  const last = Math.min(scenario.form.turns, scenario.turns.length) - 1
  if (turn > last) return false
  const left = scenario.turns[last]!.end - scenario.turns[turn]!.start
  return ways.some(hex => {
    const arrival = arrivalMinutes(scenario, state, u, hex)
    return arrival >= 0 && arrival < left
  })
}

/** The first 0-based turn in which the battle's timetable may let a bound unit go again. */
const freedAt = ({ events, turns }: Scenario, u: UnitIndex): number =>
  events.reduce(
    (first, { when, effects }) =>
      effects.some(effect => lets(effect, u)) ? Math.min(first, when.fromTurn) : first,
    turns.length,
  )

const lets = (effect: Effect, u: UnitIndex): boolean => effect.kind === 'release' && effect.units.includes(u)
