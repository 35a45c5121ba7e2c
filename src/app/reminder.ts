/** Before a turn ends: which units are most worth a look, and why. Pure; what the enemy is not known to have does not count. */
import { isPresent, turnMinutes, unitsAt } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { ownerOf } from '../engine/map/hexMap.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { isBlown } from '../engine/rules/crossings.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, sideIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { isIdle } from './interaction.ts'
import type { Plans } from './plans.ts'

/** What a unit is worth a look for; `at` is the hex that it is about. */
export interface Concern {
  readonly kind: 'alone' | 'cutOff' | 'objectiveBare' | 'bridgeBare' | 'objectiveNear' | 'fresh'
  readonly unit: UnitIndex
  readonly at: HexIndex
  /** Objective or crossing by index, or -1. */
  readonly of: number
}

/** From the gravest on. */
const RANKS: readonly Concern['kind'][] = [
  'alone',
  'objectiveBare',
  'cutOff',
  'bridgeBare',
  'objectiveNear',
  'fresh',
]
/** An enemy this near to guns, staffs or an empty place could be there in a turn, m. */
const THREAT_METRES = 9000
/** An objective this near could be gone for with what is left of a turn, m. */
const NEAR_METRES = 24_000

/** Names units with minutes left once, for the gravest reason of each, the gravest first; the merely fresh come last. */
export function concerns(
  scenario: Scenario,
  view: View,
  done: ReadonlySet<UnitIndex>,
  plans: Plans,
): readonly Concern[] {
  const field = fieldOf(scenario, view)
  const idle = scenario.units.flatMap((_, u) => (isIdle(scenario, view, done, u) ? [u] : []))
  const planned = new Set([...plans.marches.map(({ unit }) => unit), ...plans.guards])
  const found = [
    ...idle.flatMap(u => aloneAt(field, u) ?? []),
    ...bareObjectives(field, idle),
    ...idle.flatMap(u => (view.state.cutOff[u]! > 0 ? [about('cutOff', field, u)] : [])),
    ...bareBridges(field, idle),
    ...idle.filter(u => !planned.has(u)).flatMap(u => openNear(field, u) ?? []),
    ...freshNearest(
      field,
      idle.filter(u => !planned.has(u)),
    ),
  ]
  return RANKS.flatMap(kind => found.filter(each => each.kind === kind)).filter(
    (each, i, all) => all.findIndex(({ unit }) => unit === each.unit) === i,
  )
}

/** The board as the reasons below look at it. */
interface Field {
  readonly scenario: Scenario
  readonly view: View
  /** Hexes with known enemies. */
  readonly enemies: readonly HexIndex[]
  hexes(metres: number): number
}

function fieldOf(scenario: Scenario, view: View): Field {
  const { side, state } = view
  const enemies = scenario.units.flatMap((unit, u) =>
    unit.side !== side && isPresent(state, u) ? [state.hex[u]!] : [],
  )
  return {
    scenario,
    view,
    enemies: [...new Set(enemies)],
    hexes: metres => Math.max(1, Math.floor(metres / scenario.map.hexMetres)),
  }
}

const about = (
  kind: Concern['kind'],
  { view }: Field,
  unit: UnitIndex,
  at = view.state.hex[unit]!,
  of = -1,
): Concern => ({ kind, unit, at, of })

const isThreatened = ({ scenario, enemies, hexes }: Field, hex: HexIndex): boolean =>
  enemies.some(enemy => distance(scenario.map, enemy, hex) <= hexes(THREAT_METRES))

const fights = (scenario: Scenario, u: UnitIndex): boolean => ARM_TABLE[scenario.units[u]!.arm].advances

/** Guns, staffs and trains before the enemy without anybody who fights beside them. */
function aloneAt(field: Field, u: UnitIndex): Concern | null {
  const { scenario, view } = field
  const hex = view.state.hex[u]!
  if (fights(scenario, u) || !isThreatened(field, hex)) return null
  return unitsAt(scenario, view.state, hex).some(each => fights(scenario, each))
    ? null
    : about('alone', field, u)
}

/** The unit with minutes left that is nearest to a place, or undefined where nobody could come there soon. */
function nearestTo({ scenario, view, hexes }: Field, idle: readonly UnitIndex[], hex: HexIndex) {
  const far = (u: UnitIndex): number => distance(scenario.map, view.state.hex[u]!, hex)
  return idle
    .filter(u => fights(scenario, u) && far(u) <= hexes(NEAR_METRES))
    .toSorted((a, b) => far(a) - far(b))[0]
}

/** Objectives of one's own that nobody holds and the enemy could walk into. */
function bareObjectives(field: Field, idle: readonly UnitIndex[]): Concern[] {
  const { scenario, view } = field
  const mine = sideIndex(view.side) + 1
  return scenario.objectives.flatMap(({ hex }, o) => {
    if (view.state.heldBy[o] !== mine || unitsAt(scenario, view.state, hex).length > 0) return []
    const unit = isThreatened(field, hex) ? nearestTo(field, idle, hex) : undefined
    return unit === undefined ? [] : [about('objectiveBare', field, unit, hex, o)]
  })
}

/** Bridges on one's own ground that stand, that nobody guards, and that an enemy is near to. */
function bareBridges(field: Field, idle: readonly UnitIndex[]): Concern[] {
  const { scenario, view } = field
  const mine = sideIndex(view.side) + 1
  return scenario.map.crossings.flatMap(({ kind, a, b }, c) => {
    const ends = [a, b]
    const isOurs = ends.every(hex => view.state.control[hex] === mine)
    const isHeld = ends.some(hex => unitsAt(scenario, view.state, hex).length > 0)
    if (kind !== 'bridge' || !isOurs || isHeld || isBlown(view.state, c) || !isThreatened(field, a)) return []
    const unit = nearestTo(field, idle, a)
    return unit === undefined ? [] : [about('bridgeBare', field, unit, a, c)]
  })
}

/** Has at least half of the turn left. */
const isFresh = ({ scenario, view }: Field, u: UnitIndex): boolean =>
  turnMinutes(scenario, view.state) - view.state.clock[u]! >= turnMinutes(scenario, view.state) / 2

/** Who could still fight and has hardly begun his turn: one of each hex, the nearest to a known enemy first. */
function freshNearest(field: Field, idle: readonly UnitIndex[]): Concern[] {
  const { scenario, enemies } = field
  const far = (hex: HexIndex): number => Math.min(...enemies.map(enemy => distance(scenario.map, enemy, hex)))
  const fresh = idle.filter(u => fights(scenario, u) && isFresh(field, u)).map(u => about('fresh', field, u))
  return fresh
    .filter(({ at }, i) => fresh.findIndex(each => each.at === at) === i)
    .toSorted((a, b) => far(a.at) - far(b.at))
}

/** A fresh unit with an objective of the enemy's near. */
function openNear(field: Field, u: UnitIndex): Concern | null {
  const { scenario, view, hexes } = field
  if (!fights(scenario, u) || !isFresh(field, u)) return null
  const from = view.state.hex[u]!
  const open = scenario.objectives
    .map(({ hex, startsWith }, o) => ({
      o,
      far: distance(scenario.map, from, hex),
      holder: ownerOf(view.state.heldBy[o]!) ?? startsWith,
    }))
    .filter(({ far, holder }) => holder !== view.side && far <= hexes(NEAR_METRES))
    .toSorted((a, b) => a.far - b.far)[0]
  return open ? about('objectiveNear', field, u, from, open.o) : null
}
