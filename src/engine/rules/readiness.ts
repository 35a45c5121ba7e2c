/** Rest and wear between turns: the march account (8-numbers 2.3), recovery (5.3) and being cut off (4.3). */
import { clamp, floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import type { Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type Minutes, type Mobility, type Permille, type Side, type UnitIndex } from '../types.ts'
import { isLed } from './headquarters.ts'
import { isParched, PARCHED_READINESS } from './heat.ts'
import { marchAllowance } from './marchAccount.ts'
import { inZone } from './zoc.ts'

const DAY: Minutes = 1440
/** Minutes of rest that restore 1‰ of readiness; out of reach of its headquarters a unit needs twice as many (estimate). */
export const REST_MINUTES = 10
export const REST_MINUTES_UNLED = 20
/** Readiness lost on the first, the second and every further day without an open road, ‰. */
export const CUT_OFF_DAYS: readonly Permille[] = [50, 150, 300]

/**
 * Settles the turn that has passed for the units of a side: the march account falls, the idle recover, the cut off
 * wear down. To be called when the side's next player turn comes up, *before* `sideStarted` clears who was busy. On the
 * first turn nothing has passed and nothing happens.
 *
 * Recovery stops at the readiness a unit started with: a staff's percentage is a ceiling (8-numbers section 10).
 */
export function recover(play: Play, side: Side): void {
  const { scenario, state } = play
  const turn = state.turn[0]! - 1
  const minutes = lengthOf(scenario, turn)
  if (minutes === 0) return
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side || !isPresent(state, u)) return
    const account = restedAccount(unit.mobility, state.account[u]!, minutes)
    const now = state.readiness[u]!
    const worn = state.cutOff[u]! > 0 ? cutOffLoss(scenario, turn, state.cutOff[u]!) : 0
    const thirst = isParched(scenario.map, scenario.turns[turn]!, state.hex[u]!) ? PARCHED_READINESS : 0
    const rested = worn > 0 ? now : restedReadiness(scenario, state, u, minutes)
    const readiness = Math.max(0, rested - worn - thirst)
    if (readiness === now && account === state.account[u]) return
    const cause = worn > 0 ? 'cutOff' : readiness < now ? 'heat' : 'rest'
    play.emit({ kind: 'readiness', unit: u, readiness, account, cause })
  })
}

/** Readiness after so many minutes: as it was where the unit has marched or fought, or stands before the enemy. */
function restedReadiness(scenario: Scenario, state: GameState, u: UnitIndex, minutes: Minutes): Permille {
  const { side, readinessStart } = scenario.units[u]!
  const now = state.readiness[u]!
  if (state.busy[u] === 1 || inZone(scenario, state, state.hex[u]!, enemyOf(side))) return now
  const perPermille = isLed(scenario, state, u) ? REST_MINUTES : REST_MINUTES_UNLED
  return Math.min(readinessStart, now + floorDiv(minutes, perPermille))
}

/** What is left of a march account after so many minutes of rest: a day's allowance falls in a day. */
export const restedAccount = (mobility: Mobility, account: Minutes, minutes: Minutes): Minutes =>
  Math.max(0, account - floorDiv(minutes * marchAllowance(mobility), DAY))

/** Minutes of a turn of the schedule; 0 before the first. */
function lengthOf(scenario: Scenario, turn: number): Minutes {
  const entry = scenario.turns[turn]
  return entry ? entry.end - entry.start : 0
}

/**
 * Readiness that `turn` costs as the last of `count` turns in a row without an open road, ‰. The losses of a day are
 * spread over its minutes, so that turns of 4, 6 and 12 hours wear a unit down alike.
 */
export function cutOffLoss(scenario: Scenario, turn: number, count: number): Permille {
  let before = 0
  for (let t = turn - count + 1; t < turn; t++) before += lengthOf(scenario, t)
  return lossAfter(before + lengthOf(scenario, turn)) - lossAfter(before)
}

/** Readiness lost in all after so many minutes cut off, ‰. */
function lossAfter(minutes: Minutes): Permille {
  let sum = 0
  for (let day = 0; day * DAY < minutes; day++) {
    const rate = CUT_OFF_DAYS[Math.min(day, CUT_OFF_DAYS.length - 1)]!
    sum += rate * clamp(minutes - day * DAY, 0, DAY)
  }
  return floorDiv(sum, DAY)
}
