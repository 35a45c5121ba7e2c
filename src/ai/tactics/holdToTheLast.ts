/**
 * Hold to the last: where the scale pays for a place that the enemy can reach, its garrison stays and those who can be
 * there before him join it, the nearest first, until it is strong enough; then they fight where they stand.
 */
import { floorDiv } from '../../engine/arithmetic.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import type { Order } from '../../engine/orders.ts'
import { boundRefusal } from '../../engine/rules/mayMarch.ts'
import { stance } from '../../engine/rules/settings.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { GameState } from '../../engine/state.ts'
import { enemyOf, type HexIndex, STANCES, type UnitIndex } from '../../engine/types.ts'
import {
  arrivalOfOwn,
  balanceAt,
  deadline,
  hardness,
  isSecure,
  minutesUntil,
  stakeInForm,
} from '../appreciation.ts'
import { holderOf, isBehindTheLine, MEN_A_POINT, trappedPoints, weight } from '../estimate.ts'
import { enemyWeightNear, garrisonOf } from '../goals.ts'
import { isPicket } from '../missions.ts'
import { isPost } from '../post.ts'
import { mobileUnits } from '../timeliness.ts'
import { marchTowards } from './marches.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

const LAST = STANCES.indexOf('last')
/**
 * A garrison of this share of what may come is enough, ‰. Where all together could not be enough, nobody is sent: in pairs
 * against officers who reinforced from 800 ‰ on it won nine of twenty short forms and lost one, and ten of twenty whole battles and lost six.
 */
const ENOUGH = 1200
/** Hexes within which the enemy is near. */
const NEAR = 3

export const holdToTheLast: Tactic = {
  code: 'holdToTheLast',
  propose(outlook) {
    const { scenario, view } = outlook
    const places = scenario.objectives
      .map(({ hex }, o) => ({ o, hex, points: stakeInForm(scenario, view.state, o, view.side) }))
      .filter(({ o, points }) => points > 0 && holderOf(view.state, o) === view.side)
      .map(place => ({ ...place, ...balanceAt(scenario, outlook.likely, place.o, view.side) }))
      .filter(({ hex, coming }) => coming > 0 && !isSecure(scenario, outlook.likely, hex, view.side))
      .sort((a, b) => b.points * b.first - a.points * a.first || a.hex - b.hex)
    const calls: Calls = {
      places,
      taken: new Set(outlook.bound),
      leaving: new Map(),
      alone: new Map(places.flatMap(place => soleHolder(outlook, place))),
    }
    return places.flatMap(place => garrison(outlook, place, calls))
  },
}

interface Place {
  readonly o: number
  readonly hex: HexIndex
  readonly points: number
  readonly coming: number
  readonly first: number
}

/** Who has been called where. */
interface Calls {
  readonly places: readonly Place[]
  readonly taken: Set<UnitIndex>
  /** How many have been called away from a hex. */
  readonly leaving: Map<HexIndex, number>
  /** Units that are all there is for an empty place, and the place. */
  readonly alone: ReadonlyMap<UnitIndex, HexIndex>
}

const mayHold = (scenario: Scenario, state: GameState, u: UnitIndex): boolean =>
  !isBehindTheLine(scenario.units[u]!) && !isPicket(scenario, state, u)

/**
 * The nearest of those who have a place for their goal where nobody stands: without him the first of the enemy walks in, so
 * that he is called nowhere else. Whoever the enemy is paid as much for as for the place is not left alone there.
 */
function soleHolder(
  { scenario, view, goals }: Outlook,
  { hex, points }: Place,
): readonly (readonly [UnitIndex, HexIndex])[] {
  const { state } = view
  const line = mobileUnits(scenario, state, view.side).filter(u => mayHold(scenario, state, u))
  if (line.some(u => state.hex[u] === hex) || garrisonOf(scenario, view, hex) > 0) return []
  const [nearest] = line
    .filter(u => goals.get(u)?.hex === hex && trappedPoints(scenario, enemyOf(view.side), u) < points)
    .map(u => ({ u, minutes: arrivalOfOwn(scenario, state, u, hex) }))
    .filter(({ minutes }) => minutes >= 0)
    .sort((a, b) => a.minutes - b.minutes || a.u - b.u)
  return nearest ? [[nearest.u, hex]] : []
}

