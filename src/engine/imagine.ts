/**
 * A state to think on: what a view knows, with the enemies it does not see put where they might plausibly be. They set
 * out from where they were last reported, or from where the roster has them arrive, and have marched since then towards
 * the nearest objective that they do not hold, as far as the time allows and nobody would have seen them.
 */
import { floorDiv } from './arithmetic.ts'
import { isPresent } from './derived.ts'
import { distance } from './map/geometry.ts'
import { goingTables } from './rules/goingTables.ts'
import { marchAllowance } from './rules/marchAccount.ts'
import { sightOf } from './rules/sighting.ts'
import type { Scenario } from './scenario.ts'
import { copyState, type GameState, type MutableState } from './state.ts'
import {
  type HexIndex,
  type Minutes,
  NOWHERE,
  type Permille,
  SIGHTINGS,
  STANCES,
  STATUSES,
  sideIndex,
  type UnitIndex,
} from './types.ts'
import type { View } from './view.ts'

const PRESENT = STATUSES.indexOf('present')
const REMEMBERED = SIGHTINGS.indexOf('remembered')
const DAY: Minutes = 1440
/** A unit that has lost more than this share of its men fights no more (8-numbers 5.4), ‰ of its start left. */
const FINISHED_BELOW: Permille = 150
/** Readiness after a march of unknown length, ‰ of what the roster gives. */
const MARCHED: Permille = 900

/**
 * The imagined state is a copy, under dice of `seed`, never the game's. Nothing of it is known but what the view shows:
 * the same view and seed imagine the same bytes.
 */
export function imagine(scenario: Scenario, view: View, seed: number): GameState {
  const state = copyState(scenario, view.state, seed >>> 0)
  const seen = sightOf(scenario, view.state, view.side)
  scenario.units.forEach((unit, u) => {
    if (unit.side === view.side || isPresent(view.state, u)) return
    const from = lastSeen(scenario, view, u)
    const men = menLeft(scenario, view.state, u)
    if (!from || men * 1000 <= unit.men * FINISHED_BELOW) return
    put(scenario, state, u, marchedTo(scenario, view, u, from, seen), men)
  })
  return state
}

interface LastSeen {
  readonly hex: HexIndex
  /** 0-based turn of the report, or of the arrival. */
  readonly turn: number
}

/** Where and when an unseen enemy was last heard of; null where he is not on the board yet, or has left it. */
function lastSeen(scenario: Scenario, { side, state }: View, u: UnitIndex): LastSeen | null {
  const report = u * 2 + sideIndex(side)
  const unit = scenario.units[u]!
  const hex = state.reportHex[report]!
  if (state.sighting[report] === REMEMBERED && hex !== NOWHERE) {
    const left = scenario.exits.some(exit => exit.side === unit.side && exit.hex === hex)
    return left ? null : { hex, turn: state.reportTurn[report]! }
  }
  const { arrival } = unit
  return arrival && arrival.turn <= state.turn[0]! ? arrival : null
}

/** Men that a unit has left by the count of its losses, which both sides keep. */
const menLeft = (scenario: Scenario, state: GameState, u: UnitIndex): number =>
  scenario.units[u]!.men - state.killed[u]! - state.wounded[u]! - state.captured[u]!

/** Where a unit may have got to by now: the furthest hex on its way that is out of sight, or where it was if none is. */
function marchedTo(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  from: LastSeen,
  seen: (hex: HexIndex) => boolean,
): HexIndex {
  const { map, turns } = scenario
  const unit = scenario.units[u]!
  const now = turns[view.state.turn[0]!]!
  const elapsed = now.start - turns[Math.max(0, from.turn)]!.start
  let left = floorDiv(elapsed * marchAllowance(unit.mobility), DAY)
  const goal = goalOf(scenario, view, from.hex)
  const { minutes } = goingTables(scenario, view.state, now, unit)
  let at = from.hex
  let best = at
  while (goal !== NOWHERE && at !== goal) {
    const side = stepTowards(scenario, at, goal, minutes)
    if (side < 0 || minutes[side]! > left) break
    left -= minutes[side]!
    at = map.neighbours[side]!
    if (!seen(at)) best = at
  }
  return best
}

/** The nearest objective that the viewer holds, as the crow flies; -1 where he holds none. */
function goalOf(scenario: Scenario, { side, state }: View, from: HexIndex): HexIndex {
  let best = NOWHERE
  scenario.objectives.forEach(({ hex }, o) => {
    if (state.heldBy[o] !== sideIndex(side) + 1) return
    if (best === NOWHERE || distance(scenario.map, from, hex) < distance(scenario.map, from, best)) best = hex
  })
  return best
}

/** The passable hexside that leads nearer to the goal, the quickest of several; -1 where there is none. */
function stepTowards(scenario: Scenario, at: HexIndex, goal: HexIndex, minutes: Uint16Array): number {
  const { map } = scenario
  const now = distance(map, at, goal)
  let best = -1
  for (let side = at * 6; side < at * 6 + 6; side++) {
    const to = map.neighbours[side]!
    if (to < 0 || minutes[side] === 0 || distance(map, to, goal) >= now) continue
    if (best < 0 || minutes[side]! < minutes[best]!) best = side
  }
  return best
}

/** Puts a unit on the board as the roster has it, less what it is known to have lost. */
function put(scenario: Scenario, state: MutableState, u: UnitIndex, hex: HexIndex, men: number): void {
  const unit = scenario.units[u]!
  state.status[u] = PRESENT
  state.hex[u] = hex
  state.men[u] = men
  state.afv[u] = Math.max(0, unit.afv - state.afvLost[u]!)
  state.guns[u] = Math.max(0, unit.guns - state.gunsLost[u]!)
  state.readiness[u] = floorDiv(unit.readinessStart * MARCHED, 1000)
  state.fuel[u] = unit.fuelStart
  state.ammo[u] = unit.ammoStart
  state.stance[u] = STANCES.indexOf(unit.stanceStart)
  state.control[hex] = sideIndex(unit.side) + 1
}
