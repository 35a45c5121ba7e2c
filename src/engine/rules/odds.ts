/**
 * The odds of an assault under what its side can know: all 36 throws, each worked out by the code that resolves them.
 * The enemy's stance, readiness and stocks are taken from paper, the strength of a merely spotted unit too.
 */
import { roundHalfUp } from '../arithmetic.ts'
import type { OrderOf } from '../orders.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import { SIGHTINGS, sideIndex, type UnitIndex } from '../types.ts'
import type { View } from '../view.ts'
import { type Assault, assess } from './assault.ts'
import { armourPeril, type Peril } from './losses.ts'
import { refuseAttack } from './mayAttack.ts'
import { afvLost, type Fate, menLost, type Outcome, outcomeOf } from './outcome.ts'
import { mayJoin } from './reserve.ts'
import type { Fight } from './shifts.ts'

export interface SideLoss {
  readonly men: number
  readonly afv: number
}

/** Men lost with nine chances in ten to be at least `low`, and as many to be at most `high`. */
export interface LossRange {
  readonly low: number
  readonly high: number
}

/** One line of the list as the dice may bring it. */
export interface OddsOutcome {
  /** Sum on the list, 2-22. */
  readonly result: number
  /** Throws of 36 that bring it. */
  readonly chance36: number
  readonly retreat: number
  readonly attackerShaken: boolean
  readonly defenderShaken: boolean
  /** No defender known of is left in the hex. */
  readonly emptied: boolean
  /** Level of the works in the hex afterwards. */
  readonly works: number
  readonly attackerLoss: SideLoss
  readonly defenderLoss: SideLoss
}

/** The assault as its side can weigh it, and what may come of it. */
export interface Odds extends Omit<Assault, keyof Fight> {
  /** By result, ascending; chances add up to 36. */
  readonly outcomes: readonly OddsOutcome[]
  /** Means over the 36 throws, rounded half up. */
  readonly expected: { readonly attacker: SideLoss; readonly defender: SideLoss }
  readonly range: { readonly attacker: LossRange; readonly defender: LossRange }
  /** Throws of 36 on which the list says to go back, and on which the hex is left. */
  readonly retreatChance36: number
  readonly emptiedChance36: number
  /** Throws of 36 on which the works of the hex lose a level. */
  readonly worksChance36: number
  /** What the AFVs of each side meet; null where it has none. */
  readonly peril: { readonly attacker: Peril | null; readonly defender: Peril | null }
  /** Defenders whose strength is assumed: spotted only. */
  readonly unknown: readonly UnitIndex[]
  /** The hex may hold more than is seen: a defender is not identified, or a report of others there is not disproved. */
  readonly mayHoldMore: boolean
  /** Enemies seen beside the hex who may come in before the assault, if they are in reserve. */
  readonly mayJoin: readonly UnitIndex[]
}

const TWO_DICE = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const chanceOf = (thrown: number): number => 6 - Math.abs(7 - thrown)
const THROWS = 36
/** Throws of 36 cut off at either end of a range: a tenth of them, rounded down. */
const TAIL = 3

/** The odds of a lawful attack, or why it is not lawful. `assault`: the order as `assess` weighs it on the view, where that is known. */
export function odds(
  scenario: Scenario,
  view: View,
  order: OrderOf<'attack'>,
  assault?: Assault,
): Odds | Refusal {
  return (
    refuseAttack(scenario, view, order) ??
    weighed(scenario, view, assault ?? assess(scenario, view.state, order))
  )
}

/**
 * The same for an attack that first of all lacks time: what it would be, for whoever plans the next turn. All else that
 * forbids an attack is told as `odds` tells it.
 */
export function outlook(scenario: Scenario, view: View, order: OrderOf<'attack'>): Odds | Refusal {
  const refusal = refuseAttack(scenario, view, order)
  return refusal && refusal.code !== 'notEnoughTime'
    ? refusal
    : weighed(scenario, view, assess(scenario, view.state, order))
}

