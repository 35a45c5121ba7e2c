/**
 * What a game of a study leaves behind beside its outcome: figures by turn, and since when each hex has been held. Shared
 * with the page, so nothing here knows a commander.
 */
import type { Scenario } from '../engine/scenario.ts'
import type { GameState } from '../engine/state.ts'
import type { HexIndex } from '../engine/types.ts'
import { byTurn, menLost, type Tally } from '../record/tallies.ts'
import type { Summary } from './summary.ts'

/** Figures by turn, in the order in which a trace has them. */
export const CURVES = ['margin', 'sovietMen', 'japaneseMen', 'objectives', 'short'] as const
export type Curve = (typeof CURVES)[number]

export interface Trace {
  /** For each curve its values as turns ended, the beginning first. */
  readonly curves: { readonly [C in Curve]: readonly number[] }
  /** By hex: the turn, from 1, since which the Soviet side has held it to the end; 0 where it does not. */
  readonly since: Uint8Array
}

/** A game of a study as it is kept. */
export interface TracedGame {
  readonly summary: Summary
  readonly trace: Trace
}

const FIGURE: { readonly [C in Curve]: (of: Tally['of']) => number } = {
  margin: ({ soviet, japanese }) => soviet.points - japanese.points,
  sovietMen: ({ soviet }) => menLost(soviet),
  japaneseMen: ({ japanese }) => menLost(japanese),
  objectives: ({ soviet }) => soviet.objectives,
  short: ({ soviet }) => soviet.short,
}

/** The curves of a game out of its tallies. */
export function curvesOf(tallies: readonly Tally[]): Trace['curves'] {
  const turns = byTurn(tallies)
  const along = (curve: Curve): readonly number[] => turns.map(({ of }) => FIGURE[curve](of))
  return {
    margin: along('margin'),
    sovietMen: along('sovietMen'),
    japaneseMen: along('japaneseMen'),
    objectives: along('objectives'),
    short: along('short'),
  }
}

const SOVIET = 1

/** Follows who holds the hexes; to be shown the state as each turn ends, and as the game ends. */
export function followingGround({ map, turns }: Pick<Scenario, 'map' | 'turns'>): {
  readonly see: (state: GameState) => void
  readonly since: Uint8Array
} {
  if (turns.length > 254) throw new Error(`Expected at most 254 turns, got ${turns.length}`)
  const since = new Uint8Array(map.cols * map.rows)
  return {
    since,
    see(state) {
      const turn = state.turn[0]! + 1
      for (let hex: HexIndex = 0; hex < since.length; hex++)
        if (state.control[hex] !== SOVIET) since[hex] = 0
        else if (since[hex] === 0) since[hex] = turn
    },
  }
}
