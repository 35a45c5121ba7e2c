/**
 * Which assault pays best: for each enemy hex the strongest few, hasty or prepared, with all guns in range, weighed by
 * the exact odds. Worth in men: enemies lost, ground won, works reduced, own losses and weariness paid.
 */
import { isPresent, turnMinutes, unitsAt } from '../engine/derived.ts'
import type { AttackMode, OrderOf } from '../engine/orders.ts'
import { assess } from '../engine/rules/assault.ts'
import {
  AMMUNITION,
  knownEnemy,
  mayAdvance,
  refuseAttacker,
  refuseSupporter,
} from '../engine/rules/mayAttack.ts'
import { marchesOnAfterAssault } from '../engine/rules/mayMarch.ts'
import { type Odds, odds } from '../engine/rules/odds.ts'
import { REDUCES_WORKS_FROM } from '../engine/rules/outcome.ts'
import { reducedLevel, worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { strikesFor } from './aircraft.ts'
import type { OrderNote } from './commander.ts'
import { delayBy } from './delay.ts'
import { isBehindTheLine, MEN_A_POINT, meanPrice, stakeAt, weight, worthOfLoss } from './estimate.ts'
import type { Goal } from './goals.ts'
import { isPost } from './post.ts'
import { minutesTo } from './travel.ts'

type Attack = OrderOf<'attack'>
type Goals = ReadonlyMap<UnitIndex, Goal>

/** Own losses count a quarter more than the enemy's: an even exchange is no reason to attack. */
const AVERSION = 1250
/** Mean sum on the list of results below which an assault is not even weighed: the attacker loses more than the defender. */
const LEAST_MEAN = 11
const MEAN_THROW = 7
/** Men that any hex of the enemy's is worth beyond the points in it. */
const GROUND_MEN = 20
/** Minutes of a regiment's way saved that are worth a man. */
const MINUTES_A_MAN = 2
/** Men that ground is worth that may open the road again to those who are cut off. */
const ROAD_MEN = 200
/** Share of an objective's worth that one level of its works less is worth, ‰. */
const LEVEL_SHARE = 200
/** Weariness and ammunition of an attacker, ‰ of his men. */
const EFFORT = 10
/** Below this share of the readiness it began with, ‰, a unit rests. */
export const RESTED = 650
/** Ammunition that an assault must leave for the defence of what it has won, ‰. */
const LAST_ROUNDS = 150
/** Men that an air strike must be worth to an assault. */
const STRIKE_MEN = 20
/** Numbers of attackers tried, strongest first; then all. */
const SIZES = [1, 2, 3, 4, 6]

export interface Assault {
  readonly order: Attack
  readonly note: OrderNote
}

/** The assault that pays best, or null if none pays. */
export function bestAssault(scenario: Scenario, view: View, goals: Goals): Assault | null {
  const own = scenario.units.flatMap((unit, u) =>
    unit.side === view.side && isPresent(view.state, u) ? [u] : [],
  )
  const roadCut = own.some(u => view.state.cutAtStart[u] === 1)
  let best: (Assault & { readonly worth: number }) | null = null
  for (const target of targetsOf(scenario, view, own))
    for (const mode of ['hasty', 'prepared'] as const)
      for (const order of assaultsOn(scenario, view, own, target, mode)) {
        const { net, startPip } = assess(scenario, view.state, order)
        if (startPip + net + MEAN_THROW < LEAST_MEAN) continue
        const chances = odds(scenario, view, order)
        if ('code' in chances) continue
        const worth = worthOf(scenario, view, order, chances, goals, roadCut)
        if (worth <= (best?.worth ?? 0)) continue
        best = {
          order: { ...order, advance: whoGoesIn(scenario, view, order, goals) },
          note: { code: 'assaultPays', facts: { worth, ratio: chances.ratio } },
          worth,
        }
      }
  return best && { ...best, order: withoutIdleStrikes(scenario, view, best.order, goals, roadCut) }
}

/** The assault with as few air strikes as are worth flying: what they add must pay for what they could do elsewhere. */
function withoutIdleStrikes(
  scenario: Scenario,
  view: View,
  order: Attack,
  goals: Goals,
  roadCut: boolean,
): Attack {
  const { air = 0, ...bare } = order
  const worth = (sent: number): number => {
    const tried = { ...bare, air: sent }
    const chances = odds(scenario, view, tried)
    return 'code' in chances ? 0 : worthOf(scenario, view, tried, chances, goals, roadCut) - sent * STRIKE_MEN
  }
  let sent = air
  while (sent > 0 && worth(sent - 1) >= worth(sent)) sent--
  return sent === 0 ? bare : { ...bare, air: sent }
}

/** Known enemy hexes beside units that could assault, ascending. */
function targetsOf(scenario: Scenario, view: View, own: readonly UnitIndex[]): readonly HexIndex[] {
  const targets = new Set<HexIndex>()
  for (const u of own) {
    if (!mayAdvance(scenario, u)) continue
    const from = view.state.hex[u]! * 6
    for (const hex of scenario.map.neighbours.subarray(from, from + 6))
      if (hex >= 0 && knownEnemy(scenario, view, hex)) targets.add(hex)
  }
  return [...targets].sort((a, b) => a - b)
}

/** Is the unit fit to attack: rested, and with shells to spare? */
export const isFit = (scenario: Scenario, view: View, u: UnitIndex, mode: AttackMode): boolean =>
  view.state.readiness[u]! * 1000 >= RESTED * scenario.units[u]!.readinessStart &&
  view.state.ammo[u]! >= AMMUNITION[mode] + LAST_ROUNDS

/** Assaults on a hex worth weighing: the strongest one, two, three ... and all, engineers with them against works. */
function assaultsOn(
  scenario: Scenario,
  view: View,
  own: readonly UnitIndex[],
  target: HexIndex,
  mode: AttackMode,
): readonly Attack[] {
  const { state } = view
  const able = own.filter(
    u =>
      mayAdvance(scenario, u) &&
      isFit(scenario, view, u, mode) &&
      refuseAttacker(scenario, view, u, target, mode) === null,
  )
  const strength = new Map(able.map(u => [u, weight(scenario, state, u)]))
  const stronger = (a: UnitIndex, b: UnitIndex): number => strength.get(b)! - strength.get(a)! || a - b
  const line = able.filter(u => !isBehindTheLine(scenario.units[u]!)).sort(stronger)
  if (line.length === 0) return []
  const works = worksLevel(scenario, state, target, enemyOf(view.side)) > 0
  const engineers = works
    ? able
        .filter(u => scenario.units[u]!.arm === 'engineer')
        .sort(stronger)
        .slice(0, 1)
    : []
  const guns = own.filter(
    u =>
      !mayAdvance(scenario, u) &&
      isFit(scenario, view, u, mode) &&
      refuseSupporter(scenario, view, u, target, mode) === null,
  )
  const air = strikesFor(scenario, view, target)
  const sizes = [...SIZES.filter(size => size < line.length), line.length]
  return sizes.map(size => ({
    kind: 'attack',
    target,
    mode,
    units: [...line.slice(0, size), ...engineers].sort((a, b) => a - b),
    support: guns,
    advance: [],
    ...(air > 0 && { air }),
  }))
}

function worthOf(
  scenario: Scenario,
  view: View,
  order: Attack,
  chances: Odds,
  goals: Goals,
  roadCut: boolean,
): number {
  const { state } = view
  const { target, units } = order
  const enemies = meanPrice(scenario, state, unitsAt(scenario, state, target))
  const own = meanPrice(scenario, state, units)
  const points = stakeAt(scenario, state, target) * MEN_A_POINT
  const delay = units.reduce((sum, u) => sum + delayBy(scenario, view, u, target, goals), 0)
  const ground = GROUND_MEN + points + Math.floor(delay / MINUTES_A_MAN) + (roadCut ? ROAD_MEN : 0)
  const gain =
    worthOfLoss(chances.expected.defender, enemies) + Math.floor((ground * chances.emptiedChance36) / 36)
  const loss = Math.floor((worthOfLoss(chances.expected.attacker, own) * AVERSION) / 1000)
  return (
    gain +
    worksWorth(scenario, view, order, chances, points) -
    loss -
    effort(scenario, view, order, chances, goals)
  )
}

/** Worth of the works that a prepared assault brings down. */
function worksWorth(scenario: Scenario, view: View, order: Attack, chances: Odds, points: number): number {
  const level = worksLevel(scenario, view.state, order.target, enemyOf(view.side))
  if (order.mode !== 'prepared' || level === 0 || reducedLevel(scenario, order.target, level) === level)
    return 0
  const chance36 = chances.outcomes.reduce(
    (sum, o) => sum + (o.result >= REDUCES_WORKS_FROM ? o.chance36 : 0),
    0,
  )
  return Math.floor((points * LEVEL_SHARE * chance36) / 36_000)
}

/** What the attackers' weariness costs, and the march that those lose who are wanted elsewhere. */
function effort(scenario: Scenario, view: View, order: Attack, chances: Odds, goals: Goals): number {
  const { state } = view
  const onTheSpot = stakeAt(scenario, state, order.target) > 0
  return order.units.reduce((sum, u) => {
    const goal = goals.get(u)
    const elsewhere = !onTheSpot && goal !== undefined && goal.kind !== 'hold'
    // Who may not march on after an assault loses the rest of the turn.
    const lost = marchesOnAfterAssault(scenario.units[u]!)
      ? chances.end - chances.start
      : turnMinutes(scenario, state) - state.clock[u]!
    const march = elsewhere ? Math.floor(lost / MINUTES_A_MAN) : 0
    return sum + Math.floor((state.men[u]! * EFFORT) / 1000) + march
  }, 0)
}

/** Who goes into the hex if it is left: the strongest whom it brings nearer to his goal, never the last on a post. */
function whoGoesIn(scenario: Scenario, view: View, order: Attack, goals: Goals): readonly UnitIndex[] {
  const nearer = order.units.filter(u => {
    const goal = goals.get(u)
    if (isBehindTheLine(scenario.units[u]!) || isPost(scenario, view, u, 0)) return false
    if (!goal) return stakeAt(scenario, view.state, order.target) > 0
    const field = minutesTo(scenario, view.state, goal.hex, scenario.units[u]!.mobility)
    return field[order.target]! >= 0 && field[order.target]! < field[view.state.hex[u]!]!
  })
  return nearer
    .sort((a, b) => weight(scenario, view.state, b) - weight(scenario, view.state, a) || a - b)
    .slice(0, 1)
}
