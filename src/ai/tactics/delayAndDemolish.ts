/**
 * Delay and demolish: engineers stay by the bridges that the scale pays for blowing, and try each turn as soon as those are
 * over whose way off the map pays more; with one gone they go on to the next where they are done before the enemy comes.
 * Who has no orders yet goes nowhere.
 */

import { derivedFor, isPresent } from '../../engine/derived.ts'
import type { Order } from '../../engine/orders.ts'
import { isAsBuilt } from '../../engine/rules/crossings.ts'
import { canBeBlown, DEMOLITION_MINUTES, demolish } from '../../engine/rules/demolition.ts'
import { areSappers } from '../../engine/rules/engineers.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { frozenRefusal } from '../../engine/rules/mayMarch.ts'
import { type HexIndex, type Minutes, sideIndex, type UnitIndex } from '../../engine/types.ts'
import { arrivalMinutes, arrivalOfOwn } from '../appreciation.ts'
import { pointsBeyond, pointsForBlowing } from '../bridges.ts'
import { isBehindTheLine, MEN_A_POINT } from '../estimate.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Engineers are sent to a bridge from this far. */
const SENT_FROM: Minutes = 720

export const delayAndDemolish: Tactic = {
  code: 'delayAndDemolish',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    const sappers = mobileUnits(scenario, view.state, view.side).filter(
      u =>
        !bound.has(u) &&
        areSappers(scenario, view.state, u) &&
        frozenRefusal(scenario, view.state, u) === null,
    )
    const taken = new Set<number>()
    return sappers.flatMap((unit): Proposal[] => {
      const bridge = nearestBridge(outlook, unit, taken)
      if (!bridge) return []
      taken.add(bridge.crossing)
      const note = {
        code: 'delayAndDemolish',
        facts: { crossing: scenario.map.crossings[bridge.crossing]!.id },
      }
      const worth = pointsForBlowing(scenario, view.side, bridge.crossing) * MEN_A_POINT
      return [{ units: [unit], orders: workAt(outlook, unit, bridge), place: bridge.end, worth, note }]
    })
  },
}

interface Bridge {
  readonly crossing: number
  /** The end of it from which they work. */
  readonly end: HexIndex
}

/** The nearest bridge that pays and still stands as built, by the march to either end where he is done before an enemy comes. */
function nearestBridge(
  { scenario, view, likely }: Outlook,
  unit: UnitIndex,
  taken: ReadonlySet<number>,
): Bridge | null {
  const { state } = view
  let best: (Bridge & { readonly minutes: Minutes }) | null = null
  scenario.map.crossings.forEach(({ a, b }, crossing) => {
    if (taken.has(crossing) || pointsForBlowing(scenario, view.side, crossing) <= 0) return
    if (!isAsBuilt(state, crossing) || !canBeBlown(scenario, state, crossing)) return
    for (const end of [a, b]) {
      if (knownEnemy(scenario, view, end)) continue
      const minutes = arrivalOfOwn(scenario, state, unit, end)
      if (minutes < 0 || minutes >= (best?.minutes ?? SENT_FROM)) continue
      const done = minutes === 0 ? 0 : minutes + DEMOLITION_MINUTES
      if (done < enemyArrivals(scenario, likely, end * 2 + sideIndex(view.side)))
        best = { crossing, end, minutes }
    }
  })
  return best
}

/**
 * Minutes until the first of the enemy's line is at a hex, by `hex * 2 + sideIndex` of the side that waits for him; the
 * largest number where none comes.
 */
const enemyArrivals = derivedFor<Minutes>((scenario, likely, number) => {
  let first = Number.MAX_SAFE_INTEGER
  scenario.units.forEach((unit, u) => {
    if (sideIndex(unit.side) === (number & 1) || isBehindTheLine(unit) || !isPresent(likely, u)) return
    const minutes = arrivalMinutes(scenario, likely, u, number >> 1)
    if (minutes >= 0) first = Math.min(first, minutes)
  })
  return first
})

/** The throw where they stand by the bridge, else the march to it. */
function workAt(
  { scenario, view, marched }: Outlook,
  unit: UnitIndex,
  { crossing, end }: Bridge,
): readonly Order[] {
  const blow: Order = { kind: 'demolish', unit, crossing }
  if (
    view.state.hex[unit] === end &&
    pointsBeyond(scenario, view, crossing) > pointsForBlowing(scenario, view.side, crossing)
  )
    return []
  if (demolish.check(scenario, view, blow) === null) return [blow]
  if (view.state.hex[unit] === end || marched.has(unit)) return []
  const march = marchTowards(scenario, view, unit, end, { shy: true })
  return march ? [march] : []
}
