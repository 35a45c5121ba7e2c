/** What a played game comes to: the one line that `play --json` prints. */
import { grade, score } from '../engine/rules/score.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import { type Grade, SIDES, type Side, sideOf } from '../engine/types.ts'
import { stateHash } from '../record/record.ts'
import { localTime } from '../scenario/campaignTime.ts'

export interface Losses {
  /** Killed, wounded and captured. */
  readonly men: number
  readonly afv: number
  readonly guns: number
}

/** A game's outcome; times are local campaign time, null where nothing was reached. */
export interface Summary {
  readonly scenario: string
  readonly variant: string
  readonly seed: number
  readonly levels: { readonly [S in Side]: string }
  readonly turns: number
  readonly winner: 'soviet' | 'japanese' | 'draw'
  readonly grade: Grade
  readonly points: { readonly [S in Side]: number }
  readonly losses: { readonly [S in Side]: Losses }
  readonly objectives: readonly {
    readonly id: string
    readonly name: string
    readonly heldBy: Side | null
    readonly takenAt: string | null
  }[]
  readonly checkpoints: readonly {
    readonly id: string
    readonly planned: string
    readonly actual: string | null
  }[]
  readonly hash: string
}

/** What a side has lost so far. */
export function lossesOf(scenario: Scenario, state: GameState, side: Side): Losses {
  let men = 0
  let afv = 0
  let guns = 0
  scenario.units.forEach((unit, u) => {
    if (unit.side !== side) return
    men += state.killed[u]! + state.wounded[u]! + state.captured[u]!
    afv += state.afvLost[u]!
    guns += state.gunsLost[u]!
  })
  return { men, afv, guns }
}

/** Sums up a game as it stands. */
export function summarise(
  scenario: Scenario,
  state: GameState,
  seed: number,
  levels: Summary['levels'],
): Summary {
  const { soviet, japanese } = score(scenario, state)
  const { grade: reached, winner } = grade(scenario, state)
  const time = (minutes: number): string | null =>
    minutes < 0 ? null : localTime(scenario.startDate, minutes)
  return {
    scenario: scenario.id,
    variant: scenario.variant,
    seed,
    levels,
    turns: state.turn[0]! + 1,
    winner,
    grade: reached,
    points: { soviet, japanese },
    losses: { soviet: lossesOf(scenario, state, SIDES[0]), japanese: lossesOf(scenario, state, SIDES[1]) },
    objectives: scenario.objectives.map((objective, o) => ({
      id: objective.id,
      name: objective.name,
      heldBy: state.heldBy[o] === 0 ? null : sideOf(state.heldBy[o]! - 1),
      takenAt: time(state.takenAt[o]!),
    })),
    checkpoints: scenario.checkpoints.map((checkpoint, c) => ({
      id: checkpoint.id,
      planned: localTime(scenario.startDate, checkpoint.planned),
      actual: time(state.reachedAt[c]!),
    })),
    hash: stateHash(state),
  }
}
