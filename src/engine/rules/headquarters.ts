/**
 * Headquarters (3-rules section 7). A unit is led by the headquarters of its formation or of any formation above it
 * that reaches it. In reach it is served by its supply priority, rests as it should and may prepare an assault; out of
 * reach it is served last, rests half as fast, assaults off the march only, and that with a pip lost (8-numbers 5.2).
 *
 * Reach is as the crow flies from where the staff stands now. A staff that is shaken, or off the board, leads nobody.
 * Formations without a headquarters on the map, in the whole chain above them, are led from beyond it.
 */
import { isPresent } from '../derived.ts'
import { distance, hexesWithin } from '../map/geometry.ts'
import type { Formation, Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Metres, Side, UnitIndex } from '../types.ts'

/**
 * How a unit is led. `fromAfar`: from beyond the map. `inReach`: by `unit`, the lowest headquarters that reaches it.
 * `outOfReach`: `unit` is the one that lacks least. `lost`: none of them is in action.
 */
export type Leadership =
  | { readonly kind: 'fromAfar' }
  | {
      readonly kind: 'inReach' | 'outOfReach'
      readonly unit: UnitIndex
      /** How far off it is, and how far it reaches. */
      readonly metres: Metres
      readonly reach: Metres
    }
  | { readonly kind: 'lost'; readonly unit: UnitIndex }

/** A unit's formation and those above it, lowest first. */
export function formationsOver(scenario: Scenario, u: UnitIndex): readonly Formation[] {
  const chain: Formation[] = []
  for (let f = scenario.formations[scenario.units[u]!.formation]; f; f = scenario.formations[f.parent])
    chain.push(f)
  return chain
}

/** Does the staff lead: is it on the board, not shaken, and its wireless dry? */
const isInAction = (state: GameState, staff: UnitIndex): boolean =>
  isPresent(state, staff) && state.shaken[staff] === 0 && state.wet[staff] === 0

/** How a unit on the board is led now. For a side's own units: where the enemy's staffs stand a view does not know. */
export function leadershipOf(scenario: Scenario, state: GameState, u: UnitIndex): Leadership {
  const over = formationsOver(scenario, u).flatMap(({ headquarters }) => headquarters ?? [])
  if (over.length === 0) return { kind: 'fromAfar' }
  let nearest: Extract<Leadership, { readonly metres: Metres }> | null = null
  for (const { unit, reach } of over) {
    if (!isInAction(state, unit)) continue
    const metres = distance(scenario.map, state.hex[unit]!, state.hex[u]!) * scenario.map.hexMetres
    if (metres <= reach) return { kind: 'inReach', unit, metres, reach }
    if (!nearest || metres - reach < nearest.metres - nearest.reach)
      nearest = { kind: 'outOfReach', unit, metres, reach }
  }
  return nearest ?? { kind: 'lost', unit: over[0]!.unit }
}

/** Is the unit led: in reach of a headquarters, or of none that stands on the map? */
export function isLed(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  const { kind } = leadershipOf(scenario, state, u)
  return kind === 'fromAfar' || kind === 'inReach'
}

/** What a headquarters in action covers. */
export interface CommandRange {
  /** Position of the formation it leads in `Scenario.formations`. */
  readonly formation: number
  readonly unit: UnitIndex
  readonly hex: HexIndex
  /** Hexes in its reach, its own included, ascending. */
  readonly hexes: readonly HexIndex[]
}

/** The ranges of a side's headquarters that are in action, in the order of the formations: for an overlay of the map. */
export function commandRanges(scenario: Scenario, state: GameState, side: Side): readonly CommandRange[] {
  const { map } = scenario
  return scenario.formations.flatMap(({ side: own, headquarters }, formation) => {
    if (own !== side || !headquarters || !isInAction(state, headquarters.unit)) return []
    const { unit, reach } = headquarters
    const hex = state.hex[unit]!
    return [{ formation, unit, hex, hexes: hexesWithin(map, hex, Math.floor(reach / map.hexMetres)) }]
  })
}
