/**
 * Losses of an assault (8-numbers 5.2): the list's ‰ of the men engaged, shared out over the units in whole men and
 * whole AFVs. Guns in support lose nobody.
 */
import { clamp, permilleOf, roundHalfUp, shareOut } from '../arithmetic.ts'
import { turnNow } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import type { Permille, UnitIndex } from '../types.ts'
import { ARM_TABLE } from './arms.ts'
import { isNight } from './going.ts'
import type { Result } from './results.ts'
import { stanceOf, type Withdrawal } from './retreat.ts'
import { type Fight, hasAntiTank, isCloseCountry, isFoggy } from './shifts.ts'
import { isUnawares } from './silentAssault.ts'
import { lossesInWorks } from './works.ts'

/** A side loses of its own men, but of no more than this many times the enemy's. */
export const ENGAGED_PER_ENEMY = 4
/** For each hex that a unit should have gone back and did not. */
export const LOSS_PER_HEX_KEPT: Permille = 60
/** What breaking off in time leaves of the losses. */
export const LOSS_OF_THE_WITHDRAWING: Permille = 750

/** What the AFVs of a side meet in a fight, and how many times the side's ‰ they suffer by it (8-numbers 5.2). */
export const PERIL_TIMES = {
  /** Nothing made to stop them. */
  none: 1,
  /** Guns or anti-tank rifles. */
  guns: 2,
  /** Squads with charges in close country or by night. */
  squads: 3,
  /** Guns or squads in close country or fog, and too little infantry of their own to keep them off. */
  alone: 5,
} as const
export type Peril = keyof typeof PERIL_TIMES

/** Men that each AFV costs the squads that stop it. */
export const SQUAD_A_TANK = 3

/**
 * Men of infantry that each AFV needs about it, to be kept from guns and squads where it cannot see them: a section
 * (estimate). On Shumshu two companies went in with some forty tanks in fog, and 27 were lost (8-numbers 5.2).
 */
export const KEEPERS_AN_AFV = 10

const menOf = (fight: Fight, units: readonly UnitIndex[]): number =>
  units.reduce((sum, u) => sum + fight.state.men[u]!, 0)

/** Men of a side that an assault touches. */
export const engagedMen = (own: number, enemy: number): number => Math.min(own, ENGAGED_PER_ENEMY * enemy)

/** Has the unit men told off to go at tanks? Raiders are nothing else. */
const hasSquads = ({ scenario }: Fight, u: UnitIndex): boolean =>
  scenario.units[u]!.squads === true || scenario.units[u]!.arm === 'raider'

/** Is there infantry enough about the AFVs of a side to keep guns and squads off them? */
function isKept({ scenario, state }: Fight, own: readonly UnitIndex[]): boolean {
  const infantry = own.reduce(
    (sum, u) => sum + (ARM_TABLE[scenario.units[u]!.arm].infantry ? state.men[u]! : 0),
    0,
  )
  return infantry >= KEEPERS_AN_AFV * own.reduce((sum, u) => sum + state.afv[u]!, 0)
}

/** What the AFVs among `own` meet when they fight `enemies`; null where there are none. */
export function armourPeril(
  fight: Fight,
  own: readonly UnitIndex[],
  enemies: readonly UnitIndex[],
): Peril | null {
  if (!own.some(u => fight.state.afv[u]! > 0)) return null
  const squads = enemies.some(u => hasSquads(fight, u))
  const guns = hasAntiTank(fight, enemies)
  const close = isCloseCountry(fight)
  if ((squads || guns) && (close || isFoggy(fight)) && !isKept(fight, own)) return 'alone'
  if (squads && (close || isNight(turnNow(fight.scenario, fight.state)!))) return 'squads'
  return guns ? 'guns' : 'none'
}

/** The losses of a side with what its squads paid for the AFVs that the enemy lost to them. */
export function withSquadsSpent(
  fight: Fight,
  losses: readonly Loss[],
  enemies: readonly Loss[],
): readonly Loss[] {
  const stopped = enemies.reduce((sum, { afv }) => sum + afv, 0)
  if (stopped === 0) return losses
  const [own, theirs] = [losses, enemies].map(side => side.map(({ unit }) => unit))
  const peril = armourPeril(fight, theirs!, own!)
  if (peril !== 'squads' && peril !== 'alone') return losses
  const able = losses.map(({ unit, killed, wounded }) =>
    hasSquads(fight, unit) ? Math.max(0, fight.state.men[unit]! - killed - wounded) : 0,
  )
  const all = able.reduce((sum, men) => sum + men, 0)
  const spent = shareOut(Math.min(SQUAD_A_TANK * stopped, all), able)
  return losses.map((loss, i) => ({ ...loss, killed: loss.killed + spent[i]! }))
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
  const factor = PERIL_TIMES[armourPeril(fight, own, enemies) ?? 'none']
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
