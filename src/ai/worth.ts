/**
 * What a position is worth to a side, in men: the points that both sides may expect of it, and what is left of both
 * armies. One currency for plans, tactics and search.
 */
import { clamp, floorDiv } from '../engine/arithmetic.ts'
import { isPresent } from '../engine/derived.ts'
import { marchAllowance } from '../engine/rules/marchAccount.ts'
import { holds, score } from '../engine/rules/score.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { PointRule, Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  type Permille,
  type Side,
  type UnitIndex,
} from '../engine/types.ts'
import { holderOf, isBehindTheLine, MEN_A_POINT, weight } from './estimate.ts'
import { minutesTo } from './travel.ts'

const DAY: Minutes = 1440
/** How much more a man counts who is in place before the enemy is, ‰, and the same again for each level of works. */
const IN_PLACE: Permille = 1500
const A_LEVEL: Permille = 500
/** What remains to a side of an army beyond the scale: men and AFVs, in thousandths of a man. */
const SILENT_MAN: Permille = 300
const SILENT_AFV = 15_000

interface Force {
  readonly u: UnitIndex
  readonly weight: number
}

/** Both sides' lines, weighed once for all objectives. */
function forcesOf(scenario: Scenario, state: GameState): { readonly [S in Side]: readonly Force[] } {
  const forces: { [S in Side]: Force[] } = { soviet: [], japanese: [] }
  scenario.units.forEach((unit, u) => {
    if (!isPresent(state, u) || isBehindTheLine(unit)) return
    forces[unit.side].push({ u, weight: weight(scenario, state, u) })
  })
  return forces
}

/** Minutes of the calendar until a unit is at a hex, each day's march followed by its rest; -1 = never. */
export function arrivalMinutes(scenario: Scenario, state: GameState, u: UnitIndex, hex: HexIndex): Minutes {
  const { mobility } = scenario.units[u]!
  if (mobility === 'static') return state.hex[u] === hex ? 0 : -1
  const minutes = minutesTo(scenario, state, hex, mobility)[state.hex[u]!]!
  if (minutes < 0) return -1
  const allowance = marchAllowance(mobility)
  return minutes + floorDiv(minutes * (DAY - allowance), allowance)
}

/** How timely a march of so many minutes is when `left` are left, ‰: all of it where half of the time is left. */
const timely = (arrival: Minutes, left: Minutes): Permille =>
  arrival < 0 || arrival >= left ? 0 : Math.min(1000, floorDiv((left - arrival) * 2000, left))

/** Chance that the side that does not hold an objective has it at the deadline, ‰. */
export function chanceOfFall(
  scenario: Scenario,
  state: GameState,
  forces: { readonly [S in Side]: readonly Force[] },
  objective: number,
  left: Minutes,
): Permille {
  const { hex } = scenario.objectives[objective]!
  const holder = holderOf(state, objective) ?? scenario.objectives[objective]!.startsWith
  let attack = 0
  let first = 0
  for (const { u, weight } of forces[enemyOf(holder)]) {
    const share = timely(arrivalMinutes(scenario, state, u, hex), left)
    attack += weight * share
    first = Math.max(first, share)
  }
  if (attack === 0) return 0
  const works = worksLevel(scenario, state, hex, holder)
  let defence = 0
  for (const { u, weight } of forces[holder]) {
    const there = state.hex[u] === hex
    const share = timely(arrivalMinutes(scenario, state, u, hex), left)
    defence += there ? floorDiv(weight * share * (IN_PLACE + works * A_LEVEL), 1000) : weight * share
  }
  const [a, d] = [floorDiv(attack, 1000), floorDiv(defence, 1000)]
  return floorDiv(first * a * a, a * a + d * d + 1)
}

/** Minutes of the battle from now to the end of a 0-based turn. */
function minutesUntil(scenario: Scenario, state: GameState, turn: number): Minutes {
  const last = Math.min(turn, scenario.form.turns - 1, scenario.turns.length - 1)
  return Math.max(0, scenario.turns[last]!.end - scenario.turns[state.turn[0]!]!.start)
}