function weighed(scenario: Scenario, view: View, assault: Assault): Odds {
  const { outcomes, expected } = prospect(assault)
  const { answering, start, end, attack, defence, attackPower, defencePower, ratio, startPip, shifts, net } =
    assault
  return {
    answering,
    start,
    end,
    attack,
    defence,
    attackPower,
    defencePower,
    ratio,
    startPip,
    shifts,
    net,
    outcomes,
    expected,
    range: {
      attacker: range(outcomes.map(o => [o.chance36, o.attackerLoss.men])),
      defender: range(outcomes.map(o => [o.chance36, o.defenderLoss.men])),
    },
    retreatChance36: chance(outcomes, o => o.retreat > 0),
    emptiedChance36: chance(outcomes, o => o.emptied),
    worksChance36: chance(outcomes, o => o.works < assault.works),
    mayJoin: mayJoin(scenario, view, assault.target),
    peril: {
      attacker: armourPeril(assault, assault.attackers, assault.defenders),
      defender: armourPeril(assault, assault.defenders, assault.attackers),
    },
    ...notKnown(scenario, view, assault),
  }
}

/** What the 36 throws may bring of an assault, for whoever has weighed it: on a view, or afterwards on the truth. */
export function prospect(assault: Assault): Pick<Odds, 'outcomes' | 'expected'> {
  const outcomes = distribution(assault)
  return {
    outcomes,
    expected: {
      attacker: mean(outcomes.map(o => [o.chance36, o.attackerLoss])),
      defender: mean(outcomes.map(o => [o.chance36, o.defenderLoss])),
    },
  }
}

/** All throws; those that the ends of the list hold to one line are one outcome. */
function distribution(assault: Assault): readonly OddsOutcome[] {
  const outcomes: OddsOutcome[] = []
  for (const thrown of TWO_DICE) {
    const next = oddsOutcome(outcomeOf(assault, thrown), chanceOf(thrown))
    const before = outcomes.at(-1)
    if (before?.result === next.result)
      outcomes[outcomes.length - 1] = { ...before, chance36: before.chance36 + next.chance36 }
    else outcomes.push(next)
  }
  return outcomes
}

function oddsOutcome(
  { result, attackers, defenders, emptied, works }: Outcome,
  chance36: number,
): OddsOutcome {
  return {
    result: result.sum,
    chance36,
    retreat: result.retreat,
    attackerShaken: result.attackerShaken,
    defenderShaken: result.defenderShaken,
    emptied,
    works,
    attackerLoss: sumOf(attackers),
    defenderLoss: sumOf(defenders),
  }
}

const sumOf = (fates: readonly Fate[]): SideLoss => ({
  men: fates.reduce((sum, fate) => sum + menLost(fate), 0),
  afv: fates.reduce((sum, fate) => sum + afvLost(fate), 0),
})

const chance = (outcomes: readonly OddsOutcome[], applies: (outcome: OddsOutcome) => boolean): number =>
  outcomes.reduce((sum, outcome) => sum + (applies(outcome) ? outcome.chance36 : 0), 0)

function mean(weighted: readonly (readonly [number, SideLoss])[]): SideLoss {
  const of = (pick: (loss: SideLoss) => number): number =>
    roundHalfUp(
      weighted.reduce((sum, [weight, loss]) => sum + weight * pick(loss), 0),
      THROWS,
    )
  return { men: of(loss => loss.men), afv: of(loss => loss.afv) }
}

function range(weighted: readonly (readonly [number, number])[]): LossRange {
  const all = weighted.flatMap(([weight, men]) => new Array<number>(weight).fill(men)).sort((a, b) => a - b)
  return { low: all[TAIL]!, high: all[THROWS - 1 - TAIL]! }
}

const IDENTIFIED = SIGHTINGS.indexOf('identified')
const REMEMBERED = SIGHTINGS.indexOf('remembered')

function notKnown(
  scenario: Scenario,
  { side, state }: View,
  { defenders, target }: Assault,
): Pick<Odds, 'unknown' | 'mayHoldMore'> {
  const sightingOf = (u: UnitIndex): number => state.sighting[u * 2 + sideIndex(side)]!
  const unknown = defenders.filter(u => sightingOf(u) < IDENTIFIED)
  const reported = scenario.units.some(
    (unit, u) =>
      unit.side !== side &&
      sightingOf(u) === REMEMBERED &&
      state.reportHex[u * 2 + sideIndex(side)] === target,
  )
  return { unknown, mayHoldMore: unknown.length > 0 || reported }
}
