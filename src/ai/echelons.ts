/**
 * Goals in echelons: of works that lie together and need not be stormed at once, one is besieged and the others are
 * watched, by no more troops than that takes; whoever is left goes on to what lies beyond.
 */
import { distance } from '../engine/map/geometry.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Permille } from '../engine/types.ts'
import type { Goal } from './goals.ts'
import { LOYALTY } from './timeliness.ts'

/** Works this near to each other, in hexes, are one fortress: guns before one reach the next. */
const FORTRESS_HEXES = 2
/** Level as built from which works are permanent: they fall to a siege, field works to an assault. */
const PERMANENT = 3
/** Weight that watches a work: less than a regiment, so that one is enough. */
const WATCH = 150
/** What watching a work is worth where the scale pays nothing for it, ‰ of the work. */
const WATCHED = 100
/** Weight that shuts a work in, ‰ of its garrison, and as much again for each level of it: guns and time do the rest. */
export const INVESTED: Permille = 1000
/** The same of one that is to be stormed as soon as may be: 10 points a battle more than to invest it, where works are the stake. */
export const STORMED: Permille = 3000
/** The most weight that one work is given is what these thousandths are as a number, for no more finds room before it; the least is this part of it. */
const LEAST = 4

/** The goals as an army shares itself out over them. `before`: the goal keys of the turn before, by unit id; `siege`: how a work is besieged. */
export function inEchelons(
  scenario: Scenario,
  goals: readonly Goal[],
  before: { readonly [unit: string]: string },
  siege: Permille,
): readonly Goal[] {
  const kept = Object.values(before)
  const ease = (goal: Goal): number => {
    const had = kept.filter(key => key === goal.key).length
    const worth = (goal.first + goal.rest) * (had > 1 ? LOYALTY : 1000)
    return Math.floor(worth / siegeOf(goal, siege))
  }
  const aims = new Set<Goal>()
  const fortresses = fortressesOf(scenario, goals)
  for (const works of fortresses)
    aims.add(works.reduce((best, goal) => (ease(goal) > ease(best) ? goal : best)))
  const together = new Set(fortresses.flat())
  return goals.map(goal => {
    if (goal.kind === 'hold') return { ...goal, tie: 'garrison' }
    if (!together.has(goal)) return goal
    return aims.has(goal) ? { ...goal, need: siegeOf(goal, siege), tie: 'siege' } : watched(goal)
  })
}

/**
 * Works to be taken, by the fortresses that they form with those in own hands: a fortress is one to its last work, and
 * permanent works are so however far they are beaten down. Those that were built alone bar a road, and are none.
 */
function fortressesOf({ map }: Scenario, goals: readonly Goal[]): readonly (readonly Goal[])[] {
  const fortresses: Goal[][] = []
  for (const goal of goals) {
    if (map.works[goal.hex]! < PERMANENT) continue
    const near = fortresses.find(works =>
      works.some(({ hex }) => distance(map, hex, goal.hex) <= FORTRESS_HEXES),
    )
    if (near) near.push(goal)
    else fortresses.push([goal])
  }
  return fortresses
    .filter(({ length }) => length > 1)
    .map(works => works.filter(({ kind }) => kind === 'take'))
    .filter(({ length }) => length > 0)
}

const siegeOf = ({ enemies, works }: Goal, siege: Permille): number =>
  Math.min(siege, Math.max(Math.floor(siege / LEAST), Math.floor((enemies * siege * (1 + works)) / 1000)))

const watched = (goal: Goal): Goal => ({
  ...goal,
  first: goal.first > 0 ? goal.first : Math.floor((goal.rest * WATCHED) / 1000),
  rest: 0,
  need: WATCH,
  tie: 'watch',
})
