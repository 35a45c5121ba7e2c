/**
 * How opponents answer decisions: by the points that each answer pays or costs at once by the scale; where none pays
 * more than history's own answer, by that.
 */
import type { OrderOf } from '../engine/orders.ts'
import { lastTurn, openDecisions, refuseCost } from '../engine/rules/decisions.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { DecisionOption } from '../engine/script.ts'
import type { Side } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { missedBy } from './binding.ts'
import type { OrderNote } from './commander.ts'

/** An answer that is meant, and why. */
export interface Meant {
  readonly option: number
  readonly note: OrderNote
}
/** The order that answers a decision. */
export interface Answer {
  readonly order: OrderOf<'choose'>
  readonly note: OrderNote
}

/** The answer by points to the first open decision that can be answered, or null where none is asked. */
export const answer = (scenario: Scenario, view: View): Answer | null =>
  answerAs(scenario, view, decision =>
    byWorth(scenario, decision, option => pointsOf(scenario, option, view.side)),
  )

/** The same by who looks ahead: whom an answer binds to where he stands, he does not get away. */
export const foresightfulAnswer = (scenario: Scenario, view: View): Answer | null =>
  answerAs(scenario, view, decision =>
    byWorth(
      scenario,
      decision,
      option => pointsOf(scenario, option, view.side) - missedBy(scenario, view, option),
    ),
  )

/**
 * Answers the first open decision as `meant` has it. What cannot be paid for today waits for tomorrow; on the last day
 * whatever can be paid for is taken, history's answer first.
 */
export function answerAs(scenario: Scenario, view: View, meant: (decision: number) => Meant): Answer | null {
  for (const decision of openDecisions(scenario, view)) {
    const asked = scenario.decisions[decision]!
    const canBe = (option: number): boolean => refuseCost(scenario, view.state, decision, option) === null
    const { option, note } = meant(decision)
    if (canBe(option)) return { order: { kind: 'choose', decision, option }, note }
    if (view.state.turn[0]! < lastTurn(asked, view.state)) continue
    const other = [asked.fallback, ...asked.options.keys()].find(canBe)
    if (other !== undefined)
      return { order: { kind: 'choose', decision, option: other }, note: { code: 'decideAsWritten' } }
  }
  return null
}

/** What pays most by the scale; where nothing pays more than history's own answer, that. */
function byWorth(scenario: Scenario, decision: number, worthOf: (option: DecisionOption) => number): Meant {
  const { options, fallback } = scenario.decisions[decision]!
  const worth = options.map(worthOf)
  const most = Math.max(...worth)
  const gain = most - worth[fallback]!
  return gain > 0
    ? { option: worth.indexOf(most), note: { code: 'decide', facts: { points: gain } } }
    : { option: fallback, note: { code: 'decideAsWritten' } }
}

/** Points that an answer brings a side at once, less those that it brings the enemy. */
const pointsOf = ({ points }: Scenario, { effects }: DecisionOption, side: Side): number =>
  effects.reduce((sum, effect) => {
    const rule = effect.kind === 'points' ? points[effect.rule] : undefined
    if (rule?.kind !== 'awarded') return sum
    return sum + (rule.side === side ? rule.points : -rule.points)
  }, 0)
