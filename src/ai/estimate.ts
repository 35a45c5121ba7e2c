/**
 * What things are worth, in one currency: men. A point of the scale is worth the men that the scale itself takes a
 * point for, and a lost AFV or gun the men it would take to do its work.
 */
import { floorDiv, permilleOf } from '../engine/arithmetic.ts'
import { derived, unitsAt } from '../engine/derived.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import { unitPower } from '../engine/rules/power.ts'
import type { PointRule, Scenario, UnitSpec } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Permille, type Side, sideOf, type UnitIndex } from '../engine/types.ts'

/** Men that a point is worth: about one step of a rifle regiment, for which the scales take a point. */
export const MEN_A_POINT = 600
/** A man that the scale is silent about, ‰ of a man of worth: he fights on another day. */
const SILENT: Permille = 500
const MEN_AN_AFV = 30

/** Points at stake at an objective for both sides together, of those that can still be won in the form that is played. */
export function stake(
  scenario: Scenario,
  state: Pick<GameState, 'turn' | 'takenAt'>,
  objective: number,
): number {
  const turn = state.turn[0]!
  const end = scenario.form.turns - 1
  let points = 0
  for (const rule of scenario.points) {
    if (rule.kind === 'holdAtEnd' && rule.objective === objective) points += rule.points - rule.masked
    else if (rule.kind === 'holdAtTurn' && rule.objective === objective && turn <= rule.turn)
      points += rule.turn <= end ? rule.points : 0
    else if (rule.kind === 'takenBy' && rule.objectives.includes(objective) && turn <= rule.turn)
      points += state.takenAt[objective]! < 0 ? rule.points : 0
    else if (rule.kind === 'reduced' && rule.objective === objective && turn <= rule.turn)
      points += rule.points - rule.masked
    else if (rule.kind === 'heldTurns' && rule.objective === objective)
      points += rule.points * pointsAhead(rule, turn, end)
  }
  return points
}

/** How often a rule that pays by the turns held can still pay until the last turn, `end`. */
const pointsAhead = (
  rule: Extract<PointRule, { readonly kind: 'heldTurns' }>,
  turn: number,
  end: number,
): number =>
  floorDiv(Math.max(0, Math.min(end, rule.untilTurn) + 1 - Math.max(turn, rule.fromTurn)), rule.turnsPerPoint)

/** Points at stake at a hex, 0 where there is no objective. */
export function stakeAt(scenario: Scenario, state: GameState, hex: HexIndex): number {
  let points = 0
  scenario.objectives.forEach((objective, o) => {
    if (objective.hex === hex) points += stake(scenario, state, o)
  })
  return points
}

/** Points that a side has for a regiment beside an objective that it does not hold. */
export function maskedPoints(scenario: Scenario, side: Side, objective: number): number {
  let points = 0
  for (const rule of scenario.points)
    if (
      (rule.kind === 'holdAtEnd' || rule.kind === 'reduced') &&
      rule.side === side &&
      rule.objective === objective
    )
      points += rule.masked
  return points
}

/** The side that holds an objective as a view knows it. */
export const holderOf = (state: GameState, objective: number): Side | undefined =>
  state.heldBy[objective] === 0 ? undefined : sideOf(state.heldBy[objective]! - 1)

/** What units of a state weigh, as far as somebody has asked; -1 where nobody has. */
const weights = derived<Int32Array>(({ units }) => new Int32Array(units.length).fill(-1))

/** Fighting power of a unit in defence, soft and hard together: for comparing strengths, not for odds. */
export function weight(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const known = weights(scenario, state)
  if (known[u] === -1) {
    const power = unitPower(scenario, state, u, false)
    known[u] = power.soft + power.hard
  }
  return known[u]!
}

/** Does the rule pay this side for this unit's leaving? */
export const paysExit = (rule: PointRule, side: Side, u: UnitIndex): boolean =>
  rule.kind === 'exited' && rule.side === side && rule.units.includes(u)

/** Points that a side has for a unit of the enemy's that is destroyed or trapped: its share where a rule names several. */
export const trappedPoints = ({ points }: Scenario, side: Side, u: UnitIndex): number =>
  points.reduce(
    (sum, rule) =>
      rule.kind === 'destroyedOrTrapped' && rule.side === side && rule.units.includes(u)
        ? sum + floorDiv(rule.points, rule.units.length)
        : sum,
    0,
  )

/** Guns, staffs and trains follow the line: neither in front nor alone. So do engineers, until there are works to storm. */
export const isBehindTheLine = (unit: UnitSpec): boolean =>
  !ARM_TABLE[unit.arm].advances || unit.arm === 'engineer'

/** Staffs and trains have no work in front at all. */
export const isRear = (unit: UnitSpec): boolean =>
  isBehindTheLine(unit) && unit.gunRange === 0 && unit.arm !== 'engineer'

/** Troops for the pursuit: tanks, and what rides. */
export const isFast = ({ arm, mobility }: UnitSpec): boolean =>
  mobility === 'tracked' || mobility === 'wheeled' || arm === 'cavalry'

/** What losses of a unit are worth, in thousandths of a man for each man and AFV: what the scale takes for its steps, and the ground it holds. */
export interface Price {
  readonly man: Permille
  readonly afv: Permille
}

/** Prices of a unit's men and AFVs. */
export function priceOf(scenario: Scenario, state: GameState, u: UnitIndex): Price {
  const unit = scenario.units[u]!
  let points = 0
  for (const rule of scenario.points)
    if (rule.kind === 'stepsLost' && rule.units.includes(u)) points += unit.steps * Math.abs(rule.points)
  const steps = points * MEN_A_POINT * 1000
  const ground = SILENT + groundPrice(scenario, state, state.hex[u]!)
  // Steps of armour are counted in AFVs, all others in men.
  const byAfv = unit.afv > 0 && (unit.arm === 'tank' || unit.arm === 'selfPropelled')
  return {
    man: ground + (byAfv || unit.men === 0 ? 0 : Math.floor(steps / unit.men)),
    afv: MEN_AN_AFV * SILENT + (byAfv ? Math.floor(steps / unit.afv) : 0),
  }
}

/** What each man who stands on an objective is worth to its holder beside himself, ‰. */
function groundPrice(scenario: Scenario, state: GameState, hex: HexIndex): Permille {
  const points = stakeAt(scenario, state, hex)
  if (points === 0) return 0
  const men = unitsAt(scenario, state, hex).reduce((sum, u) => sum + state.men[u]!, 0)
  return men === 0 ? 0 : Math.floor((points * MEN_A_POINT * 1000) / men)
}

/** Mean prices of some units, by their men and by their AFVs. */
export function meanPrice(scenario: Scenario, state: GameState, units: readonly UnitIndex[]): Price {
  let [men, afv, menWorth, afvWorth] = [0, 0, 0, 0]
  for (const u of units) {
    const price = priceOf(scenario, state, u)
    men += state.men[u]!
    afv += state.afv[u]!
    menWorth += price.man * state.men[u]!
    afvWorth += price.afv * state.afv[u]!
  }
  return {
    man: men === 0 ? 0 : Math.floor(menWorth / men),
    afv: afv === 0 ? 0 : Math.floor(afvWorth / afv),
  }
}

/** Worth in men of a loss at these prices. */
export const worthOfLoss = (loss: { readonly men: number; readonly afv: number }, price: Price): number =>
  permilleOf(loss.men, price.man) + permilleOf(loss.afv, price.afv)
