/**
 * How opponents answer decisions: by the points that each answer pays or costs at once by the scale; where none pays
 * more than history's own answer, by that.
 */
import type { OrderOf } from '../engine/orders.ts'
import { openDecisions } from '../engine/rules/decisions.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { DecisionOption } from '../engine/script.ts'
import type { Side } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'

/** The answer to the first open decision, or null where none is asked. */
export function answer(
  scenario: Scenario,
  view: View,
): { readonly order: OrderOf<'choose'>; readonly note: OrderNote } | null {
  const decision = openDecisions(scenario, view)[0]
  if (decision === undefined) return null
  const { options, fallback } = scenario.decisions[decision]!
  const worth = options.map(option => pointsOf(scenario, option, view.side))
  const most = Math.max(...worth)
  const gain = most - worth[fallback]!
  const option = gain > 0 ? worth.indexOf(most) : fallback
  const note: OrderNote = gain > 0 ? { code: 'decide', facts: { points: gain } } : { code: 'decideAsWritten' }
  return { order: { kind: 'choose', decision, option }, note }
}

/** Points that an answer brings a side at once, less those that it brings the enemy. */
const pointsOf = ({ points }: Scenario, { effects }: DecisionOption, side: Side): number =>
  effects.reduce((sum, effect) => {
    const rule = effect.kind === 'points' ? points[effect.rule] : undefined
    if (rule?.kind !== 'awarded') return sum
    return sum + (rule.side === side ? rule.points : -rule.points)
  }, 0)
