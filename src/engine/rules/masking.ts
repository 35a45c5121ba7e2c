/**
 * Masking (8-numbers section 3): works that a regiment stands beside, or half a fortified-region brigade, can do nothing
 * unwatched. One regiment masks one place; a stronger unit one for each 2,000 of its men. Zones, the railway, the scale of
 * points and the hex card all ask here.
 */
import { derived, isPresent } from '../derived.ts'
import { ownerOf } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { ECHELONS, enemyOf, type HexIndex, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { ARM_TABLE } from './arms.ts'
import { isBarred } from './crossings.ts'
import { commandsGround } from './power.ts'

const REGIMENT = ECHELONS.indexOf('regiment')
/** Half of a fortified-region brigade of 4,000. */
export const MEN_A_PLACE = 2000

/** How many places the unit can mask at once: none for guns, staffs, battalions, the shaken and the worn out. */
function capacity(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const { arm, echelon, mobility } = scenario.units[u]!
  if (ECHELONS.indexOf(echelon) < REGIMENT || !ARM_TABLE[arm].advances || mobility === 'static') return 0
  if (state.shaken[u] === 1 || !commandsGround(scenario, state, u)) return 0
  return Math.max(1, Math.floor(state.men[u]! / MEN_A_PLACE))
}

/** Units of `side` beside a hex, with no river between that they could not cross, in roster order. */
function besideHex(scenario: Scenario, state: GameState, hex: HexIndex, side: Side): readonly UnitIndex[] {
  const { map, units } = scenario
  const around = [0, 1, 2, 3, 4, 5]
    .filter(d => map.neighbours[hex * 6 + d]! >= 0 && !isBarred(map, state, hex * 6 + d))
    .map(d => map.neighbours[hex * 6 + d]!)
  return units.flatMap((unit, u) =>
    unit.side === side && isPresent(state, u) && around.includes(state.hex[u]!) ? [u] : [],
  )
}

/** Places of `owner` that may be masked: works that it built and holds, then objectives that it holds. */
function placesOf(scenario: Scenario, state: GameState, owner: Side): readonly HexIndex[] {
  const { works, worksSide } = scenario.map
  const held = (hex: HexIndex): boolean => state.control[hex] === sideIndex(owner) + 1
  const fortified = [...works.keys()].filter(
    hex => works[hex]! > 0 && ownerOf(worksSide[hex]!) === owner && held(hex),
  )
  const objectives = scenario.objectives.map(({ hex }) => hex).filter(held)
  return [...new Set([...fortified, ...objectives])]
}

/** Which unit masks each masked place of each side. As many places are masked as the units there can: works first, by number. */
const masks = derived((scenario, state): ReadonlyMap<HexIndex, UnitIndex> => {
  const watched = new Map<HexIndex, UnitIndex>()
  const free = new Map<UnitIndex, number>()
  for (const side of ['soviet', 'japanese'] as const) {
    const candidates = new Map<HexIndex, readonly UnitIndex[]>()
    /** A place takes a free unit, or one whose place can be given to another. */
    const assign = (hex: HexIndex, asked: Set<UnitIndex>): boolean => {
      for (const u of candidates.get(hex) ?? []) {
        if (asked.has(u)) continue
        asked.add(u)
        const left = free.get(u) ?? capacity(scenario, state, u)
        const others = [...watched.keys()].filter(each => watched.get(each) === u)
        if (left === 0 && !others.some(other => assign(other, asked))) continue
        // Where another unit took over, this one has the place it needs; else it spends one of its own.
        if (left > 0) free.set(u, left - 1)
        watched.set(hex, u)
        return true
      }
      return false
    }
    for (const hex of placesOf(scenario, state, enemyOf(side))) {
      candidates.set(hex, besideHex(scenario, state, hex, side))
      assign(hex, new Set())
    }
  }
  return watched
})

/** The unit that masks a place, undefined where none does. */
export const maskOf = (scenario: Scenario, state: GameState, hex: HexIndex): UnitIndex | undefined =>
  masks(scenario, state).get(hex)
