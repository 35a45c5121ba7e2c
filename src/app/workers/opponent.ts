/** The opponent's side of the wall: a worker that is shown a view and answers with orders. */
import type { Decision, Level, Memory } from '../../ai/commander.ts'
import { fetchCommander } from '../../ai/lateRegistry.ts'
import type { Scenario } from '../../engine/scenario.ts'
import { stateOver } from '../../engine/state.ts'
import type { Side } from '../../engine/types.ts'

/** What the page asks; the bytes are those of a view, so nothing hidden ever crosses. */
export interface Question {
  readonly level: Level
  readonly side: Side
  readonly bytes: ArrayBuffer
  readonly memory: Memory
  readonly seed: number
}

let scenario: Scenario | null = null

/** The opponent as a plain object, so that the page can also run it in place where no worker starts. */
export const opponent = {
  prepare(battle: Scenario): void {
    scenario = battle
  },
  /** Rejects with an Error where no battle was prepared. */
  async decide({ level, side, bytes, memory, seed }: Question): Promise<Decision> {
    const commander = await fetchCommander(level)
    if (!scenario) throw new Error('Expected a prepared battle')
    return commander.next(scenario, { side, state: stateOver(scenario, bytes, 0) }, memory, seed)
  },
}
export type Opponent = typeof opponent
