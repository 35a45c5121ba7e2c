/**
 * Narrow places: bridges, ferries, pontoons, passes (8-numbers 1 and 2.6). A unit crosses at the rate of the capacity
 * in force when it begins, after whoever stands before it; it waits for a later capacity of the same turn where that
 * brings it over sooner. The place's clock and the unit's then stand at the end of the crossing.
 */
import { permilleOf, roundHalfUp } from '../arithmetic.ts'
import { type Crossing, type HexMap, lacksCrossing } from '../map/hexMap.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { CROSSING_STATES, type Minutes, type Permille, RIVERS, type UnitIndex } from '../types.ts'
import type { Stretches } from './builtWays.ts'
import { rateOf } from './passWeather.ts'

type Capacity = Crossing['capacity'][number]

const STANDING = CROSSING_STATES.indexOf('standing')
const BLOWN = CROSSING_STATES.indexOf('blown')
const MAJOR = RIVERS.indexOf('major')

/**
 * What a pontoon bridge of engineers bears: the rate and class of the Argun pontoon on its first day (8-numbers 2.6), an
 * estimate for all others.
 */
export const PONTOON: readonly Capacity[] = [{ from: 0, unit: 'vehicles', perHour: 120, loadClass: 30 }]

/** What of a state says which bridges stand and where sappers have made ways. */
export type Bridges = Pick<GameState, 'crossingState'> & Stretches

/** Has the crossing been blown and not been built again? */
export const isBlown = (state: Bridges, crossing: number): boolean => state.crossingState[crossing] === BLOWN

/** Is the crossing what the map says, neither blown nor replaced by a pontoon? Trains ask. */
export const isAsBuilt = (state: Bridges, crossing: number): boolean =>
  state.crossingState[crossing] === STANDING

/** What a crossing bears from when on, as it stands now: nothing where it is blown. */
export function capacityOf(map: HexMap, state: Bridges, crossing: number): readonly Capacity[] {
  if (isBlown(state, crossing)) return []
  return isAsBuilt(state, crossing) ? map.crossings[crossing]!.capacity : PONTOON
}

/** A major river with nothing over it on this hexside (`hex * 6 + direction`): no attack, zone or retreat goes over it. */
export function isBarred(map: HexMap, state: Bridges, hexside: number): boolean {
  if (map.river[hexside] !== MAJOR) return false
  return lacksCrossing(map, hexside) || isBlown(state, map.crossing[hexside]!)
}

/** Why nothing goes over this hexside into the hex behind it: no crossing, or one that has been blown; null where it is open. */
export function refuseBarred(map: HexMap, state: Bridges, hexside: number): Refusal | null {
  if (!isBarred(map, state, hexside)) return null
  return lacksCrossing(map, hexside)
    ? { code: 'needsCrossing', hex: map.neighbours[hexside]! }
    : { code: 'crossingBlown', crossing: map.crossing[hexside]! }
}

/** A crossing as one unit would make it. Minutes of the turn. */
export interface Passage {
  readonly start: Minutes
  /** Minutes still to cross, after what was put into it in earlier turns. */
  readonly minutes: Minutes
  /** Minutes that the whole unit takes. */
  readonly whole: Minutes
  /** The same on firm ground that nobody has worked on. */
  readonly firm: Minutes
  /** What the unit waits for: those before it, or the opening of the place. */
  readonly waitsFor: 'queue' | 'opens'
}

/** Boats take men, horses and guns that horses draw; nothing with an engine. */
const fitsBoats = (unit: UnitSpec, state: GameState, u: UnitIndex): boolean =>
  state.afv[u] === 0 &&
  (unit.mobility === 'foot' || unit.mobility === 'mounted' || unit.mobility === 'draught')

/** Does the place at this rate bear the unit at all? */
export function fitsCrossing(entry: Capacity, unit: UnitSpec, state: GameState, u: UnitIndex): boolean {
  if (entry.perHour <= 0) return false
  return entry.unit === 'men' ? fitsBoats(unit, state, u) : unit.loadClass <= entry.loadClass
}

/** Minutes of the whole unit at so many an hour. */
function crossingMinutes(
  entry: Capacity,
  perHour: number,
  unit: UnitSpec,
  state: GameState,
  u: UnitIndex,
): Minutes {
  const load = entry.unit === 'men' ? state.men[u]! : unit.vehicles
  return Math.max(1, roundHalfUp(load * 60, perHour))
}

/**
 * How a unit that is ready at `ready` gets over a crossing, `done` minutes of it being behind it; or why it does not
 * this turn. The passage ends soonest of all capacities of the turn that admit the unit. `hunted`: factor of enemy
 * aircraft over the place, ‰.
 */
export function passage(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  crossing: number,
  ready: Minutes,
  done: Minutes,
  hunted: Permille = 1000,
): Passage | Refusal {
  const unit = scenario.units[u]!
  if (isBlown(state, crossing)) return { code: 'crossingBlown', crossing }
  const capacity = capacityOf(scenario.map, state, crossing)
  const turn = scenario.turns[state.turn[0]!]!
  const length = turn.end - turn.start
  const free = Math.max(ready, state.crossingClock[crossing]!)
  let best: Passage | null = null
  for (const [i, entry] of capacity.entries()) {
    if (!fitsCrossing(entry, unit, state, u)) continue
    const rate = rateOf(scenario.map, state, crossing, entry, unit.mobility)
    const whole = permilleOf(crossingMinutes(entry, rate, unit, state, u), hunted)
    const firm = permilleOf(crossingMinutes(entry, entry.perHour, unit, state, u), hunted)
    const minutes = Math.max(0, whole - done)
    const from = minutes === 0 ? ready : free
    const opens = entry.from - turn.start
    const start = Math.max(from, opens)
    const shuts = (capacity[i + 1]?.from ?? turn.end) - turn.start
    if (start >= Math.min(shuts, length)) continue
    if (best === null || start + minutes < best.start + best.minutes)
      best = { start, minutes, whole, firm, waitsFor: opens > from ? 'opens' : 'queue' }
  }
  return best ?? refusal(capacity, crossing, unit, state, u, turn.start + free, turn.end)
}

function refusal(
  capacity: readonly Capacity[],
  crossing: number,
  unit: UnitSpec,
  state: GameState,
  u: UnitIndex,
  moment: Minutes,
  turnEnd: Minutes,
): Refusal {
  const open = capacity.filter(entry => entry.perHour > 0)
  const opens = open.find(entry => entry.from >= moment && fitsCrossing(entry, unit, state, u))?.from ?? null
  const current = capacity.findLast(entry => entry.from <= moment)
  if (!current || current.perHour <= 0) return { code: 'crossingShut', crossing, opens }
  if (current.unit === 'men' && !fitsBoats(unit, state, u)) return { code: 'boatsOnly', crossing, opens }
  if (current.unit === 'vehicles' && unit.loadClass > current.loadClass)
    return { code: 'tooHeavy', crossing, loadClass: unit.loadClass, has: current.loadClass }
  return { code: 'notEnoughTime', unit: u, needs: 1, has: Math.max(0, turnEnd - moment) }
}
