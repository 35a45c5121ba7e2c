/**
 * Dash: a forward detachment makes for one objective far ahead of the rest, all of it for the same one, and has the first
 * call on fuel. It goes where it is in time for the most, leaves works to those who follow, and waits for nobody.
 */
import { hexText } from '../../engine/map/hexMap.ts'
import { isForward } from '../../engine/rules/detachments.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { isBehindTheLine } from '../estimate.ts'
import { firstCall } from '../fuelFirst.ts'
import type { Goal } from '../goals.ts'
import { bestMarch } from '../marching.ts'
import { isPost } from '../post.ts'
import { survey } from '../situation.ts'
import { LOYALTY, mobileUnits, timeliness } from '../timeliness.ts'
import type { Outlook, Proposal, Tactic } from './tactic.ts'

export const dash: Tactic = {
  code: 'dash',
  propose(outlook) {
    const { scenario, view, bound } = outlook
    const detachments = new Map<number, UnitIndex[]>()
    for (const u of mobileUnits(scenario, view.state, view.side)) {
      const { formation } = scenario.units[u]!
      if (!isForward(view.state, u) || bound.has(u) || isPost(scenario, view, u, 0)) continue
      detachments.set(formation, [...(detachments.get(formation) ?? []), u])
    }
    return [...detachments.values()].flatMap(units => {
      const goal = goalOf(outlook, units)
      return goal ? setOut(outlook, units, goal) : []
    })
  },
}

/** Of the open objectives that the fighting part of a detachment has, the one for which it is in time for most; null where it has none. */
function goalOf({ scenario, view, goals, posts }: Outlook, units: readonly UnitIndex[]): Goal | null {
  const line = units.filter(u => !isBehindTheLine(scenario.units[u]!))
  let best: { readonly goal: Goal; readonly worth: number } | null = null
  for (const goal of new Set(line.flatMap(u => goals.get(u) ?? []))) {
    if (goal.kind !== 'take' || goal.works > 0) continue
    const begun = line.some(u => posts.get(u)?.tactic === 'dash' && posts.get(u)!.place === goal.hex)
    const timely = line.reduce((sum, u) => sum + timeliness(scenario, view.state, u, goal), 0)
    const worth = (goal.first + goal.rest) * timely * (begun ? LOYALTY : 1000)
    if (worth > (best?.worth ?? 0)) best = { goal, worth }
  }
  return best?.goal ?? null
}

/**
 * Fuel first for all of them, and the marches: those who fight before their guns and staffs. Who has come as near as he can
 * stays with the detachment: he does not turn back in the same turn for a goal of his own elsewhere.
 */
function setOut(outlook: Outlook, units: readonly UnitIndex[], goal: Goal): readonly Proposal[] {
  const { scenario, view, goals, marched } = outlook
  const situation = survey(scenario, view, new Map([...goals, ...units.map(u => [u, goal] as const)]))
  const facts = { place: hexText(scenario.map, goal.hex) }
  const common = { place: goal.hex, worth: goal.first + goal.rest }
  return [...units]
    .sort((a, b) => rank(outlook, a) - rank(outlook, b) || a - b)
    .flatMap((unit): Proposal[] => {
      const first = firstCall(scenario, view, unit)
      const march = marched.has(unit) ? null : bestMarch(situation, unit, goal)
      return [
        ...(first ? [{ ...common, units: [], orders: [first], note: { code: 'firstFuel' } }] : []),
        ...(march || goals.get(unit)?.key !== goal.key
          ? [{ ...common, units: [unit], orders: march ? [march] : [], note: { code: 'dash', facts } }]
          : []),
      ]
    })
}

const rank = ({ scenario }: Outlook, u: UnitIndex): number => (isBehindTheLine(scenario.units[u]!) ? 1 : 0)
