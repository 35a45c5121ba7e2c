/** The law of attack orders, unit by unit, on what the attacker can know (8-numbers 5.3, 6). */
import { turnMinutes, unitsAt } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import { directionTo } from '../map/hexMap.ts'
import { ATTACK_MODES, type AttackMode, type OrderOf } from '../orders.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { HexIndex, Permille, UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { refuseSupportStrikes } from './airMissions.ts'
import { ARM_TABLE } from './arms.ts'
import { assaultMinutes, assaultStart } from './assault.ts'
import { refuseBarred } from './crossings.ts'
import { terrainAt } from './going.ts'
import { isLed } from './headquarters.ts'
import { refuseCommand } from './mayCommand.ts'
import { boundRefusal, frozenRefusal } from './mayMarch.ts'
import { refuseBlindFire } from './navalGunfire.ts'
import { refuseNoise } from './silentAssault.ts'
import { refuseStopped } from './stopOrder.ts'
import { isAfloat, isWater } from './terrain.ts'

/** Ammunition that each participant spends. */
export const AMMUNITION: { readonly [M in AttackMode]: Permille } = {
  hasty: 100,
  prepared: 250,
  silent: 100,
}

/** May go into the hex once the enemy has left it: neither guns nor works move up. */
export const mayAdvance = (scenario: Scenario, u: UnitIndex): boolean =>
  ARM_TABLE[scenario.units[u]!.arm].advances && scenario.units[u]!.mobility !== 'static'

/** What asks of everybody who takes part, guns in support included. */
function refuseParticipant(scenario: Scenario, view: View, u: UnitIndex, mode: AttackMode): Refusal | null {
  const refusal = refuseCommand(scenario, view, u) ?? frozenRefusal(scenario, view.state, u)
  if (refusal) return refusal
  const has = view.state.ammo[u]!
  const needs = AMMUNITION[mode]
  return has < needs ? { code: 'noAmmunition', unit: u, needs, has } : null
}

/** Why a unit may not assault the hex, or null. */
export function refuseAttacker(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  target: HexIndex,
  mode: AttackMode,
): Refusal | null {
  const refusal = refuseParticipant(scenario, view, u, mode)
  if (refusal) return refusal
  const { map, units } = scenario
  if (units[u]!.mobility === 'static') return { code: 'static', unit: u }
  if (isAfloat(units[u]!.mobility)) return { code: 'afloat', unit: u }
  const stopped = refuseStopped(scenario, view.state, view.side, target)
  if (stopped) return stopped
  const bound = boundRefusal(scenario, view.state, u)
  if (bound) return bound
  const from = view.state.hex[u]!
  const d = directionTo(map, from, target)
  if (d < 0) return { code: 'notAdjacent', unit: u, hex: target }
  if (isWater(terrainAt(map, target))) return { code: 'atSea', hex: target }
  const barred = refuseBarred(map, view.state, from * 6 + d)
  if (barred) return barred
  // Prepared means in place since the turn began.
  if (mode === 'prepared' && view.state.busy[u] === 1) return { code: 'notInPlace', unit: u }
  if (mode === 'prepared' && !isLed(scenario, view.state, u)) return { code: 'outOfCommand', unit: u }
  return refuseTime(scenario, view.state, [u], target, mode)
}

/** Why a unit's guns may not support an attack on the hex, or null. Guns reach a neighbouring hex whatever its size. */
export function refuseSupporter(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  target: HexIndex,
  mode: AttackMode,
): Refusal | null {
  const refusal = refuseParticipant(scenario, view, u, mode)
  if (refusal) return refusal
  const range = scenario.units[u]!.gunRange
  if (range === 0 || view.state.guns[u] === 0 || view.state.wet[u] === 1)
    return { code: 'cannotSupport', unit: u }
  const hexes = distance(scenario.map, view.state.hex[u]!, target)
  const metres = hexes * scenario.map.hexMetres
  if (hexes > 1 && metres > range) return { code: 'outOfRange', unit: u, metres, range }
  const blind = refuseBlindFire(scenario, view.state, u, target)
  if (blind) return blind
  return refuseTime(scenario, view.state, [u], target, mode)
}

/** Is there time before the turn ends? The refusal names the unit that comes last. */
function refuseTime(
  scenario: Scenario,
  state: GameState,
  units: readonly UnitIndex[],
  target: HexIndex,
  mode: AttackMode,
): Refusal | null {
  const needs = assaultMinutes(scenario, state, mode)
  const has = turnMinutes(scenario, state) - assaultStart(state, target, units)
  if (needs <= has) return null
  const last = units.reduce((late, u) => (state.clock[u]! > state.clock[late]! ? u : late))
  return { code: 'notEnoughTime', unit: last, needs, has: Math.max(0, has) }
}

/** Does the viewer know of an enemy in the hex? */
export function knownEnemy(scenario: Scenario, view: View, hex: HexIndex): boolean {
  const first = unitsAt(scenario, view.state, hex)[0]
  return first !== undefined && scenario.units[first]!.side !== view.side
}

/** What asks of fire and assault alike: each unit named once, and an enemy that is known in the hex. */
export function refuseTarget(
  scenario: Scenario,
  view: View,
  units: readonly UnitIndex[],
  target: HexIndex,
): Refusal | null {
  const twice = units.find((u, i) => units.indexOf(u) !== i)
  if (twice !== undefined) return { code: 'namedTwice', unit: twice }
  return knownEnemy(scenario, view, target) ? null : { code: 'noTarget', hex: target }
}

/** Why an attack order is not lawful, or null. */
export function refuseAttack(scenario: Scenario, view: View, order: OrderOf<'attack'>): Refusal | null {
  const { target, mode, units, support, advance } = order
  if (units.length === 0) return { code: 'badOrder', at: 'units', expected: 'at least one attacking unit' }
  if (!ATTACK_MODES.includes(mode))
    return { code: 'badOrder', at: 'mode', expected: ATTACK_MODES.join(' or ') }
  const untargeted = refuseTarget(scenario, view, [...units, ...support], target)
  if (untargeted) return untargeted
  for (const u of units) {
    const refusal = refuseAttacker(scenario, view, u, target, mode)
    if (refusal) return refusal
  }
  for (const u of support) {
    const refusal = refuseSupporter(scenario, view, u, target, mode)
    if (refusal) return refusal
  }
  return (
    refuseNoise(scenario, view.state, order) ??
    refuseSupportStrikes(scenario, view, target, order.air) ??
    refuseAdvance(scenario, units, advance)
  )
}

/** The units to go in must be among the attackers and able to, each named once. */
function refuseAdvance(
  scenario: Scenario,
  units: readonly UnitIndex[],
  advance: readonly UnitIndex[],
): Refusal | null {
  const twice = advance.find((u, i) => advance.indexOf(u) !== i)
  if (twice !== undefined) return { code: 'namedTwice', unit: twice }
  const unfit = advance.find(u => !units.includes(u) || !mayAdvance(scenario, u))
  return unfit === undefined
    ? null
    : { code: 'badOrder', at: 'advance', expected: 'attacking units that can go in: no guns, no works' }
}
