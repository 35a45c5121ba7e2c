/**
 * Blowing bridges (8-numbers section 7): an hour's work of engineers and a throw by their readiness. When the enemy comes
 * up to a bridge whose other end alerted engineers hold, they throw once without order: the bridge check on entry.
 */
import { clamp } from '../arithmetic.ts'
import { releaseOf, unitsAt } from '../derived.ts'
import type { OrderOf } from '../orders.ts'
import type { OrderRule, Play } from '../play.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import {
  enemyOf,
  type HexIndex,
  type Minutes,
  type Permille,
  type Side,
  sideIndex,
  type UnitIndex,
} from '../types.ts'
import { capacityOf, isAsBuilt } from './crossings.ts'
import {
  areSappers,
  crossingsBeside,
  otherEnd,
  refuseMinutes,
  refuseSappers,
  sappersAtWork,
} from './engineers.ts'

/** Laying and firing the charges. */
export const DEMOLITION_MINUTES: Minutes = 60

/**
 * What two dice must reach at this readiness and above (estimate). Hailar's brief frees its engineers, at 550, on two
 * faces of six: 9 is thrown with 10 of 36. Full-strength sappers blow five bridges of six.
 */
export const NEEDED: readonly { readonly readiness: Permille; readonly needs: number }[] = [
  { readiness: 850, needs: 5 },
  { readiness: 700, needs: 7 },
  { readiness: 500, needs: 9 },
  { readiness: 0, needs: 11 },
]
/** What no throw of two dice reaches, and what every throw does. */
const [NEVER, ALWAYS] = [13, 2]

/** Sum that two dice must reach for a unit to blow a crossing, 2 (certain) to 13 (hopeless). */
export function demolitionNeeds(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  crossing: number,
): number {
  const { prepared } = scenario.map.crossings[crossing]!
  const laid = prepared?.side === scenario.units[u]!.side ? prepared.pips : 0
  const row = NEEDED.find(({ readiness }) => state.readiness[u]! >= readiness)!
  return clamp(row.needs - laid, ALWAYS, NEVER)
}

/** Throws of 36 that reach a sum of 2 to 13. */
export function chanceOfSum(needs: number): number {
  let throws = 0
  for (let sum = Math.max(needs, 2); sum <= 12; sum++) throws += 6 - Math.abs(7 - sum)
  return throws
}

/** Does a bridge stand there that can be blown: of the map or of engineers, and open by now? Fords and ferries cannot. */
export function canBeBlown(scenario: Scenario, state: GameState, crossing: number): boolean {
  const { kind } = scenario.map.crossings[crossing]!
  const end = scenario.turns[state.turn[0]!]?.end ?? 0
  const now = capacityOf(scenario.map, state, crossing).findLast(({ from }) => from < end)
  const isBridge = kind === 'bridge' || kind === 'pontoon' || !isAsBuilt(state, crossing)
  return isBridge && now?.unit === 'vehicles' && now.perHour > 0
}

export const demolish: OrderRule<OrderOf<'demolish'>> = {
  candidates: (scenario, view) =>
    sappersAtWork(scenario, view)
      .map(work => ({ kind: 'demolish' as const, ...work }))
      .filter(order => demolish.check(scenario, view, order) === null),
  check(scenario, view, { unit, crossing }) {
    const refusal = refuseSappers(scenario, view, unit, crossing)
    if (refusal) return refusal
    if (!canBeBlown(scenario, view.state, crossing)) return { code: 'nothingToBlow', crossing }
    if (view.state.demolitions[unit]! > 0) return { code: 'alreadyTried', unit }
    return refuseMinutes(scenario, view.state, unit, DEMOLITION_MINUTES)
  },
  resolve(play, { unit, crossing }) {
    attempt(play, unit, crossing, false)
  },
}

/** One throw, by order or as the enemy comes up. */
function attempt(play: Play, unit: UnitIndex, crossing: number, onEntry: boolean): void {
  const { scenario, state } = play
  const side = sideIndex(scenario.units[unit]!.side)
  const dice = play.dice.two({
    turn: state.turn[0]!,
    side,
    purpose: 'demolition',
    subject: [unit, crossing],
    ordinal: onEntry ? 1 : 0,
  })
  const needs = demolitionNeeds(scenario, state, unit, crossing)
  const clock = state.clock[unit]! + (onEntry ? 0 : DEMOLITION_MINUTES)
  play.emit({ kind: 'demolition', unit, crossing, onEntry, dice, needs, clock })
  if (dice[0] + dice[1] >= needs) play.emit({ kind: 'crossingBlown', crossing, side })
}

/**
 * Units of `side` have come into a hex, marching or after an assault, at `moment` (minutes since the campaign's first
 * midnight): at each bridge that ends there the readiest alerted enemy engineers at its other end throw, once in the
 * battle. Engineers who have no orders yet are surprised and do not.
 */
export function testBridges(play: Play, side: Side, hex: HexIndex, moment: Minutes): void {
  const { scenario, state } = play
  const enemy = enemyOf(side)
  for (const crossing of crossingsBeside(scenario.map, hex)) {
    if (!canBeBlown(scenario, state, crossing)) continue
    if ((state.crossingTested[crossing]! & (1 << sideIndex(enemy))) !== 0) continue
    const far = otherEnd(scenario.map.crossings[crossing]!, hex)
    const alerted = unitsAt(scenario, state, far).filter(u => {
      const release = releaseOf(scenario, state, u)
      if (scenario.units[u]!.side !== enemy || release === null || release > moment) return false
      return areSappers(scenario, state, u)
    })
    const readiest = alerted.reduce(
      (best, u) => (best < 0 || state.readiness[u]! > state.readiness[best]! ? u : best),
      -1,
    )
    if (readiest >= 0) attempt(play, readiest, crossing, true)
  }
}
