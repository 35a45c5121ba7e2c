/** Attacks worth offering: not every lawful one, for sets of attackers explode. */
import { isPresent } from '../derived.ts'
import type { AttackMode, OrderOf } from '../orders.ts'
import type { Scenario } from '../scenario.ts'
import type { HexIndex, UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { ARM_TABLE } from './arms.ts'
import { knownEnemy, mayAdvance, refuseAttacker, refuseSupporter } from './mayAttack.ts'
import { refuseNoise } from './silentAssault.ts'

/**
 * For each known enemy hex in reach, by number: a hasty and a prepared attack with all who can go in and all guns in range,
 * a silent one on works, then a hasty one with each single unit.
 */
export function attackOptions(scenario: Scenario, view: View): readonly OrderOf<'attack'>[] {
  const own = scenario.units
    .map((_, u) => u)
    .filter(u => scenario.units[u]!.side === view.side && isPresent(view.state, u))
  const targets = targetsOf(scenario, view, own)
  return targets.flatMap(target => {
    const hasty = attackWithAll(scenario, view, own, target, 'hasty')
    const prepared = attackWithAll(scenario, view, own, target, 'prepared')
    const single = hasty.units.length > 1 ? hasty.units.map(u => attackOrder(target, 'hasty', [u], [])) : []
    const silent = silently(scenario, view, hasty)
    return [hasty, prepared, ...silent, ...single].filter(order => order.units.length > 0)
  })
}

/** The infantry of a hasty assault without its guns, where works may be come upon unawares. */
function silently(scenario: Scenario, view: View, hasty: OrderOf<'attack'>): readonly OrderOf<'attack'>[] {
  const infantry = hasty.units.filter(u => ARM_TABLE[scenario.units[u]!.arm].infantry)
  const order = attackOrder(hasty.target, 'silent', infantry, [])
  return scenario.map.works[hasty.target]! > 0 && refuseNoise(scenario, view.state, order) === null
    ? [order]
    : []
}

function targetsOf(scenario: Scenario, view: View, own: readonly UnitIndex[]): readonly HexIndex[] {
  const targets = new Set<HexIndex>()
  for (const u of own)
    for (let d = 0; d < 6; d++) {
      const hex = scenario.map.neighbours[view.state.hex[u]! * 6 + d]!
      if (hex >= 0 && knownEnemy(scenario, view, hex)) targets.add(hex)
    }
  return [...targets].sort((a, b) => a - b)
}

function attackWithAll(
  scenario: Scenario,
  view: View,
  own: readonly UnitIndex[],
  target: HexIndex,
  mode: AttackMode,
): OrderOf<'attack'> {
  const units = own.filter(
    u => mayAdvance(scenario, u) && refuseAttacker(scenario, view, u, target, mode) === null,
  )
  const guns = own.filter(
    u => !units.includes(u) && refuseSupporter(scenario, view, u, target, mode) === null,
  )
  return attackOrder(target, mode, units, guns)
}

const attackOrder = (
  target: HexIndex,
  mode: AttackMode,
  units: readonly UnitIndex[],
  support: readonly UnitIndex[],
): OrderOf<'attack'> => ({
  kind: 'attack',
  target,
  mode,
  units,
  support,
  advance: units,
})
