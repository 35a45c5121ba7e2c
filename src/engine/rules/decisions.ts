/**
 * Decisions (3-rules section 7): questions that higher command leaves to a side's commander. One is asked at the
 * beginning of a turn in which it is due and stays open until it is answered or its time runs out; then the answer that
 * history gave is taken for it. What follows comes at once. The enemy hears neither question nor answer. An answer that
 * takes aircraft can be given only while so many are left this turn.
 */
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { Decision } from '../script.ts'
import type { GameState } from '../state.ts'
import type { Side } from '../types.ts'
import type { View } from '../view.ts'
import { airPoints } from './airPoints.ts'
import { isDue } from './conditions.ts'
import { carryOut, settle } from './effects.ts'
import { refuseTurn } from './mayCommand.ts'

/** Decisions of the view's side that wait for an answer, by their positions. */
export const openDecisions = ({ decisions }: Scenario, { side, state }: View): readonly number[] =>
  decisions.flatMap((decision, d) => (decision.side === side && state.asked[d] === 1 ? [d] : []))

/** Asks what is due and not yet open, after the turn's events: these may have brought it about. */
export function ask(play: Play): void {
  const { scenario, state } = play
  scenario.decisions.forEach(({ once, when }, decision) => {
    const isPast = once && state.decided[decision]! > 0
    if (isPast || state.asked[decision] === 1 || !isDue(scenario, state, when)) return
    play.emit({ kind: 'asked', decision })
  })
}

/** 0-based turn at whose end an open decision is taken without an answer. */
export const lastTurn = ({ once, when }: Decision, state: GameState): number =>
  once ? when.untilTurn : state.turn[0]!

/** At the end of a side's turn: what has run out of time is decided as history has it. */
export function letLapse(play: Play, side: Side): void {
  const { scenario, state } = play
  scenario.decisions.forEach((each, decision) => {
    if (each.side !== side || state.asked[decision] === 0 || state.turn[0]! < lastTurn(each, state)) return
    const options = [each.fallback, ...each.options.keys()]
    const possible = options.find(option => refuseCost(scenario, state, decision, option) === null)
    decide(play, decision, possible ?? each.fallback, true)
  })
}

/** Why the side cannot take an answer now, asked or not: aircraft that it takes are not there. Null where it can. */
export function refuseCost(
  scenario: Scenario,
  state: GameState,
  decision: number,
  option: number,
): Refusal | null {
  const { side, options } = scenario.decisions[decision]!
  for (const effect of options[option]!.effects) {
    if (effect.kind !== 'airPoints' || effect.side !== side || effect.points >= 0) continue
    const { left } = airPoints(scenario, state, side, effect.pool)
    if (left + effect.points < 0)
      return { code: 'noAirPoints', pool: effect.pool, needs: -effect.points, has: left }
  }
  return null
}

function decide(play: Play, decision: number, option: number, byDefault: boolean): void {
  const { scenario, state } = play
  const { effects } = scenario.decisions[decision]!.options[option]!
  play.emit({ kind: 'decided', decision, option, byDefault })
  for (const effect of effects) carryOut(play, scenario.events.length + decision, effect)
  const { start, end } = scenario.turns[state.turn[0]!]!
  if (effects.length > 0) settle(play, byDefault ? end : start)
}

/** Answers a decision that is open. An answer stands: it cannot be taken back but by another decision. */
export const choose: OrderRule<OrderOf<'choose'>> = {
  candidates: (scenario, view) =>
    openDecisions(scenario, view).flatMap(decision =>
      [...scenario.decisions[decision]!.options.keys()]
        .filter(option => refuseCost(scenario, view.state, decision, option) === null)
        .map(option => ({ kind: 'choose' as const, decision, option })),
    ),
  check(scenario, view, { decision, option }): Refusal | null {
    const turn = refuseTurn(view)
    if (turn) return turn
    const asked = scenario.decisions[decision]
    if (!asked) return { code: 'badOrder', at: 'decision', expected: 'a decision of the battle' }
    if (!asked.options[option])
      return { code: 'badOrder', at: 'option', expected: 'an answer to the decision' }
    if (!openDecisions(scenario, view).includes(decision)) return { code: 'notAsked' }
    return refuseCost(scenario, view.state, decision, option)
  },
  resolve(play, { decision, option }) {
    decide(play, decision, option, false)
  },
}
