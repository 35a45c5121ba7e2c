/** Random games for properties: any lawful orders of both sides, from a seed that names them. */
import { candidates, check, ORDER_KINDS } from '../engine/apply.ts'
import { isPresent, sideToMove } from '../engine/derived.ts'
import type { Order } from '../engine/orders.ts'
import { marchesOf } from '../engine/rules/movement.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { PRIORITIES, RESERVES, STANCES } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import type { GameRecord } from '../record/record.ts'
import { type Draw, draws, oneOf } from './draws.ts'
import { BrokenGame, type GameStep, startGame } from './running.ts'

export interface PlayoutOptions {
  /** Stop when this many turns have been played; the whole game unless said. */
  readonly turns?: number
  /** Orders in a player turn on average before it is ended; 12 unless said. */
  readonly orders?: number
}

export interface Playout {
  readonly state: GameState
  readonly record: GameRecord
}

/** Orders after which a random game has lost its way. */
export const MAX_STEPS = 20_000
export const ORDERS_A_TURN = 12
export const RANDOM_SEATS = { soviet: 'random', japanese: 'random' } as const

/** Plays random lawful orders of both sides and shows every step. Throws BrokenGame where a step or a rule throws. */
export function playout(
  scenario: Scenario,
  seed: number,
  step: (step: GameStep) => void,
  { turns = scenario.form.turns, orders = ORDERS_A_TURN }: PlayoutOptions = {},
): Playout {
  const draw = draws(seed)
  const game = startGame(scenario, seed, RANDOM_SEATS, step)
  for (let n = 0; game.state().over[0] === 0 && game.state().turn[0]! < turns; n++) {
    if (n > MAX_STEPS) throw new BrokenGame(`Expected an end within ${MAX_STEPS} orders`, game.record())
    const order = anyOrder(scenario, game.state(), draw, orders)
    const applied = game.give(order)
    if (!applied.ok)
      throw new BrokenGame(
        `Expected a lawful order, got ${JSON.stringify(order)}: ${JSON.stringify(applied.refusal)}`,
        game.record(),
      )
  }
  return { state: game.state(), record: game.record() }
}

/** Any order of the side to move: mostly out of the candidates, at times a stance, priority or reserve, at last the end. */
export function anyOrder(scenario: Scenario, state: GameState, draw: Draw, orders: number): Order {
  const side = sideToMove(state)
  if (draw(orders) === 0) return { kind: 'end' }
  const own = scenario.units.flatMap((unit, u) => (unit.side === side && isPresent(state, u) ? [u] : []))
  const unit = own[draw(own.length)]
  if (unit !== undefined && draw(10) === 0)
    return { kind: 'priority', unit, priority: oneOf(draw, PRIORITIES)! }
  if (unit !== undefined && draw(10) === 0 && state.ordered[unit] === 0) {
    if (scenario.units[unit]!.mobility !== 'static')
      return { kind: 'stance', unit, stance: oneOf(draw, STANCES)! }
  }
  if (unit !== undefined && draw(10) === 0) {
    const order: Order = { kind: 'reserve', unit, reserve: oneOf(draw, RESERVES)! }
    if (check(scenario, observe(scenario, state, side), order) === null) return order
  }
  return anyCandidate(scenario, state, draw)
}

/** All but marches, of which there are so many that one unit's are listed at a time, and the end of the turn. */
const OTHER_KINDS = ORDER_KINDS.filter(kind => kind !== 'move' && kind !== 'end')

/** Any of the orders worth offering to the side to move; the end of its turn where there is no other. */
export function anyCandidate(scenario: Scenario, state: GameState, draw: Draw): Order {
  const side = sideToMove(state)
  const view = observe(scenario, state, side)
  const march = (): Order | undefined => anyMarch(scenario, view, draw)
  const other = (): Order | undefined => anyOther(scenario, view, draw)
  return (draw(3) === 0 ? (other() ?? march()) : (march() ?? other())) ?? { kind: 'end' }
}

/**
 * An attack three times out of four, else an order of the first kind from one drawn by chance that can be given at all, so
 * that none is rare. Without the attacks armies would hardly ever fight.
 */
function anyOther(scenario: Scenario, view: View, draw: Draw): Order | undefined {
  const attacks = draw(4) > 0 ? candidates(scenario, view, ['attack']) : []
  if (attacks.length > 0) return oneOf(draw, attacks)
  const first = draw(OTHER_KINDS.length)
  for (let n = 0; n < OTHER_KINDS.length; n++) {
    const kind = OTHER_KINDS[(first + n) % OTHER_KINDS.length]!
    const orders = candidates(scenario, view, [kind])
    if (orders.length > 0) return oneOf(draw, orders)
  }
  return undefined
}

/** A march of the first unit from one drawn by chance that can march at all. */
function anyMarch(scenario: Scenario, view: View, draw: Draw): Order | undefined {
  const first = draw(scenario.units.length)
  for (let n = 0; n < scenario.units.length; n++) {
    const marches = marchesOf(scenario, view, (first + n) % scenario.units.length)
    if (marches.length > 0) return oneOf(draw, marches)
  }
  return undefined
}
