/**
 * A batch of games as a study: one battle, the world as it was beside its variants, the same seeds in each. The pair of
 * games with one seed is the unit: what differs between them is the variant, as far as dice can be shared.
 */
import { digestText } from '../engine/hash.ts'
import type { Scenario } from '../engine/scenario.ts'
import type { Side } from '../engine/types.ts'
import { ENGINE_VERSION } from '../record/record.ts'
import { localTime } from '../scenario/campaignTime.ts'

/** Everything that a game's outcome rests on but its seed, and the names that readers know things by. */
export interface Study {
  readonly engine: string
  readonly scenario: string
  readonly title: string
  readonly startDate: string
  readonly form: string
  readonly levels: { readonly [S in Side]: string }
  /** The battle as it was first; `hash` is that of its contents. */
  readonly worlds: readonly {
    readonly id: string
    readonly title: string
    readonly question: string
    readonly hash: string
  }[]
  readonly checkpoints: readonly { readonly id: string; readonly name: string; readonly planned: string }[]
  readonly objectives: readonly { readonly id: string; readonly name: string }[]
}

/** Seeds that follow each other. */
export interface Seeds {
  readonly first: number
  readonly count: number
}

/** First line of a file of games. */
export interface StudyHeader {
  readonly format: typeof FORMAT
  readonly formatVersion: 1
  /** Of the study: files with the same hash hold games of one kind. */
  readonly hash: string
  /** `games`: a line for each follows. `sums`: one line with their counts does. */
  readonly holds: 'games' | 'sums'
  readonly seeds: Seeds
  readonly study: Study
}
const FORMAT = 'august-storm-batch'

/** A world of the study: the scenario, and its words. */
export interface World {
  readonly scenario: Scenario
  readonly title: string
  readonly question: string
}

/** The study of these worlds; the first is the battle as it was. */
export function studyOf(worlds: readonly World[], levels: Study['levels']): Study {
  const { id, title, startDate, form, checkpoints, objectives } = worlds[0]!.scenario
  return {
    engine: ENGINE_VERSION,
    scenario: id,
    title,
    startDate,
    form: form.id,
    levels,
    worlds: worlds.map(({ scenario, ...words }) => ({
      id: scenario.variant,
      ...words,
      hash: scenario.hash,
    })),
    checkpoints: checkpoints.map(({ id, name, planned }) => ({
      id,
      name,
      planned: localTime(startDate, planned),
    })),
    objectives: objectives.map(({ id, name }) => ({ id, name })),
  }
}

/** Somebody has played himself: the same seed is another game each time. */
export const isPlayed = ({ levels }: Study): boolean => Object.values(levels).includes('human')

export const studyHash = (study: Study): string => digestText(JSON.stringify(study))

export const headerOf = (study: Study, seeds: Seeds, holds: StudyHeader['holds']): StudyHeader => ({
  format: FORMAT,
  formatVersion: 1,
  hash: studyHash(study),
  holds,
  seeds,
  study,
})

/** Is a parsed first line a header, its hash that of its study? */
export function isHeader(value: unknown): value is StudyHeader {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
    return false
  const header = value as StudyHeader
  return (
    header.formatVersion === 1 &&
    Number.isSafeInteger(header.seeds?.first) &&
    Number.isSafeInteger(header.seeds.count) &&
    Array.isArray(header.study?.worlds) &&
    header.study.worlds.length > 0 &&
    header.hash === studyHash(header.study)
  )
}

/** The seeds of one of several shards, counted from 1; together they are all, each once. */
export function shardOf({ first, count }: Seeds, shard: number, shards: number): Seeds {
  const from = Math.floor((count * (shard - 1)) / shards)
  return { first: first + from, count: Math.floor((count * shard) / shards) - from }
}

/** A game of a study by its place: all worlds of the first seed, then all of the next. */
export const gameAt = (study: Study, { first }: Seeds, place: number): { world: number; seed: number } => ({
  world: place % study.worlds.length,
  seed: first + Math.floor(place / study.worlds.length),
})
