/** Part of a player turn led by the plans of the record: the units that an author has in hand are left alone. */
import type { Memory } from '../ai/commander.ts'
import { historical } from '../ai/historical.ts'
import { sideToMove, turnMinutes } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Order } from '../engine/orders.ts'
import { supposing } from '../engine/rules/foresight.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { UnitIndex } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import { commanderSeed, giveInOrder } from '../record/commanding.ts'
import { unitsOfOrder } from '../scenario/lintOpening.ts'
import type { RunningGame } from './running.ts'

/** Times that the plans are asked in one player turn. */
const MOST_ASKED = 200

/**
 * Has level *historical* lead the units of the side to move that are not `named`, to where it would end the turn.
 *
 * @param memory what it remembers of the side's earlier turns
 * @returns what it remembers now
 */
export function followPlans(
  scenario: Scenario,
  game: RunningGame,
  named: ReadonlySet<UnitIndex>,
  memory: Memory,
): Memory {
  const side = sideToMove(game.state())
  const { seed } = game.state()
  const give = (order: Order): readonly GameEvent[] | null => {
    const applied = game.give(order)
    return applied.ok ? applied.events : null
  }
  const isNamed = (order: Order): boolean => unitsOfOrder(order).some(u => named.has(u))
  const supposed: GameEvent[] = []
  let remembered = memory
  for (let asked = 0; asked < MOST_ASKED && game.state().over[0] === 0; asked++) {
    const state = game.state()
    const view = withoutNamed(scenario, observe(scenario, state, side), named, supposed)
    const decision = historical.next(scenario, view, remembered, commanderSeed(seed, side, state.turn[0]!))
    remembered = decision.memory
    // What the plans set for those in hand is supposed done, so that they go on to the others.
    const settings = decision.orders.filter(isNamed).flatMap(asSupposed)
    supposed.push(...settings)
    const given = giveInOrder(
      decision.orders.filter(order => !isNamed(order)),
      give,
    )
    if (decision.end || given + settings.length === 0) break
  }
  return remembered
}

/** The view with the turn of those in hand spent, so that the plans count on the others alone. */
function withoutNamed(
  scenario: Scenario,
  view: View,
  named: ReadonlySet<UnitIndex>,
  supposed: readonly GameEvent[],
): View {
  const { hex, account, readiness } = view.state
  const clock = turnMinutes(scenario, view.state)
  const spent = [...named].map(
    (unit): GameEvent => ({
      kind: 'contact',
      ...{ unit, hex: hex[unit]!, enemy: unit, clock, account: account[unit]!, readiness: readiness[unit]! },
    }),
  )
  return { ...view, state: supposing(scenario, view.state, [...spent, ...supposed]) }
}

/** An order that takes no minutes, as if it had been given. */
function asSupposed(order: Order): readonly GameEvent[] {
  switch (order.kind) {
    case 'stance':
    case 'priority':
    case 'reserve':
      return [order]
    case 'detach':
    case 'rejoin':
      return [{ kind: 'detachment', unit: order.unit, forward: order.kind === 'detach', clock: 0 }]
    default:
      return []
  }
}
