/**
 * Save the bridge: where the scale pays the enemy for blowing a bridge that still stands, and his engineers are at an end
 * of it, they are stormed; where that does not pay, one unit stands at the other end, for under the enemy's eyes nobody
 * lays charges. The smallest that can be there today does it, and the rest goes on.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import { isAsBuilt } from '../../engine/rules/crossings.ts'
import { canBeBlown, chanceOfSum, demolitionNeeds } from '../../engine/rules/demolition.ts'
import { areSappers, otherEnd } from '../../engine/rules/engineers.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { enemyOf, type HexIndex, type UnitIndex } from '../../engine/types.ts'
import { bestAssault } from '../attack.ts'
import { pointsForBlowing } from '../bridges.ts'
import { isBehindTheLine, MEN_A_POINT, weight } from '../estimate.ts'
import { isPost } from '../post.ts'
import { rangeOf } from '../range.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Throws of two dice. */
const THROWS = 36

/** A bridge that the enemy's engineers stand at. */
interface Danger {
  /** Where they are, and the other end of the bridge. */
  readonly hex: HexIndex
  readonly far: HexIndex
  /** Worth in men of what they can be expected to cost. */
  readonly worth: number
}

export const saveBridge: Tactic = {
  code: 'saveBridge',
  propose(outlook) {
    const dangers = dangersTo(outlook)
    if (dangers.length === 0) return []
    const assault = storm(outlook, dangers)
    return assault ? [assault] : dangers.flatMap(danger => stand(outlook, danger))
  },
}

/** Bridges at which enemy engineers are known to stand, by what they can be expected to cost. */
function dangersTo({ scenario, view }: Outlook): readonly Danger[] {
  const { state } = view
  const enemy = enemyOf(view.side)
  const turns = Math.max(1, scenario.form.turns - state.turn[0]!)
  return scenario.map.crossings
    .flatMap((place, crossing): Danger[] => {
      const points = pointsForBlowing(scenario, enemy, crossing)
      if (points <= 0 || !isAsBuilt(state, crossing) || !canBeBlown(scenario, state, crossing)) return []
      return [place.a, place.b].flatMap(hex => {
        const throws = scenario.units.map((unit, u) =>
          unit.side === enemy && state.hex[u] === hex && areSappers(scenario, state, u)
            ? chanceOfSum(demolitionNeeds(scenario, state, u, crossing)) * turns
            : 0,
        )
        const chance = Math.min(THROWS, Math.max(...throws))
        const worth = Math.floor((points * MEN_A_POINT * chance) / THROWS)
        return worth > 0 ? [{ hex, far: otherEnd(place, hex), worth }] : []
      })
    })
    .sort((a, b) => b.worth - a.worth || a.hex - b.hex)
}

/** The assault on such engineers that pays, those first who cost most; null where none does. */
function storm({ scenario, view, goals, bound }: Outlook, dangers: readonly Danger[]): Proposal | null {
  for (const { hex, worth } of dangers) {
    const assault = bestAssault(scenario, view, goals, {
      isAim: target => target === hex,
      mayJoin: u => !bound.has(u) && !isPost(scenario, view, u, 0),
      asked: worth,
    })
    if (!assault) continue
    const { order } = assault
    const note = { code: 'saveBridge', facts: { place: hexText(scenario.map, hex) } }
    return { units: [...order.units, ...order.support], orders: [order], place: hex, worth, note }
  }
  return null
}

/** The smallest unit that is or can be at the other end today stays there. */
function stand(outlook: Outlook, { far, worth }: Danger): readonly Proposal[] {
  const { scenario, view, bound, marched } = outlook
  const { state } = view
  if (knownEnemy(scenario, view, far)) return []
  const isThere = (u: UnitIndex): boolean => state.hex[u] === far
  const comes = (u: UnitIndex): boolean => !marched.has(u) && rangeOf(scenario, state, u).hexes.includes(far)
  const free = mobileUnits(scenario, state, view.side).filter(
    u => !bound.has(u) && !isBehindTheLine(scenario.units[u]!) && !isPost(scenario, view, u, 0),
  )
  const unit = free
    .filter(u => isThere(u) || comes(u))
    .sort((a, b) => weight(scenario, state, a) - weight(scenario, state, b) || a - b)[0]
  if (unit === undefined) return []
  const march = isThere(unit) ? null : marchTowards(scenario, view, unit, far)
  const note = { code: 'saveBridge', facts: { place: hexText(scenario.map, far) } }
  return [{ units: [unit], orders: march ? [march] : [], place: far, worth, note }]
}
