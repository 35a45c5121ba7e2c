/**
 * The order to march (8-numbers 2; 3-rules section 3). The commander's preview walks the path on what his side knows;
 * the order walks it on the ground as it is, hex by hex, and ends on contact with what he did not know of.
 */
import { sideAt, turnMinutes } from '../derived.ts'
import { pathTo, reach } from '../map/reach.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { isRefusal, progressTowards, reckonStep, type StepCost } from './march.ts'
import { attempt, type Marcher, marcher, marchLimit } from './marchAccount.ts'
import { refuseCommand } from './mayCommand.ts'
import { mayMarch } from './mayMarch.ts'
import { overrunIn } from './overrun.ts'
import { stackingRefusal } from './stacking.ts'
import { barredByStopOrder } from './stopOrder.ts'
import { walk } from './walk.ts'

export { type StepCost, type StepPart, stepCost } from './march.ts'

export type MoveOrder = OrderOf<'move'>

/** One finished hex of a previewed march; clock, account, fuel and readiness as they stand after it. */
export interface PreviewStep extends Marcher {
  readonly from: HexIndex
  readonly to: HexIndex
  readonly cost: StepCost
  /** Enemies in the hex that the march goes over. */
  readonly overruns: readonly UnitIndex[]
}

export interface MovePreview {
  readonly steps: readonly PreviewStep[]
  /** The last hex, if it cannot be finished this turn: minutes in it when the turn ends, of all that it takes. */
  readonly progress: {
    readonly to: HexIndex
    readonly cost: StepCost
    readonly minutes: Minutes
    readonly of: Minutes
    /** As they stand when the turn ends on the way. */
    readonly after: Marcher
  } | null
  /** Why the order is not lawful, after the steps that are. */
  readonly refusal: Refusal | null
}

const refused = (refusal: Refusal): MovePreview => ({ steps: [], progress: null, refusal })

/** A march as the side that orders it can foresee it: hex by hex, with what it does to clock, fuel and readiness. */
export function previewMove(scenario: Scenario, view: View, order: MoveOrder): MovePreview {
  const { state } = view
  const bar = orderFault(scenario, view, order) ?? mayMarch(scenario, state, order.unit)
  return bar ? refused(bar) : previewPath(scenario, state, order)
}

function orderFault(scenario: Scenario, view: View, { unit, path }: MoveOrder): Refusal | null {
  if (!scenario.units[unit]) return { code: 'badOrder', at: 'unit', expected: 'a unit of the roster' }
  if (path.length === 0) return { code: 'badOrder', at: 'path', expected: 'at least one hex' }
  if (view.state.over[0] === 1) return { code: 'gameOver' }
  return refuseCommand(scenario, view, unit)
}

function previewPath(scenario: Scenario, state: GameState, order: MoveOrder): MovePreview {
  const { unit, path } = order
  const enemy = enemyOf(scenario.units[unit]!.side)
  const barred = barredByStopOrder(scenario, state, scenario.units[unit]!.side)
  const steps: PreviewStep[] = []
  let now = marcher(state, unit)
  let from = state.hex[unit]!
  for (const [i, to] of path.entries()) {
    const stop = (refusal: Refusal): MovePreview => ({ steps, progress: null, refusal })
    const held = sideAt(scenario, state, to) === enemy
    const overruns = held ? overrunIn(scenario, state, unit, to, now.readiness) : []
    if (held && overruns.length === 0) return stop({ code: 'enemyHex', hex: to })
    if (barred && (barred[to] === 1 || held)) return stop({ code: 'stopOrder', hex: to })
    const step = { from, to, ready: now.clock, done: i === 0 ? progressTowards(state, unit, to) : 0 }
    const cost = reckonStep(scenario, state, unit, held ? { ...step, into: 'overrun' } : step)
    if (isRefusal(cost)) return stop(cost)
    const got = attempt(scenario, state, unit, now, cost)
    if (isRefusal(got)) return stop(got)
    if (!got.finished) {
      // Neither a way onward nor an overrun is left half done.
      if (i < path.length - 1 || held) return stop(tooFar(scenario, state, unit, got.after, cost))
      const progress = {
        to,
        cost,
        minutes: step.done + got.spent,
        of: step.done + cost.minutes,
        after: got.after,
      }
      return { steps, progress, refusal: stackingRefusal(scenario, state, unit, from) }
    }
    now = got.after
    steps.push({ from, to, cost, overruns, ...now })
    from = to
  }
  return { steps, progress: null, refusal: stackingRefusal(scenario, state, unit, from) }
}

/** Why a march ends in a hex short of its end: the turn or the march account is used up. */
function tooFar(
  scenario: Scenario,
  state: GameState,
  unit: UnitIndex,
  after: Marcher,
  cost: StepCost,
): Refusal {
  const has = turnMinutes(scenario, state) - after.clock
  if (has > 0)
    return {
      code: 'marchedOut',
      unit,
      account: after.account,
      limit: marchLimit(scenario.units[unit]!.mobility),
    }
  return { code: 'notEnoughTime', unit, needs: cost.minutes, has }
}

function candidates(scenario: Scenario, view: View): readonly MoveOrder[] {
  return scenario.units.flatMap((_, unit) => marchesOf(scenario, view, unit))
}

/**
 * Lawful marches of a unit: to each hex within reach, and into each neighbour that takes longer than the turn. None for
 * a unit that is not the side's to command.
 */
export function marchesOf(scenario: Scenario, view: View, unit: UnitIndex): readonly MoveOrder[] {
  if (scenario.units[unit]!.side !== view.side || mayMarch(scenario, view.state, unit)) return []
  const within = reach(scenario, view.state, unit)
  const orders = within.hexes.map((hex): MoveOrder => ({ kind: 'move', unit, path: pathTo(within, hex) }))
  for (let d = 0; d < 6; d++) {
    const to = scenario.map.neighbours[view.state.hex[unit]! * 6 + d]!
    if (to < 0 || within.minutes[to]! >= 0) continue
    const order: MoveOrder = { kind: 'move', unit, path: [to] }
    if (previewMove(scenario, view, order).refusal === null) orders.push(order)
  }
  return orders
}

export const movement: OrderRule<MoveOrder> = {
  candidates,
  check: (scenario, view, order) => previewMove(scenario, view, order).refusal,
  resolve: walk,
}
