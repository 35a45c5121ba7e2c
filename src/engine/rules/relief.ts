/**
 * What would open a unit's road again: the hexes to hold and the enemies to drive out on the way that asks least. A hex
 * that is barred by a zone alone opens when a friend stands in it; one with an enemy in it must be taken first.
 */
import { unitsAt } from '../derived.ts'
import { cheapestTree, lineTo } from '../map/cheapest.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { isAsBuilt } from './crossings.ts'
import { lorryMinutes } from './lorryMinutes.ts'
import { barredHexes, columnOf, isGiving, roadsFrom, roadsOf } from './supplyRoads.ts'

export interface Relief {
  /** Hexes that a zone or an enemy owner bars and nobody stands in, in the order of the road. */
  readonly hold: readonly HexIndex[]
  /** Hexes that known enemies stand in, and who they are. */
  readonly driveOut: readonly { readonly hex: HexIndex; readonly units: readonly UnitIndex[] }[]
}

/** Minutes of detour that a hex to be held is worth, and one to be taken: small enough for a search by minutes. */
const HOLD = 500
const TAKE = 4000
const RAIL = 1

/** What would open the road to a unit; null where it is open, where no source gives, or where ground or water bars it. */
export function reliefOf(scenario: Scenario, state: GameState, u: UnitIndex): Relief | null {
  const c = columnOf(scenario, u)
  const at = state.hex[u]!
  if (!isGiving(scenario, state, c) || at < 0 || roadsOf(scenario, state, c).minutes[at]! >= 0) return null
  const line = leastBarred(scenario, state, c, at)
  const barred = line.filter(hex => isBarredTo(scenario, state, c, hex))
  if (barred.length === 0 || !opens(scenario, state, c, at, barred)) return null
  const { side } = scenario.columns[c]!
  const taken = barred.filter(hex => enemiesIn(scenario, state, hex, side).length > 0)
  return {
    hold: barred.filter(hex => !taken.includes(hex)),
    driveOut: taken.map(hex => ({ hex, units: enemiesIn(scenario, state, hex, side) })),
  }
}

const enemiesIn = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): readonly UnitIndex[] =>
  unitsAt(scenario, state, hex).filter(u => scenario.units[u]!.side !== side)

const isBarredTo = (scenario: Scenario, state: GameState, c: number, hex: HexIndex): boolean =>
  barredHexes(scenario, state, sideIndex(scenario.columns[c]!.side))[hex] === 1

/** The way from the source that asks for the fewest hexes to be taken, then to be held, then for the fewest minutes. */
function leastBarred(scenario: Scenario, state: GameState, c: number, at: HexIndex): readonly HexIndex[] {
  const { side, source, byRail } = scenario.columns[c]!
  const { map } = scenario
  const lorries = lorryMinutes(scenario, state)
  const own = sideIndex(side) + 1
  const runs = (hexside: number, to: HexIndex): boolean => {
    const bridge = map.crossing[hexside]!
    return map.rail[hexside] === 1 && state.control[to] === own && (bridge < 0 || isAsBuilt(state, bridge))
  }
  const tree = cheapestTree(
    scenario,
    (hexside, _from, to) => {
      const minutes = byRail && runs(hexside, to) ? RAIL : lorries[hexside]!
      if (minutes <= 0 || !isBarredTo(scenario, state, c, to)) return minutes
      return minutes + (enemiesIn(scenario, state, to, side).length > 0 ? TAKE : HOLD)
    },
    [source],
  )
  return lineTo(tree, at)
}

/** Would the road be open if these hexes were? */
function opens(
  scenario: Scenario,
  state: GameState,
  c: number,
  at: HexIndex,
  held: readonly HexIndex[],
): boolean {
  const isOpen = (hex: HexIndex): boolean => held.includes(hex) || !isBarredTo(scenario, state, c, hex)
  return roadsFrom(scenario, state, scenario.columns[c]!, isOpen).minutes[at]! >= 0
}
