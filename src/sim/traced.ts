/** A whole game between two commanders with its trace. */
import type { Level } from '../ai/commander.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Side } from '../engine/types.ts'
import { tallying } from '../record/tallies.ts'
import { playMatch } from './match.ts'
import { summarise } from './summary.ts'
import { curvesOf, followingGround, type TracedGame } from './trace.ts'

/** Plays a game to its end and keeps what a study asks of it. Throws as `playMatch` does. */
export function playTraced(
  scenario: Scenario,
  levels: { readonly [S in Side]: Level },
  seed: number,
): TracedGame {
  const tallies = tallying(scenario)
  const ground = followingGround(scenario)
  const { state } = playMatch(scenario, levels, seed, ({ before, order, events, after }) => {
    tallies.step(before, order, events, after)
    if (order === null || order.kind === 'end') ground.see(before)
  })
  ground.see(state)
  return {
    summary: summarise(scenario, state, seed, levels),
    trace: { curves: curvesOf(tallies.result()), since: ground.since },
  }
}
