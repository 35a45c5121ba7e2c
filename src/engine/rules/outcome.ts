/**
 * What comes of an assault for one throw of the dice. A pure function of the assault: the resolution reports it, the
 * odds window asks it for every throw, and neither has a formula of its own.
 */
import { roundHalfUp } from '../arithmetic.ts'
import type { Loss } from '../events/fights.ts'
import { type HexIndex, NOWHERE, type Permille, type UnitIndex } from '../types.ts'
import type { Assault } from './assault.ts'
import { defenderPermille, sideLosses, withSquadsSpent } from './losses.ts'
import { BEST_RESULT, type Result, resultOf } from './results.ts'
import { stanceOf, type Withdrawal, withdrawals } from './retreat.ts'
import { reducedLevel } from './works.ts'

/** Below this share of its start a unit is no unit any more. */
export const FINISHED_BELOW: Permille = 150
/** Below this share, with no way back, it lays down its arms. */
export const SURRENDERS_BELOW: Permille = 300
/** A prepared assault reduces works from this sum on. */
export const REDUCES_WORKS_FROM = 11

/** What became of one unit in the assault. */
export interface Fate {
  readonly unit: UnitIndex
  /** Losses in the fight. */
  readonly loss: Loss
  /** Hexes it goes back through; empty if it stays. */
  readonly path: readonly HexIndex[]
  /** Why it is off the board, or null. */
  readonly end: 'destroyed' | 'surrendered' | null
  /** Guns left on the ground given up, or all that was left of a unit that ends; null if nothing. */
  readonly left: Loss | null
}

export interface Outcome {
  readonly result: Result
  readonly attackers: readonly Fate[]
  readonly defenders: readonly Fate[]
  /** Level of the target's works after the assault. */
  readonly works: number
  /** Has every defender left the hex? */
  readonly emptied: boolean
}

/** Men that a fate costs, those of a unit that ends included. */
export const menLost = ({ loss, left }: Fate): number => menIn(loss) + (left ? menIn(left) : 0)
const menIn = (loss: Loss): number => loss.killed + loss.wounded + loss.captured

export const afvLost = ({ loss, left }: Fate): number => loss.afv + (left?.afv ?? 0)

/** The outcome when the two dice show `thrown` together. */
export const outcomeOf = (assault: Assault, thrown: number): Outcome =>
  outcomeAt(assault, resultOf(assault.startPip + assault.net + thrown))

/** What an overrun leaves: the last line of the list for the defenders alone, and who does not get away is taken. */
export function overrunOutcome(assault: Assault): Outcome {
  const outcome = outcomeAt(assault, BEST_RESULT)
  const defenders = outcome.defenders.map(
    (fate): Fate =>
      fate.end !== null || fate.path.length > 0
        ? fate
        : { ...fate, end: 'surrendered', left: remainder(assault, fate.loss, 'captured') },
  )
  return { ...outcome, attackers: [], defenders, emptied: true }
}

/** The outcome at one line of the list. */
function outcomeAt(assault: Assault, result: Result): Outcome {
  const back = withdrawals(assault, result.retreat)
  const attacking = sideLosses(
    assault,
    assault.attackers,
    assault.defenders,
    assault.attackers.map(() => result.attacker),
  )
  const defending = sideLosses(
    assault,
    assault.defenders,
    assault.attackers,
    back.map(withdrawal => defenderPermille(assault, result, withdrawal)),
  )
  const attackers = withSquadsSpent(assault, attacking, defending).map(loss => attackerFate(assault, loss))
  const defenders = withSquadsSpent(assault, defending, attacking).map((loss, i) =>
    defenderFate(assault, loss, back[i]!),
  )
  const reduces = assault.mode === 'prepared' && result.sum >= REDUCES_WORKS_FROM && assault.works > 0
  return {
    result,
    attackers,
    defenders,
    works: reduces ? reducedLevel(assault.scenario, assault.target, assault.works) : assault.works,
    emptied: defenders.every(fate => fate.end !== null || fate.path.length > 0),
  }
}

/** Is the unit below this share of its starting men after a loss? */
function isBelow({ scenario, state }: Assault, loss: Loss, share: Permille): boolean {
  const { men } = scenario.units[loss.unit]!
  return (state.men[loss.unit]! - menIn(loss)) * 1000 < share * men
}

/** The rest of a beaten attacker is scattered and counts as wounded: it is on its own side of the line. */
function attackerFate(assault: Assault, loss: Loss): Fate {
  const destroyed = isBelow(assault, loss, FINISHED_BELOW)
  return {
    unit: loss.unit,
    loss,
    path: [],
    end: destroyed ? 'destroyed' : null,
    left: destroyed ? remainder(assault, loss, 'wounded') : null,
  }
}

/** The rest of a defender that ends falls to the enemy: dead where it fought to the last, else captured. */
function defenderFate(assault: Assault, loss: Loss, withdrawal: Withdrawal): Fate {
  const { unit, path, blocked } = withdrawal
  if (isBelow(assault, loss, FINISHED_BELOW)) {
    const rest = stanceOf(assault, unit) === 'last' ? 'killed' : 'captured'
    return { unit, loss, path: [], end: 'destroyed', left: remainder(assault, loss, rest) }
  }
  if (blocked && isBelow(assault, loss, SURRENDERS_BELOW))
    return { unit, loss, path: [], end: 'surrendered', left: remainder(assault, loss, 'captured') }
  return { unit, loss, path, end: null, left: path.length > 0 ? gunsLeft(assault, loss) : null }
}

const noLoss = (unit: UnitIndex): Loss => ({ unit, killed: 0, wounded: 0, captured: 0, afv: 0, guns: 0 })

/** All that a loss leaves of a unit. */
function remainder({ state }: Assault, loss: Loss, men: 'killed' | 'wounded' | 'captured'): Loss {
  const u = loss.unit
  return {
    ...noLoss(u),
    [men]: state.men[u]! - menIn(loss),
    afv: state.afv[u]! - loss.afv,
    guns: state.guns[u]! - loss.guns,
  }
}

/** A unit that goes back leaves guns in proportion to the men it lost. */
function gunsLeft({ state }: Assault, loss: Loss): Loss | null {
  const guns = roundHalfUp(state.guns[loss.unit]! * menIn(loss), state.men[loss.unit]!)
  return guns > 0 ? { ...noLoss(loss.unit), guns } : null
}

/** Where a unit stands after its fate; NOWHERE when it has ended. */
export const endsAt = (fate: Fate, stood: HexIndex): HexIndex =>
  fate.end !== null ? NOWHERE : (fate.path.at(-1) ?? stood)
