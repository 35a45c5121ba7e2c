/**
 * Assaults (3-rules section 4, 8-numbers section 5): the law of the order, the throw, and what is reported of it. The
 * weighing stands in `assault.ts`, what a throw brings in `outcome.ts`.
 */
import { isPresent, sideAt, sideToMove } from '../derived.ts'
import type { Loss } from '../events/fights.ts'
import type { GameEvent } from '../events.ts'
import { directionTo } from '../map/hexMap.ts'
import type { AttackMode, OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  type Permille,
  SIGHTINGS,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { flySupport } from './airMissions.ts'
import { type Assault, assess, placesHeld } from './assault.ts'
import { attackOptions } from './attackOptions.ts'
import { DEFENDING_AMMUNITION } from './defensiveFire.ts'
import { testBridges } from './demolition.ts'
import { plunder } from './depots.ts'
import { AMMUNITION, refuseAttack } from './mayAttack.ts'
import { endsAt, type Fate, type Outcome, outcomeOf } from './outcome.ts'
import { fireRegistered } from './registeredFire.ts'
import { answerAssault } from './reserve.ts'
import { canGoOver } from './retreat.ts'
import { answerShips } from './shoreFire.ts'
import { look } from './sighting.ts'
import { stackingRefusal } from './stacking.ts'
import { checkGround } from './victory.ts'
import { towOff } from './workshop.ts'

export const ATTACKING_READINESS: { readonly [M in AttackMode]: Permille } = {
  hasty: 60,
  prepared: 40,
  silent: 60,
}
export const DEFENDING_READINESS: Permille = 50
export const SHAKEN_READINESS: Permille = 100
/** The account holds 16 bits; weeks of assaults without a night's rest may not bring it round to nothing. */
const FULLEST_ACCOUNT: Minutes = 0xffff
const IDENTIFIED = SIGHTINGS.indexOf('identified')

export const combat: OrderRule<OrderOf<'attack'>> = {
  candidates: attackOptions,
  check: refuseAttack,
  resolve(play, order) {
    answerAssault(play, enemyOf(sideToMove(play.state)), order.target)
    fireRegistered(play, order)
    const assault = assess(play.scenario, play.state, order)
    const dice = play.dice.two({
      turn: play.state.turn[0]!,
      side: sideIndex(assault.side),
      purpose: 'assault',
      subject: [assault.target],
      ordinal: play.state.assaults[assault.target]!,
    })
    const outcome = outcomeOf(assault, dice[0] + dice[1])
    flySupport(play, assault.side, assault.target, assault.air)
    play.emit(assaultEvent(assault, outcome, dice))
    reportContact(play, assault)
    reportCosts(play, assault, outcome)
    reportFates(play, assault, outcome)
    answerShips(play, assault.supporters)
    towOff(play, assault, outcome)
    advance(play, assault, order.advance)
    look(play)
    checkGround(play, play.scenario.turns[play.state.turn[0]!]!.start + assault.end)
  },
}

function assaultEvent(assault: Assault, outcome: Outcome, dice: readonly [number, number]): GameEvent {
  const { side, target, mode, start, end, attack, defence, ratio, startPip, shifts } = assault
  return {
    kind: 'assault',
    side: sideIndex(side),
    target,
    mode,
    start,
    end,
    attack,
    defence,
    ratio,
    startPip,
    shifts,
    dice,
    result: outcome.result.sum,
    retreat: outcome.result.retreat,
    busy: [...assault.attackers, ...assault.supporters],
    places: placesHeld(assault),
  }
}

/** Who has fought hand to hand knows whom. */
export function reportContact(play: Play, { side, attackers, defenders }: Assault): void {
  const meet = (seen: readonly UnitIndex[], by: Side): void => {
    for (const unit of seen) {
      if (play.state.sighting[unit * 2 + sideIndex(by)] === IDENTIFIED) continue
      const hex = play.state.hex[unit]!
      play.emit({ kind: 'sighted', side: sideIndex(by), unit, sighting: IDENTIFIED, hex })
    }
  }
  meet(defenders, side)
  meet(attackers, enemyOf(side))
}

/** Losses, ammunition and readiness, and the works. */
function reportCosts(play: Play, assault: Assault, outcome: Outcome): void {
  const { mode, attackers, supporters, defenders, target } = assault
  reportLosses(
    play,
    'assault',
    [...outcome.attackers, ...outcome.defenders].map(fate => fate.loss),
  )
  for (const unit of [...attackers, ...supporters]) spend(play, unit, AMMUNITION[mode])
  for (const unit of [...defenders, ...assault.answering]) spend(play, unit, DEFENDING_AMMUNITION)
  for (const unit of attackers)
    tire(play, unit, 'assault', ATTACKING_READINESS[mode], assault.end - assault.start)
  for (const unit of defenders) tire(play, unit, 'defence', DEFENDING_READINESS, 0)
  if (outcome.result.attackerShaken) shake(play, attackers)
  if (outcome.result.defenderShaken) shake(play, defenders)
  if (outcome.works !== assault.works) play.emit({ kind: 'worksReduced', hex: target, level: outcome.works })
}

function spend(play: Play, unit: UnitIndex, ammunition: Permille): void {
  play.emit({ kind: 'spent', unit, ammo: Math.max(0, play.state.ammo[unit]! - ammunition) })
}

/** An assault counts as a march of its length (8-numbers 2.3). */
function tire(
  play: Play,
  unit: UnitIndex,
  cause: 'assault' | 'defence' | 'shaken',
  readiness: Permille,
  minutes: Minutes,
): void {
  play.emit({
    kind: 'readiness',
    unit,
    readiness: Math.max(0, play.state.readiness[unit]! - readiness),
    account: Math.min(FULLEST_ACCOUNT, play.state.account[unit]! + minutes),
    cause,
  })
}

export function shake(play: Play, units: readonly UnitIndex[]): void {
  for (const unit of units) {
    tire(play, unit, 'shaken', SHAKEN_READINESS, 0)
    play.emit({ kind: 'shaken', unit })
  }
}

export function reportLosses(play: Play, cause: 'assault' | 'retreat', losses: readonly Loss[]): void {
  const real = losses.filter(loss => loss.killed + loss.wounded + loss.captured + loss.afv + loss.guns > 0)
  if (real.length > 0) play.emit({ kind: 'losses', losses: real, cause })
}

/** Who goes back and who ends, with what they leave behind. */
export function reportFates(play: Play, assault: Assault, outcome: Outcome): void {
  const fates: readonly Fate[] = [...outcome.attackers, ...outcome.defenders]
  reportLosses(
    play,
    'retreat',
    fates.flatMap(fate => fate.left ?? []),
  )
  for (const { unit, end, path } of fates) {
    if (end !== null) play.emit({ kind: 'finished', unit, cause: end })
    else if (path.length > 0) play.emit({ kind: 'retreated', unit, path })
  }
  for (const fate of outcome.defenders) {
    const hex = endsAt(fate, assault.target)
    if (fate.path.length > 0) takeGround(play, hex, enemyOf(assault.side))
  }
}

/** The named attackers that still stand go in while there is room, free of charge, if no enemy is left. */
function advance(play: Play, { side, target, end }: Assault, units: readonly UnitIndex[]): void {
  const { scenario, state } = play
  for (const unit of units) {
    if (sideAt(scenario, state, target) === enemyOf(side)) return
    if (!isPresent(state, unit)) continue
    const from = state.hex[unit]!
    const hexside = from * 6 + directionTo(scenario.map, from, target)
    if (!canGoOver(scenario, state, scenario.units[unit]!.mobility, hexside)) continue
    if (stackingRefusal(scenario, state, unit, target)) continue
    play.emit({ kind: 'advanced', unit, from, to: target })
    takeGround(play, target, side)
    plunder(play, unit, target)
    testBridges(play, side, target, scenario.turns[state.turn[0]!]!.start + end)
  }
}

function takeGround(play: Play, hex: HexIndex, side: Side): void {
  const index = sideIndex(side)
  if (play.state.control[hex] !== index + 1) play.emit({ kind: 'control', hex, side: index })
}
