/**
 * Counter-attack the landing: while the enemy has infantry ashore and no guns yet, tanks and infantry that hold nothing
 * go together for what of his line stands about the landing places: the counter-stroke of a garrison that keeps its
 * reserve back from the shore. They gather out of his reach until enough of them can be beside him in one turn.
 */
import { isPresent, releaseOf } from '../../engine/derived.ts'
import { distance } from '../../engine/map/geometry.ts'
import { hexText } from '../../engine/map/hexMap.ts'
import { ARM_TABLE } from '../../engine/rules/arms.ts'
import { isStopped } from '../../engine/rules/stopOrder.ts'
import { isAfloat } from '../../engine/rules/terrain.ts'
import type { HexIndex, Metres, Minutes, Permille, UnitIndex } from '../../engine/types.ts'
import { bestAssault } from '../attack.ts'
import { isBehindTheLine, isFast, weight } from '../estimate.ts'
import type { Goal } from '../goals.ts'
import { bestMarch } from '../marching.ts'
import { isPost } from '../post.ts'
import { rangeOf } from '../range.ts'
import { wayOf } from '../roads.ts'
import { survey } from '../situation.ts'
import { mobileUnits } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

/** Enemies this near to a landing place are of the landing (estimate). */
const BEACHHEAD: Metres = 6000
/** Who has a longer march before him comes too late for it. */
const IN_TIME: Minutes = 480
/** Own losses count a little less than the enemy's: later he will have guns. */
const PRICE: Permille = 900
/**
 * Mean sum on the list of results from which it is struck, two below what an officer asks elsewhere: tomorrow there are
 * more ashore. In 40 pairs of a landing's first day (seeds 101 to 140) officers with 9 won 26 against officers with 11,
 * tied 6 and lost 8; with 7 they won no more.
 */
const LEAST_MEAN = 9
/** Weight that must be able to come up at once, ‰ of the enemy's in the hex. */
const ENOUGH: Permille = 700

export const counterLanding: Tactic = {
  code: 'counterLanding',
  propose(outlook) {
    const { scenario, view } = outlook
    if (isStopped(view.state, view.side)) return []
    const ashore = landed(outlook)
    if (ashore.length === 0 || ashore.some(u => scenario.units[u]!.gunRange > 0 && view.state.guns[u]! > 0))
      return []
    const aims = new Set(
      ashore.filter(u => !isBehindTheLine(scenario.units[u]!)).map(u => view.state.hex[u]!),
    )
    const force = strikers(outlook, aims)
    const hasTanks = force.some(u => isFast(scenario.units[u]!))
    if (!hasTanks || !force.some(u => ARM_TABLE[scenario.units[u]!.arm].infantry)) return []
    return strike(outlook, force, aims) ?? comeUp(outlook, force, aims)
  },
}

/** Known enemies on land near the landing places. */
const landed = ({ scenario, view }: Outlook): readonly UnitIndex[] =>
  scenario.units.flatMap((unit, u) => {
    if (unit.side === view.side || isAfloat(unit.mobility) || !isPresent(view.state, u)) return []
    const isNear = scenario.map.landings.some(
      ({ hex }) => distance(scenario.map, hex, view.state.hex[u]!) * scenario.map.hexMetres <= BEACHHEAD,
    )
    return isNear ? [u] : []
  })

/** Tanks and infantry that hold no place, have nothing else to do and are near enough. */
function strikers(outlook: Outlook, aims: ReadonlySet<HexIndex>): readonly UnitIndex[] {
  const { scenario, view, bound } = outlook
  const { state } = view
  return mobileUnits(scenario, state, view.side).filter(u => {
    const unit = scenario.units[u]!
    if (bound.has(u) || isBehindTheLine(unit) || !(isFast(unit) || ARM_TABLE[unit.arm].infantry)) return false
    if (releaseOf(scenario, state, u) === null || isPost(scenario, view, u, 0)) return false
    return [...aims].some(hex => isInTime(wayOf(scenario, state, u, hex)[state.hex[u]!]!))
  })
}

const isInTime = (minutes: Minutes): boolean => minutes >= 0 && minutes <= IN_TIME

/** The assault that pays best, if those who are for it are of the force; null if none pays. */
function strike(
  { scenario, view, goals }: Outlook,
  force: readonly UnitIndex[],
  aims: ReadonlySet<HexIndex>,
): readonly Proposal[] | null {
  const found = bestAssault(scenario, view, goals, {
    modes: ['hasty'],
    isAim: hex => aims.has(hex),
    aversion: PRICE,
    least: LEAST_MEAN,
  })
  if (!found?.order.units.some(u => force.includes(u))) return null
  const { order, worth, odds } = found
  const note = { code: 'counterLanding', facts: { place: hexText(scenario.map, order.target), odds } }
  return [{ units: [...order.units, ...order.support], orders: [order], place: order.target, worth, note }]
}

/** Marches towards the hex of the landing that the force is nearest to: beside it once enough can be there together. */
function comeUp(
  outlook: Outlook,
  force: readonly UnitIndex[],
  aims: ReadonlySet<HexIndex>,
): readonly Proposal[] {
  const { scenario, view, goals, marched } = outlook
  const { state } = view
  const way = (hex: HexIndex): Minutes =>
    force.reduce((sum, u) => {
      const minutes = wayOf(scenario, state, u, hex)[state.hex[u]!]!
      return sum + (isInTime(minutes) ? minutes : IN_TIME)
    }, 0)
  const aim = [...aims].sort((a, b) => way(a) - way(b) || a - b)[0]!
  const weightOf = (units: readonly UnitIndex[]): number =>
    units.reduce((sum, u) => sum + weight(scenario, state, u), 0)
  const enemies = scenario.units.flatMap((unit, u) =>
    unit.side !== view.side && state.hex[u] === aim ? [u] : [],
  )
  const together = force.filter(u => comesBeside(outlook, u, aim))
  const bold = weightOf(together) * 1000 >= weightOf(enemies) * ENOUGH
  const goal: Goal = {
    key: `landing ${hexText(scenario.map, aim)}`,
    hex: aim,
    kind: 'take',
    first: 0,
    rest: 0,
    need: 1,
    enemies: weightOf(enemies),
    garrison: 0,
    works: 0,
    bold,
  }
  const situation = survey(scenario, view, new Map([...goals, ...force.map(u => [u, goal] as const)]))
  const note = { code: 'towardsLanding', facts: { place: hexText(scenario.map, aim) } }
  return force.map(u => {
    const order = marched.has(u) ? null : bestMarch(situation, u, goal)
    return { units: [u], orders: order ? [order] : [], place: aim, worth: weightOf(enemies), note }
  })
}

/** Does the unit stand beside the hex, or can it this turn? */
function comesBeside({ scenario, view }: Outlook, u: UnitIndex, aim: HexIndex): boolean {
  if (distance(scenario.map, view.state.hex[u]!, aim) <= 1) return true
  return rangeOf(scenario, view.state, u).hexes.some(hex => distance(scenario.map, hex, aim) <= 1)
}
