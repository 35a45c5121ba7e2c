/** The games of a study, played here or by several processes: the same either way, in the same order. */
import type { Level } from '../ai/commander.ts'
import type { Side } from '../engine/types.ts'
import { BASE_VARIANT } from '../scenario/load.ts'
import { playMatch } from '../sim/match.ts'
import { gameAt, type Seeds, type Study, studyOf, type World } from '../sim/study.ts'
import { type Summary, summarise } from '../sim/summary.ts'
import { loadBattle } from './battle.ts'
import { type Io, Misuse } from './command.ts'
import { inJobs } from './jobs.ts'

/** What is played: the battle by its name, as each process finds it. */
export interface BatchTask {
  readonly name: string
  readonly form?: string
  /** Without the battle as it was, which is always played beside them. */
  readonly variants: readonly string[]
  readonly levels: { readonly [S in Side]: Level }
  readonly seeds: Seeds
}

/** The battle as it was and in its variants; null where its files are faulty, which goes to `err`. Throws Misuse. */
export function readWorlds({ name, form, variants }: BatchTask, io: Io): readonly World[] | null {
  const worlds: World[] = []
  for (const variant of [BASE_VARIANT, ...variants]) {
    const battle = loadBattle(name, { ...(form !== undefined && { form }), variant }, io)
    if (!battle) return null
    const words = battle.about.variants.find(({ id }) => id === variant)
    const { title = 'As it was', question = '' } = words ?? {}
    worlds.push({ scenario: battle.scenario, title, question })
  }
  const twice = variants.find((id, i) => variants.indexOf(id) < i || id === BASE_VARIANT)
  if (twice !== undefined)
    throw new Misuse(`the variant "${twice}" is named twice; expected each once, without ${BASE_VARIANT}`)
  return worlds
}

/** Plays the game at a place of the study. */
export function playAt(worlds: readonly World[], study: Study, task: BatchTask, place: number): Summary {
  const { world, seed } = gameAt(study, task.seeds, place)
  const { scenario } = worlds[world]!
  const { state } = playMatch(scenario, task.levels, seed)
  return summarise(scenario, state, seed, task.levels)
}

/** The games from a place on, in order. */
export async function* playFrom(
  worlds: readonly World[],
  task: BatchTask,
  first: number,
  jobs: number,
): AsyncGenerator<Summary> {
  const study = studyOf(worlds, task.levels)
  const places = Array.from({ length: task.seeds.count * worlds.length - first }, (_, n) => first + n)
  if (jobs > 1) yield* inJobs<BatchTask, Summary>('./batchJob.ts', task, places, jobs)
  else
    for (const place of places) {
      yield playAt(worlds, study, task, place)
      // Somebody may want to stop the program between two games.
      await new Promise(resume => setImmediate(resume))
    }
}
