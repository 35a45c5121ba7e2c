/** A tactic asked by itself in a drawn position: whom it takes and what it orders. */
import { goalsOf } from '../../src/ai/goals.ts'
import { assign } from '../../src/ai/missions.ts'
import type { Proposal, Tactic, TacticCode } from '../../src/ai/tactics/tactic.ts'
import { sideToMove } from '../../src/engine/derived.ts'
import { imagine } from '../../src/engine/imagine.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { Order } from '../../src/engine/orders.ts'
import { observe } from '../../src/engine/view.ts'
import type { Position } from './position.ts'

/**
 * What a tactic proposes to the side that has the move; `before`: what units were taken for when last asked, by letter;
 * `marched`: letters of those who have had their marches this turn.
 */
export function asked(
  tactic: Tactic,
  { scenario, state, unit }: Position,
  before: { readonly [letter: string]: TacticCode } = {},
  marched = '',
): readonly Proposal[] {
  const side = sideToMove(state)
  const view = observe(scenario, state, side)
  return tactic.propose({
    scenario,
    view,
    likely: imagine(scenario, view, 1),
    goals: assign(scenario, view, goalsOf(scenario, view), {}),
    posts: new Map(
      Object.entries(before).map(([letter, code]) => [
        unit(letter),
        { tactic: code, place: state.hex[unit(letter)]! },
      ]),
    ),
    bound: new Set(),
    marched: new Set([...marched].map(unit)),
  })
}

export const ordersOf = (proposals: readonly Proposal[]): readonly Order[] =>
  proposals.flatMap(each => each.orders)
/** Whom a tactic takes, as a word of their letters. */
export const taken = ({ scenario }: Position, proposals: readonly Proposal[]): string =>
  [...new Set(proposals.flatMap(each => each.units))].map(u => scenario.units[u]!.id).join('')
/** Where the marches among some orders end, by letter. */
export const marches = (
  { scenario }: Position,
  orders: readonly Order[],
): { readonly [letter: string]: string } =>
  Object.fromEntries(
    orders.flatMap(order =>
      order.kind === 'move'
        ? [[scenario.units[order.unit]!.id, hexText(scenario.map, order.path.at(-1)!)]]
        : [],
    ),
  )
