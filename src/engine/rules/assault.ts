/**
 * An assault before the dice: who takes part, from when to when, both sides' power unit by unit, start and shifts
 * (8-numbers 5.1-5.3). Built from the true state to resolve it and from a view to show its odds.
 */
import { floorDiv, permilleOf, roundHalfUp, shareOut } from '../arithmetic.ts'
import { turnMinutes, unitsAt } from '../derived.ts'
import type { PowerLine } from '../events/fights.ts'
import type { AttackMode, OrderOf } from '../orders.ts'
import type { Shift } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Metres, type Minutes, type Permille, type UnitIndex } from '../types.ts'
import { answering, answerShare } from './defensiveFire.ts'
import { hardShare, type Task, taskPower, valueAgainst } from './power.ts'
import { netShift, startPip } from './results.ts'
import { type Fight, shiftsOf } from './shifts.ts'
import { worksLevel } from './works.ts'
import { zoneUnits } from './zoc.ts'

/** A fight weighed: all that is known before the dice fall. */
export interface Assault extends Fight {
  /** Guns that support the defence from other hexes. */
  readonly answering: readonly UnitIndex[]
  readonly start: Minutes
  readonly end: Minutes
  /** Both sides' power against each other, unit by unit; support as far as it counts. */
  readonly attack: readonly PowerLine[]
  readonly defence: readonly PowerLine[]
  readonly attackPower: number
  readonly defencePower: number
  readonly ratio: Permille
  readonly startPip: number
  readonly shifts: readonly Shift[]
  /** Sum of the shifts, held to -6..+6. */
  readonly net: number
}

const HASTY_MINUTES = 60
const HASTY_MINUTES_PER_KM = 30
export const PREPARED_TIMES = 2
/** What is left of guns that are fired at by more. */
const COUNTER_BATTERY: Permille = 500

/** Minutes of a hasty assault at a hex size: 60, and 30 a km. */
export const hastyMinutes = (hexMetres: Metres): Minutes =>
  HASTY_MINUTES + roundHalfUp(HASTY_MINUTES_PER_KM * hexMetres, 1000)

/** Minutes that an assault takes: hasty 60 + 30 a km of hex size, prepared twice that and at most the turn. */
export function assaultMinutes(scenario: Scenario, state: GameState, mode: AttackMode): Minutes {
  const hasty = hastyMinutes(scenario.map.hexMetres)
  return mode !== 'prepared' ? hasty : Math.min(PREPARED_TIMES * hasty, turnMinutes(scenario, state))
}

/** An assault waits for the last of those who take part, and for the hex to be free of an earlier fight. */
export const assaultStart = (state: GameState, target: HexIndex, units: readonly UnitIndex[]): Minutes =>
  units.reduce((latest, u) => Math.max(latest, state.clock[u]!), state.hexClock[target]!)

/** Weighs a lawful order. */
export function assess(scenario: Scenario, state: GameState, order: OrderOf<'attack'>): Assault {
  const { target, mode, units: attackers, support: supporters } = order
  const { side } = scenario.units[attackers[0]!]!
  const defenders = unitsAt(scenario, state, target)
  const works = worksLevel(scenario, state, target, enemyOf(side))
  const sent = { attackers, supporters, air: order.air ?? 0 }
  const fight: Fight = { scenario, state, side, target, mode, ...sent, defenders, works }
  const start = assaultStart(state, target, [...attackers, ...supporters])
  const fire = answering(scenario, state, target, enemyOf(side))
  const attack = attackLines(fight)
  const defence = defenceLines(fight, fire)
  const attackPower = total(attack)
  const defencePower = total(defence)
  const ratio = floorDiv(attackPower * 1000, Math.max(1, defencePower))
  const shifts = shiftsOf(fight)
  return {
    ...fight,
    answering: fire,
    start,
    end: start + assaultMinutes(scenario, state, mode),
    attack,
    defence,
    attackPower,
    defencePower,
    ratio,
    startPip: startPip(ratio),
    shifts,
    net: netShift(shifts),
  }
}

/** The assaulting units and, counting at most as much as they do, the guns in support. */
function attackLines(fight: Fight): readonly PowerLine[] {
  const assaulting = linesOf(fight, fight.attackers, fight.defenders, 'assault')
  return [...assaulting, ...capped(linesOf(fight, fight.supporters, fight.defenders, 'support'), assaulting)]
}

/**
 * The units in the hex and, counting at most as much as they do, the guns that fire for them: those that have answered
 * before at half, and all at half where the attacker's guns have more power (counter-battery, 8-numbers 9).
 */
function defenceLines(fight: Fight, fire: readonly UnitIndex[]): readonly PowerLine[] {
  const own = linesOf(fight, fight.defenders, fight.attackers, 'defence')
  const free = linesOf(fight, fire, fight.attackers, 'support').map(line => ({
    ...line,
    power: permilleOf(line.power, answerShare(fight.state, line.unit)),
  }))
  const theirs = total(linesOf(fight, fight.supporters, fight.defenders, 'support'))
  const share = theirs > total(free) ? COUNTER_BATTERY : 1000
  const support = free.map(line => ({ ...line, power: permilleOf(line.power, share) }))
  return [...own, ...capped(support, own)]
}

/** Support counts at most as much as those whom it supports. */
function capped(support: readonly PowerLine[], supported: readonly PowerLine[]): readonly PowerLine[] {
  const counted = shareOut(
    Math.min(total(support), total(supported)),
    support.map(line => line.power),
  )
  return support.map((line, i) => ({ ...line, power: counted[i]! }))
}

/** What each unit's power is worth against these enemies. */
function linesOf(
  { scenario, state }: Fight,
  units: readonly UnitIndex[],
  enemies: readonly UnitIndex[],
  role: Task,
): readonly PowerLine[] {
  const men = enemies.reduce((sum, u) => sum + state.men[u]!, 0)
  const afv = enemies.reduce((sum, u) => sum + state.afv[u]!, 0)
  const share = hardShare(men, afv)
  return units.map(unit => ({
    unit,
    power: valueAgainst(taskPower(scenario, state, unit, role), share),
    role,
  }))
}

const total = (lines: readonly PowerLine[]): number => lines.reduce((sum, line) => sum + line.power, 0)

/** Places that the fight keeps busy until its end: the target, and the hexes that its defenders' zones cover. */
export function placesHeld({ scenario, state, side, target, defenders }: Fight): readonly HexIndex[] {
  const covered = [0, 1, 2, 3, 4, 5]
    .map(d => scenario.map.neighbours[target * 6 + d]!)
    .filter(
      hex => hex >= 0 && zoneUnits(scenario, state, hex, enemyOf(side)).some(u => defenders.includes(u)),
    )
  return [target, ...covered]
}
