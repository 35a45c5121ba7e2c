/**
 * A march on the ground as it is. After each hex the side looks around and takes the ground; the march ends in the zone
 * or before the hex of an enemy that was not known when it was ordered.
 */
import { isPresent, unitsAt } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { Play } from '../play.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, SIGHTINGS, type SideIndex, sideIndex, type UnitIndex } from '../types.ts'
import { testBridges } from './demolition.ts'
import { plunder } from './depots.ts'
import { isRefusal, progressTowards, reckonStep } from './march.ts'
import { attempt, marcher } from './marchAccount.ts'
import { overrun, overrunIn } from './overrun.ts'
import { answerMarch } from './reserve.ts'
import { fireFromShore } from './shoreFire.ts'
import { look } from './sighting.ts'
import { isOverfull, stackingRefusal } from './stacking.ts'
import { checkGround } from './victory.ts'
import { zoneUnits } from './zoc.ts'

const SPOTTED = SIGHTINGS.indexOf('spotted')
const IDENTIFIED = SIGHTINGS.indexOf('identified')

/** Carries out a lawful march. What the side did not know may shorten it; it never makes it longer. */
export function walk(play: Play, order: OrderOf<'move'>): void {
  const { unit, path } = order
  const side = sideIndex(play.scenario.units[unit]!.side)
  const known = sightings(play.state, side)
  const trail: HexIndex[] = [play.state.hex[unit]!]
  for (const to of path) {
    answerMarch(play, enemyOf(play.scenario.units[unit]!.side), unit, to)
    const enemy = enemyIn(play, unit, to)
    if (enemy !== undefined && !canOverrun(play, unit, to, known)) {
      // A march into enemies who were identified was meant to overrun them: they prove stronger than they looked.
      bump(play, unit, to, enemy, !isSeen(play, enemy, side) || known[enemy] === IDENTIFIED)
      break
    }
    if (!march(play, unit, to, enemy !== undefined)) {
      // Only a zone that nobody knew of makes an overrun too long for the turn: it ends in contact.
      if (enemy !== undefined) bump(play, unit, to, enemy, true)
      break
    }
    trail.push(to)
    const met = zoneUnits(play.scenario, play.state, to, enemyOf(play.scenario.units[unit]!.side)).find(
      u => known[u]! < SPOTTED,
    )
    secure(play, unit, to)
    if (play.scenario.units[unit]!.vessel) fireFromShore(play, unit, trail.at(-2)!)
    if (!isPresent(play.state, unit)) break
    if (met === undefined) continue
    const { clock, account, readiness } = marcher(play.state, unit)
    meet(play, { unit, hex: to, enemy: met, clock, account, readiness })
    break
  }
  closeUp(play, unit, trail)
}

/** What a side knows of each unit now: it keeps while the march goes on. */
function sightings({ sighting }: GameState, side: SideIndex): Uint8Array {
  const known = new Uint8Array(sighting.length / 2)
  for (let u = 0; u < known.length; u++) known[u] = sighting[u * 2 + side]!
  return known
}

const isSeen = (play: Play, u: UnitIndex, side: SideIndex): boolean =>
  play.state.sighting[u * 2 + side]! >= SPOTTED

const enemyIn = (play: Play, unit: UnitIndex, hex: HexIndex): UnitIndex | undefined =>
  unitsAt(play.scenario, play.state, hex).find(
    u => play.scenario.units[u]!.side !== play.scenario.units[unit]!.side,
  )

/** Is the hex held by enemies alone who were identified when the march was ordered, and who are too weak to stop it? */
function canOverrun({ scenario, state }: Play, unit: UnitIndex, hex: HexIndex, known: Uint8Array): boolean {
  const enemies = overrunIn(scenario, state, unit, hex, state.readiness[unit]!)
  return enemies.length > 0 && enemies.every(enemy => known[enemy] === IDENTIFIED)
}

