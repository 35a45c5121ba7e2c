/**
 * Break out: who is cut off in the field does not wait to starve. He attacks the weakest of those who bar his road if
 * he is a match for them, and else marches towards the ground that his supplies still reach. Where nothing but the source
 * itself is shut, with nobody on it, the nearest goes back to open it for all.
 */
import { turnMinutes, unitsAt } from '../../engine/derived.ts'
import type { Order } from '../../engine/orders.ts'
import { combat } from '../../engine/rules/combat.ts'
import { knownEnemy, mayAdvance } from '../../engine/rules/mayAttack.ts'
import { columnOf, firstBlock, isInReach } from '../../engine/rules/supplyRoads.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../../engine/types.ts'
import { isBehindTheLine, stakeAt, weight } from '../estimate.ts'
import { mobileUnits } from '../timeliness.ts'
import { minutesTo } from '../travel.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Least own weight against the weight of those who bar the road, ‰. */
const MATCH = 1000

export const breakOut: Tactic = {
  code: 'breakOut',
  propose(outlook) {
    const { scenario, view } = outlook
    const inRing = mobileUnits(scenario, view.state, view.side).filter(unit => isInRing(outlook, unit))
    const openers = openersOf(outlook, inRing)
    return inRing.flatMap((unit): Proposal[] => {
      const hex = view.state.hex[unit]!
      const column = columnOf(scenario, unit)
      if ((openers.get(column) ?? unit) !== unit && isShutAtSource(outlook, unit)) return []
      // Who has come out of the ring today stays out for the day.
      const isOut = isInReach(scenario, view.state, column, hex)
      const came = outlook.marched.has(unit) && outlook.posts.get(unit)?.tactic === 'breakOut'
      if (isOut && !came) return []
      const home = scenario.columns[column]!.source
      const order = isOut ? null : (attackHome(outlook, unit, home) ?? marchHome(outlook, unit, column, home))
      if (!isOut && !order && isBehindTheLine(scenario.units[unit]!)) return []
      const note = { code: 'breakOut' }
      const worth = view.state.men[unit]!
      return [{ units: [unit], orders: order ? [order] : [], place: home, worth, note }]
    })
  },
}

/** Is the unit cut off in the field? Who stands on ground of worth, or in works of his own, is left there to hold it. */
function isInRing({ scenario, view, bound }: Outlook, unit: UnitIndex): boolean {
  const hex = view.state.hex[unit]!
  if (bound.has(unit) || view.state.cutAtStart[unit] === 0 || columnOf(scenario, unit) < 0) return false
  return stakeAt(scenario, view.state, hex) === 0 && worksLevel(scenario, view.state, hex, view.side) === 0
}

/** Is the first that bars the unit's road an enemy's zone over the source itself, where nobody stands? */
function isShutAtSource({ scenario, view }: Outlook, unit: UnitIndex): boolean {
  const { hex } = firstBlock(scenario, view.state, unit)
  return hex === scenario.columns[columnOf(scenario, unit)]!.source && !knownEnemy(scenario, view, hex)
}

/** Of those whose road is shut at its source, the nearest of the line, by column: one is enough to open it for all. */
function openersOf(outlook: Outlook, inRing: readonly UnitIndex[]): ReadonlyMap<number, UnitIndex> {
  const { scenario, view } = outlook
  const openers = new Map<number, UnitIndex>()
  const way = (unit: UnitIndex): Minutes => {
    const home = scenario.columns[columnOf(scenario, unit)]!.source
    return minutesTo(scenario, view.state, home, scenario.units[unit]!.mobility)[view.state.hex[unit]!]!
  }
  for (const unit of inRing) {
    if (isBehindTheLine(scenario.units[unit]!) || way(unit) < 0 || !isShutAtSource(outlook, unit)) continue
    const column = columnOf(scenario, unit)
    const before = openers.get(column)
    if (before === undefined || way(unit) < way(before)) openers.set(column, unit)
  }
  return openers
}

/** The march that ends nearest to home, out of the ring if that can be reached. */
function marchHome(outlook: Outlook, unit: UnitIndex, column: number, home: HexIndex): Order | null {
  const { scenario, view, marched } = outlook
  if (marched.has(unit)) return null
  // Guns and staffs do not end it alone before the enemy.
  const shy = isBehindTheLine(scenario.units[unit]!)
  const out = marchTowards(scenario, view, unit, home, {
    mayEnd: hex => isInReach(scenario, view.state, column, hex),
    shy,
  })
  return out ?? marchTowards(scenario, view, unit, home, { shy })
}

/** The assault on the weakest neighbour on the way home, by all who are cut off beside him; null where they are no match. */
function attackHome({ scenario, view }: Outlook, unit: UnitIndex, home: HexIndex): Order | null {
  const { state } = view
  if (!mayAdvance(scenario, unit)) return null
  const field = minutesTo(scenario, state, home, scenario.units[unit]!.mobility)
  const from = state.hex[unit]!
  const company = unitsAt(scenario, state, from).filter(u => mayAdvance(scenario, u))
  const own = company.reduce((sum, u) => sum + weight(scenario, state, u), 0)
  let best: { readonly order: Order; readonly enemies: number } | null = null
  for (const target of scenario.map.neighbours.subarray(from * 6, from * 6 + 6)) {
    if (target < 0 || field[target]! < 0 || !knownEnemy(scenario, view, target)) continue
    if (field[target]! >= field[from]!) continue
    const enemies = unitsAt(scenario, state, target).reduce((sum, u) => sum + weight(scenario, state, u), 0)
    const works = worksLevel(scenario, state, target, enemyOf(view.side))
    if (works > 0 || own * 1000 < enemies * MATCH || enemies >= (best?.enemies ?? own + 1)) continue
    const order: Order = {
      kind: 'attack',
      target,
      mode: 'hasty',
      units: company.filter(u => state.clock[u]! < turnMinutes(scenario, state)),
      support: [],
      advance: [unit],
    }
    if (combat.check(scenario, view, order) === null) best = { order, enemies }
  }
  return best?.order ?? null
}
