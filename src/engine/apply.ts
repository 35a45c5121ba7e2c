/** Orders to events, for player, opponent, command line and replay alike. */
import { inherit, sideToMove } from './derived.ts'
import { type Dice, keyedDice } from './dice.ts'
import type { GameEvent } from './events.ts'
import { glimpse } from './glimpse.ts'
import type { Order, OrderKind } from './orders.ts'
import { type OrderRule, type RuleTable, startPlay } from './play.ts'
import type { Refusal } from './reasons.ts'
import { air } from './rules/airMissions.ts'
import { boats } from './rules/assaultBoats.ts'
import { bombard } from './rules/bombardment.ts'
import { enter } from './rules/boxes.ts'
import { bridge } from './rules/bridging.ts'
import { track } from './rules/columnTracks.ts'
import { combat } from './rules/combat.ts'
import { choose } from './rules/decisions.ts'
import { demolish } from './rules/demolition.ts'
import { detach, rejoin } from './rules/detachments.ts'
import { embark } from './rules/embarking.ts'
import { land } from './rules/landing.ts'
import { movement } from './rules/movement.ts'
import { raid } from './rules/raids.ts'
import { evacuate, rail } from './rules/rail.ts'
import { raze } from './rules/razing.ts'
import { reserve } from './rules/reserve.ts'
import { priority, stance } from './rules/settings.ts'
import { cut, mend, wreck } from './rules/trackwork.ts'
import type { Scenario } from './scenario.ts'
import { end } from './sequence.ts'
import { copyState, type GameState, type MutableState } from './state.ts'
import type { View } from './view.ts'

/** Every kind of order and its law: a new kind does not compile until its rule stands here. */
export const RULES: RuleTable = {
  move: movement,
  attack: combat,
  stance,
  priority,
  detach,
  rejoin,
  reserve,
  demolish,
  bridge,
  raze,
  bombard,
  raid,
  boats,
  air,
  rail,
  evacuate,
  enter,
  cut,
  mend,
  wreck,
  track,
  choose,
  land,
  embark,
  end,
}

// The one cast of the table: an order's kind picks the rule for just that order.
const ruleOf = (order: Order): OrderRule<Order> => RULES[order.kind] as OrderRule<Order>

export type Applied<S extends GameState = GameState> =
  | { readonly ok: true; readonly state: S; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Is the order lawful as far as its side can know? null = yes. The one law for interface, opponents, command line and replay. */
export function check(scenario: Scenario, view: View, order: Order): Refusal | null {
  if (view.state.over[0] === 1) return { code: 'gameOver' }
  if (!Object.hasOwn(RULES, order.kind))
    return { code: 'badOrder', at: 'kind', expected: Object.keys(RULES).join(', ') }
  return ruleOf(order).check(scenario, view, order)
}

/** Carries out an order of the side to move on a copy of the state; a refused order leaves everything as it was. */
export function applyOrder(
  scenario: Scenario,
  state: GameState,
  order: Order,
  dice: Dice = keyedDice(state.seed),
): Applied<MutableState> {
  const refusal = judged(scenario, state, order)
  if (refusal) return { ok: false, refusal }
  const next = copyState(scenario, state)
  inherit(state, next)
  return resolved(scenario, next, order, dice)
}

/**
 * The same in a state that the caller owns and that nobody else holds on to: it becomes the next one, and no copy is
 * made.
 */
export function applyInPlace(
  scenario: Scenario,
  own: MutableState,
  order: Order,
  dice: Dice = keyedDice(own.seed),
): Applied<MutableState> {
  const refusal = judged(scenario, own, order)
  return refusal ? { ok: false, refusal } : resolved(scenario, own, order, dice)
}

const judged = (scenario: Scenario, state: GameState, order: Order): Refusal | null =>
  check(scenario, glimpse(scenario, state, sideToMove(state)), order)

function resolved(scenario: Scenario, own: MutableState, order: Order, dice: Dice): Applied<MutableState> {
  const play = startPlay(scenario, own, dice)
  ruleOf(order).resolve(play, order)
  return { ok: true, state: own, events: play.events }
}

export const ORDER_KINDS = Object.keys(RULES) as readonly OrderKind[]

/**
 * Orders worth offering to the view's side, of these kinds, all of them lawful, none while the other side moves; not every
 * lawful order is in the list.
 */
export function candidates(
  scenario: Scenario,
  view: View,
  kinds: readonly OrderKind[] = ORDER_KINDS,
): readonly Order[] {
  if (view.state.over[0] === 1 || sideToMove(view.state) !== view.side) return []
  return kinds.flatMap(kind => RULES[kind].candidates(scenario, view) as readonly Order[])
}
