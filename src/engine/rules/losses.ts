/**
 * Losses of an assault (8-numbers 5.2): the list's ‰ of the men engaged, shared out over the units in whole men and
 * whole AFVs. Guns in support lose nobody.
 */
import { clamp, permilleOf, roundHalfUp, shareOut } from '../arithmetic.ts'
import type { Loss } from '../events/fights.ts'
import type { Permille, UnitIndex } from '../types.ts'
import type { Result } from './results.ts'
import { stanceOf, type Withdrawal } from './retreat.ts'
import { type Fight, hasAntiTank, hasInfantry, isCloseCountry, isFoggy } from './shifts.ts'
import { isUnawares } from './silentAssault.ts'
import { lossesInWorks } from './works.ts'

/** A side loses of its own men, but of no more than this many times the enemy's. */
export const ENGAGED_PER_ENEMY = 4
/** For each hex that a unit should have gone back and did not. */
export const LOSS_PER_HEX_KEPT: Permille = 60
/** What breaking off in time leaves of the losses. */
export const LOSS_OF_THE_WITHDRAWING: Permille = 750

/** How many times the side's ‰ its AFVs suffer. */
export const AFV_WITHOUT_ANTI_TANK = 1
export const AFV_AGAINST_GUNS_OR_RIFLES = 2
export const AFV_AGAINST_SQUADS = 3
export const AFV_ALONE = 5

const menOf = (fight: Fight, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + fight.state.men[u]!, 0)

/** Men of a side that an assault touches. */
export const engagedMen = (own: number, enemy: number): number => Math.min(own, ENGAGED_PER_ENEMY * enemy)

/** What multiplies the ‰ for the AFVs among `own` when they fight `enemies`. */
function afvFactor(fight: Fight, own: readonly UnitIndex[], enemies: readonly UnitIndex[]): 1 | 2 | 3 | 5 {
  const squads = enemies.some(u => fight.scenario.units[u]!.arm === 'raider')
  const antiTank = hasAntiTank(fight, enemies)
  const close = isCloseCountry(fight)
  if (!squads && !antiTank) return AFV_WITHOUT_ANTI_TANK
  if ((close || isFoggy(fight)) && !hasInfantry(fight, own)) return AFV_ALONE
  if (squads && close) return AFV_AGAINST_SQUADS
  return antiTank ? AFV_AGAINST_GUNS_OR_RIFLES : AFV_WITHOUT_ANTI_TANK
}

/** Losses of one unit of the defence, ‰: the list's, by stance and by hexes kept, lessened in works. */
export function defenderPermille(fight: Fight, result: Result, withdrawal: Withdrawal): Permille {
  const goesBack = withdrawal.path.length > 0
  const base =
    goesBack && stanceOf(fight, withdrawal.unit) === 'withdraw'
      ? permilleOf(result.defender, LOSS_OF_THE_WITHDRAWING)
      : result.defender
  const kept = LOSS_PER_HEX_KEPT * withdrawal.missing
  const inWorks = lossesInWorks(fight.works)
  return permilleOf(base + kept, isUnawares(fight) ? roundHalfUp(1000 + inWorks, 2) : inWorks)
}

/**
 * Losses of one side. `permille` by unit; a unit's share of the men engaged follows its men, and the AFVs engaged are
 * in the same proportion as the men.
 */
export function sideLosses(
  fight: Fight,
  own: readonly UnitIndex[],
  enemies: readonly UnitIndex[],
  permille: readonly Permille[],
): readonly Loss[] {
  const { state } = fight
  const men = menOf(fight, own)
  const engaged = engagedMen(men, menOf(fight, enemies))
  const factor = afvFactor(fight, own, enemies)
  const menWeights = own.map((u, i) => state.men[u]! * clamp(permille[i]!, 0, 1000))
  const afvWeights = own.map((u, i) => state.afv[u]! * clamp(permille[i]! * factor, 0, 1000))
  const menLost = shareOut(lossOf(menWeights, engaged, men), menWeights)
  const afvLost = shareOut(lossOf(afvWeights, engaged, men), afvWeights)
  return own.map((unit, i) => ({
    unit,
    ...killedAndWounded(fight, unit, menLost[i]!),
    captured: 0,
    afv: afvLost[i]!,
    guns: 0,
  }))
}

/** A side's loss in whole men or AFVs: weights are counts times ‰, of which `engaged` in `all` are in the fight. */
function lossOf(weights: readonly number[], engaged: number, all: number): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return all === 0 ? 0 : roundHalfUp(sum * engaged, all * 1000)
}

/** One third dead; of Japanese in works, who seldom came out alive, two thirds. */
function killedAndWounded(fight: Fight, u: UnitIndex, men: number): { killed: number; wounded: number } {
  const inWorks =
    fight.works > 0 && fight.defenders.includes(u) && fight.scenario.units[u]!.side === 'japanese'
  const killed = roundHalfUp(men * (inWorks ? 2 : 1), 3)
  return { killed, wounded: men - killed }
}
