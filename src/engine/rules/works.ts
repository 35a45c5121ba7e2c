/**
 * Works: levels 0-5 of a hex, of use to the side that built them (8-numbers 5.2; 3-rules section 9). A sector is layered:
 * surface works, which assaults beat down; tunnels under the large ones, which engineers must blow in; and the garrison,
 * which goes underground when nothing else is left and still blocks its hex.
 */
import { ownerOf } from '../map/hexMap.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Permille, Side, UnitIndex } from '../types.ts'

/** Share of losses that each level spares the defender. */
const SPARED_PER_LEVEL: Permille = 120
/** At this level the surface works are gone: the garrison is underground and holds its own hex only. */
export const UNDERGROUND = 1
/** Assaults bring works with tunnels down to this level and no further. */
export const TUNNELS = 2

/** Level of works that shelters this side in the hex: 0 where it has none or the enemy built them. */
export const worksLevel = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): number =>
  ownerOf(scenario.map.worksSide[hex]!) === side ? state.works[hex]! : 0

/** What works of this level leave of the defender's losses, ‰. */
export const lossesInWorks = (level: number): Permille => 1000 - SPARED_PER_LEVEL * level

/** Level down to which assaults can bring the works of a hex. */
export const lowestByAssault = (scenario: Scenario, hex: HexIndex): number =>
  scenario.map.tunnels[hex] === 1 ? TUNNELS : UNDERGROUND

/** Level after a prepared assault that reduces the works of a hex; the level itself where they can fall no further. */
export const reducedLevel = (scenario: Scenario, hex: HexIndex, level: number): number =>
  level > lowestByAssault(scenario, hex) ? level - 1 : level

/** May the unit ever man works? */
export const mayManWorks = ({ mobility, leavesWorksFrom }: UnitSpec): boolean =>
  mobility === 'static' || leavesWorksFrom !== undefined

/** Does the unit man works, as a garrison or as guns built into them, rather than shelter in them? */
export function mansWorks(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  const { mobility, leavesWorksFrom, side } = scenario.units[u]!
  if (mobility === 'static') return true
  return leavesWorksFrom !== undefined && ownerOf(scenario.map.worksSide[state.hex[u]!]!) === side
}

/**
 * Is the garrison underground: its works, once higher, beaten down to nothing on the surface? It keeps its hex, has no
 * zone, and its guns fire no further than the hex itself.
 */
export function isUnderground(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  const hex = state.hex[u]!
  const { side } = scenario.units[u]!
  return (
    hex >= 0 &&
    mansWorks(scenario, state, u) &&
    ownerOf(scenario.map.worksSide[hex]!) === side &&
    scenario.map.works[hex]! > UNDERGROUND &&
    state.works[hex]! <= UNDERGROUND
  )
}
