/** Marches of several turns as the board draws them: the one being planned, and those that stand. */

import { farReachOf } from '../app/route.ts'
import type { BattleState } from '../app/store.ts'
import type { HexIndex, UnitIndex } from '../engine/types.ts'
import { clockText, momentText } from '../i18n/dates.ts'
import { say } from '../i18n/i18n.ts'
import type { PathOverlay, StandingOverlay, TurnsOverlay } from './model.ts'

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

/** Where a unit can come by the end of each of the turns asked for, this one first; nothing where it comes nowhere. */
export function turnsOverlay({ scenario, game, display }: BattleState, unit: UnitIndex): TurnsOverlay {
  const { after, from } = farReachOf(scenario, game, unit)
  const now = game.state.turn[0]!
  const turns = Array.from({ length: display.turns }, (_, n) => ({
    hexes: [...after.keys()].filter(hex => after[hex]! >= 0 && after[hex]! <= n),
    text: say('turnTag', { turn: n + 1, clock: clockText(scenario.turns[now + n]?.end ?? 0, true) }),
  }))
  // A turn that brings the unit no further has no outline of its own.
  return { from, turns: turns.filter(({ hexes }, n) => hexes.length > (turns[n - 1]?.hexes.length ?? 1)) }
}
