/**
 * Bypass and mask: a regiment beside each work that the enemy holds and the scale pays for watching, the nearest one
 * that comes in time; the rest of the army goes on. Who watches, stays.
 */

import { hexText } from '../../engine/map/hexMap.ts'
import { ARM_TABLE } from '../../engine/rules/arms.ts'
import { maskOf } from '../../engine/rules/masking.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { ECHELONS, type HexIndex, type Minutes, NOWHERE, type UnitIndex } from '../../engine/types.ts'
import { arrivalOfOwn, minutesUntil } from '../appreciation.ts'
import { MEN_A_POINT, maskedPoints } from '../estimate.ts'
import { isPost } from '../post.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

const REGIMENT = ECHELONS.indexOf('regiment')
/** A regiment sets out to watch a place that it can reach within this time: until then it has other work. */
const SENT_FROM: Minutes = 720

export const mask: Tactic = {
  code: 'mask',
  propose(outlook) {
    const { scenario, view } = outlook
    if (minutesUntil(scenario, view.state, scenario.form.turns - 1) > SENT_FROM) return []
    const places = scenario.objectives
      .map(({ hex }, o) => ({
        hex,
        points: maskedPoints(scenario, view.side, o),
        held: view.state.heldBy[o],
      }))
      .filter(({ hex, points }) => points > 0 && knownEnemy(scenario, view, hex))
      .sort((a, b) => b.points - a.points || a.hex - b.hex)
    const taken = new Set<UnitIndex>()
    return places.flatMap(({ hex, points }): Proposal[] => {
      const watcher = maskOf(scenario, view.state, hex)
      const note = { code: 'mask', facts: { place: hexText(scenario.map, hex) } }
      if (watcher !== undefined && scenario.units[watcher]!.side === view.side) {
        taken.add(watcher)
        return [{ units: [watcher], orders: [], place: hex, worth: points * MEN_A_POINT, note }]
      }
      const sent = nearest(outlook, hex, taken)
      if (!sent) return []
      taken.add(sent.unit)
      const march = outlook.marched.has(sent.unit)
        ? null
        : marchTowards(scenario, view, sent.unit, sent.post, {})
      return [
        { units: [sent.unit], orders: march ? [march] : [], place: hex, worth: points * MEN_A_POINT, note },
      ]
    })
  },
}

/** The free regiment that is soonest beside the place, and the hex it watches from. */
function nearest(
  { scenario, view, bound }: Outlook,
  place: HexIndex,
  taken: ReadonlySet<UnitIndex>,
): { readonly unit: UnitIndex; readonly post: HexIndex } | null {
  const { state } = view
  const left = minutesUntil(scenario, state, scenario.form.turns - 1)
  let best = { unit: -1, post: NOWHERE, minutes: Math.min(left, SENT_FROM) }
  for (const unit of mobileUnits(scenario, state, view.side)) {
    const { arm, echelon } = scenario.units[unit]!
    // The last on a place that pays does not leave it for one that pays for a watch.
    if (isPost(scenario, view, unit, 0)) continue
    if (taken.has(unit) || bound.has(unit) || ECHELONS.indexOf(echelon) < REGIMENT) continue
    if (!ARM_TABLE[arm].advances || !commandsGround(scenario, state, unit)) continue
    for (const post of scenario.map.neighbours.subarray(place * 6, place * 6 + 6)) {
      if (post < 0 || knownEnemy(scenario, view, post)) continue
      const minutes = arrivalOfOwn(scenario, state, unit, post)
      if (minutes >= 0 && minutes < best.minutes) best = { unit, post, minutes }
    }
  }
  return best.unit < 0 ? null : best
}
