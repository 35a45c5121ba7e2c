/**
 * Registered fire: guns that have measured out the roads before their works catch the first column that attacks along
 * one of them. Once in a battle for each of its ranges, that unit loses a step before the assault begins. Whoever comes
 * down the road knows nothing of the ranging stakes until then.
 */
import { unitsAt } from '../derived.ts'
import { directionTo } from '../map/hexMap.ts'
import type { OrderOf } from '../orders.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Mobility, type UnitIndex } from '../types.ts'
import { answering, DEFENDING_AMMUNITION } from './defensiveFire.ts'
import { stepLoss } from './steps.ts'
import { isUnderground } from './works.ts'

/** Columns of vehicles, which keep to the road. */
const COLUMNS: ReadonlySet<Mobility> = new Set<Mobility>(['tractor', 'wheeled', 'mech', 'tracked'])

/** The range that covers a hex for the side in it and has not been fired yet, -1 where there is none. */
const rangeOver = (scenario: Scenario, state: GameState, hex: HexIndex, side: string): number =>
  scenario.ranges.findIndex(
    (range, r) => range.side === side && range.hexes.includes(hex) && state.rangedIn[r] === 1,
  )

/** Has the defence guns with shells that could fire on the road? */
function hasGuns(scenario: Scenario, state: GameState, hex: HexIndex): boolean {
  const there = unitsAt(scenario, state, hex)
  const side = there[0] === undefined ? undefined : scenario.units[there[0]]!.side
  if (side === undefined) return false
  return (
    answering(scenario, state, hex, side).length > 0 ||
    there.some(
      u =>
        state.guns[u]! > 0 &&
        state.ammo[u]! >= DEFENDING_AMMUNITION &&
        state.suppressed[u] === 0 &&
        !isUnderground(scenario, state, u),
    )
  )
}

/** The first column of vehicles in an attack that comes by a road, undefined where none does. */
const firstColumn = (
  { map, units }: Scenario,
  state: GameState,
  { units: attackers, target }: OrderOf<'attack'>,
): UnitIndex | undefined =>
  attackers.find(u => {
    const from = state.hex[u]!
    const isColumn = state.afv[u]! > 0 || COLUMNS.has(units[u]!.mobility)
    return isColumn && map.way[from * 6 + directionTo(map, from, target)]! > 0
  })

/** Fires a range on the attackers of a hex, where one lies ready and a column comes down its road. */
export function fireRegistered(play: Play, order: OrderOf<'attack'>): void {
  const { scenario, state } = play
  const range = rangeOver(scenario, state, order.target, enemyOf(scenario.units[order.units[0]!]!.side))
  if (range < 0 || !hasGuns(scenario, state, order.target)) return
  const unit = firstColumn(scenario, state, order)
  if (unit === undefined) return
  play.emit({ kind: 'registeredFire', range, unit, hex: order.target })
  play.emit({ kind: 'losses', losses: [stepLoss(scenario, state, unit)], cause: 'bombardment' })
}
