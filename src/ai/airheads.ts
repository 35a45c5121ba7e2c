/**
 * Airheads: landing grounds from which fuel that transports bring goes to those around them (8-numbers 4.1, rule 5).
 * They land where a unit of their side stands, so that somebody has to stay there.
 */
import { floorDiv } from '../engine/arithmetic.ts'
import { unitsAt } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { LIFT_KILOGRAMS, LIFT_REACH, landingGrounds } from '../engine/rules/airlift.ts'
import { HALF_PRICE } from '../engine/rules/airPoints.ts'
import { knownEnemy } from '../engine/rules/mayAttack.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'

/** Turns, this one included, within which transports fly to those who wait for them: none fly in the dark. */
const TURNS_AHEAD = 2

export interface Airhead {
  readonly hex: HexIndex
  /** Own units that stand on the ground itself. */
  readonly there: readonly UnitIndex[]
}

/**
 * Landing grounds to which transports of the side may fly by the next turn, but for those where an enemy is known;
 * those in own hands first.
 */
export function airheads(scenario: Scenario, view: View): readonly Airhead[] {
  if (liftedInADay(scenario, view) === 0) return []
  return landingGrounds(scenario.map)
    .filter(hex => !knownEnemy(scenario, view, hex))
    .map(hex => ({
      hex,
      there: unitsAt(scenario, view.state, hex).filter(u => scenario.units[u]!.side === view.side),
    }))
    .sort((a, b) => Math.min(b.there.length, 1) - Math.min(a.there.length, 1) || a.hex - b.hex)
}

/** Fuel, in kilograms, that the side's transports bring by the next turn if every lift is flown through half of a clear sky. */
export function liftedInADay({ wings }: Scenario, { side, state }: View): number {
  const turn = state.turn[0]!
  const points = wings.reduce(
    (sum, wing, w) =>
      wing.side === side && wing.pool === 'transport' && state.wingAway[w] === 0
        ? sum + Math.max(0, ...wing.points.slice(turn, turn + TURNS_AHEAD))
        : sum,
    0,
  )
  return floorDiv(points * LIFT_KILOGRAMS, HALF_PRICE)
}

/** Does fuel that is landed on a ground reach a hex? */
export const isAbout = ({ map }: Scenario, ground: HexIndex, hex: HexIndex): boolean =>
  distance(map, ground, hex) * map.hexMetres <= LIFT_REACH
