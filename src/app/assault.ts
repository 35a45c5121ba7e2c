/** Putting an assault together: the first proposal, and what a tick in the odds window changes. Pure. */
import { check } from '../engine/apply.ts'
import { unitsAt } from '../engine/derived.ts'
import { directionTo } from '../engine/map/hexMap.ts'
import type { OrderOf } from '../engine/orders.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { mayAdvance, refuseSupporter } from '../engine/rules/mayAttack.ts'
import { odds, outlook } from '../engine/rules/odds.ts'
import type { Scenario } from '../engine/scenario.ts'
import { copyState } from '../engine/state.ts'
import { type HexIndex, STANCES, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

export type Attack = OrderOf<'attack'>

/** What a control of the odds window changes: a unit named is put in or left out. */
export interface AssaultChange {
  readonly unit?: UnitIndex
  readonly support?: UnitIndex
  readonly advance?: UnitIndex
  readonly mode?: Attack['mode']
  /** Air strikes in support, 0 for none. */
  readonly air?: number
}

/** Units of a selection that could assault a hex where an enemy is known: those that touch it. */
export function attackersOf(
  scenario: Scenario,
  view: View,
  selected: readonly UnitIndex[],
  hex: HexIndex,
): readonly UnitIndex[] {
  const enemy = unitsAt(scenario, view.state, hex).some(u => scenario.units[u]!.side !== view.side)
  const touches = (u: UnitIndex): boolean => directionTo(scenario.map, view.state.hex[u]!, hex) >= 0
  return enemy ? selected.filter(u => !scenario.units[u]!.vessel && touches(u)) : []
}

/**
 * Those of a selection who would go into an assault: who touches the hex; guns and garrisons bound to their works only
 * where they are alone.
 */
export function assaultersOf(
  scenario: Scenario,
  view: View,
  selected: readonly UnitIndex[],
  hex: HexIndex,
): readonly UnitIndex[] {
  const touching = attackersOf(scenario, view, selected, hex)
  const fighters = touching.filter(u => {
    const { arm, mobility } = scenario.units[u]!
    return ARM_TABLE[arm].advances && mobility !== 'static'
  })
  if (fighters.length > 0) return fighters
  return touching.length > 0 ? touching : selected
}

/**
 * The chosen units, every gun in range that is free, and the first who may go in; prepared where that is lawful and
 * brings something, unless every throw of a hasty assault clears the hex: hours are not spent on what is certain.
 */
export function proposeAssault(
  scenario: Scenario,
  view: View,
  target: HexIndex,
  units: readonly UnitIndex[],
): Attack {
  const proposal = (mode: Attack['mode']): Attack => ({
    kind: 'attack',
    target,
    mode,
    units,
    support: scenario.units.flatMap((unit, u) =>
      unit.side === view.side &&
      !units.includes(u) &&
      refuseSupporter(scenario, view, u, target, mode) === null
        ? [u]
        : [],
    ),
    advance: units.filter(u => mayAdvance(scenario, u)).slice(0, 1),
  })
  const prepared = proposal('prepared')
  const hasty = proposal('hasty')
  if (check(scenario, view, prepared) !== null) return hasty
  const now = odds(scenario, view, hasty)
  const later = odds(scenario, view, prepared)
  if ('code' in now || 'code' in later) return prepared
  const isCertain = now.emptiedChance36 === 36 && !now.mayHoldMore
  const bringsNothing = later.startPip + later.net <= now.startPip + now.net
  return isCertain || bringsNothing ? hasty : prepared
}

/**
 * Throws of 36 on which the hex is left even if all in it are under orders to hold to the last, which nobody can see from
 * outside; null for an assault that has no odds.
 */
export function emptiedToTheLast36(scenario: Scenario, view: View, order: Attack): number | null {
  const state = copyState(scenario, view.state)
  for (const u of unitsAt(scenario, state, order.target)) state.stance[u] = STANCES.indexOf('last')
  const weighed = outlook(scenario, { ...view, state }, order)
  return 'code' in weighed ? null : weighed.emptiedChance36
}

/** The assault with one thing changed; who leaves it does not go in either. */
export function changed(order: Attack, change: AssaultChange): Attack {
  const units = toggled(order.units, change.unit)
  const mode = change.mode ?? order.mode
  if (change.mode === 'silent') {
    // Whoever would give it away stays behind.
    const { air: _, ...bare } = order
    return { ...bare, mode, support: [] }
  }
  return {
    ...order,
    units,
    support: toggled(order.support, change.support),
    advance: toggled(order.advance, change.advance).filter(u => units.includes(u)),
    mode,
    ...(change.air !== undefined && { air: change.air }),
  }
}

function toggled(list: readonly UnitIndex[], u: UnitIndex | undefined): readonly UnitIndex[] {
  if (u === undefined) return list
  return list.includes(u) ? list.filter(each => each !== u) : [...list, u].toSorted((a, b) => a - b)
}
