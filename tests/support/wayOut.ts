/** A way off the map by the first hex of a drawing, and what the scale pays for each who takes it. */
import type { PointRule, Scenario } from '../../src/engine/scenario.ts'
import type { UnitIndex } from '../../src/engine/types.ts'

export type WayOut = Extract<PointRule, { readonly kind: 'exited' }>

/** Points for each of the units that leaves, for all of them where `max` says nothing else. */
export const paidForLeaving = (
  units: readonly UnitIndex[],
  points: number,
  { side = 'japanese', max = points * units.length }: Partial<Pick<WayOut, 'side' | 'max'>> = {},
): WayOut => ({ kind: 'exited', id: 'E', side, units, hexes: [0], points, max })

/** The rest of a battle around it: the way itself, open from a 0-based turn on, and the scale. */
export const wayOut = (rule: WayOut, fromTurn = 0): Pick<Scenario, 'points' | 'exits'> => ({
  points: [rule],
  exits: [{ hex: 0, side: rule.side, name: 'West', fromTurn }],
})
