/** The scale of points and the five grades (3-rules section 10). Everything is counted from the state, at any moment. */
import { clamp, floorDiv } from '../arithmetic.ts'
import { isPresent } from '../derived.ts'
import type { PointRule, Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  type Arm,
  enemyOf,
  type Grade,
  type HexIndex,
  NOWHERE,
  type Side,
  STATUSES,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { isAsBuilt } from './crossings.ts'
import { maskOf } from './masking.ts'
import { isBesieged } from './siege.ts'
import { worksLevel } from './works.ts'

const FINISHED = STATUSES.indexOf('finished')
const EXITED = STATUSES.indexOf('exited')
const DISARMED = STATUSES.indexOf('disarmed')

/** What one rule gives: points for its side, and the number they were counted from (objectives, units, steps, turns). */
export interface ScoreLine {
  readonly rule: PointRule
  readonly points: number
  readonly detail: number
}
export interface Score {
  readonly soviet: number
  readonly japanese: number
  readonly lines: readonly ScoreLine[]
}

type RuleKind = PointRule['kind']
type RuleOf<K extends RuleKind> = Extract<PointRule, { readonly kind: K }>
type Count = { readonly points: number; readonly detail: number }
type Counter<K extends RuleKind> = (
  scenario: Scenario,
  state: GameState,
  rule: RuleOf<K>,
  tally: number,
) => Count

const NOTHING: Count = { points: 0, detail: 0 }

/** One function for each kind of rule: a new kind does not compile until it is counted here. */
const COUNT: { readonly [K in RuleKind]: Counter<K> } = {
  holdAtEnd: (scenario, state, rule) =>
    holds(state, rule.side, rule.objective)
      ? { points: rule.points, detail: 1 }
      : isMasked(scenario, state, scenario.objectives[rule.objective]!.hex, rule.side)
        ? { points: rule.masked, detail: 0 }
        : NOTHING,
  holdAtTurn: (_scenario, _state, rule, tally) => (tally > 0 ? { points: rule.points, detail: 1 } : NOTHING),
  takenBy: (scenario, state, rule) => {
    // A short form may end before the date.
    const last = scenario.turns[Math.min(rule.turn, scenario.turns.length - 1)]?.end ?? 0
    const taken = rule.objectives.filter(o => {
      const at = state.takenAt[o]!
      return scenario.objectives[o]!.startsWith !== rule.side && at >= 0 && at <= last
    }).length
    return { points: taken === rule.objectives.length ? rule.points : 0, detail: taken }
  },
  exited: (_scenario, state, rule) => {
    const out = exitedBy(state, rule.units, rule.hexes)
    return { points: Math.min(out * rule.points, rule.max), detail: out }
  },
  destroyedOrTrapped: (_scenario, state, rule) => {
    const out = rule.units.filter(
      u => state.status[u] === FINISHED || (isPresent(state, u) && state.cutOff[u]! > 0),
    ).length
    return { points: out === rule.units.length ? rule.points : 0, detail: out }
  },
  stepsLost: (scenario, state, rule) => {
    const lost = rule.units.reduce((sum, u) => sum + stepsLost(scenario, state, u), 0)
    return { points: lost * rule.points, detail: lost }
  },
  hullsLost: (scenario, state, rule) => {
    const lost = rule.units.reduce((sum, u) => sum + hullsLost(scenario, state, u), 0)
    return { points: lost * rule.points, detail: lost }
  },
  interdicted: (_scenario, _state, rule, tally) => ({
    points: floorDiv(tally, rule.turnsPerPoint) * rule.points,
    detail: tally,
  }),
  blown: (_scenario, state, rule) => {
    const gone = rule.crossings.filter(crossing => !isAsBuilt(state, crossing)).length
    return { points: gone * rule.points, detail: gone }
  },
  reduced: (scenario, state, rule, tally) => {
    if (tally > 0 || (state.turn[0]! <= rule.turn && isReduced(scenario, state, rule)))
      return { points: rule.points, detail: 1 }
    const { hex } = scenario.objectives[rule.objective]!
    return holds(state, rule.side, rule.objective) || isMasked(scenario, state, hex, rule.side)
      ? { points: rule.masked, detail: 0 }
      : NOTHING
  },
  heldTurns: (_scenario, _state, rule, tally) => ({
    points: floorDiv(tally, rule.turnsPerPoint) * rule.points,
    detail: tally,
  }),
  tied: (_scenario, _state, rule, tally) => ({ points: tally * rule.points, detail: tally }),
  outOfAction: (_scenario, state, rule) => {
    const out = outOfAction(state, rule.units)
    return { points: out === rule.units.length ? rule.points : 0, detail: out }
  },
  awarded: (_scenario, _state, rule, tally) => ({ points: tally * rule.points, detail: tally }),
}

/**
 * The points of both sides as if the game ended now, with a line for each rule of the scale. A rule's points go to its
 * own side, negative ones too: they never become points of the other.
 */
export function score(scenario: Scenario, state: GameState): Score {
  const lines = scenario.points.map((rule, r) => {
    // The cast is the table's one: `rule.kind` picks the counter for just that rule.
    const count = COUNT[rule.kind] as Counter<RuleKind>
    return { rule, ...count(scenario, state, rule, state.tally[r]!) }
  })
  const sum = (side: Side): number =>
    lines.reduce((total, line) => total + (line.rule.side === side ? line.points : 0), 0)
  return { soviet: sum('soviet'), japanese: sum('japanese'), lines }
}

/**
 * The grade that the difference of points (Soviet minus Japanese) falls into, and whose success it is. Throws RangeError
 * where the form has no bands: the loader refuses such a battle.
 */
export function grade(
  scenario: Scenario,
  state: GameState,
): {
  readonly grade: Grade
  readonly winner: Side | 'draw'
  readonly difference: number
  readonly text: string
} {
  const { soviet, japanese } = score(scenario, state)
  const difference = soviet - japanese
  const bands = [...scenario.form.grades].sort((a, b) => b.from - a.from)
  const band = bands.find(({ from }) => difference >= from) ?? bands.at(-1)
  if (!band) throw new RangeError(`Expected grades in form "${scenario.form.id}", got none`)
  const winner = band.grade.startsWith('soviet')
    ? 'soviet'
    : band.grade.startsWith('japanese')
      ? 'japanese'
      : 'draw'
  return { grade: band.grade, winner, difference, text: band.text }
}

/** Does the side hold the objective now? */
export const holds = (state: GameState, side: Side, objective: number): boolean =>
  state.heldBy[objective] === sideIndex(side) + 1

/** Has the side taken the objective, or besieged it with its works beaten down as far as the rule asks? */
export function isReduced(scenario: Scenario, state: GameState, rule: RuleOf<'reduced'>): boolean {
  if (holds(state, rule.side, rule.objective)) return true
  const { hex } = scenario.objectives[rule.objective]!
  const enemy = enemyOf(rule.side)
  return worksLevel(scenario, state, hex, enemy) <= rule.works && isBesieged(scenario, state, hex, enemy)
}

/** How many of the units fight no more: destroyed, taken, or at rest under a cease-fire. */
export const outOfAction = (state: GameState, units: readonly UnitIndex[]): number =>
  units.filter(u => state.status[u] === FINISHED || state.status[u] === DISARMED).length

/** Is the place, not held by `side`, masked by it? */
function isMasked(scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean {
  const unit = maskOf(scenario, state, hex)
  return unit !== undefined && scenario.units[unit]!.side === side
}

/** How many of the units have left the map by one of these hexes: their own side keeps the report of it, and an enemy who saw them go. */
export const exitedBy = (state: GameState, units: readonly UnitIndex[], hexes: readonly HexIndex[]): number =>
  units.filter(
    u =>
      state.status[u] === EXITED &&
      [state.reportHex[u * 2]!, state.reportHex[u * 2 + 1]!].some(
        hex => hex !== NOWHERE && hexes.includes(hex),
      ),
  ).length

/** Hulls that a unit has lost; both sides see ships burn. One that is not on the board any more has lost them all. */
const hullsLost = ({ units }: Scenario, state: GameState, u: UnitIndex): number =>
  state.status[u] === FINISHED
    ? (units[u]!.vessel?.hulls ?? 0)
    : Math.max(0, (units[u]!.vessel?.hulls ?? 0) - state.hulls[u]!)

/** Arms whose steps are vehicles, not men. */
const ARMOUR: ReadonlySet<Arm> = new Set<Arm>(['tank', 'selfPropelled'])

/**
 * Steps a unit has lost: whole nths of the men (armour: AFVs) it started with; all of them once it is finished. Counted
 * from its losses, which both sides know, not from what it has left, which they may not see. What a cease-fire took, men
 * into captivity and arms, was not lost in the fight and is not counted.
 */
export function stepsLost(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const unit = scenario.units[u]!
  if (state.status[u] === FINISHED) return unit.steps
  const prisoners = state.status[u] === DISARMED ? 0 : state.captured[u]!
  const [full, lost] =
    ARMOUR.has(unit.arm) && unit.afv > 0
      ? [unit.afv, state.afvLost[u]!]
      : [unit.men, state.killed[u]! + state.wounded[u]! + prisoners]
  return full === 0 ? 0 : floorDiv(clamp(lost, 0, full) * unit.steps, full)
}
