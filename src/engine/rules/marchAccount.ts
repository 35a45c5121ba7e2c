/**
 * The march account (8-numbers 2.3): what marching takes out of a unit, how far it may force itself, and how far it
 * gets with a step in the minutes it has.
 */
import { floorDiv } from '../arithmetic.ts'
import { turnMinutes } from '../derived.ts'
import type { Refusal } from '../reasons.ts'
import type { Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import type { Minutes, Mobility, Permille, UnitIndex } from '../types.ts'
import type { StepCost } from './march.ts'

/** What of a unit changes as it marches. */
export interface Marcher {
  readonly clock: Minutes
  readonly account: Minutes
  readonly fuel: Permille
  readonly readiness: Permille
}

export const marcher = (state: GameState, u: UnitIndex): Marcher => ({
  clock: state.clock[u]!,
  account: state.account[u]!,
  fuel: state.fuel[u]!,
  readiness: state.readiness[u]!,
})

/** Minutes a day that a class marches without tiring (8-numbers 2.3). */
const ALLOW: { readonly [M in Mobility]: Minutes } = {
  foot: 600,
  draught: 600,
  mounted: 540,
  tractor: 600,
  wheeled: 840,
  mech: 840,
  tracked: 840,
  static: 0,
  // Watches relieve each other.
  craft: 1440,
  ship: 1440,
}
export const marchAllowance = (mobility: Mobility): Minutes => ALLOW[mobility]
/** The account beyond which no march is allowed: the forced march ends here. */
export const marchLimit = (mobility: Mobility): Minutes => floorDiv(ALLOW[mobility] * 3, 2)

export const FORCED_PER_HOUR: Permille = 15

/** Readiness that a march costs which takes the account from `before` to `after`: 15‰ for each forced hour. */
function forcedMarchCost(mobility: Mobility, before: Minutes, after: Minutes): Permille {
  const cost = (account: Minutes): Permille =>
    floorDiv(Math.max(0, account - ALLOW[mobility]) * FORCED_PER_HOUR, 60)
  return cost(after) - cost(before)
}

/** How far a unit gets with a step in what is left of the turn and of its march account. */
export interface Attempt {
  readonly finished: boolean
  readonly after: Marcher
  /** Minutes put into the step. */
  readonly spent: Minutes
  /** Clock of the crossing after it, where one is used. */
  readonly crossingClock: Minutes
}

/** Spends a unit's minutes on a step of this cost; a refusal where it cannot even begin. */
export function attempt(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  before: Marcher,
  cost: Pick<StepCost, 'minutes' | 'ferried' | 'wait' | 'fuel'>,
): Attempt | Refusal {
  const unit = scenario.units[u]!
  if (cost.fuel > before.fuel) return { code: 'noFuel', unit: u }
  const begin = before.clock + cost.wait
  const left = turnMinutes(scenario, state) - begin
  if (left <= 0) return { code: 'notEnoughTime', unit: u, needs: cost.minutes, has: Math.max(0, left) }
  const limit = marchLimit(unit.mobility)
  const marchable = Math.max(0, limit - before.account)
  const spent = Math.min(left, cost.ferried + Math.min(cost.minutes - cost.ferried, marchable))
  if (spent <= 0) return { code: 'marchedOut', unit: u, account: before.account, limit }
  const ferried = Math.min(spent, cost.ferried)
  const account = before.account + spent - ferried
  const finished = spent === cost.minutes
  const forced = forcedMarchCost(unit.mobility, before.account, account)
  const after: Marcher = {
    clock: begin + spent,
    account,
    fuel: finished ? before.fuel - cost.fuel : before.fuel,
    readiness: Math.max(0, before.readiness - forced),
  }
  return { finished, after, spent, crossingClock: begin + ferried }
}
