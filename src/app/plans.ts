/**
 * What a commander has laid down for the turns to come: marches that go on by themselves, and units that stand guard
 * until an enemy is near. Kept beside the game in the record's memory, outside every hash: the enemy and the rules know
 * nothing of it. Pure.
 */
import { isPresent } from '../engine/derived.ts'
import { orderFromJson, orderToJson } from '../engine/notation.ts'
import type { Order, OrderOf } from '../engine/orders.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import type { GameRecord } from '../scenario/recordFile.ts'

/** What is left of a march: the hexes still before the unit, its own not included. */
export type StandingMarch = OrderOf<'move'>

export interface Plans {
  /** In the order in which they are carried out; at most one for each unit. */
  readonly marches: readonly StandingMarch[]
  readonly guards: readonly UnitIndex[]
}

/** Plans out of a record's memory. A save may hold anything there: what cannot be read, or is not this side's, is left out. */
export function readPlans(scenario: Scenario, { side, state }: View, memory: unknown): Plans {
  const { marches, guards } = fieldsOf(memory)
  const isOurs = (u: UnitIndex): boolean => scenario.units[u]!.side === side && isPresent(state, u)
  const read = listOf(marches).flatMap(json => {
    const got = orderFromJson(scenario, json)
    if (!got.ok || got.order.kind !== 'move' || !isOurs(got.order.unit)) return []
    const left = leftOf(got.order, state.hex[got.order.unit]!)
    return left.path.length > 0 ? [left] : []
  })
  const watching = listOf(guards).flatMap(id => {
    const u = typeof id === 'string' ? scenario.unitIndex.get(id) : undefined
    return u !== undefined && isOurs(u) ? [u] : []
  })
  return {
    marches: read.filter(({ unit }, i) => read.findIndex(each => each.unit === unit) === i),
    guards: [...new Set(watching)],
  }
}

/** The plans of the view's side as a record has them. */
export const plansOf = (scenario: Scenario, view: View, { memory }: Pick<GameRecord, 'memory'>): Plans =>
  readPlans(scenario, view, memory[view.side])

/** Plans as a record's memory holds them; null where there are none. */
export function writePlans(scenario: Scenario, plans: Plans): unknown {
  if (plans.marches.length === 0 && plans.guards.length === 0) return null
  return {
    marches: plans.marches.map(march => orderToJson(scenario, march)),
    guards: plans.guards.map(u => scenario.units[u]!.id),
  }
}

const fieldsOf = (memory: unknown): { readonly [name: string]: unknown } =>
  typeof memory === 'object' && memory !== null ? { ...memory } : {}

/** Longest list taken in from a save. */
const MOST = 500
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : [])

/** What is left of a march for a unit that has come to a hex of it. */
export function leftOf(march: StandingMarch, at: HexIndex): StandingMarch {
  return { ...march, path: march.path.slice(march.path.indexOf(at) + 1) }
}

/** Plans in which a unit marches on along a path; an empty one ends its march. */
export function withMarch(plans: Plans, march: StandingMarch): Plans {
  const others = plans.marches.filter(({ unit }) => unit !== march.unit)
  const guards = plans.guards.filter(u => u !== march.unit)
  return march.path.length > 0 ? { guards, marches: [...others, march] } : { ...plans, marches: others }
}

export const withGuard = (plans: Plans, unit: UnitIndex): Plans => ({
  marches: plans.marches.filter(each => each.unit !== unit),
  guards: [...plans.guards.filter(u => u !== unit), unit],
})

/** Plans without those of some units; the same object where they had none. */
export function withoutUnits(plans: Plans, units: readonly UnitIndex[]): Plans {
  const goesOn = (u: UnitIndex): boolean => !units.includes(u)
  if (plans.marches.every(({ unit }) => goesOn(unit)) && plans.guards.every(goesOn)) return plans
  return {
    marches: plans.marches.filter(({ unit }) => goesOn(unit)),
    guards: plans.guards.filter(goesOn),
  }
}

/** Units whose plans an order ends: those it sends somewhere or sets to work. Stance and supply leave a march alone. */
export function unitsSent(order: Order): readonly UnitIndex[] {
  if (order.kind === 'attack') return order.units
  if (order.kind === 'stance' || order.kind === 'priority') return []
  return 'unit' in order ? [order.unit] : []
}
