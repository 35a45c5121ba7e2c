/** Who goes hungry: at the next delivery as things stand, and what the player sees of it. Asked of the supply rule itself. */
import type { SupplyCause } from '../engine/reasons.ts'
import { nextTurnOf } from '../engine/rules/foresight.ts'
import { FULL_EFFECT_STOCK } from '../engine/rules/power.ts'
import { supplyReport, type UnitSupply } from '../engine/rules/supply.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { View } from '../engine/view.ts'

/** Causes under which a unit goes short. */
const SHORT: ReadonlySet<SupplyCause> = new Set([
  'noRoad',
  'liftSpent',
  'sourceSpent',
  'sourceShut',
  'noSource',
])

/** Does the delivery leave the unit short? */
export const goesShort = ({ cause }: Pick<UnitSupply, 'cause'>): boolean => SHORT.has(cause)

/**
 * The units that the delivery of the next turn leaves hungry if nobody stirs until then: without a road, or without the
 * stocks to fight in full. Those cut off first, then the emptiest; nobody on the last turn.
 */
export function hungryNextTurn(scenario: Scenario, { side, state }: View): readonly UnitSupply[] {
  const next = nextTurnOf(scenario, state, side)
  if (!next) return []
  const stock = ({ fuel, ammo, unit }: UnitSupply): number =>
    scenario.units[unit]!.fuelRefill > 0 ? Math.min(fuel, ammo) : ammo
  const isCut = ({ cause }: UnitSupply): number => (cause === 'noRoad' ? 0 : 1)
  return supplyReport(scenario, next, side)
    .filter(report => goesShort(report) && (isCut(report) === 0 || stock(report) < FULL_EFFECT_STOCK))
    .toSorted((a, b) => isCut(a) - isCut(b) || stock(a) - stock(b))
}
