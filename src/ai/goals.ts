/** What there is to do for a side: objectives to take, to watch and to hold, and ways off the map that pay. */
import { isPresent, unitsAt } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { worksLevel } from '../engine/rules/works.ts'
import type { PointRule, Scenario } from '../engine/scenario.ts'
import { enemyOf, type HexIndex, type Minutes, STATUSES, type UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { arrivalOfOwn, minutesUntil } from './appreciation.ts'
import {
  holderOf,
  isBehindTheLine,
  MEN_A_POINT,
  maskedPoints,
  paysExit,
  stake,
  trappedPoints,
  weight,
} from './estimate.ts'

export interface Goal {
  /** Stable name, for memory: "objective P18", "exit 5641". */
  readonly key: string
  readonly hex: HexIndex
  readonly kind: 'take' | 'hold' | 'exit' | 'bar'
  /** Worth in men of the first unit that has the goal: a picket, a regiment that watches a fortress. */
  readonly first: number
  /** Worth in men of the rest, shared out over the weight that is needed. */
  readonly rest: number
  /** Weight of own units that is enough; more is of little use. */
  readonly need: number
  /** What ties its troops down, where an army shares itself out by echelons. */
  readonly tie?: 'siege' | 'watch' | 'garrison'
  /** The enemy that is to be destroyed, where it is he who pays and not the ground. */
  readonly destroys?: UnitIndex
  /** Weight of the enemies known there. */
  readonly enemies: number
  /** Weight that has the goal for good: garrisons that cannot march. */
  readonly garrison: number
  /** Level of enemy works in the hex: work for engineers and heavy guns. */
  readonly works: number
  /** It is gone for by forced marches. */
  readonly forced?: boolean
  /** Who goes for it stands beside the enemy at any odds, for others come with him. */
  readonly bold?: boolean
  /** Part of its worth that is paid up to a 0-based turn only. */
  readonly dated?: readonly { readonly worth: number; readonly turn: number }[]
  /** Minutes until it is too late, where somebody else is on his way there. */
  readonly by?: Minutes
  /** Units that may have the goal and the most that are paid for; all where absent. */
  readonly only?: { readonly units: ReadonlySet<UnitIndex>; readonly most: number }
}

/** Enemies this near, in hexes, threaten a place. */
const THREAT_HEXES = 8
/** Weight expected behind every point where no enemy is known: what is worth holding is held. */
const UNSEEN_A_POINT = 30
/** Least weight that a held place wants: a picket. */
export const PICKET = 20
/** Strength wanted against an enemy, ‰ of his, and the same again for every second level of works. */
const SUPERIORITY = 2000

/** The goals of a side as its view knows the battle. */
export const goalsOf = (scenario: Scenario, view: View): readonly Goal[] => [
  ...scenario.objectives.flatMap((_, o) => objectiveGoal(scenario, view, o, stake(scenario, view.state, o))),
  ...scenario.points.flatMap((rule, r) => exitGoals(scenario, view, rule, r)),
]

function objectiveGoal(scenario: Scenario, view: View, o: number, points: number): readonly Goal[] {
  const { hex, id } = scenario.objectives[o]!
  const mine = holderOf(view.state, o) === view.side
  const masked = mine ? 0 : maskedPoints(scenario, view.side, o)
  if (points + masked === 0) return []
  const common = { key: `objective ${id}`, hex }
  if (mine) {
    const enemies = enemyWeightNear(scenario, view, hex, THREAT_HEXES)
    const worth = points * MEN_A_POINT
    const need = Math.max(PICKET, points * UNSEEN_A_POINT, enemies)
    return [
      {
        ...common,
        kind: 'hold',
        first: worth,
        rest: worth,
        need,
        enemies: 0,
        garrison: garrisonOf(scenario, view, hex),
        works: 0,
      },
    ]
  }
  const works = worksLevel(scenario, view.state, hex, enemyOf(view.side))
  const enemies = enemyWeightNear(scenario, view, hex, 1)
  const there = Math.max(points * UNSEEN_A_POINT, enemies)
  return [
    {
      ...common,
      kind: 'take',
      first: masked * MEN_A_POINT,
      rest: points * MEN_A_POINT,
      need: superiorityOver(there, works),
      enemies,
      garrison: 0,
      works,
    },
  ]
}

/** Weight that is enough to take a place from so many in works of a level. */
export const superiorityOver = (enemies: number, works: number): number =>
  Math.max(1, Math.floor((enemies * SUPERIORITY * (2 + works)) / 2000))

const EXITED = STATUSES.indexOf('exited')

function exitGoals(scenario: Scenario, view: View, rule: PointRule, r: number): readonly Goal[] {
  if (rule.kind !== 'exited' || rule.side !== view.side || rule.points <= 0) return []
  const gone = rule.units.filter(u => view.state.status[u] === EXITED).length
  const most = Math.ceil(rule.max / rule.points) - gone
  if (most <= 0) return []
  const way = scenario.exits.find(exit => exit.side === view.side && rule.hexes.includes(exit.hex))
  if (!way) return []
  const units = new Set(
    rule.units.filter(u => paysExit(rule, view.side, u) && isOpenFor(scenario, view, u, way)),
  )
  if (units.size === 0) return []
  // Who gets away is not trapped: what the enemy would have for that is saved as well.
  const saved = Math.min(...[...units].map(u => trappedPoints(scenario, enemyOf(view.side), u)))
  return [
    {
      key: `exit ${r}`,
      hex: way.hex,
      kind: 'exit',
      first: (rule.points + saved) * MEN_A_POINT,
      rest: 0,
      need: 1,
      enemies: 0,
      garrison: 0,
      works: 0,
      only: { units, most },
    },
  ]
}

/** Will a way off the map be open before the end when a unit that sets out now is there? */
function isOpenFor(
  scenario: Scenario,
  { state }: View,
  u: UnitIndex,
  { hex, fromTurn = 0 }: Scenario['exits'][number],
): boolean {
  if (state.turn[0]! >= fromTurn) return true
  if (fromTurn >= scenario.form.turns || state.hex[u]! < 0) return false
  return arrivalOfOwn(scenario, state, u, hex) >= minutesUntil(scenario, state, fromTurn - 1)
}

/** Weight of own units in a hex that cannot march. */
export const garrisonOf = (scenario: Scenario, view: View, hex: HexIndex): number =>
  unitsAt(scenario, view.state, hex).reduce(
    (sum, u) =>
      sum +
      (scenario.units[u]!.side === view.side && scenario.units[u]!.mobility === 'static'
        ? weight(scenario, view.state, u)
        : 0),
    0,
  )

/** Weight of known enemy line units within some hexes of a place. */
export function enemyWeightNear(scenario: Scenario, view: View, hex: HexIndex, hexes: number): number {
  let sum = 0
  for (let u = 0; u < scenario.units.length; u++) {
    const unit = scenario.units[u]!
    if (unit.side === view.side || !isPresent(view.state, u) || isBehindTheLine(unit)) continue
    if (distance(scenario.map, view.state.hex[u]!, hex) <= hexes) sum += weight(scenario, view.state, u)
  }
  return sum
}
