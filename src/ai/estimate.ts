/**
 * What things are worth, in one currency: men. A lost AFV or gun is counted as the men it would take to do its work; a
 * point of the scale as the men that the scale itself takes a point for.
 */
import type { Odds } from '../engine/rules/odds.ts'
import { unitPower } from '../engine/rules/power.ts'
import type { PointRule, Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type HexIndex, type Side, sideOf, type UnitIndex } from '../engine/types.ts'

/** Men that a point is worth: about one step of a rifle regiment, for which the scales take a point. */
export const MEN_A_POINT = 600
const MEN_AN_AFV = 30

/** Points at stake at an objective, whoever's they are: taking it from the enemy wins both sides' lines. */
export function stake(scenario: Scenario, objective: number): number {
  let points = 0
  for (const rule of scenario.points) {
    if ((rule.kind === 'holdAtEnd' || rule.kind === 'holdAtTurn') && rule.objective === objective)
      points += rule.points
    else if (rule.kind === 'takenBy' && rule.objectives.includes(objective)) points += rule.points
  }
  return points
}

/** Objective at a hex with its stake, or 0 points where none is. */
export function stakeAt(scenario: Scenario, hex: HexIndex): number {
  return scenario.objectives.reduce(
    (sum, objective, o) => sum + (objective.hex === hex ? stake(scenario, o) : 0),
    0,
  )
}

/** The side that holds an objective as a view knows it. */
export const holderOf = (state: GameState, objective: number): Side | undefined =>
  state.heldBy[objective] === 0 ? undefined : sideOf(state.heldBy[objective]! - 1)

/** Fighting power of a unit in attack, soft and hard together: for comparing strengths, not for odds. */
export function weight(scenario: Scenario, state: GameState, u: UnitIndex): number {
  const power = unitPower(scenario, state, u, false)
  return power.soft + power.hard
}

/** Is it a rule that pays for units that leave, and does it pay this side for this unit? */
export const paysExit = (rule: PointRule, side: Side, u: UnitIndex): boolean =>
  rule.kind === 'exited' && rule.side === side && rule.units.includes(u)

/**
 * Value of an assault in men: enemies lost, ground won, own losses paid. `ground` is what the hex is worth in men
 * if it is left; `aversion` in ‰ is how dear own losses are.
 */
export function worthOf(odds: Odds, ground: number, targetMen: number, aversion: number): number {
  const enemy = odds.expected.defender.men + odds.expected.defender.afv * MEN_AN_AFV
  const own = odds.expected.attacker.men + odds.expected.attacker.afv * MEN_AN_AFV
  // A garrison that never leaves still loses its ground man by man.
  const share =
    targetMen > 0 ? Math.min(1000, Math.floor((odds.expected.defender.men * 1000) / targetMen)) : 0
  const taken = Math.max(Math.floor((odds.retreatChance36 * 1000) / 36), share)
  return enemy + Math.floor((ground * taken) / 1000) - Math.floor((own * aversion) / 1000)
}
