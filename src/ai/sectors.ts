/**
 * Armies keep to their sectors: ground that another army of the same side assembled on is full of its columns, and
 * counts as twice as slow. Who could go through a neighbour's gap goes through his own.
 */
import { distance } from '../engine/map/geometry.ts'
import type { Scenario } from '../engine/scenario.ts'
import {
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Permille,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../engine/types.ts'
import { isBehindTheLine } from './estimate.ts'
import { asPrinted, groundOf } from './ground.ts'
import { minutesOver, type Sector } from './travel.ts'

/** An army's columns fill the roads this far about where it assembled (estimate: two days' march of infantry). */
const ASSEMBLY_METRES = 50_000
/** A place is no business of an army that has so much further to it than the nearest, ‰; what it is worth to it then. */
const [FURTHER, ELSEWHERE] = [1500, 250]

/** The formation above all others of a unit, by its index. */
export function armyOf({ formations, units }: Scenario, u: UnitIndex): number {
  let army = units[u]!.formation
  for (let above = formations[army]?.parent ?? -1; above >= 0; above = formations[above]!.parent) army = above
  return army
}

const sectors = new WeakMap<Scenario, Map<number, Sector | undefined>>()

/** What is full of other armies' columns for the army of a unit; undefined where nothing is. Made once for a battle. */
export function sectorOf(scenario: Scenario, u: UnitIndex): Sector | undefined {
  const army = armyOf(scenario, u)
  const known = sectors.get(scenario) ?? new Map<number, Sector | undefined>()
  sectors.set(scenario, known)
  if (!known.has(army)) known.set(army, survey(scenario, army))
  return known.get(army)
}

function survey(scenario: Scenario, army: number): Sector | undefined {
  const { map, units, formations } = scenario
  const hexes = Math.floor(ASSEMBLY_METRES / map.hexMetres)
  const own = new Set<HexIndex>()
  const others = new Set<HexIndex>()
  units.forEach(({ side, arrival, mobility }, u) => {
    if (side !== formations[army]?.side || !arrival || arrival.turn > 0 || mobility === 'static') return
    const of = armyOf(scenario, u) === army ? own : others
    of.add(arrival.hex)
  })
  const nearest = (places: ReadonlySet<HexIndex>, hex: HexIndex): number =>
    [...places].reduce((least, place) => Math.min(least, distance(map, place, hex)), hexes + 1)
  const crowded = Uint8Array.from(map.terrain, (_, hex) => {
    const far = nearest(others, hex)
    return far <= hexes && far < nearest(own, hex) ? 1 : 0
  })
  return crowded.includes(1) ? { name: `army ${army}`, crowded } : undefined
}

const shares = new WeakMap<Scenario, Map<HexIndex, ReadonlyMap<number, Permille>>>()

/** What a place counts for the army of a unit, ‰: all where no other army of the side is much nearer from where it assembled. */
export function inSector(scenario: Scenario, u: UnitIndex, place: HexIndex): Permille {
  const known = shares.get(scenario) ?? new Map<HexIndex, ReadonlyMap<number, Permille>>()
  shares.set(scenario, known)
  const { side } = scenario.units[u]!
  const key = place * 2 + sideIndex(side)
  const byArmy = known.get(key) ?? sharesOf(scenario, side, place)
  known.set(key, byArmy)
  return byArmy.get(armyOf(scenario, u)) ?? 1000
}

/** Where a unit comes into the battle: at its start, or by the first way from its box; NOWHERE for one that is aboard. */
function entryOf({ units, boxLinks }: Scenario, u: UnitIndex): HexIndex {
  const { arrival, box, side } = units[u]!
  const link = boxLinks.find(each => each.box === box && each.side === side)
  return arrival?.hex ?? link?.hex ?? NOWHERE
}

function sharesOf(scenario: Scenario, side: Side, place: HexIndex): ReadonlyMap<number, Permille> {
  const asBuilt = groundOf(scenario, asPrinted(scenario.map))
  const ways = new Map<number, Minutes[]>()
  scenario.units.forEach((unit, u) => {
    const from = entryOf(scenario, u)
    if (unit.side !== side || from < 0 || unit.mobility === 'static' || isBehindTheLine(unit)) return
    const army = armyOf(scenario, u)
    const minutes = minutesOver(scenario, asBuilt, place, 'foot', sectorOf(scenario, u))[from]!
    if (minutes >= 0) ways.set(army, [...(ways.get(army) ?? []), minutes])
  })
  const middle = [...ways].map(([army, all]) => ({ army, way: all.sort((a, b) => a - b)[all.length >> 1]! }))
  const nearest = Math.min(...middle.map(({ way }) => way))
  return new Map(middle.map(({ army, way }) => [army, way * 1000 > nearest * FURTHER ? ELSEWHERE : 1000]))
}
