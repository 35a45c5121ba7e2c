/**
 * The staff's appreciation: for each objective what either side can bring to it before the scale asks who holds it. From
 * the side's own view, with the enemies it does not see where they might plausibly be.
 */
import { ceilDiv, floorDiv, permilleOf } from '../engine/arithmetic.ts'
import { derivedFor, isPresent } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { frictionPermille } from '../engine/rules/friction.ts'
import { marchAllowance, marchLimit } from '../engine/rules/marchAccount.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import {
  type HexIndex,
  type Minutes,
  type Permille,
  type Side,
  sideIndex,
  sideOf,
  type UnitIndex,
} from '../engine/types.ts'
import { holderOf, isBehindTheLine, weight } from './estimate.ts'
import { wayOf } from './roads.ts'
import { untilRelease } from './timeliness.ts'
import { leastMinutes } from './travel.ts'

const DAY: Minutes = 1440
const HALF_DAY: Minutes = 720
/** How much more a man counts who is in place when the enemy comes, ‰, and for each level of works there. */
const IN_PLACE: Permille = 1500
const A_LEVEL: Permille = 2500
/** What of an army can be expected at one of several places that it may want, ‰. */
const SHARED: Permille = 500
/** Against so many times his weight nobody attacks, ‰. */
const SECURE: Permille = 3000

/** Minutes of the calendar until a unit is at a hex, each day's march followed by its rest, its columns no quicker than this turn; -1 = never. */
export function arrivalMinutes(scenario: Scenario, state: GameState, u: UnitIndex, hex: HexIndex): Minutes {
  const { mobility } = scenario.units[u]!
  if (state.hex[u] === hex) return 0
  if (mobility === 'static') return -1
  const byTables = wayOf(scenario, state, u, hex)[state.hex[u]!]!
  if (byTables < 0) return -1
  const minutes = permilleOf(byTables, frictionPermille(state, u))
  const allowance = marchAllowance(mobility)
  // The first day is forced; after it each day's march is followed by its rest.
  const later = Math.max(0, minutes - marchLimit(mobility))
  return minutes + ceilDiv(later, allowance) * (DAY - allowance)
}

/** The same for a unit of one's own, which sets out when its timetable lets it: what is frozen yet may come too late. */
export function arrivalOfOwn(scenario: Scenario, state: GameState, u: UnitIndex, hex: HexIndex): Minutes {
  if (state.hex[u] === hex) return 0
  const wait = untilRelease(scenario, state, u)
  const minutes = wait < 0 ? -1 : arrivalMinutes(scenario, state, u, hex)
  return minutes < 0 ? -1 : wait + minutes
}

/** How timely an arrival is when so many minutes are left, ‰: all of it where half of the time is left. */
export const timely = (arrival: Minutes, left: Minutes): Permille =>
  arrival < 0 || arrival >= left ? 0 : Math.min(1000, floorDiv((left - arrival) * 2000, left))

/** Minutes from now to the end of a 0-based turn, or of the battle. */
export function minutesUntil(scenario: Scenario, state: GameState, turn: number): Minutes {
  const last = Math.min(turn, scenario.form.turns - 1, scenario.turns.length - 1)
  return Math.max(0, scenario.turns[last]!.end - scenario.turns[state.turn[0]!]!.start)
}

/** The 0-based turn by whose end it matters most who holds an objective: the last one that the scale asks about. */
export function deadline(scenario: Scenario, state: GameState, objective: number): number {
  let last = -1
  for (const rule of scenario.points) {
    const turn =
      rule.kind === 'holdAtEnd' && rule.objective === objective
        ? scenario.form.turns - 1
        : (rule.kind === 'holdAtTurn' || rule.kind === 'reduced') && rule.objective === objective
          ? rule.turn
          : rule.kind === 'heldTurns' && rule.objective === objective
            ? rule.untilTurn
            : -1
    if (turn >= state.turn[0]!) last = Math.max(last, turn)
  }
  return Math.min(last < 0 ? scenario.form.turns - 1 : last, scenario.form.turns - 1)
}

/** What a side can bring to an objective by its deadline. */
export interface Balance {
  /** Weight of the holder's units in the hex and on their way to it, works and readiness to receive the enemy counted. */
  readonly inPlace: number
  /** Weight that the side which does not hold it can bring up in time. */
  readonly coming: number
  /** How timely the first of them is, ‰. */
  readonly first: Permille
}

/** Minutes until a unit is at the nearest objective that its side does not hold. */
const toNearest = derivedFor<Minutes>((scenario, state, u) => {
  let nearest = Number.MAX_SAFE_INTEGER
  scenario.objectives.forEach((objective, o) => {
    if (holderOf(state, o) === scenario.units[u]!.side) return
    const minutes = arrivalMinutes(scenario, state, u, objective.hex)
    if (minutes >= 0) nearest = Math.min(nearest, minutes)
  })
  return nearest
})

