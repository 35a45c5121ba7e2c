/**
 * Anti-aircraft guns (a trait of unit types): who strikes within their range is met by their fire. A bombing or a hunt
 * over roads is turned away by a throw; aircraft in support of an assault lose one strike to it.
 */
import { isPresent } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'

/** Shells that a barrage needs. */
const LEAST_AMMUNITION: Permille = 100
/** What two dice must reach to turn aircraft away: 15 throws of 36 (estimate). */
export const TURNED_AWAY_FROM = 8

/** The guns of a side that cover a hex, the nearest, of equals the first of the roster; -1 where none do. */
export function guardOf(scenario: Scenario, state: GameState, side: Side, hex: HexIndex): UnitIndex {
  let best: UnitIndex = -1
  let nearest = Number.MAX_SAFE_INTEGER
  scenario.units.forEach(({ side: own, airGuard }, u) => {
    if (airGuard === undefined || own !== side || !isPresent(state, u)) return
    if (state.guns[u] === 0 || state.ammo[u]! < LEAST_AMMUNITION) return
    const hexes = distance(scenario.map, state.hex[u]!, hex)
    if (hexes * scenario.map.hexMetres > airGuard || hexes >= nearest) return
    best = u
    nearest = hexes
  })
  return best
}

/** Strikes that reach the target of an assault of those sent to support it. */
export const strikesThrough = (
  scenario: Scenario,
  state: GameState,
  defender: Side,
  target: HexIndex,
  sent: number,
): number => (sent > 0 && guardOf(scenario, state, defender, target) >= 0 ? sent - 1 : sent)

/** The throw of the guns that cover a hex against aircraft of the side to move. `flown`: points it had spent before. */
export function throwOfGuard(
  play: Play,
  side: Side,
  hex: HexIndex,
  flown: number,
): readonly [number, number] {
  return play.dice.two({
    turn: play.state.turn[0]!,
    side: sideIndex(side),
    purpose: 'airGuard',
    subject: [hex],
    ordinal: flown,
  })
}
