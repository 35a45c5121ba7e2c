/**
 * Assault a work: the prepared assault with guns, and with engineers who first blow in what they can get at. It is made
 * only where it is expected to pay; until then engineers gather behind those who stand before the work.
 */
import { unitsAt } from '../../engine/derived.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import { areSappers } from '../../engine/rules/engineers.ts'
import { knownEnemy } from '../../engine/rules/mayAttack.ts'
import { commandsGround } from '../../engine/rules/power.ts'
import { worksLevel } from '../../engine/rules/works.ts'
import { enemyOf, type HexIndex, type Minutes, type UnitIndex } from '../../engine/types.ts'
import { arrivalMinutes } from '../appreciation.ts'
import { bestAssault } from '../attack.ts'
import { isBehindTheLine, MEN_A_POINT, stakeAt } from '../estimate.ts'
import { razingWork } from '../sappers.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Engineers are fetched to a work from this far: one march. Until then they have other work. */
const FETCHED_FROM: Minutes = 360

export const assaultWork: Tactic = {
  code: 'assaultWork',
  propose(outlook) {
    const { scenario, view } = outlook
    const works = scenario.objectives
      .map(({ hex }) => hex)
      .filter(
        hex =>
          worksLevel(scenario, view.state, hex, enemyOf(view.side)) > 0 &&
          knownEnemy(scenario, view, hex) &&
          stakeAt(scenario, view.state, hex) > 0,
      )
    if (works.length === 0) return []
    const begun = blowIn(outlook)
    if (begun.length > 0) return begun
    const posts = gatheringPlaces(outlook, works)
    return posts.length > 0 ? [...storm(outlook, works), ...gather(outlook, posts)] : []
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

/** The assault that pays best of all that can be made now, where it is a prepared one on a work; one at a time. */
function storm({ scenario, view, goals }: Outlook, works: readonly HexIndex[]): readonly Proposal[] {
  const assault = bestAssault(scenario, view, goals)
  if (!assault) return []
  const { order, worth, odds } = assault
  if (order.mode !== 'prepared' || !works.includes(order.target)) return []
  const note = { code: 'assaultWork', facts: { place: hexText(scenario.map, order.target), odds } }
  return [{ units: [...order.units, ...order.support], orders: [order], place: order.target, worth, note }]
}

/** Free engineers go to the hex beside the nearest work where the line stands, and stay there with it. */
function gather(outlook: Outlook, posts: readonly GatheringPlace[]): readonly Proposal[] {
  const { scenario, view, bound, marched } = outlook
  return mobileUnits(scenario, view.state, view.side).flatMap((unit): Proposal[] => {
    if (bound.has(unit) || !areSappers(scenario, view.state, unit)) return []
    const post = nearest(outlook, unit, posts)
    if (!post) return []
    const march = marched.has(unit) ? null : marchTowards(scenario, view, unit, post.hex)
    const note = { code: 'gather', facts: { place: hexText(scenario.map, post.work) } }
    const worth = stakeAt(scenario, view.state, post.work) * MEN_A_POINT
    return [{ units: [unit], orders: march ? [march] : [], place: post.work, worth, note }]
  })
}

/** Do own troops of the line, who command ground, stand in the hex? */
const hasLine = ({ scenario, view }: Outlook, hex: HexIndex): boolean =>
  unitsAt(scenario, view.state, hex).some(
    u =>
      scenario.units[u]!.side === view.side &&
      !isBehindTheLine(scenario.units[u]!) &&
      commandsGround(scenario, view.state, u),
  )

interface GatheringPlace {
  readonly work: HexIndex
  readonly hex: HexIndex
}

/** Hexes beside works in which the line stands. */
const gatheringPlaces = (outlook: Outlook, works: readonly HexIndex[]): readonly GatheringPlace[] =>
  works.flatMap(work =>
    [...outlook.scenario.map.neighbours.subarray(work * 6, work * 6 + 6)].flatMap(hex =>
      hex >= 0 && hasLine(outlook, hex) ? [{ work, hex }] : [],
    ),
  )

function nearest(
  { scenario, view }: Outlook,
  unit: UnitIndex,
  places: readonly GatheringPlace[],
): GatheringPlace | null {
  let best: (GatheringPlace & { readonly minutes: Minutes }) | null = null
  for (const place of places) {
    const minutes = arrivalMinutes(scenario, view.state, unit, place.hex)
    if (minutes >= 0 && minutes < (best?.minutes ?? FETCHED_FROM)) best = { ...place, minutes }
  }
  return best
}
