/** What the battle is fought for: objectives changing hands, checkpoints of history, units leaving, running tallies. */
import { isPresent, sideAt } from '../derived.ts'
import { distance } from '../map/geometry.ts'
import type { Play } from '../play.ts'
import type { Checkpoint, PointRule, Scenario } from '../scenario.ts'
import type { GameState } from '../state.ts'
import { enemyOf, type HexIndex, type Minutes, type Side, sideIndex } from '../types.ts'
import { seizeTrains } from './railway.ts'
import { exitedBy, holds, isReduced, outOfAction } from './score.ts'
import { inZone } from './zoc.ts'

export { grade, type Score, type ScoreLine, score } from './score.ts'

/**
 * Judges the ground after marches and assaults: trains and objectives go to whoever controls their hex, checkpoints are reached.
 * `at` is the moment, in minutes since the campaign's first midnight.
 */
export function checkGround(play: Play, at: Minutes): void {
  const { scenario, state } = play
  seizeTrains(play)
  scenario.objectives.forEach((objective, o) => {
    const owner = state.control[objective.hex]!
    if (owner === 0 || owner === state.heldBy[o]) return
    const first = state.takenAt[o]! < 0
    play.emit({ kind: 'objective', objective: o, side: owner === 1 ? 0 : 1, at, first })
  })
  scenario.checkpoints.forEach((checkpoint, c) => {
    if (state.reachedAt[c]! < 0 && isReached(scenario, state, checkpoint))
      play.emit({ kind: 'checkpoint', checkpoint: c, at })
  })
}

/** Do enough of the checkpoint's units stand near enough, have they left by its hexes, or do they fight no more? */
function isReached(scenario: Scenario, state: GameState, { measure }: Checkpoint): boolean {
  if (!measure) return false
  if (measure.finished) return outOfAction(state, measure.units) >= measure.count
  if (measure.exited) return exitedBy(state, measure.units, measure.hexes) >= measure.count
  const near = (hex: HexIndex): boolean =>
    measure.hexes.some(place => distance(scenario.map, hex, place) <= measure.within)
  return measure.units.filter(u => isPresent(state, u) && near(state.hex[u]!)).length >= measure.count
}

/** Closes a player turn: units on the side's exits leave, running rules are counted. */
export function endOfSide(play: Play, side: Side): void {
  const { scenario, state } = play
  leave(play, side)
  checkGround(play, scenario.turns[state.turn[0]!]?.end ?? 0)
  scenario.points.forEach((rule, r) => {
    const tally = state.tally[r]! + earned(play, rule, side)
    if (tally !== state.tally[r]) play.emit({ kind: 'tally', rule: r, tally })
  })
}

/** Units that have marched or fought their way to an open exit leave by it; garrisons and arrivals that have not stirred stay. */
function leave(play: Play, side: Side): void {
  const { scenario, state } = play
  const open = scenario.exits.filter(exit => exit.side === side && state.turn[0]! >= (exit.fromTurn ?? 0))
  scenario.units.forEach((unit, u) => {
    const hex = state.hex[u]!
    if (unit.side !== side || !isPresent(state, u) || state.busy[u] === 0) return
    if (open.some(exit => exit.hex === hex)) play.emit({ kind: 'exited', unit: u, hex })
  })
}

/** What the end of this player turn adds to a rule's tally. */
function earned(play: Play, rule: PointRule, side: Side): number {
  const { scenario, state } = play
  const turn = state.turn[0]!
  const closes = side !== scenario.firstSide
  switch (rule.kind) {
    case 'holdAtTurn':
      return closes && turn === rule.turn && holds(state, rule.side, rule.objective) ? 1 : 0
    case 'heldTurns':
      return closes &&
        turn >= rule.fromTurn &&
        turn <= rule.untilTurn &&
        holds(state, rule.side, rule.objective)
        ? 1
        : 0
    case 'reduced':
      return closes && turn === rule.turn && isReduced(scenario, state, rule) ? 1 : 0
    case 'tied':
      return closes && turn === rule.turn ? tiedUnits(scenario, state, rule) : 0
    case 'interdicted':
      return turn >= rule.fromTurn &&
        side !== rule.side &&
        rule.hexes.some(hex => isInterdicted(scenario, state, hex, rule.side))
        ? 1
        : 0
    default:
      return 0
  }
}

/** Enemies of the list that stand near an objective which the rule's side still holds. */
function tiedUnits(
  scenario: Scenario,
  state: GameState,
  { units, objectives, side, within }: Extract<PointRule, { readonly kind: 'tied' }>,
): number {
  const held = objectives.filter(o => holds(state, side, o)).map(o => scenario.objectives[o]!.hex)
  return units.filter(
    u => isPresent(state, u) && held.some(hex => distance(scenario.map, hex, state.hex[u]!) <= within),
  ).length
}

/** Is a hex of the railway kept from the other side: held by `side`, or in a zone of `side` with nobody there to answer it? */
const isInterdicted = (scenario: Scenario, state: GameState, hex: HexIndex, side: Side): boolean =>
  state.control[hex] === sideIndex(side) + 1 ||
  (inZone(scenario, state, hex, side) && sideAt(scenario, state, hex) !== enemyOf(side))
