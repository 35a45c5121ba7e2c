/**
 * Defensive fire (8-numbers 6, rule 4): guns with a quarter of their turn unspent support the defence of each hex in
 * range against the first assault on it, the first such defence of the enemy's turn in full and later ones at half.
 * Minutes spent in their own turn are minutes missing now. Guns in works that are masked reach the next hex only by
 * night; garrisons underground, and guns that are shaken, or silenced by bombs or shells, do not fire at all.
 */
import { isPresent, turnMinutes } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Permille, Side, UnitIndex } from '../types.ts'
import { isSilenced } from './bombing.ts'
import { isNight } from './going.ts'
import { maskOf } from './masking.ts'
import { frozenRefusal } from './mayMarch.ts'
import { refuseBlindFire } from './navalGunfire.ts'
import { isUnderground, mansWorks } from './works.ts'

/** Ammunition for defending, and for supporting a defence, ‰ of a refill. */
export const DEFENDING_AMMUNITION: Permille = 60
/** What a later defence in the same turn has of the guns. */
const LATER_SHARE: Permille = 500

/** Hexes that a unit's guns reach: a neighbouring one whatever its size; 0 where they cannot support, soaked ones too. */
export function gunReach(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const { gunRange } = scenario.units[u]!
  if (gunRange === 0 || state.guns[u] === 0 || state.wet[u] === 1) return 0
  return Math.max(1, Math.floor(gunRange / scenario.map.hexMetres))
}

/** Are the unit's guns free to support a defence in the enemy's turn? */
export function canAnswer(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  const length = turnMinutes(scenario, state)
  return (
    isPresent(state, u) &&
    gunReach(scenario, state, u) > 0 &&
    state.shaken[u] === 0 &&
    state.suppressed[u] === 0 &&
    state.ammo[u]! >= DEFENDING_AMMUNITION &&
    (length - state.clock[u]!) * 4 >= length &&
    frozenRefusal(scenario, state, u) === null &&
    !isUnderground(scenario, state, u) &&
    !isSilenced(scenario, state, scenario.units[u]!.side, state.hex[u]!)
  )
}

/** How far in hexes the unit answers: by night no further than the next hex from works that are masked. */
function answerReach(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const reach = gunReach(scenario, state, u)
  const turn = scenario.turns[state.turn[0]!]
  const isHeldDown =
    turn !== undefined &&
    isNight(turn) &&
    mansWorks(scenario, state, u) &&
    maskOf(scenario, state, state.hex[u]!) !== undefined
  return isHeldDown ? Math.min(1, reach) : reach
}

/** Guns of `side` that support the defence of a hex in which they do not stand, in roster order. */
export function answering(
  scenario: Scenario,
  state: GameState,
  target: HexIndex,
  side: Side,
): readonly UnitIndex[] {
  if (state.assaults[target]! > 0) return []
  return scenario.units.flatMap((unit, u) => {
    if (unit.side !== side || !canAnswer(scenario, state, u)) return []
    const hexes = distance(scenario.map, state.hex[u]!, target)
    if (hexes === 0 || hexes > answerReach(scenario, state, u)) return []
    return refuseBlindFire(scenario, state, u, target) ? [] : [u]
  })
}

/** Share of its power that a unit gives to the next defence it supports. */
export const answerShare = (state: GameState, u: UnitIndex): Permille =>
  state.defences[u]! > 0 ? LATER_SHARE : 1000
