/** How one side follows with its eyes what moves. Pure. */
import { isPresent } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  type HexIndex,
  SIGHTINGS,
  type Side,
  type SideIndex,
  sideIndex,
  type UnitIndex,
} from '../engine/types.ts'

/** From here on a unit is in sight. */
export const SPOTTED = SIGHTINGS.indexOf('spotted')

/** A counter moving over the board as the viewer sees it. */
export interface March {
  readonly unit: UnitIndex
  readonly path: readonly HexIndex[]
}

/** What the viewer's eyes follow: own units wherever they go, enemies from one hex in sight to the next. */
export interface Watch {
  readonly marches: readonly March[]
  isInSight(unit: UnitIndex): boolean
  /** An enemy seen in a hex; true where he was not in sight before. His way is known by where he is seen alone. */
  see(unit: UnitIndex, hex: HexIndex): boolean
  lose(unit: UnitIndex): void
  march(unit: UnitIndex, path: readonly HexIndex[]): void
}

/** Begins to watch: `before` is the true state before the first event. */
export function startWatch(scenario: Scenario, viewer: Side, before: GameState): Watch {
  const me = sideIndex(viewer)
  /** Last known hex of the units in sight. */
  const places = new Map<UnitIndex, HexIndex>()
  scenario.units.forEach((unit, u) => {
    if (isPresent(before, u) && (unit.side === viewer || before.sighting[u * 2 + me]! >= SPOTTED))
      places.set(u, before.hex[u]!)
  })
  const marches: { unit: UnitIndex; path: HexIndex[] }[] = []
  const march = (unit: UnitIndex, path: readonly HexIndex[]): void => {
    const from = places.get(unit)
    const to = path.at(-1)
    if (to === undefined) return
    places.set(unit, to)
    if (from === undefined || from === to) return
    const last = marches.at(-1)
    if (last?.unit === unit && last.path.at(-1) === from) last.path.push(...path)
    else marches.push({ unit, path: [from, ...path] })
  }
  return {
    marches,
    march,
    isInSight: unit => places.has(unit),
    see(unit, hex) {
      const isNew = !places.has(unit)
      march(unit, [hex])
      return isNew
    },
    lose: unit => places.delete(unit),
  }
}

/** Hexes in which each enemy comes into sight in the course of the events. */
export function sightedIn(
  events: readonly GameEvent[],
  me: SideIndex,
): ReadonlyMap<UnitIndex, ReadonlySet<HexIndex>> {
  const met = new Map<UnitIndex, Set<HexIndex>>()
  for (const event of events) {
    if (event.kind !== 'sighted' || event.side !== me || event.sighting < SPOTTED) continue
    const hexes = met.get(event.unit) ?? new Set()
    met.set(event.unit, hexes.add(event.hex))
  }
  return met
}
