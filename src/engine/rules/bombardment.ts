/**
 * Bombardment (8-numbers 4.3, 5.2; 3-rules section 4): guns in range fire on a hex for some hours, 50‰ of a refill each
 * hour. It wears the enemy down and costs him men, in works less; a pip of heavy or siege guns against works counts as half
 * a level here as there. Guns fired upon by far more than their own answer no assault until their next turn.
 */
import { clamp, floorDiv, permilleOf, roundHalfUp, shareOut } from '../arithmetic.ts'
import { isPresent, turnMinutes, unitsAt } from '../derived.ts'
import type { Loss, PowerLine } from '../events/fights.ts'
import { distance } from '../map/geometry.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Permille, sideIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { gunReach } from './defensiveFire.ts'
import { EQUIPMENT_TABLE } from './equipment.ts'
import { terrainAt } from './going.ts'
import { refuseTarget } from './mayAttack.ts'
import { refuseCommand } from './mayCommand.ts'
import { frozenRefusal } from './mayMarch.ts'
import { refuseBlindFire } from './navalGunfire.ts'
import { FINISHED_BELOW } from './outcome.ts'
import { hardShare, piecesLeft, taskPower, valueAgainst } from './power.ts'
import { answerShips } from './shoreFire.ts'
import { refuseStopped } from './stopOrder.ts'
import { isWater } from './terrain.ts'
import { isUnderground, lossesInWorks, worksLevel } from './works.ts'

type Bombard = OrderOf<'bombard'>

/** Ammunition for an hour, ‰ of a refill. */
export const HOURLY_AMMUNITION: Permille = 50
/** An hour at even power, in the open, on an average throw: readiness and men of each unit, ‰ (estimates). */
export const HOURLY_READINESS: Permille = 10
export const HOURLY_MEN: Permille = 2
/** More fire than this, against the power under it, falls on ground already ploughed up, ‰. */
const HEAVIEST: Permille = 3000
const MEAN_THROW = 7
/** Hours' fire that silences guns, as a multiple of their own power. */
export const SILENCES = 4
/** Longest bombardment of one order, hours: what leaves a turn of six the quarter for defensive fire. */
export const LONGEST_HOURS = 4

/** A bombardment before the dice. */
export interface Bombardment {
  readonly lines: readonly PowerLine[]
  readonly start: Minutes
  readonly end: Minutes
  /** What an average throw costs each unit of the hex: readiness and men, ‰. */
  readonly readiness: Permille
  readonly men: Permille
  readonly suppressed: readonly UnitIndex[]
}

/** Weighs a lawful order; with a view's state what its side can foresee. */
export function weighFire(scenario: Scenario, state: GameState, order: Bombard): Bombardment {
  const { target, units, hours } = order
  const under = unitsAt(scenario, state, target)
  const share = hardShare(
    sum(under, u => state.men[u]!),
    sum(under, u => state.afv[u]!),
  )
  const lines = units.map(unit => ({
    unit,
    power: valueAgainst(taskPower(scenario, state, unit, 'support'), share),
    role: 'support' as const,
  }))
  const fire = sum(lines, line => line.power)
  const held = sum(under, u => taskPower(scenario, state, u, 'defence').soft)
  const weight = Math.min(HEAVIEST, floorDiv(fire * 1000, Math.max(1, held)))
  const spared = shelter(scenario, state, order)
  const effect = (hourly: Permille): Permille =>
    permilleOf(roundHalfUp(hourly * hours * weight, 1000), spared)
  const guns = under.filter(u => gunReach(scenario, state, u) > 0)
  const theirs = sum(guns, u => taskPower(scenario, state, u, 'support').soft)
  const start = Math.max(...units.map(u => state.clock[u]!))
  return {
    lines,
    start,
    end: start + hours * 60,
    readiness: effect(HOURLY_READINESS),
    men: effect(HOURLY_MEN),
    suppressed: fire * hours >= SILENCES * theirs ? guns : [],
  }
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)

/** What the works of the target leave of the effect, ‰: against heavy guns beside them, and siege guns, half a level less each. */
function shelter(scenario: Scenario, state: GameState, { target, units }: Bombard): Permille {
  const { side } = scenario.units[units[0]!]!
  const level = worksLevel(scenario, state, target, enemyOf(side))
  const has = (against: 'works' | 'siege', within: number): boolean =>
    units.some(
      u =>
        distance(scenario.map, state.hex[u]!, target) <= within &&
        scenario.units[u]!.equipment.some(
          line =>
            EQUIPMENT_TABLE[line.type].against === against &&
            piecesLeft(scenario.units[u]!, state, u, line) > 0,
        ),
    )
  const halves = (has('works', 1) ? 1 : 0) + (has('siege', Number.MAX_SAFE_INTEGER) ? 1 : 0)
  const whole = lossesInWorks(level)
  return Math.min(1000, whole + floorDiv((lossesInWorks(0) - lossesInWorks(1)) * halves, 2))
}

