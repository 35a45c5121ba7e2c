/**
 * Power is counted from what a unit has: men, AFVs and guns, times quality, readiness and supply (8-numbers 5.1).
 */
import { floorDiv } from '../arithmetic.ts'
import type { Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Permille, UnitIndex } from '../types.ts'
import { EQUIPMENT_TABLE } from './equipment.ts'

/** Quality 1-6 as permille. */
const QUALITY: readonly Permille[] = [0, 500, 650, 800, 1000, 1150, 1300]

/** Power of 1,000 men of an arm: soft in attack and in defence, hard. */
interface MenRow {
  readonly attack: number
  readonly defence: number
  readonly hard: number
}
const RIFLES = {
  soviet: { attack: 100, defence: 110, hard: 30 },
  japanese: { attack: 90, defence: 110, hard: 10 },
} satisfies Record<string, MenRow>
const ASSAULT_TROOPS: MenRow = { attack: 110, defence: 110, hard: 30 }
/** Gunners, drivers and clerks fight as riflemen only when attacked, and then half as well (estimate). */
const REAR_MEN: MenRow = { attack: 0, defence: 55, hard: 0 }

function menRow(unit: UnitSpec): MenRow {
  switch (unit.arm) {
    case 'engineer':
    case 'raider':
      return unit.side === 'soviet' ? ASSAULT_TROOPS : RIFLES.japanese
    case 'artillery':
    case 'rocket':
    case 'mortar':
    case 'antiAircraft':
    case 'headquarters':
    case 'rear':
      return REAR_MEN
    default:
      return RIFLES[unit.side]
  }
}

export interface Power {
  readonly soft: number
  readonly hard: number
}

/** Power before quality, readiness and supply, in thousandths. Equipment shrinks with the AFVs and guns that are left. */
function rawPower(unit: UnitSpec, state: GameState, u: UnitIndex, attacking: boolean): Power {
  const men = menRow(unit)
  let soft = state.men[u]! * (attacking ? men.attack : men.defence)
  let hard = state.men[u]! * men.hard
  for (const { type, count } of unit.equipment) {
    const row = EQUIPMENT_TABLE[type]
    const [left, full] =
      row.counts === 'afv'
        ? [state.afv[u]!, unit.afv]
        : row.counts === 'gun'
          ? [state.guns[u]!, unit.guns]
          : [state.men[u]!, unit.men]
    if (full === 0) continue
    const share = floorDiv(count * left * 1000, full * row.per)
    soft += share * row.soft
    hard += share * row.hard
  }
  return { soft, hard }
}

/** What low stocks leave of a unit's effect (8-numbers 4.3); a unit without engines is judged by ammunition alone. */
export function supplyEffect(unit: UnitSpec, state: GameState, u: UnitIndex, attacking: boolean): Permille {
  const stock = unit.fuelRefill > 0 && state.fuel[u]! < state.ammo[u]! ? state.fuel[u]! : state.ammo[u]!
  return stock >= 300 ? 1000 : stock >= 100 ? 850 : attacking ? 400 : 600
}

/** Soft and hard power of a unit as it stands, in whole points, floored. */
export function unitPower(scenario: Scenario, state: GameState, u: UnitIndex, attacking: boolean): Power {
  const unit = scenario.units[u]!
  const raw = rawPower(unit, state, u, attacking)
  const factors = [QUALITY[unit.quality] ?? 0, state.readiness[u]!, supplyEffect(unit, state, u, attacking)]
  const scale = (value: number): number =>
    floorDiv(
      factors.reduce((sum, factor) => floorDiv(sum * factor, 1000), value),
      1000,
    )
  return { soft: scale(raw.soft), hard: scale(raw.hard) }
}

/** Armoured share of a target, ‰ (8-numbers 5.1): an AFV weighs as 30 men. */
export function hardShare(men: number, afv: number): Permille {
  const total = men + afv * 30
  return total === 0 ? 0 : floorDiv(afv * 30 * 1000, total)
}

/** Value of a power against a target with this armoured share. */
export const valueAgainst = (power: Power, share: Permille): number =>
  floorDiv(power.soft * (1000 - share) + power.hard * share, 1000)
