/**
 * Masking (8-numbers section 3): works that a regiment stands beside, or half a fortified-region brigade, can do nothing
 * unwatched. One regiment masks one place; a stronger unit one for each 2,000 of its men. Zones, the railway, the scale of
 * points and the hex card all ask here.
 */
import { derived, occupancy } from '../derived.ts'
import { ownerOf } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  type BySide,
  ECHELONS,
  enemyOf,
  type HexIndex,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { ARM_TABLE } from './arms.ts'
import { isBarred } from './crossings.ts'
import { commandsGround } from './power.ts'

const REGIMENT = ECHELONS.indexOf('regiment')
/** Half of a fortified-region brigade of 4,000. */
export const MEN_A_PLACE = 2000

/** How many places a unit can mask at once: none for guns, staffs, battalions, the shaken and the worn out. */
export function maskingCapacity(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const { arm, echelon, mobility } = scenario.units[u]!
  if (ECHELONS.indexOf(echelon) < REGIMENT || !ARM_TABLE[arm].advances || mobility === 'static') return 0
  if (state.shaken[u] === 1 || !commandsGround(scenario, state, u)) return 0
  return Math.max(1, Math.floor(state.men[u]! / MEN_A_PLACE))
}

/** Units of `side` beside a hex, with no river between that they could not cross, in roster order. */
function besideHex(scenario: Scenario, state: GameState, hex: HexIndex, side: Side): readonly UnitIndex[] {
  const { map } = scenario
  const standing = occupancy(scenario, state)
  let found: UnitIndex[] | undefined
  for (let d = 0; d < 6; d++) {
    const beside = map.neighbours[hex * 6 + d]!
    // Beside most places stands nobody.
    if (beside < 0 || standing[beside]!.length === 0 || isBarred(map, state, hex * 6 + d)) continue
    for (const u of standing[beside]!)
      if (scenario.units[u]!.side === side) {
        found ??= []
        found.push(u)
      }
  }
  return found?.sort((a, b) => a - b) ?? NOBODY
}
const NOBODY: readonly UnitIndex[] = []

const places = new WeakMap<Scenario, BySide<readonly HexIndex[]>>()

/** Places that may be masked at some time, by their owner: works that it built, then objectives. Made once for a battle. */
function placesOf(scenario: Scenario): BySide<readonly HexIndex[]> {
  const known = places.get(scenario)
  if (known) return known
  const { works, worksSide } = scenario.map
  const objectives = scenario.objectives.map(({ hex }) => hex)
  const builtBy = (owner: Side): readonly HexIndex[] => {
    const fortified = [...works.keys()].filter(hex => works[hex]! > 0 && ownerOf(worksSide[hex]!) === owner)
    return [...new Set([...fortified, ...objectives])]
  }
  const made = { soviet: builtBy('soviet'), japanese: builtBy('japanese') }
  places.set(scenario, made)
  return made
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
        const left = free.get(u) ?? maskingCapacity(scenario, state, u)
        const others = [...watched.keys()].filter(each => watched.get(each) === u)
        if (left === 0 && !others.some(other => assign(other, asked))) continue
        // Where another unit took over, this one has the place it needs; else it spends one of its own.
        if (left > 0) free.set(u, left - 1)
        watched.set(hex, u)
        return true
      }
      return false
    }
    const owner = enemyOf(side)
    for (const hex of placesOf(scenario)[owner]) {
      if (state.control[hex] !== sideIndex(owner) + 1) continue
      const beside = besideHex(scenario, state, hex, side)
      if (beside.length === 0) continue
      candidates.set(hex, beside)
      assign(hex, new Set())
    }
  }
  return watched
})

/** The unit that masks a place, undefined where none does. */
export const maskOf = (scenario: Scenario, state: GameState, hex: HexIndex): UnitIndex | undefined =>
  masks(scenario, state).get(hex)