/** Why a unit's guns may not fire on the hex for an hour at least, or null. */
function refuseGuns(
  scenario: Scenario,
  view: View,
  u: UnitIndex,
  target: HexIndex,
  hours: number,
): Refusal | null {
  const { state } = view
  const refusal = refuseCommand(scenario, view, u) ?? frozenRefusal(scenario, state, u)
  if (refusal) return refusal
  const reach = gunReach(scenario, state, u)
  if (reach === 0 || isUnderground(scenario, state, u)) return { code: 'cannotSupport', unit: u }
  const hexes = distance(scenario.map, state.hex[u]!, target)
  if (hexes > reach) {
    const { hexMetres } = scenario.map
    return { code: 'outOfRange', unit: u, metres: hexes * hexMetres, range: scenario.units[u]!.gunRange }
  }
  const blind = refuseBlindFire(scenario, state, u, target)
  if (blind) return blind
  const has = state.ammo[u]!
  const needs = HOURLY_AMMUNITION * hours
  return has < needs ? { code: 'noAmmunition', unit: u, needs, has } : null
}

function refuseBombardment(scenario: Scenario, view: View, order: Bombard): Refusal | null {
  const { target, units, hours } = order
  if (units.length === 0) return { code: 'badOrder', at: 'units', expected: 'at least one unit with guns' }
  if (!Number.isInteger(hours) || hours < 1 || hours > LONGEST_HOURS)
    return { code: 'badOrder', at: 'hours', expected: `1 to ${LONGEST_HOURS} hours` }
  const untargeted = refuseTarget(scenario, view, units, target)
  if (untargeted) return untargeted
  if (isWater(terrainAt(scenario.map, target))) return { code: 'atSea', hex: target }
  const stopped = refuseStopped(scenario, view.state, view.side, target)
  if (stopped) return stopped
  for (const u of units) {
    const refusal = refuseGuns(scenario, view, u, target, hours)
    if (refusal) return refusal
  }
  const last = units.reduce((late, u) => (view.state.clock[u]! > view.state.clock[late]! ? u : late))
  const has = Math.max(0, turnMinutes(scenario, view.state) - view.state.clock[last]!)
  return has < hours * 60 ? { code: 'notEnoughTime', unit: last, needs: hours * 60, has } : null
}

/** For each known enemy hex in range: all guns that can fire on it for the longest time. */
function candidates(scenario: Scenario, view: View): readonly Bombard[] {
  const { state } = view
  const guns = scenario.units.flatMap((unit, u) =>
    unit.side === view.side && isPresent(state, u) && gunReach(scenario, state, u) > 0 ? [u] : [],
  )
  const targets = new Set(
    scenario.units.flatMap((unit, u) =>
      unit.side !== view.side && isPresent(state, u) ? [state.hex[u]!] : [],
    ),
  )
  return [...targets]
    .sort((a, b) => a - b)
    .flatMap(target => {
      const order = (units: readonly UnitIndex[]): Bombard => ({
        kind: 'bombard',
        target,
        units,
        hours: LONGEST_HOURS,
      })
      const units = guns.filter(u => refuseBombardment(scenario, view, order([u])) === null)
      return units.length > 0 ? [order(units)] : []
    })
}

export const bombard: OrderRule<Bombard> = {
  candidates,
  check: refuseBombardment,
  resolve(play, order) {
    const { scenario, state } = play
    const { target, units, hours } = order
    const fire = weighFire(scenario, state, order)
    const { side } = scenario.units[units[0]!]!
    const dice = play.dice.two({
      turn: state.turn[0]!,
      side: sideIndex(side),
      purpose: 'bombardment',
      subject: [target, units[0]!],
      ordinal: fire.start,
    })
    const { lines, start, end, suppressed } = fire
    play.emit({ kind: 'bombardment', side: sideIndex(side), target, lines, start, end, dice, suppressed })
    for (const unit of units)
      play.emit({ kind: 'spent', unit, ammo: state.ammo[unit]! - HOURLY_AMMUNITION * hours })
    bear(play, target, fire, roundHalfUp((dice[0] + dice[1]) * 1000, MEAN_THROW))
    answerShips(play, units)
  },
}

/** What those under fire lose; fire alone finishes no unit. */
function bear(play: Play, target: HexIndex, fire: Bombardment, luck: Permille): void {
  const { scenario, state } = play
  const under = unitsAt(scenario, state, target)
  const losses = under.map((u): Loss => {
    const keeps = roundHalfUp(scenario.units[u]!.men * FINISHED_BELOW, 1000)
    const most = Math.max(0, state.men[u]! - keeps)
    const men = clamp(roundHalfUp(state.men[u]! * permilleOf(fire.men, luck), 1000), 0, most)
    const [killed, wounded] = shareOut(men, [1, 2]) as [number, number]
    return { unit: u, killed, wounded, captured: 0, afv: 0, guns: 0 }
  })
  const real = losses.filter(({ killed, wounded }) => killed + wounded > 0)
  if (real.length > 0) play.emit({ kind: 'losses', losses: real, cause: 'bombardment' })
  for (const unit of under) {
    const readiness = Math.max(0, state.readiness[unit]! - permilleOf(fire.readiness, luck))
    play.emit({ kind: 'readiness', unit, readiness, account: state.account[unit]!, cause: 'bombarded' })
  }
}
