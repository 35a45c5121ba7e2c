/** The way of a unit to a hex, in this turn or over several. Pure, but for what it keeps of the units asked about. */
import { type FarReach, farReach } from '../engine/map/farReach.ts'
import { type Reach, reach } from '../engine/map/reach.ts'
import { goingTables } from '../engine/rules/goingTables.ts'
import { journey, type Stage } from '../engine/rules/journey.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { stackOrder, wayTo } from './interaction.ts'
import { roadTo } from './road.ts'

/** Turns, this one included, over which the quickest way is reckoned by each turn's own going; beyond them the road counts. */
export const MOST_TURNS = 12

/** A march over several turns as it can be foreseen. */
export interface Journey {
  readonly unit: UnitIndex
  readonly path: readonly HexIndex[]
  readonly stages: readonly Stage[]
}

/**
 * The going of the turns to come, reckoned ahead: one step for each class of the side's units in each turn. The engine
 * keeps it, so that the first way asked for is as quick as the next.
 */
export function* reckonGoing(scenario: Scenario, { side, state }: View): Generator<void> {
  const classes = new Map(
    scenario.units
      .filter((unit, u) => unit.side === side && unit.mobility !== 'static' && state.hex[u]! >= 0)
      .map(unit => [`${unit.mobility} ${unit.nightTrained}`, unit]),
  )
  const turn = state.turn[0]!
  for (const ahead of scenario.turns.slice(turn, turn + MOST_TURNS))
    for (const unit of classes.values()) {
      goingTables(scenario, state, ahead, unit)
      yield
    }
}

const reaches = new WeakMap<View, Map<UnitIndex, FarReach>>()

/** Where a unit can come in the turns to come; reckoned once for each view and unit. */
export function farReachOf(scenario: Scenario, view: View, unit: UnitIndex): FarReach {
  const known = reaches.get(view) ?? new Map<UnitIndex, FarReach>()
  reaches.set(view, known)
  const far = known.get(unit) ?? farReach(scenario, view.state, unit, MOST_TURNS - 1)
  known.set(unit, far)
  return far
}

/** The way to a hex, the unit's own not included; empty where none leads there at all. */
export function routeTo(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  hex: HexIndex,
  within: Reach = reach(scenario, view.state, unit),
): { readonly path: readonly HexIndex[]; readonly isNear: boolean } {
  const near = wayTo(scenario, view, unit, within, hex)
  if (near.length > 0) return { path: near, isNear: true }
  return { path: farWayTo(scenario, view, unit, hex), isNear: false }
}

/** The way to a hex beyond this turn's reach: the quickest over the next turns, else the road. */
export function farWayTo(
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  hex: HexIndex,
): readonly HexIndex[] {
  const quickest = farReachOf(scenario, view, unit).wayTo(hex)
  return quickest.length > 0 ? quickest : roadTo(scenario, view, unit, hex)
}

/** What becomes of a march along a path, turn by turn to the battle's end. */
export const foresee = (
  scenario: Scenario,
  view: View,
  unit: UnitIndex,
  path: readonly HexIndex[],
): Journey => ({
  unit,
  path,
  stages: journey(scenario, view, { kind: 'move', unit, path }, scenario.form.turns),
})

/** Does the march arrive, as far as it is foreseen? */
export const arrives = ({ path, stages }: Journey): boolean => stages.at(-1)?.at === path.at(-1)

/**
 * Order of march of a group: the nearest to the goal first, so that nobody bars the road to those behind him; of equals
 * those who fight before guns, staffs and trains.
 */
export function orderOfMarch(
  scenario: Scenario,
  view: View,
  units: readonly UnitIndex[],
  hex: HexIndex,
): readonly UnitIndex[] {
  const way = new Map(
    units.map(u => {
      const steps = farWayTo(scenario, view, u, hex).length
      return [u, steps > 0 || view.state.hex[u] === hex ? steps : Number.MAX_SAFE_INTEGER]
    }),
  )
  return stackOrder(scenario, units).sort((a, b) => way.get(a)! - way.get(b)!)
}
