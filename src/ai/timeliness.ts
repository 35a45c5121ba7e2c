/** Who can march, and what comes in time. */
import { derivedFor, isPresent, releaseOf } from '../engine/derived.ts'
import { marchAllowance } from '../engine/rules/marchAccount.ts'
import { isAfloat } from '../engine/rules/terrain.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type Minutes, type Side, sideIndex, type UnitIndex } from '../engine/types.ts'
import type { Goal } from './goals.ts'
import { wayOf } from './roads.ts'

const DAY: Minutes = 1440
/** A goal kept from the turn before counts this much more, ‰: units do not shuttle. */
export const LOYALTY = 1350
/** Who leaves with this part of the time left in hand does so in time: a fifth, as thousands of it for one. */
const MARGIN = 5000
/** A march of this many minutes of the calendar halves the use of a unit to a place that is to be held. */
const HOLD_NEAR: Minutes = 480

const mobile = derivedFor<readonly UnitIndex[]>((scenario, state, side) =>
  scenario.units.flatMap((unit, u) =>
    sideIndex(unit.side) === side &&
    unit.mobility !== 'static' &&
    !isAfloat(unit.mobility) &&
    isPresent(state, u)
      ? [u]
      : [],
  ),
)

/** Own units that can march over land at all. */
export const mobileUnits = (scenario: Scenario, state: GameState, side: Side): readonly UnitIndex[] =>
  mobile(scenario, state, sideIndex(side))

/** Minutes from the beginning of the turn until a unit of one's own may march by its timetable; -1 = by none that is known. */
export function untilRelease(scenario: Scenario, state: GameState, u: UnitIndex): Minutes {
  const release = releaseOf(scenario, state, u)
  return release === null ? -1 : Math.max(0, release - scenario.turns[state.turn[0]!]!.start)
}

/** Minutes of the game that are left. */
export function minutesLeft(scenario: Scenario, state: GameState): Minutes {
  const last = Math.min(scenario.form.turns, scenario.turns.length) - 1
  return scenario.turns[last]!.end - (scenario.turns[state.turn[0]!]?.start ?? 0)
}

/** How timely he is who comes too late for a place: somebody may hold the way open for longer, ‰. */
export const TOO_LATE = 1

/**
 * How timely a unit would be at a goal, ‰: 1000 where half of the time left is left on arrival, 0 where it comes too
 * late. After each day's march there is a night's rest. Places are held by those who are near; who leaves the map is paid
 * the same whenever he does, so that a small margin is enough.
 */
export function timeliness(scenario: Scenario, state: GameState, u: UnitIndex, goal: Goal): number {
  const { mobility } = scenario.units[u]!
  const minutes = wayOf(scenario, state, u, goal.hex)[state.hex[u]!]!
  const wait = state.hex[u] === goal.hex ? 0 : untilRelease(scenario, state, u)
  if (minutes < 0 || wait < 0) return 0
  const left = minutesLeft(scenario, state)
  const allowance = marchAllowance(mobility)
  const arrival = wait + minutes + Math.floor(minutes / allowance) * (DAY - allowance)
  if (goal.kind === 'bar')
    return arrival >= (goal.by ?? left) ? 0 : Math.floor((1000 * HOLD_NEAR) / (HOLD_NEAR + arrival))
  if (goal.kind === 'hold') return arrival > DAY ? 1 : Math.floor((1000 * HOLD_NEAR) / (HOLD_NEAR + arrival))
  if (goal.kind === 'exit') return Math.max(0, Math.min(1000, Math.floor(((left - arrival) * MARGIN) / left)))
  if (arrival >= left) return TOO_LATE
  // Of two goals alike the nearer one is better, if only a little.
  const nearness = 1000 - Math.floor((arrival * 300) / left)
  return Math.floor((Math.min(1000, Math.floor(((left - arrival) * 2000) / left)) * nearness) / 1000)
}
