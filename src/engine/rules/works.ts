/** Works: levels 0-5 of a hex, of use to the side that built them (8-numbers 5.2). */
import { ownerOf } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Permille, Side } from '../types.ts'

/** Share of losses that each level spares the defender. */
const SPARED_PER_LEVEL: Permille = 120
/** At this level the surface works are gone: the garrison is underground and holds its own hex only. */
export const UNDERGROUND = 1
/** Large sectors, built at this level, keep their tunnels: assaults bring them down to `TUNNELS` and no further. */
const LARGE_SECTOR = 5
const TUNNELS = 2

/** Level of works that shelters this side in the hex: 0 where it has none or the enemy built them. */
export const worksLevel = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): number =>
  ownerOf(scenario.map.worksSide[hex]!) === side ? state.works[hex]! : 0

/** What works of this level leave of the defender's losses, ‰. */
export const lossesInWorks = (level: number): Permille => 1000 - SPARED_PER_LEVEL * level

/** Level after a prepared assault that reduces the works of a hex; the level itself where they can fall no further. */
export function reducedLevel(scenario: Scenario, hex: HexIndex, level: number): number {
  const floor = scenario.map.works[hex]! >= LARGE_SECTOR ? TUNNELS : UNDERGROUND
  return level > floor ? level - 1 : level
}
