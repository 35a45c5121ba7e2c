/**
 * Forward detachments of opponents: when fuel runs short in a corps, what there is goes to the one of its units that has
 * most, so that somebody goes on. A detachment that stands dry makes room for a better one.
 */
import { isPresent } from '../engine/derived.ts'
import type { Order } from '../engine/orders.ts'
import { detach, isForward, rejoin } from '../engine/rules/detachments.ts'
import { OWN_LOAD } from '../engine/rules/lift.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Permille, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { OrderNote } from './commander.ts'
import { isBehindTheLine } from './estimate.ts'

/** Fuel below which a detachment stands, and what another must have more than it to be sent instead, ‰ of a refill. */
const DRY: Permille = 150
const BETTER: Permille = 500

/**
 * The next change of a detachment, or null: corps that have a staff of their own, in the order of the file. Army troops
 * send none: an army's spearheads are those of its corps.
 */
export function detachment(
  scenario: Scenario,
  view: View,
): { readonly order: Order; readonly note: OrderNote } | null {
  const { state, side } = view
  for (const [f, formation] of scenario.formations.entries()) {
    if (formation.side !== side || !formation.headquarters || leadsOthers(scenario, f)) continue
    const drinkers = scenario.units.flatMap((unit, u) =>
      unit.formation === f && unit.fuelRefill > 0 && isPresent(state, u) ? [u] : [],
    )
    if (drinkers.length < 2 || !isShort(view, drinkers)) continue
    const order = change(scenario, view, drinkers)
    if (order) return { order, note: { code: order.kind } }
  }
  return null
}

/** Are there formations under it? */
const leadsOthers = ({ formations }: Scenario, f: number): boolean =>
  formations.some(({ parent }) => parent === f)

/** Have they less than a refill each? */
const isShort = ({ state }: View, units: readonly UnitIndex[]): boolean =>
  units.reduce((sum, u) => sum + state.fuel[u]!, 0) < OWN_LOAD * units.length

function change(
  scenario: Scenario,
  view: View,
  units: readonly UnitIndex[],
): Extract<Order, { readonly kind: 'detach' | 'rejoin' }> | null {
  const { fuel } = view.state
  const forward = units.find(u => isForward(view.state, u))
  const fullest = [...units].sort((a, b) => fuel[b]! - fuel[a]! || a - b)
  if (forward !== undefined) {
    if (fuel[forward]! >= DRY || fuel[fullest[0]!]! < fuel[forward]! + BETTER) return null
    const back = { kind: 'rejoin' as const, unit: forward }
    return rejoin.check(scenario, view, back) === null ? back : null
  }
  for (const unit of fullest) {
    // Guns and staffs open no road: fuel given to them first is taken from those who could go on.
    if (isBehindTheLine(scenario.units[unit]!)) continue
    const order = { kind: 'detach' as const, unit }
    if (detach.check(scenario, view, order) === null) return order
  }
  return null
}