/** One hex, over the enemies in it where they are overrun; false where the unit does not get there this turn. */
function march(play: Play, unit: UnitIndex, to: HexIndex, over: boolean): boolean {
  const { scenario, state } = play
  const before = marcher(state, unit)
  const from = state.hex[unit]!
  const done = progressTowards(state, unit, to)
  const step = { from, to, ready: before.clock, done }
  const cost = reckonStep(scenario, state, unit, over ? { ...step, into: 'overrun' } : step)
  if (isRefusal(cost)) return false
  // A detour through zones nobody knew of may drain the tanks, but a march begun with fuel is never refused for it.
  const fuelBurnt = before.fuel > 0 ? Math.min(cost.fuel, before.fuel) : cost.fuel
  const got = attempt(scenario, state, unit, before, { ...cost, fuel: fuelBurnt })
  if (isRefusal(got) || (over && !got.finished)) return false
  if (over) overrun(play, unit, to)
  const { crossing } = cost
  const { clock, account, fuel, readiness } = got.after
  const after = { unit, to, clock, account, readiness, crossing, crossingClock: got.crossingClock }
  if (got.finished) play.emit({ kind: 'moved', ...after, from, fuel, waited: cost.wait })
  else play.emit({ kind: 'progressed', ...after, progress: done + got.spent })
  return got.finished
}

/** The unit takes the hex it has come into and looks around. */
export function secure(play: Play, unit: UnitIndex, hex: HexIndex): void {
  const { scenario, state } = play
  const side = sideIndex(scenario.units[unit]!.side)
  if (state.control[hex] !== side + 1) play.emit({ kind: 'control', hex, side })
  plunder(play, unit, hex)
  look(play)
  const moment = scenario.turns[state.turn[0]!]!.start + state.clock[unit]!
  testBridges(play, scenario.units[unit]!.side, hex, moment)
  checkGround(play, moment)
}

/**
 * The next hex holds an enemy. A surprise, he costs the minutes of the hex twice, as far as they are left (8-numbers 6,
 * rule 6); seen in time on the way, he only ends the march.
 */
function bump(play: Play, unit: UnitIndex, hex: HexIndex, enemy: UnitIndex, surprise: boolean): void {
  const { scenario, state } = play
  const before = marcher(state, unit)
  const step = { from: state.hex[unit]!, to: hex, ready: before.clock, done: 0, into: 'contact' as const }
  const cost = reckonStep(scenario, state, unit, step)
  const got = isRefusal(cost) ? cost : attempt(scenario, state, unit, before, cost)
  const { clock, account, readiness } = surprise && !isRefusal(got) ? got.after : before
  meet(play, { unit, hex, enemy, clock, account, readiness })
}

interface Meeting {
  readonly unit: UnitIndex
  readonly hex: HexIndex
  readonly enemy: UnitIndex
  readonly clock: number
  readonly account: number
  readonly readiness: number
}

/** Contact: both look; the enemy met is seen, whatever the weather. */
function meet(play: Play, meeting: Meeting): void {
  const { unit, enemy } = meeting
  play.emit({ kind: 'contact', ...meeting })
  look(play)
  const side = sideIndex(play.scenario.units[unit]!.side)
  const hex = play.state.hex[enemy]!
  if (!isSeen(play, enemy, side)) play.emit({ kind: 'sighted', side, unit: enemy, sighting: SPOTTED, hex })
}

/** A march cut short among too many friends falls back along its path to the last hex with room. */
function closeUp(play: Play, unit: UnitIndex, trail: readonly HexIndex[]): void {
  const { scenario, state } = play
  const from = state.hex[unit]!
  if (trail.at(-1) !== from || trail.length < 2 || !isOverfull(scenario, state, from)) return
  const to = trail.findLast(hex => hex !== from && stackingRefusal(scenario, state, unit, hex) === null)
  if (to === undefined) return
  play.emit({
    kind: 'moved',
    unit,
    from,
    to,
    ...marcher(state, unit),
    crossing: -1,
    crossingClock: 0,
    waited: 0,
  })
  look(play)
}
