/**
 * A game in figures over time: what each side had and had lost as its player turns went by. Counted from the replayed
 * game, so both sides' true figures stand in it: for when the battle is over, and for whoever watches the truth.
 */
import { isPresent } from '../engine/derived.ts'
import { score } from '../engine/rules/score.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type BySide, type Minutes, SIDES, type Side, sideIndex, sideOf } from '../engine/types.ts'
import type { Gatherer } from './gathering.ts'

/** A side at one moment; losses, tons and fights are those since the beginning. */
export interface SideTally {
  /** By the battle's own scale, as if the game ended now. */
  readonly points: number
  readonly killed: number
  readonly wounded: number
  readonly captured: number
  readonly afv: number
  readonly guns: number
  /** Objectives held, and hexes controlled. */
  readonly objectives: number
  readonly hexes: number
  /** Units on the board whose last delivery left them wanting, and those without an open road to a source. */
  readonly short: number
  readonly cutOff: number
  /** Handed out by its columns; what their lorries have burnt is not in it. */
  readonly kilograms: number
  /** Assaults, overruns and raids that it has made. */
  readonly fights: number
}

export type Figure = keyof SideTally

/** Both sides as a player turn ended; the first is the beginning. */
export interface Tally {
  /** 0-based. */
  readonly turn: number
  /** Whose player turn it was; null at the beginning. */
  readonly side: Side | null
  /** End of the turn, at the beginning its start: minutes since the campaign's first midnight. */
  readonly at: Minutes
  readonly of: BySide<SideTally>
}

/** Men lost: killed, wounded and captured. */
export const menLost = ({ killed, wounded, captured }: SideTally): number => killed + wounded + captured

/** Tells by what a delivery has left a unit wanting; the other causes are no want. */
const NO_WANT: ReadonlySet<string> = new Set(['full', 'notNeeded', 'neverRefilled'])

/** Counts a game as it is replayed. */
export function tallying(scenario: Scenario): Gatherer<readonly Tally[]> {
  const tallies: Tally[] = []
  const wanting = new Set<number>()
  const fights = { soviet: 0, japanese: 0 }
  /** The state after the last order, where that ended no player turn. */
  let open: { readonly state: GameState; readonly turn: number; readonly side: Side } | null = null
  const count = (state: GameState, turn: number, side: Side | null): void => {
    const { start, end } = scenario.turns[turn]!
    const points = score(scenario, state)
    const of = (each: Side): SideTally => ({
      points: points[each],
      ...sums(scenario, state, each, wanting),
      fights: fights[each],
    })
    tallies.push({
      turn,
      side,
      at: side === null ? start : end,
      of: { soviet: of(SIDES[0]), japanese: of(SIDES[1]) },
    })
  }
  return {
    step(before, order, events, after) {
      for (const event of events) {
        if (event.kind === 'assault' || event.kind === 'overrun') fights[sideOf(event.side)]++
        else if (event.kind === 'raid') fights[scenario.units[event.unit]!.side]++
        else if (event.kind === 'supplied') {
          if (NO_WANT.has(event.cause)) wanting.delete(event.unit)
          else wanting.add(event.unit)
        }
      }
      const turn = before.turn[0]!
      const side = sideOf(before.side[0]!)
      const ends = order?.kind === 'end'
      if (tallies.length === 0) count(after, turn, null)
      else if (ends) count(after, turn, side)
      open = ends || order === null ? null : { state: after, turn, side }
    },
    result() {
      if (open) count(open.state, open.turn, open.side)
      open = null
      return tallies
    },
  }
}

function sums(
  scenario: Scenario,
  state: GameState,
  side: Side,
  wanting: ReadonlySet<number>,
): Omit<SideTally, 'points' | 'fights'> {
  const mine = sideIndex(side) + 1
  const sum = { killed: 0, wounded: 0, captured: 0, afv: 0, guns: 0, short: 0, cutOff: 0 }
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side) return
    sum.killed += state.killed[u]!
    sum.wounded += state.wounded[u]!
    sum.captured += state.captured[u]!
    sum.afv += state.afvLost[u]!
    sum.guns += state.gunsLost[u]!
    if (!isPresent(state, u)) return
    if (wanting.has(u)) sum.short++
    if (state.cutOff[u]! > 0) sum.cutOff++
  })
  return {
    ...sum,
    objectives: countOf(state.heldBy, mine),
    hexes: countOf(state.control, mine),
    kilograms: scenario.columns.reduce(
      (tons, column, c) => (column.side === side ? tons + state.delivered[c]! : tons),
      0,
    ),
  }
}

function countOf(field: Iterable<number>, value: number): number {
  let count = 0
  for (const each of field) if (each === value) count++
  return count
}

/** One tally for each whole turn, the beginning first: as both sides had moved, or as far as the last turn came. */
export const byTurn = (tallies: readonly Tally[]): readonly Tally[] =>
  tallies.filter((tally, i) => i === 0 || tallies[i + 1]?.turn !== tally.turn)
