/**
 * Seize the bridge: what the army needs, or the enemy is paid for blowing, is taken before he is at it. The first who can
 * be there goes to its far end, where the enemy's engineers would stand; it is seized when both ends are in own hands.
 */
import { ownerOf } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import { isAsBuilt } from '../../engine/rules/crossings.ts'
import { canBeBlown } from '../../engine/rules/demolition.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../../engine/types.ts'
import { arrivalMinutes } from '../appreciation.ts'
import { needsBridge, pointsForBlowing } from '../bridges.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { isPost } from '../post.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** A bridge is rushed from this far, no further: one march. */
const RUSHED_FROM: Minutes = 360
/** Worth in men of a bridge that the army needs and nobody is paid for: the work on a new one. */
const NEEDED_MEN = 300

interface Rush {
  readonly crossing: number
  readonly unit: UnitIndex
  /** The end of it that he is to stand at. */
  readonly end: HexIndex
}

export const seizeBridge: Tactic = {
  code: 'seizeBridge',
  propose(outlook) {
    const { scenario, view } = outlook
    const free = mobileUnits(scenario, view.state, view.side).filter(
      u =>
        !outlook.bound.has(u) &&
        !isBehindTheLine(scenario.units[u]!) &&
        commandsGround(scenario, view.state, u) &&
        !isPost(scenario, view, u, 0),
    )
    const taken = new Set<UnitIndex>()
    return scenario.map.crossings.flatMap(({ id }, crossing): Proposal[] => {
      if (!isWorthARush(outlook, crossing)) return []
      const rush = firstThere(outlook, crossing, free, taken)
      if (!rush) return []
      taken.add(rush.unit)
      const points = pointsForBlowing(scenario, enemyOf(view.side), crossing)
      const worth = Math.max(NEEDED_MEN, points * MEN_A_POINT)
      const note = { code: 'seizeBridge', facts: { crossing: id } }
      return [{ units: [rush.unit], orders: advance(outlook, rush), place: rush.end, worth, note }]
    })
  },
}

/** Can the enemy still blow it: as it was built, and not with both its ends in own hands? */
function isWorthARush({ scenario, view }: Outlook, crossing: number): boolean {
  const { state, side } = view
  const { a, b } = scenario.map.crossings[crossing]!
  if (!isAsBuilt(state, crossing) || !canBeBlown(scenario, state, crossing)) return false
  return ownerOf(state.control[a]!) !== side || ownerOf(state.control[b]!) !== side
}

/** The free unit that is soonest at the far end, of those who need the bridge or all where it is paid for. */
function firstThere(
  outlook: Outlook,
  crossing: number,
  free: readonly UnitIndex[],
  taken: ReadonlySet<UnitIndex>,
): Rush | null {
  const { scenario, view, goals } = outlook
  const isPaidFor = pointsForBlowing(scenario, enemyOf(view.side), crossing) > 0
  let best = { unit: -1, end: -1, minutes: RUSHED_FROM + 1 }
  for (const unit of free) {
    const end = taken.has(unit) ? -1 : farEnd(outlook, unit, crossing)
    if (end < 0) continue
    const minutes = arrivalMinutes(scenario, view.state, unit, end)
    const goal = goals.get(unit)
    if (minutes < 0 || minutes >= best.minutes) continue
    if (isPaidFor || (goal && goal.kind !== 'hold' && needsBridge(scenario, view, unit, goal, crossing)))
      best = { unit, end, minutes }
  }
  return best.unit < 0 ? null : { ...best, crossing }
}

/** The end that is further off for the unit, the nearer one where the enemy is known to stand on it; -1 out of reach. */
function farEnd({ scenario, view }: Outlook, unit: UnitIndex, crossing: number): HexIndex {
  const { a, b } = scenario.map.crossings[crossing]!
  const [toA, toB] = [a, b].map(end => arrivalMinutes(scenario, view.state, unit, end))
  if (toA! < 0 || toB! < 0) return -1
  const [near, far] = toA! < toB! ? [a, b] : [b, a]
  return knownEnemy(scenario, view, far) ? near : far
}

function advance({ scenario, view, marched }: Outlook, { unit, end }: Rush): readonly Order[] {
  const march = marched.has(unit) ? null : marchTowards(scenario, view, unit, end)
  return march ? [march] : []
}