/** How likely a unit is to come to a place so many minutes off, ‰: it takes what is nearer first. */
function likelihood(scenario: Scenario, state: GameState, u: UnitIndex, arrival: Minutes): Permille {
  const nearest = Math.min(arrival, toNearest(scenario, state, u))
  const share = floorDiv((nearest + HALF_DAY) * 1000, arrival + HALF_DAY)
  return floorDiv(share * share, 1000)
}

/** Both sides' strength at an objective, by `objective * 2 + sideIndex` of its holder. */
const balances = derivedFor<Balance>((scenario, state, number) => {
  const objective = number >> 1
  const holder = sideOf(number & 1)
  const { hex } = scenario.objectives[objective]!
  const left = minutesUntil(scenario, state, deadline(scenario, state, objective))
  const hardened = IN_PLACE + A_LEVEL * worksLevel(scenario, state, hex, holder)
  let inPlace = 0
  let coming = 0
  let first = 0
  scenario.units.forEach((unit, u) => {
    if (!isPresent(state, u) || isBehindTheLine(unit)) return
    if (unit.side === holder) {
      if (state.hex[u] === hex) inPlace += floorDiv(weight(scenario, state, u) * hardened, 1000)
      return
    }
    const arrival = arrivalMinutes(scenario, state, u, hex)
    const share = floorDiv(timely(arrival, left) * likelihood(scenario, state, u, arrival), 1000)
    first = Math.max(first, share)
    if (share > 0) coming += floorDiv(weight(scenario, state, u) * share, 1000)
  })
  return { inPlace, coming: floorDiv(coming * SHARED, 1000), first }
})

/** Both sides' strength at an objective; `state` is an imagined one. */
export const balanceAt = (scenario: Scenario, state: GameState, objective: number, holder: Side): Balance =>
  balances(scenario, state, objective * 2 + sideIndex(holder))

/**
 * Is the ground about a place the holder's own: has he so many more of the line within a day of it than the other side,
 * that nobody will come for it? A picket holds it then, and the rest are free. `state` is an imagined one.
 */
export function isSecure(scenario: Scenario, state: GameState, hex: HexIndex, holder: Side): boolean {
  const within = (unit: UnitSpec, u: UnitIndex): boolean => {
    if (!isPresent(state, u) || isBehindTheLine(unit)) return false
    if (leastMinutes(scenario, state, unit.mobility, state.hex[u]!, hex) > DAY) return false
    const arrival = (unit.side === holder ? arrivalOfOwn : arrivalMinutes)(scenario, state, u, hex)
    return arrival >= 0 && arrival <= DAY
  }
  const sum = (ofHolder: boolean): number =>
    scenario.units.reduce(
      (all, unit, u) =>
        (unit.side === holder) === ofHolder && within(unit, u) ? all + weight(scenario, state, u) : all,
      0,
    )
  const enemies = sum(false)
  // Mostly nobody is near: then it need not be asked who of the holder's is.
  return enemies === 0 || sum(true) * 1000 >= enemies * SECURE
}

/** Strength of a defence by men not yet in place, ‰ of the same men in the hex's works. */
export const hardness = (scenario: Scenario, state: GameState, hex: HexIndex, holder: Side): Permille =>
  IN_PLACE + A_LEVEL * worksLevel(scenario, state, hex, holder)

/** Is it the objective nearest to a way off the map? Who holds it keeps the others from leaving. */
function isGateTo(scenario: Scenario, objective: number, hexes: readonly HexIndex[]): boolean {
  const apart = scenario.objectives.map(({ hex }) =>
    Math.min(...hexes.map(exit => distance(scenario.map, hex, exit))),
  )
  return apart.indexOf(Math.min(...apart)) === objective
}

/**
 * Points at stake for its holder at an objective in the form that is played, beyond what watching it brings: his and the
 * enemy's together, and what the enemy has for leaving by it.
 */
export function stakeInForm(scenario: Scenario, state: GameState, objective: number, holder: Side): number {
  const turn = state.turn[0]!
  const end = scenario.form.turns - 1
  let points = 0
  for (const rule of scenario.points) {
    if (rule.kind === 'exited' && rule.side !== holder)
      points += isGateTo(scenario, objective, rule.hexes) ? rule.max : 0
    if (rule.kind === 'takenBy') {
      if (rule.objectives.includes(objective) && turn <= rule.turn && state.takenAt[objective]! < 0)
        points += rule.points
    } else if (!('objective' in rule) || rule.objective !== objective) continue
    else if (rule.kind === 'holdAtEnd') points += rule.points - rule.masked
    else if (rule.kind === 'holdAtTurn') points += turn <= rule.turn && rule.turn <= end ? rule.points : 0
    else if (rule.kind === 'reduced') points += turn <= rule.turn ? rule.points - rule.masked : 0
    else if (rule.kind === 'heldTurns') {
      const turns = Math.min(end, rule.untilTurn) + 1 - Math.max(turn, rule.fromTurn)
      points += rule.points * floorDiv(Math.max(0, turns), rule.turnsPerPoint)
    }
  }
  return points
}
