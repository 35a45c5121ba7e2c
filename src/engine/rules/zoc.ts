/**
 * Zones of control (8-numbers section 3). A unit has a zone over its neighbours only if its soft defence power is at
 * least 15 for each kilometre of hex size; anything smaller blocks only its own hex. A zone does not reach over a major
 * river without a crossing, and shaken units, vessels and works silenced from the air have none. Garrisons underground have none;
 * other works have one on hexes up to 2 km, on larger ones only with guns that have shells, and only until somebody masks
 * them.
 */
import { derived, isPresent, markOf, unitsAt } from '../derived.ts'
import { opposite } from '../map/geometry.ts'
import { directionTo } from '../map/hexMap.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, NOWHERE, type Permille, type Side, sideIndex, type UnitIndex } from '../types.ts'
import { isSilenced } from './bombing.ts'
import { isBarred } from './crossings.ts'
import { terrainAt } from './going.ts'
import { maskOf } from './masking.ts'
import { commandsGround } from './power.ts'
import { isAfloat, isWater } from './terrain.ts'
import { isUnderground, mansWorks, mayManWorks } from './works.ts'

export const WORKS_ZONE_METRES = 2000
/** Shells that works need for a zone on larger hexes. */
const SHELLS: Permille = 100

/** Does the unit cover its neighbouring hexes? */
export function hasZone(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  if (!isPresent(state, u) || state.shaken[u] === 1 || isAfloat(scenario.units[u]!.mobility)) return false
  if (isSilenced(scenario, state, scenario.units[u]!.side, state.hex[u]!)) return false
  if (isUnderground(scenario, state, u)) return false
  if (mansWorks(scenario, state, u) && scenario.map.hexMetres > WORKS_ZONE_METRES) {
    if (state.guns[u] === 0 || state.ammo[u]! < SHELLS) return false
    if (maskOf(scenario, state, state.hex[u]!) !== undefined) return false
  }
  return commandsGround(scenario, state, u)
}

/** The zones, and all that they were made of: from where each unit covers (NOWHERE where it has no zone), and the bridges. */
interface Cover {
  /** Mark of the one state whose cover it is, where it is mended; others take a copy. */
  readonly mark: object
  readonly covered: Uint8Array
  /** How many units of each side cover each hex, by `hex * 2 + sideIndex`. */
  readonly counts: Uint8Array
  readonly from: Int32Array
  readonly bridges: readonly number[]
}

const cover = derived((scenario, state, before: Cover | undefined, isChanged): Cover => {
  const mark = markOf(state)
  const like = before && isOverSameBridges(state, before) ? before : undefined
  let now = like ?? noCover(scenario, state)
  for (let u = 0; u < scenario.units.length; u++) {
    // Whether a garrison has a zone depends on who stands around it.
    if (like && !isChanged(u) && !mayManWorks(scenario.units[u]!)) continue
    const hex = hasZone(scenario, state, u) ? state.hex[u]! : NOWHERE
    const left = now.from[u]!
    if (left === hex) continue
    if (now.mark !== mark) now = copyOf(now, mark)
    now.from[u] = hex
    spread(scenario, state, now, u, left, -1)
    spread(scenario, state, now, u, hex, 1)
  }
  return now
})

const noCover = ({ map, units }: Scenario, state: GameState): Cover => ({
  mark: markOf(state),
  covered: new Uint8Array(map.terrain.length),
  counts: new Uint8Array(map.terrain.length * 2),
  from: new Int32Array(units.length).fill(NOWHERE),
  bridges: [...state.crossingState],
})

const copyOf = ({ covered, counts, from, bridges }: Cover, mark: object): Cover => ({
  mark,
  covered: covered.slice(),
  counts: counts.slice(),
  from: from.slice(),
  bridges,
})

function isOverSameBridges(state: GameState, { bridges }: Cover): boolean {
  for (let c = 0; c < bridges.length; c++) if (bridges[c] !== state.crossingState[c]) return false
  return true
}

/** Adds a unit's zone round a hex to the cover or takes it out of it. */
function spread(
  { map, units }: Scenario,
  state: GameState,
  { covered, counts }: Cover,
  u: UnitIndex,
  hex: HexIndex,
  by: 1 | -1,
): void {
  if (hex === NOWHERE) return
  const side = sideIndex(units[u]!.side)
  for (let hexside = hex * 6; hexside < hex * 6 + 6; hexside++) {
    const to = map.neighbours[hexside]!
    if (to < 0 || isBarred(map, state, hexside)) continue
    const count = counts[to * 2 + side]! + by
    counts[to * 2 + side] = count
    if (count === 0) covered[to]! &= ~(1 << side)
    else covered[to]! |= 1 << side
  }
}

/** Which sides cover each hex: bit `1 << sideIndex`. The table is mended when units move: it is not to be held over an event. */
export const zones = (scenario: Scenario, state: GameState): Uint8Array => cover(scenario, state).covered

/** Is the hex in a zone of `side`? */
export const inZone = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  (zones(scenario, state)[hex]! & (1 << sideIndex(side))) !== 0

/** Units of `side` whose zone covers the hex, in roster order. */
export function zoneUnits(
  scenario: Scenario,
  state: GameState,
  hex: HexIndex,
  side: Side,
): readonly UnitIndex[] {
  if (!inZone(scenario, state, hex, side)) return NOBODY
  const { neighbours } = scenario.map
  const covering: UnitIndex[] = []
  for (let d = 0; d < 6; d++) {
    const from = neighbours[hex * 6 + d]!
    if (from < 0 || isBarred(scenario.map, state, from * 6 + opposite(d))) continue
    for (const u of unitsAt(scenario, state, from))
      if (scenario.units[u]!.side === side && hasZone(scenario, state, u)) covering.push(u)
  }
  return covering.sort((a, b) => a - b)
}
const NOBODY: readonly UnitIndex[] = []

/** Does one unit of `side` cover both of two neighbouring hexes? */
export function sharesZone(
  scenario: Scenario,
  state: GameState,
  side: Side,
  a: HexIndex,
  b: HexIndex,
): boolean {
  const { map } = scenario
  for (let d = 0; d < 6; d++) {
    const from = map.neighbours[a * 6 + d]!
    const toB = from < 0 ? -1 : directionTo(map, from, b)
    if (toB < 0 || isBarred(map, state, from * 6 + opposite(d)) || isBarred(map, state, from * 6 + toB))
      continue
    for (const u of unitsAt(scenario, state, from))
      if (scenario.units[u]!.side === side && hasZone(scenario, state, u)) return true
  }
  return false
}

/**
 * Factor of enemy zones on a step: 2 into a zone, 4 from zone to zone of the same enemy unit, else 1.
 *
 * @param covered as `zones` gives it, asked once by whoever reckons many steps
 */
export function zoneFactor(
  scenario: Scenario,
  state: GameState,
  covered: Uint8Array,
  enemy: Side,
  from: HexIndex,
  to: HexIndex,
): 1 | 2 | 4 {
  const bit = 1 << sideIndex(enemy)
  // Nobody bars the water.
  if ((covered[to]! & bit) === 0 || isWater(terrainAt(scenario.map, to))) return 1
  return (covered[from]! & bit) !== 0 && sharesZone(scenario, state, enemy, from, to) ? 4 : 2
}