/** Those who stand there, then those who come, until what may come is matched. */
function garrison(
  outlook: Outlook,
  { o, hex, points, coming, first }: Place,
  { places, taken, leaving, alone }: Calls,
): Proposal[] {
  const { scenario, view } = outlook
  const { state } = view
  const left = minutesUntil(scenario, state, deadline(scenario, state, o))
  const hard = hardness(scenario, state, hex, view.side)
  const note = { code: 'holdToTheLast', facts: { place: hexText(scenario.map, hex) } }
  const worth = points * MEN_A_POINT
  const loyal = (u: UnitIndex): number => (outlook.posts.get(u)?.place === hex ? 1 : 0)
  const mayGo = (u: UnitIndex): boolean => {
    // Who is on his way off the map is paid for that he is gone, not for where he is held up.
    if (outlook.goals.get(u)?.kind === 'exit') return false
    if ((alone.get(u) ?? hex) !== hex) return false
    if (state.hex[u] === hex) return true
    // Who is bound to works of his own comes to nobody.
    if (boundRefusal(scenario, state, u)) return false
    // Nobody leaves a place alone that the scale pays for, be the enemy still far from it: nobody would relieve him.
    if (isPost(scenario, view, u, leaving.get(state.hex[u]!) ?? 0)) return false
    const post = places.find(each => each.hex === state.hex[u])
    return !post || post.hex === hex || 2 * post.points * post.first <= points * first
  }
  const near = mobileUnits(scenario, state, view.side)
    .filter(u => mayGo(u) && !taken.has(u) && mayHold(scenario, state, u))
    .map(u => ({ u, minutes: arrivalOfOwn(scenario, state, u, hex) }))
    .filter(({ minutes }) => minutes >= 0 && minutes < left)
    .sort((a, b) => loyal(b.u) - loyal(a.u) || a.minutes - b.minutes || a.u - b.u)
  const strengthOf = (u: UnitIndex): number => floorDiv(weight(scenario, state, u) * hard, 1000)
  const walls = floorDiv(garrisonOf(scenario, view, hex) * hard, 1000)
  const all = near.reduce((sum, { u }) => sum + strengthOf(u), walls)
  // Where all together could not hold, nobody is sent after those who are there.
  const hopeless = all * 1000 < coming * ENOUGH
  const proposals: Proposal[] = []
  let strength = walls
  for (const { u, minutes } of near) {
    if (strength * 1000 >= coming * ENOUGH) break
    if (minutes > 0 && hopeless) continue
    if (minutes > 0) {
      const from = state.hex[u]!
      const gone = leaving.get(from) ?? 0
      // Of two who hold a place between them one may be called away, not both.
      if (isPost(scenario, view, u, gone)) continue
      leaving.set(from, gone + 1)
    }
    strength += strengthOf(u)
    taken.add(u)
    proposals.push({
      units: [u],
      orders: minutes === 0 ? stand(outlook, u) : come(outlook, u, hex),
      place: hex,
      worth,
      note,
    })
  }
  return proposals
}

/** To the last man only once the enemy is near: until then a unit may be wanted elsewhere. */
function stand({ scenario, view }: Outlook, unit: UnitIndex): readonly Order[] {
  if (enemyWeightNear(scenario, view, view.state.hex[unit]!, NEAR) === 0) return []
  const order: Order = { kind: 'stance', unit, stance: 'last' }
  return view.state.stance[unit] !== LAST && stance.check(scenario, view, order) === null ? [order] : []
}

function come({ scenario, view, marched }: Outlook, unit: UnitIndex, hex: number): readonly Order[] {
  const order = marched.has(unit) ? null : marchTowards(scenario, view, unit, hex)
  return order ? [order] : []
}
