/**
 * Assault a work: the prepared assault behind guns that reach it, with the engineers who stand there, and only where the
 * window of odds says that the work will rather lose a level than not. Engineers first blow in what they can get at.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { odds } from '../../engine/rules/odds.ts'
import { REDUCES_WORKS_FROM } from '../../engine/rules/outcome.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import { enemyOf, type HexIndex } from '../../engine/types.ts'
import { type Assault, bestAssault } from '../attack.ts'
import { MEN_A_POINT, stakeAt } from '../estimate.ts'
import { razingWork } from '../sappers.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Throws of 36 by which the work must lose a level: rather than not. */
const LIKELY_36 = 18

export const assaultWork: Tactic = {
  code: 'assaultWork',
  propose(outlook) {
    const begun = blowIn(outlook)
    return begun.length > 0 ? begun : storm(outlook)
  },
}

/** Engineers who stand before works blow them in: nothing else brings the strongest down. */
const blowIn = ({ scenario, view }: Outlook): readonly Proposal[] =>
  razingWork(scenario, view, 'works').map(order => ({
    units: [order.unit],
    orders: [order],
    place: order.hex,
    worth: stakeAt(scenario, view.state, order.hex) * MEN_A_POINT,
    note: { code: 'raze' },
  }))

/** The prepared assault that pays best of those on works worth having; one at a time. */
function storm(outlook: Outlook): readonly Proposal[] {
  const { scenario, view, goals, bound } = outlook
  const isWork = (hex: HexIndex): boolean =>
    worksLevel(scenario, view.state, hex, enemyOf(view.side)) > 0 &&
    knownEnemy(scenario, view, hex) &&
    stakeAt(scenario, view.state, hex) > 0
  const assault = bestAssault(scenario, view, goals, { modes: ['prepared'], isAim: isWork })
  if (!assault || !isReady(outlook, assault)) return []
  const { order, worth } = assault
  if ([...order.units, ...order.support].some(u => bound.has(u))) return []
  const note = {
    code: 'assaultWork',
    facts: { place: hexText(scenario.map, order.target), odds: assault.odds },
  }
  return [{ units: [...order.units, ...order.support], orders: [order], place: order.target, worth, note }]
}

/** Do guns or aircraft fire for it, and does the work rather lose a level than not? */
function isReady({ scenario, view }: Outlook, { order }: Assault): boolean {
  if (order.support.length === 0 && (order.air ?? 0) === 0) return false
  const chances = odds(scenario, view, order)
  if ('code' in chances) return false
  const throws = chances.outcomes.filter(({ result }) => result >= REDUCES_WORKS_FROM)
  return throws.reduce((sum, { chance36 }) => sum + chance36, 0) >= LIKELY_36
}