/** Thousandths of points that a rule may still bring its side beyond what it counts now, or cost it. */
function expected(
  scenario: Scenario,
  state: GameState,
  rule: PointRule,
  falls: (objective: number, turn: number) => Permille,
): number {
  const end = scenario.form.turns - 1
  const turn = state.turn[0]!
  const chance = (objective: number, at: number): Permille =>
    holds(state, rule.side, objective) ? 1000 - falls(objective, at) : falls(objective, at)
  switch (rule.kind) {
    case 'holdAtEnd':
      return chance(rule.objective, end) * (rule.points - rule.masked)
    case 'reduced':
      return rule.turn < turn ? 0 : chance(rule.objective, Math.min(end, rule.turn)) * (rule.points - rule.masked)
    case 'holdAtTurn':
      return rule.turn < turn || rule.turn > end ? 0 : chance(rule.objective, rule.turn) * rule.points
    case 'takenBy':
      return rule.turn < turn
        ? 0
        : rule.objectives.reduce(
            (least, o) => Math.min(least, state.takenAt[o]! >= 0 ? 0 : falls(o, Math.min(end, rule.turn))),
            1000,
          ) * rule.points
    case 'heldTurns': {
      const until = Math.min(end, rule.untilTurn)
      const turns = Math.max(0, until + 1 - Math.max(turn, rule.fromTurn))
      const middle = floorDiv(Math.max(turn, rule.fromTurn) + until, 2)
      return floorDiv(chance(rule.objective, middle) * rule.points * turns, rule.turnsPerPoint)
    }
    default:
      return 0
  }
}

/** Thousandths of points that a side may expect of its units' leaving the map, the nearest of them first. */
function expectedExits(scenario: Scenario, state: GameState, rule: PointRule): number {
  if (rule.kind !== 'exited' || rule.points <= 0) return 0
  const left = minutesUntil(scenario, state, scenario.form.turns - 1)
  const shares = rule.units
    .filter(u => isPresent(state, u))
    .map(u =>
      Math.max(0, ...rule.hexes.map(hex => timely(arrivalMinutes(scenario, state, u, hex), left))),
    )
    .sort((a, b) => b - a)
    .slice(0, floorDiv(rule.max, rule.points))
  return shares.reduce((sum, share) => sum + share * rule.points, 0)
}

/** Rules whose count now says nothing yet of what they will bring. */
const isOpenYet = (rule: PointRule): boolean => rule.kind === 'holdAtEnd' || rule.kind === 'takenBy'

/** Worth of the position to a side, in men; what is worth something to the enemy is taken off. */
export function worthOf(scenario: Scenario, state: GameState, side: Side): number {
  const forces = forcesOf(scenario, state)
  const known = new Map<number, Permille>()
  const falls = (objective: number, turn: number): Permille => {
    const key = objective * 1000 + turn
    const chance =
      known.get(key) ??
      chanceOfFall(scenario, state, forces, objective, minutesUntil(scenario, state, turn))
    known.set(key, chance)
    return chance
  }
  let thousandths = 0
  for (const { rule, points } of score(scenario, state).lines) {
    const sign = rule.side === side ? 1 : -1
    const counted = rule.kind === 'holdAtEnd' && holds(state, rule.side, rule.objective) ? rule.masked : points
    thousandths += sign * 1000 * (isOpenYet(rule) && rule.kind === 'takenBy' ? 0 : counted)
    thousandths += sign * expected(scenario, state, rule, falls)
    thousandths += sign * floorDiv(expectedExits(scenario, state, rule), 4)
  }
  return floorDiv(thousandths * MEN_A_POINT, 1000) + armies(scenario, state, side)
}

/** What is left of both armies, beyond what the scale says. */
function armies(scenario: Scenario, state: GameState, side: Side): number {
  let worth = 0
  scenario.units.forEach((unit, u) => {
    const sign = unit.side === side ? 1 : -1
    const lost = clamp(state.killed[u]! + state.wounded[u]! + state.captured[u]!, 0, unit.men)
    worth -= sign * floorDiv(lost * SILENT_MAN + state.afvLost[u]! * SILENT_AFV, 1000)
  })
  return worth
}
