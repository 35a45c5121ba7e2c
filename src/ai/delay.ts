/** What enemies in a hex cost those who want to get past them. */
import { clamp } from '../engine/arithmetic.ts'
import { turnMinutes } from '../engine/derived.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, Minutes, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { Goal } from './goals.ts'
import { wayOf } from './roads.ts'
import { stepMinutes } from './travel.ts'

/** The most that one enemy hex delays: so much, or where turns are longer the turn and the first hours of the next. */
const LONGEST_DELAY: Minutes = 600
const FIRST_HOURS: Minutes = 240

/** Minutes that enemies in the target hold the unit up: how much further off the goal is by the best way round them. */
export function delayBy(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  target: HexIndex,
  goals: ReadonlyMap<UnitIndex, Goal>,
): Minutes {
  const goal = goals.get(u)
  if (!goal || goal.kind === 'hold') return 0
  const { mobility } = scenario.units[u]!
  const field = wayOf(scenario, view.state, u, goal.hex)
  const steps = stepMinutes(scenario, mobility, view.state)
  const from = view.state.hex[u]!
  if (field[target]! < 0 || field[target]! >= field[from]!) return 0
  let through = 0
  let round = Number.MAX_SAFE_INTEGER
  for (let d = 0; d < 6; d++) {
    const hex = scenario.map.neighbours[from * 6 + d]!
    const step = steps[from * 6 + d]!
    if (hex < 0 || field[hex]! < 0 || step === 0) continue
    if (hex === target) through = step + field[hex]!
    else if (!knownEnemy(scenario, view, hex)) round = Math.min(round, step + field[hex]!)
  }
  const longest = Math.max(LONGEST_DELAY, turnMinutes(scenario, view.state) + FIRST_HOURS)
  return through === 0 ? 0 : clamp(round - through, 0, longest)
}
