/**
 * Passages: bridges and gaps that make the way of every known enemy to a place so much longer if he does not have them.
 * `likely` is an imagined state throughout.
 */
import { unitsAt } from '../engine/derived.ts'
import { cheapest } from '../engine/map/cheapest.ts'
import { distance, hexesWithin, opposite } from '../engine/map/geometry.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Minutes, NOWHERE, type Side } from '../engine/types.ts'
import { nextAlong } from './alongWay.ts'
import { isBehindTheLine } from './estimate.ts'
import { stepMinutes } from './travel.ts'

/** A detour of so many march minutes on foot makes a hex a passage. */
const DETOUR: Minutes = 480
/** A passage covers what lies this near behind it, in hexes. */
const COVERED_HEXES = 6

/** Has the hex a crossing at one of its sides, or is it a gap: ground that cannot be gone round on either hand? */
function mayBePassage(scenario: Scenario, hex: HexIndex): boolean {
  const minutes = stepMinutes(scenario, 'foot')
  let shut = 0
  for (let side = hex * 6; side < hex * 6 + 6; side++) {
    if (scenario.map.crossing[side]! >= 0) return true
    if (scenario.map.neighbours[side]! < 0 || minutes[side] === 0) shut++
  }
  return shut >= 2
}

const ways = new WeakMap<Scenario, Map<string, Int32Array>>()

/** March minutes on foot to a place from everywhere with one hex shut, the map as it is on paper; kept per battle. */
function wayWithout(scenario: Scenario, place: HexIndex, shut: HexIndex): Int32Array {
  const known = ways.get(scenario) ?? new Map<string, Int32Array>()
  ways.set(scenario, known)
  const key = `${place} ${shut}`
  const minutes = stepMinutes(scenario, 'foot')
  // The search runs from the place outwards, so each hexside is paid in the direction of the march.
  const towards = (side: number, from: HexIndex, to: HexIndex): Minutes =>
    from === shut || to === shut ? 0 : minutes[to * 6 + opposite(side % 6)]!
  const way = known.get(key) ?? cheapest(scenario, towards, [place])
  known.set(key, way)
  return way
}

/** Where enemies of a side stand who can march to a place at all. */
const comers = (scenario: Scenario, likely: GameState, side: Side, place: HexIndex): readonly HexIndex[] => {
  const way = wayWithout(scenario, place, NOWHERE)
  return scenario.units.flatMap((unit, u) => {
    const at = likely.hex[u]!
    if (unit.side === side || at < 0 || isBehindTheLine(unit) || unit.mobility === 'static') return []
    return way[at]! < 0 || unitsAt(scenario, likely, at).length === 0 ? [] : [at]
  })
}

/** Does holding the hex make the way of every known enemy to the place so much longer? */
export function barsPassage(
  scenario: Scenario,
  likely: GameState,
  side: Side,
  hex: HexIndex,
  place: HexIndex,
): boolean {
  if (distance(scenario.map, hex, place) > COVERED_HEXES || !mayBePassage(scenario, hex)) return false
  return barsThese(scenario, comers(scenario, likely, side, place), hex, place)
}

/** Does holding the hex make the way of all who stand there so much longer? */
function barsThese(
  scenario: Scenario,
  enemies: readonly HexIndex[],
  hex: HexIndex,
  place: HexIndex,
): boolean {
  const [free, barred] = [wayWithout(scenario, place, NOWHERE), wayWithout(scenario, place, hex)]
  return enemies.length > 0 && enemies.every(at => barred[at]! < 0 || barred[at]! >= free[at]! + DETOUR)
}

/** The end of a crossing from which a passage is held: the one nearer to the place, if that bars it as well. */
export function nearBank(
  scenario: Scenario,
  likely: GameState,
  side: Side,
  hex: HexIndex,
  place: HexIndex,
): HexIndex {
  const way = wayWithout(scenario, place, NOWHERE)
  for (let d = 0; d < 6; d++) {
    const over = scenario.map.neighbours[hex * 6 + d]!
    if (scenario.map.crossing[hex * 6 + d]! < 0 || over < 0 || way[over]! < 0) continue
    if (way[over]! < way[hex]! && (over === place || barsPassage(scenario, likely, side, over, place)))
      return over
  }
  return hex
}

const narrowsOf = new WeakMap<Scenario, Map<HexIndex, ReadonlySet<HexIndex>>>()

/** Narrow places that cover a place, whoever comes; kept per battle. */
function narrowsBefore(scenario: Scenario, place: HexIndex): ReadonlySet<HexIndex> {
  const known = narrowsOf.get(scenario) ?? new Map<HexIndex, ReadonlySet<HexIndex>>()
  narrowsOf.set(scenario, known)
  const found =
    known.get(place) ??
    new Set(
      hexesWithin(scenario.map, place, COVERED_HEXES).filter(
        hex => hex !== place && mayBePassage(scenario, hex),
      ),
    )
  known.set(place, found)
  return found
}

/** A passage on the enemy's way, and minutes until the first of them is there. */
export interface Passage {
  readonly hex: HexIndex
  readonly by: Minutes
}

/** The passage nearest to a place on the way of the enemy who is nearest to it; null where he needs none. */
export function passageBefore(
  scenario: Scenario,
  likely: GameState,
  side: Side,
  place: HexIndex,
): Passage | null {
  const narrows = narrowsBefore(scenario, place)
  if (narrows.size === 0) return null
  const way = wayWithout(scenario, place, NOWHERE)
  const enemies = comers(scenario, likely, side, place)
  if (enemies.length === 0) return null
  const first = enemies.reduce((near, at) => (way[at]! < way[near]! ? at : near))
  const steps = stepMinutes(scenario, 'foot')
  const next = (hex: HexIndex): HexIndex => nextAlong(scenario, way, hex, side => steps[side]!)
  let found: Passage | null = null
  for (let hex = next(first); hex !== place && hex >= 0; hex = next(hex))
    if (narrows.has(hex) && barsThese(scenario, enemies, hex, place))
      found = { hex, by: way[first]! - way[hex]! }
  return found
}
