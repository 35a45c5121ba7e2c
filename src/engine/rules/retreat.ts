/**
 * Going back (8-numbers 5.2, Stance): where each beaten unit goes, hex by hex, and how many hexes it owes. A way back
 * is a hex that the unit can stand in, free of the enemy, with room, and out of the enemy's zone unless a friend holds
 * it. Judged on the state before the assault, so that the odds window can show it before the dice fall.
 */
import { sideAt } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { type HexIndex, type Mobility, STANCES, type Stance, type UnitIndex, WAYS } from '../types.ts'
import { builtAt } from './builtWays.ts'
import { isBarred } from './crossings.ts'
import { terrainAt } from './going.ts'
import { boundRefusal } from './mayMarch.ts'
import type { Fight } from './shifts.ts'
import { stackingAt } from './stacking.ts'
import { isWater, speedOn } from './terrain.ts'
import { inZone } from './zoc.ts'

/** What one defender does when the list says to go back. */
export interface Withdrawal {
  readonly unit: UnitIndex
  /** Hexes it goes through, the last one where it ends; empty if it stays. */
  readonly path: readonly HexIndex[]
  /** Hexes it should have gone and did not. */
  readonly missing: number
  /** It wanted to go further than any way back let it. */
  readonly blocked: boolean
}

/** Static works, and infantry bound to works, stay whatever their orders. */
export const stanceOf = ({ scenario, state }: Pick<Fight, 'scenario' | 'state'>, u: UnitIndex): Stance =>
  scenario.units[u]!.mobility === 'static' || boundRefusal(scenario, state, u)
    ? 'last'
    : STANCES[state.stance[u]!]!

/** How far a stance goes back when the list asks for `retreat` hexes. */
function hexesToGo(stance: Stance, retreat: number): number {
  switch (stance) {
    case 'withdraw':
      return retreat
    case 'hold':
      return Math.min(1, retreat)
    case 'last':
      return 0
  }
}

/** Can such troops go over this hexside (`hex * 6 + direction`) into the neighbour at all, whatever the time? */
export function canGoOver(
  scenario: Scenario,
  state: GameState,
  mobility: Mobility,
  hexside: number,
): boolean {
  const { map } = scenario
  const to = map.neighbours[hexside]!
  if (to < 0 || isBarred(map, state, hexside)) return false
  const terrain = terrainAt(map, to)
  if (isWater(terrain)) return false
  const ways = ['none', WAYS[map.way[hexside]!]!, builtAt(scenario, state, hexside)] as const
  return ways.some(way => speedOn(mobility, way, terrain) > 0)
}

/** Men and vehicles that beaten units before this one take along into a hex. */
type Arrivals = Map<HexIndex, { men: number; vehicles: number }>

function hasRoom({ scenario, state }: Fight, u: UnitIndex, hex: HexIndex, arrivals: Arrivals): boolean {
  const stack = stackingAt(scenario, state, hex)
  const came = arrivals.get(hex) ?? { men: 0, vehicles: 0 }
  return (
    stack.men + came.men + state.men[u]! <= stack.maxMen &&
    stack.vehicles + came.vehicles + scenario.units[u]!.vehicles <= stack.maxVehicles
  )
}

/** Is the hex free of the enemy, and out of his zone unless a friend stands there? */
function isFree({ scenario, state, side }: Fight, hex: HexIndex): boolean {
  const holder = sideAt(scenario, state, hex)
  if (holder !== undefined) return holder !== side
  return !inZone(scenario, state, hex, side)
}

/** Hexes from here to the unit's own source of supply, or to its side's nearest: the rear. 0 where it has none. */
function distanceToRear(scenario: Scenario, unit: UnitSpec, hex: HexIndex): number {
  const own = scenario.columns[scenario.formations[unit.formation]?.column ?? -1]
  const sources = own ? [own] : scenario.columns.filter(column => column.side === unit.side)
  if (sources.length === 0) return 0
  return Math.min(...sources.map(column => distance(scenario.map, hex, column.source)))
}

/** Open neighbours, best first: out of the enemy's zones, far from the attackers, near the rear, then by number. */
function stepsBack(fight: Fight, u: UnitIndex, from: HexIndex, arrivals: Arrivals): HexIndex[] {
  const { scenario, state, side } = fight
  const unit = scenario.units[u]!
  const steps = [0, 1, 2, 3, 4, 5]
    .filter(d => canGoOver(scenario, state, unit.mobility, from * 6 + d))
    .map(d => scenario.map.neighbours[from * 6 + d]!)
    .filter(hex => isFree(fight, hex) && hasRoom(fight, u, hex, arrivals))
    .map(hex => ({
      hex,
      danger: inZone(scenario, state, hex, side) ? 1 : 0,
      away: Math.min(...fight.attackers.map(a => distance(scenario.map, hex, state.hex[a]!))),
      rear: distanceToRear(scenario, unit, hex),
    }))
  return steps
    .sort((a, b) => a.danger - b.danger || b.away - a.away || a.rear - b.rear || a.hex - b.hex)
    .map(step => step.hex)
}

/** The longest way back of at most `length` hexes; of equal ones the one that takes the better step first. */
function wayBack(
  fight: Fight,
  u: UnitIndex,
  from: HexIndex,
  length: number,
  arrivals: Arrivals,
  behind: readonly HexIndex[],
): readonly HexIndex[] {
  if (length === 0) return []
  let best: readonly HexIndex[] = []
  for (const hex of stepsBack(fight, u, from, arrivals)) {
    if (behind.includes(hex)) continue
    const path = [hex, ...wayBack(fight, u, hex, length - 1, arrivals, [...behind, from])]
    if (path.length > best.length) best = path
    if (best.length === length) break
  }
  return best
}

/** What each defender does, in roster order: those before take the room. */
export function withdrawals(fight: Fight, retreat: number): readonly Withdrawal[] {
  const arrivals: Arrivals = new Map()
  return fight.defenders.map(u => {
    const wanted = hexesToGo(stanceOf(fight, u), retreat)
    const path = wayBack(fight, u, fight.target, wanted, arrivals, [])
    const last = path.at(-1)
    if (last !== undefined) {
      const came = arrivals.get(last) ?? { men: 0, vehicles: 0 }
      arrivals.set(last, {
        men: came.men + fight.state.men[u]!,
        vehicles: came.vehicles + fight.scenario.units[u]!.vehicles,
      })
    }
    return { unit: u, path, missing: retreat - path.length, blocked: path.length < wanted }
  })
}
