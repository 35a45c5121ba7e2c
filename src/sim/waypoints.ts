/**
 * Marches to waypoints over as many turns as they take: each turn the quickest way from where the unit stands, as far as
 * the rules let it go.
 */
import { isPresent } from '../engine/derived.ts'
import type { GameEvent } from '../engine/events.ts'
import { farReach } from '../engine/map/farReach.ts'
import { distance } from '../engine/map/geometry.ts'
import type { OrderOf } from '../engine/orders.ts'
import { firstLeg } from '../engine/rules/journey.ts'
import type { Scenario } from '../engine/scenario.ts'
import { type HexIndex, STATUSES, type UnitIndex } from '../engine/types.ts'
import { observe, type View } from '../engine/view.ts'
import type { RunningGame } from './running.ts'

/** Turns over which the quickest way is reckoned first; where none leads there in time, to the battle's end. */
const NEAR_TURNS = 8
/** How near to a goal that cannot be entered a march ends, hexes. */
const BESIDE = 3
/** Ways that are tried in one turn: a march that is turned aside more often goes on in the next. */
const MOST_TRIES = 6

/** A march under way: the hexes still to be come to, in order. */
export interface Waypoints {
  readonly unit: UnitIndex
  readonly left: readonly HexIndex[]
}

/** Marches on in this player turn; null where the march is over: at its goal, beside one that is full or held, or with the unit. */
export function marchOn(scenario: Scenario, game: RunningGame, march: Waypoints): Waypoints | null {
  const { unit } = march
  let { left } = march
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const state = game.state()
    const { side } = scenario.units[unit]!
    if (!isPresent(state, unit)) return GONE.includes(state.status[unit]!) ? null : { unit, left }
    const here = state.hex[unit]!
    while (left.length > 0 && left[0] === here) left = left.slice(1)
    const next = left[0]
    if (next === undefined) return null
    const view = observe(scenario, state, side)
    const path = wayTo(scenario, view, unit, next)
    // Beside a goal that the enemy holds the march is over; beside a waypoint it goes on to the next.
    if (path.length === 0 && distance(scenario.map, here, next) <= BESIDE) {
      left = left.slice(1)
      continue
    }
    const order: OrderOf<'move'> = { kind: 'move', unit, path }
    const leg = firstLeg(scenario, view, order)
    if (leg.path.length === 0) {
      const isFull = leg.halt?.code === 'stacking' && path.length === 1
      return isFull && left.length === 1 ? null : { unit, left }
    }
    const applied = game.give({ ...order, path: leg.path })
    if (!applied.ok || !comesTo(applied.events, unit, next)) return { unit, left }
  }
  return { unit, left }
}

/** Statuses out of which no unit comes back: who has not arrived yet, or is aboard, may march another day. */
const GONE: readonly number[] = (['finished', 'exited', 'disarmed'] as const).map(each =>
  STATUSES.indexOf(each),
)

const comesTo = (events: readonly GameEvent[], unit: UnitIndex, hex: HexIndex): boolean =>
  events.some(event => event.kind === 'moved' && event.unit === unit && event.to === hex)

/** The quickest way to a hex, else to the nearest one beside it; empty where the unit stands there, or none leads anywhere nearer. */
function wayTo(scenario: Scenario, { state }: View, unit: UnitIndex, goal: HexIndex): readonly HexIndex[] {
  const all = scenario.turns.length - state.turn[0]! - 1
  for (const turns of [Math.min(NEAR_TURNS, all), all]) {
    const far = farReach(scenario, state, unit, turns)
    const way = far.wayTo(goal)
    if (way.length > 0) return way
    const beside = nearest(scenario, far.after, far.from, goal)
    if (beside >= 0) return far.wayTo(beside)
  }
  return []
}

/** The hex that is come to nearest to a goal and nearer than where the march begins; of equals the soonest. -1: none. */
function nearest(scenario: Scenario, after: Int16Array, from: HexIndex, goal: HexIndex): HexIndex {
  let best = -1
  let [least, soonest] = [Math.min(BESIDE + 1, distance(scenario.map, from, goal)), 0]
  after.forEach((turns, hex) => {
    if (turns < 0) return
    const far = distance(scenario.map, hex, goal)
    if (far < least || (far === least && best >= 0 && turns < soonest)) {
      best = hex
      least = far
      soonest = turns
    }
  })
  return best
}
