/** Where units should go: every unit gets one goal, so that the whole army is spread over what the scale pays for. */
import { isPresent } from '../engine/derived.ts'
import { distance } from '../engine/map/geometry.ts'
import { ARM_TABLE } from '../engine/rules/arms.ts'
import type { Scenario, UnitSpec } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { HexIndex, Side, UnitIndex } from '../engine/types.ts'
import type { View } from '../engine/view.ts'
import { holderOf, MEN_A_POINT, paysExit, stake, weight } from './estimate.ts'
import { minutesTo } from './travel.ts'

export interface Goal {
  /** Stable name, for memory: "objective P18", "exit 5641". */
  readonly key: string
  readonly hex: HexIndex
  readonly kind: 'take' | 'hold' | 'exit'
  /** Worth in men of having it. */
  readonly worth: number
  /** Weight of own units that is enough; more brings falling returns. */
  readonly need: number
  /** Units that may have the goal; all where absent. */
  readonly only?: ReadonlySet<UnitIndex>
}

/** Enemies this near, in hexes, threaten a place. */
const THREAT_HEXES = 8
/** A march of this many minutes halves the attraction of a goal. */
const HALF_LIFE = 1440
/** A goal kept from the turn before counts this much more, ‰: units do not shuttle. */
const LOYALTY = 1350
const UNTHREATENED = 3
/** Weight expected behind every point where no enemy is known: what is worth holding is held. */
const UNSEEN_A_POINT = 40
/** Least weight that a held place wants: a picket. */
const PICKET = 20

/** The goals of a side as its view knows the battle. */
export function goalsOf(scenario: Scenario, view: View): readonly Goal[] {
  const goals: Goal[] = []
  scenario.objectives.forEach((objective, o) => {
    const points = stake(scenario, o)
    if (points === 0) return
    const mine = holderOf(view.state, o) === view.side
    const enemies = enemyWeightNear(scenario, view, objective.hex, mine ? THREAT_HEXES : 1)
    goals.push({
      key: `objective ${objective.id}`,
      hex: objective.hex,
      kind: mine ? 'hold' : 'take',
      // An unthreatened place of one's own is worth less of an army than one that is attacked.
      worth: Math.floor((points * MEN_A_POINT) / (mine && enemies === 0 ? UNTHREATENED : 1)),
      need: mine ? Math.max(PICKET, enemies) : Math.max(points * UNSEEN_A_POINT, enemies * 2),
    })
  })
  for (const exit of scenario.exits) {
    if (exit.side !== view.side) continue
    for (const rule of scenario.points) {
      if (rule.kind !== 'exited' || rule.side !== view.side || !rule.hexes.includes(exit.hex)) continue
      const only = new Set(scenario.units.map((_unit, u) => u).filter(u => paysExit(rule, view.side, u)))
      const typical = Math.max(PICKET, ...[...only].map(u => weight(scenario, view.state, u)))
      goals.push({
        key: `exit ${exit.hex}`,
        hex: exit.hex,
        kind: 'exit',
        worth: rule.points * MEN_A_POINT,
        need: typical * Math.max(1, Math.floor(rule.max / Math.max(1, rule.points))),
        only,
      })
    }
  }
  return goals
}

/** Weight of known enemies within some hexes of a place. */
export function enemyWeightNear(scenario: Scenario, view: View, hex: HexIndex, hexes: number): number {
  let sum = 0
  for (let u = 0; u < scenario.units.length; u++) {
    if (scenario.units[u]!.side === view.side || !isPresent(view.state, u)) continue
    if (distance(scenario.map, view.state.hex[u]!, hex) <= hexes) sum += weight(scenario, view.state, u)
  }
  return sum
}

/** Own units that can march at all. */
export const mobileUnits = (scenario: Scenario, state: GameState, side: Side): readonly UnitIndex[] =>
  scenario.units.flatMap((unit, u) =>
    unit.side === side && unit.mobility !== 'static' && isPresent(state, u) ? [u] : [],
  )

/** Attraction of a goal for a unit before others have taken it: worth, less for the way there. */
function pull(
  scenario: Scenario,
  state: GameState,
  u: UnitIndex,
  goal: Goal,
  before: string | undefined,
): number {
  if (goal.only && !goal.only.has(u)) return 0
  const minutes = minutesTo(scenario, goal.hex, scenario.units[u]!.mobility)[state.hex[u]!]!
  if (minutes < 0) return 0
  const near = Math.floor((goal.worth * 1000 * HALF_LIFE) / (HALF_LIFE + minutes))
  return before === goal.key ? Math.floor((near * LOYALTY) / 1000) : near
}

/**
 * One goal for each mobile unit: again and again the best pair of unit and goal is taken, and each weight assigned
 * makes the goal less attractive to the next. `before` maps unit ids to goal keys of the turn before.
 */
export function assign(
  scenario: Scenario,
  view: View,
  goals: readonly Goal[],
  before: { readonly [unit: string]: string },
): ReadonlyMap<UnitIndex, Goal> {
  const { state } = view
  const assigned = new Map<UnitIndex, Goal>()
  const filled = goals.map(() => 0)
  const waiting = mobileUnits(scenario, state, view.side).map(u => ({
    u,
    weight: Math.max(1, weight(scenario, state, u)),
    pulls: goals.map(goal => pull(scenario, state, u, goal, before[scenario.units[u]!.id])),
  }))
  const line = waiting.filter(({ u }) => !isBehindTheLine(scenario.units[u]!))
  while (line.length > 0) {
    let best = { i: -1, g: -1, value: 0 }
    for (let i = 0; i < line.length; i++)
      for (let g = 0; g < goals.length; g++) {
        const { need } = goals[g]!
        const value = Math.floor((line[i]!.pulls[g]! * need) / (need + filled[g]!))
        if (value > best.value) best = { i, g, value }
      }
    if (best.i < 0) break
    const [taken] = line.splice(best.i, 1)
    assigned.set(taken!.u, goals[best.g]!)
    filled[best.g]! += taken!.weight
  }
  for (const { u, pulls } of waiting) if (!assigned.has(u)) follow(u, pulls)
  return assigned

  /** Guns, staffs and trains go where the line goes: the goal with the most weight for the way there. */
  function follow(u: UnitIndex, pulls: readonly number[]): void {
    const values = pulls.map((value, g) =>
      goals[g]!.only?.has(u) ? value * 1000 : Math.floor(value / 1000) * filled[g]!,
    )
    const best = values.indexOf(Math.max(0, ...values))
    if (best >= 0 && values[best]! > 0) assigned.set(u, goals[best]!)
  }
}

/** Arms that follow the line: neither in front nor alone. */
export const isBehindTheLine = (unit: UnitSpec): boolean =>
  !ARM_TABLE[unit.arm].advances || unit.arm === 'engineer'
