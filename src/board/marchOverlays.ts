/** Marches of several turns as the board draws them: the one being planned, and those that stand. */

import { farReachOf } from '../app/route.ts'
import type { BattleState } from '../app/store.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import { clockText, momentText } from '../i18n/dates.ts'
import type { PathOverlay, ReachOverlay, StandingOverlay } from './model.ts'

/** A planned march with the hour at each turn's end, and day and hour of its arrival. */
export function journeyOverlay({ scenario, game, journey }: BattleState): PathOverlay {
  const { unit, path, stages } = journey!
  const labels = new Map<HexIndex, string>()
  for (const { turn, at, clock, path: leg } of stages) {
    const start = scenario.turns[turn]?.start ?? 0
    const end = scenario.turns[turn]?.end ?? start
    const isGoal = at === path.at(-1)
    if (leg.length > 0 && (isGoal || !labels.has(at)))
      labels.set(at, isGoal ? momentText(scenario.startDate, start + clock) : clockText(end, true))
  }
  const hexes = [game.state.hex[unit]!, ...path]
  return { hexes, labels: hexes.map((hex, i) => (i > 0 && labels.get(hex)) || ''), callouts: [] }
}

/** Standing marches of the units in hand, or of all where the plan is shown. */
export function standingOverlay(
  { game, plans, display }: BattleState,
  inHand: readonly UnitIndex[],
): readonly StandingOverlay[] {
  return plans.marches
    .filter(({ unit }) => display.plans || inHand.includes(unit))
    .map(({ unit, path }) => ({
      hexes: [game.state.hex[unit]!, ...path],
      inHand: inHand.includes(unit),
    }))
}

/** Where a unit can come in the turns asked for, with the turns that it takes: 1 is this turn. */
export function farReachOverlay({ scenario, game, display }: BattleState, unit: UnitIndex): ReachOverlay {
  const { after, from } = farReachOf(scenario, game, unit)
  const hexes = [...after.keys()].filter(
    hex => hex !== from && after[hex]! >= 0 && after[hex]! < display.turns,
  )
  return { hexes, labels: hexes.map(hex => String(after[hex]! + 1)), forced: [], enemy: false }
}
