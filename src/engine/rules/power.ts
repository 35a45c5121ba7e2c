/**
 * Power is counted from what a unit has: men, AFVs and guns, times quality, readiness and supply (8-numbers 5.1).
 */
import { floorDiv } from '../arithmetic.ts'
import type { EquipmentCount, Scenario, UnitSpec } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Permille, UnitIndex } from '../types.ts'
import { ARM_TABLE } from './arms.ts'
import { EQUIPMENT_TABLE } from './equipment.ts'

/** What a unit is asked to do: guns in support fire over the heads of others, their men stay behind. */
export type Task = 'assault' | 'support' | 'defence'

/** Quality 1-6 as permille. */
export const QUALITY: readonly Permille[] = [0, 500, 650, 800, 1000, 1150, 1300]

/** Power of 1,000 men: soft in attack and in defence, hard. */
interface MenRow {
  readonly attack: number
  readonly defence: number
  readonly hard: number
}
export const RIFLES = {
  soviet: { attack: 100, defence: 110, hard: 30 },
  japanese: { attack: 90, defence: 110, hard: 10 },
} satisfies Record<string, MenRow>
export const ASSAULT_TROOPS: MenRow = { attack: 110, defence: 110, hard: 30 }
/** Two fifths of a tank brigade's men are its motor rifle and SMG companies, the rest crews and lorries (estimate). */
export const RIDERS: MenRow = { attack: 40, defence: 70, hard: 10 }
/** Gunners, drivers and clerks fight as riflemen only when attacked, and then half as well (estimate). */
export const CREWS: MenRow = { attack: 0, defence: 55, hard: 0 }

function menRow(unit: UnitSpec): MenRow {
  switch (ARM_TABLE[unit.arm].men) {
    case 'assault':
      return unit.side === 'soviet' ? ASSAULT_TROOPS : RIFLES.japanese
    case 'riders':
      return RIDERS
    case 'crews':
      return CREWS
    case 'rifles':
      return RIFLES[unit.side]
  }
}

export interface Power {
  readonly soft: number
  readonly hard: number
}

/** Thousandths of a piece that are left of one line of equipment: it shrinks with the unit's AFVs, guns or men. */
export function piecesLeft(unit: UnitSpec, state: GameState, u: UnitIndex, line: EquipmentCount): number {
  const { counts } = EQUIPMENT_TABLE[line.type]
  const [left, full] =
    counts === 'afv'
      ? [state.afv[u]!, unit.afv]
      : counts === 'gun'
        ? [state.guns[u]!, unit.guns]
        : [state.men[u]!, unit.men]
  return full === 0 ? 0 : floorDiv(line.count * left * 1000, full)
}

/** Power before quality, readiness and supply, in thousandths. */
function rawPower(unit: UnitSpec, state: GameState, u: UnitIndex, task: Task): Power {
  const row = menRow(unit)
  const men = task === 'support' ? 0 : state.men[u]!
  let soft = men * (task === 'defence' ? row.defence : row.attack)
  let hard = men * row.hard
  for (const line of unit.equipment) {
    const piece = EQUIPMENT_TABLE[line.type]
    if (state.wet[u] === 1 && piece.counts === 'gun') continue
    const share = floorDiv(piecesLeft(unit, state, u, line), piece.per)
    soft += share * piece.soft
    hard += share * piece.hard
  }
  return { soft, hard }
}

/** Stock from which a unit has its whole effect (8-numbers 4.3). */
export const FULL_EFFECT_STOCK: Permille = 300
/** Stock below which little of it is left. */
export const LOW_EFFECT_STOCK: Permille = 100

/** What low stocks leave of a unit's effect (8-numbers 4.3); a unit without engines is judged by ammunition alone. */
function supplyEffect(unit: UnitSpec, state: GameState, u: UnitIndex, attacking: boolean): Permille {
  const stock = unit.fuelRefill > 0 && state.fuel[u]! < state.ammo[u]! ? state.fuel[u]! : state.ammo[u]!
  return effectOf(stock, attacking)
}

