/** What an assault is worth, in men: enemies lost, ground won, works reduced, own losses and weariness paid. */
import { floorDiv } from '../engine/arithmetic.ts'
import { turnMinutes, unitsAt } from '../engine/derived.ts'
import type { OrderOf } from '../engine/orders.ts'
import { isForward } from '../engine/rules/detachments.ts'
import { AMMUNITION } from '../engine/rules/mayAttack.ts'
import { marchesOnAfterAssault } from '../engine/rules/mayMarch.ts'
import type { Odds } from '../engine/rules/odds.ts'
import { REDUCES_WORKS_FROM } from '../engine/rules/outcome.ts'
import { reducedLevel, worksLevel } from '../engine/rules/works.ts'
import type { Scenario } from '../engine/scenario.ts'
import { enemyOf, type Permille } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { delayBy } from './delay.ts'
import { MEN_A_POINT, meanPrice, stakeAt, worthOfLoss } from './estimate.ts'
import type { Goals } from './missions.ts'

type Attack = OrderOf<'attack'>

/** Men that any hex of the enemy's is worth beyond the points in it. */
const GROUND_MEN = 20
/** Minutes of a regiment's way saved that are worth a man. */
const MINUTES_A_MAN = 2
/** Men that ground is worth that may open the road again to those who are cut off. */
const ROAD_MEN = 200
/** Share of an objective's worth that one level of its works less is worth, ‰. */
const LEVEL_SHARE = 200
/** Weariness of an attacker, and each tenth of his ammunition that he spends, ‰ of his men. */
const [WEARINESS, TENTH] = [5, 5]

/** What an assault is weighed by beside its odds. */
export interface Stakes {
  readonly goals: Goals
  /** Is anybody of the side cut off? */
  readonly roadCut: boolean
  readonly aversion: Permille
  /** Men that the target is worth beside the points in it. */
  readonly asked: number
}

/** Worth in men of what is expected of an assault: enemies lost, ground won, works reduced, own losses and weariness paid. */
export function worthOf(
  scenario: Scenario,
  view: View,
  order: Attack,
  chances: Odds,
  { goals, roadCut, aversion, asked }: Stakes,
): number {
  const { state } = view
  const { target, units } = order
  const enemies = meanPrice(scenario, state, unitsAt(scenario, state, target))
  const own = meanPrice(scenario, state, units)
  const points = stakeAt(scenario, state, target) * MEN_A_POINT
  const delay = units.reduce((sum, u) => sum + delayBy(scenario, view, u, target, goals), 0)
  const road = roadCut ? ROAD_MEN : 0
  const ground = GROUND_MEN + points + Math.floor(delay / MINUTES_A_MAN) + road
  const gain =
    worthOfLoss(chances.expected.defender, enemies) + Math.floor((ground * chances.emptiedChance36) / 36)
  // What is asked for comes nearer with each man of the garrison who falls, ground won or not.
  const men = unitsAt(scenario, state, target).reduce((sum, u) => sum + state.men[u]!, 0)
  const progress = men === 0 ? 0 : Math.floor(((asked + road) * chances.expected.defender.men) / men)
  const loss = Math.floor((worthOfLoss(chances.expected.attacker, own) * aversion) / 1000)
  return (
    gain +
    progress +
    worksWorth(scenario, view, order, chances, points + asked) -
    loss -
    Math.floor((effort(scenario, view, order, chances, goals) * Math.min(aversion, 1000)) / 1000)
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

/** What the attackers' weariness and shells cost, and the march that those lose who are wanted elsewhere. */
function effort(scenario: Scenario, view: View, order: Attack, chances: Odds, goals: Goals): number {
  const { state } = view
  const effort = WEARINESS + floorDiv(TENTH * AMMUNITION[order.mode], 100)
  const onTheSpot = stakeAt(scenario, state, order.target) > 0
  return order.units.reduce((sum, u) => {
    const goal = goals.get(u)
    const elsewhere = !onTheSpot && goal !== undefined && goal.kind !== 'hold' && goal.hex !== order.target
    // Who may not march on after an assault loses the rest of the turn.
    const lost = marchesOnAfterAssault(scenario.units[u]!, isForward(state, u))
      ? chances.end - chances.start
      : turnMinutes(scenario, state) - state.clock[u]!
    const march = elsewhere ? Math.floor(lost / MINUTES_A_MAN) : 0
    return sum + Math.floor((state.men[u]! * effort) / 1000) + march
  }, 0)
}
