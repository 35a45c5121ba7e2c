/** Plays the games of a study: the same as the command line's `batch` plays, in a worker of the page. */
import type { Level } from '../../ai/commander.ts'
import type { Scenario } from '../../engine/scenario.ts'
import type { Side } from '../../engine/types.ts'
import type { GameRecord } from '../../scenario/recordFile.ts'
import type { GamePlace } from '../../sim/batch.ts'
import { playMatch } from '../../sim/match.ts'
import type { TracedGame } from '../../sim/trace.ts'
import { playTraced } from '../../sim/traced.ts'

/** What all games of a study share: its worlds, and who plays. */
export interface GamesTask {
  readonly worlds: readonly Scenario[]
  readonly levels: { readonly [S in Side]: Level }
}

let task: GamesTask | null = null

/** The player of games as a plain object, so that the page can also run it in place where no worker starts. */
export const gamesPlayer = {
  prepare(study: GamesTask): void {
    task = study
  },
  /** Throws Error where no study was prepared. */
  play({ world, seed }: GamePlace): TracedGame {
    const { scenario, levels } = worldOf(world)
    return playTraced(scenario, levels, seed)
  },
  /** The same game as a record, to be watched. Throws Error where no study was prepared. */
  record({ world, seed }: GamePlace): GameRecord {
    const { scenario, levels } = worldOf(world)
    return playMatch(scenario, levels, seed).record
  },
}
export type GamesPlayerWorker = typeof gamesPlayer

function worldOf(world: number): { readonly scenario: Scenario; readonly levels: GamesTask['levels'] } {
  const scenario = task?.worlds[world]
  if (!task || !scenario) throw new Error('Expected a prepared study with this world')
  return { scenario, levels: task.levels }
}