/** What a stock leaves of a unit's effect, ‰. */
export const effectOf = (stock: Permille, attacking: boolean): Permille =>
  stock >= FULL_EFFECT_STOCK ? 1000 : stock >= LOW_EFFECT_STOCK ? 850 : attacking ? 400 : 600

/** Soft and hard power of a unit as it stands, in whole points, floored. */
export function taskPower(scenario: Scenario, state: GameState, u: UnitIndex, task: Task): Power {
  const unit = scenario.units[u]!
  const raw = rawPower(unit, state, u, task)
  const quality = QUALITY[unit.quality] ?? 0
  const supply = supplyEffect(unit, state, u, task !== 'defence')
  const scale = (value: number): number =>
    floorDiv(
      floorDiv(floorDiv(floorDiv(value * quality, 1000) * state.readiness[u]!, 1000) * supply, 1000),
      1000,
    )
  return { soft: scale(raw.soft), hard: scale(raw.hard) }
}

/** Power of a unit with all it has, in attack or in defence. */
export const unitPower = (scenario: Scenario, state: GameState, u: UnitIndex, attacking: boolean): Power =>
  taskPower(scenario, state, u, attacking ? 'assault' : 'defence')

export const POWER_PER_KM = 15

/** What defence power depends on, and whether it was enough: some answers for each unit, found again by their facts. */
interface Known {
  readonly facts: Int32Array
  readonly commands: Uint8Array
}
const WAYS_OF_MEMORY = 4
const FACTS = 7
const known = new WeakMap<Scenario, Known>()

/**
 * Has the unit the power to command ground at this size of hex, whether or not its zone reaches out now (8-numbers 3)?
 * Every step of every march asks, so that answers are kept by what they depend on.
 */
export function commandsGround(scenario: Scenario, state: GameState, u: UnitIndex): boolean {
  let memory = known.get(scenario)
  if (!memory) {
    const slots = scenario.units.length * WAYS_OF_MEMORY
    memory = { facts: new Int32Array(slots * FACTS).fill(-1), commands: new Uint8Array(slots) }
    known.set(scenario, memory)
  }
  const { facts, commands } = memory
  const [men, afv, guns] = [state.men[u]!, state.afv[u]!, state.guns[u]!]
  const [readiness, fuel, ammo] = [state.readiness[u]!, state.fuel[u]!, state.ammo[u]!]
  const slot = u * WAYS_OF_MEMORY + ((men + afv + guns + readiness + fuel + ammo) % WAYS_OF_MEMORY)
  const at = slot * FACTS
  if (
    facts[at] !== men ||
    facts[at + 1] !== afv ||
    facts[at + 2] !== guns ||
    facts[at + 3] !== readiness ||
    facts[at + 4] !== fuel ||
    facts[at + 5] !== ammo ||
    facts[at + 6] !== state.wet[u]!
  ) {
    facts.set([men, afv, guns, readiness, fuel, ammo, state.wet[u]!], at)
    const { soft } = unitPower(scenario, state, u, false)
    commands[slot] = soft * 1000 >= POWER_PER_KM * scenario.map.hexMetres ? 1 : 0
  }
  return commands[slot] === 1
}

/** Men that an AFV weighs in a target. */
export const AFV_AS_MEN = 30

/** Armoured share of a target, ‰ (8-numbers 5.1). */
export function hardShare(men: number, afv: number): Permille {
  const total = men + afv * AFV_AS_MEN
  return total === 0 ? 0 : floorDiv(afv * AFV_AS_MEN * 1000, total)
}

/** Value of a power against a target with this armoured share. */
export const valueAgainst = (power: Power, share: Permille): number =>
  floorDiv(power.soft * (1000 - share) + power.hard * share, 1000)
