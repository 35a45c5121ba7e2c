/**
 * What many games come to, as counts of whole numbers: how often each figure came out at each value, in each world and
 * as the difference of paired games. Counts of shards add up in any order to the same, means and quantiles follow from
 * them exactly, and a tally grows with the values there are, not with the games.
 */
import { minutesSince } from '../scenario/campaignTime.ts'
import type { Study } from './study.ts'
import type { Summary } from './summary.ts'

/** How often each value came out, by rising value; `missing`: in how many games there was none. */
export interface Counts {
  readonly missing: number
  readonly values: readonly (readonly [value: number, count: number])[]
}

export interface WorldTally {
  readonly grades: { readonly [grade: string]: number }
  readonly figures: { readonly [figure: string]: Counts }
  /** The same seed in this world less in the first; missing where one of the two has none. Empty for the first. */
  readonly paired: { readonly [figure: string]: Counts }
}

export interface Tally {
  /** Seeds counted, each in every world. */
  readonly seeds: number
  readonly worlds: readonly WorldTally[]
}

/** A tally that still counts. */
export interface Counting {
  /** Counts the games of one seed, one for each world, in their order. */
  readonly add: (games: readonly Summary[]) => void
  /** Counts all that another tally has counted. */
  readonly merge: (other: Tally) => void
  readonly tally: () => Tally
}

/** Figures of a game by name, null where it has none; times in minutes from the campaign's first midnight. */
function figuresOf({ startDate }: Study, game: Summary): readonly (readonly [string, number | null])[] {
  const minute = (time: string | null) => (time === null ? null : (minutesSince(startDate, time) ?? null))
  const { soviet, japanese } = game.losses
  return [
    ['margin', game.points.soviet - game.points.japanese],
    ['points.soviet', game.points.soviet],
    ['points.japanese', game.points.japanese],
    ['losses.soviet.men', soviet.men],
    ['losses.soviet.afv', soviet.afv],
    ['losses.soviet.guns', soviet.guns],
    ['losses.japanese.men', japanese.men],
    ['losses.japanese.afv', japanese.afv],
    ['losses.japanese.guns', japanese.guns],
    ...game.checkpoints.map(({ id, actual }) => [`checkpoint.${id}`, minute(actual)] as const),
    ...game.objectives.map(({ id, takenAt }) => [`objective.${id}`, minute(takenAt)] as const),
  ]
}

/** A count that grows. */
interface Growing {
  missing: number
  readonly values: Map<number, number>
}
type Growings = Map<string, Growing>

interface GrowingWorld {
  readonly grades: Map<string, number>
  readonly figures: Growings
  readonly paired: Growings
}

/** Begins to count. */
export function counting(study: Study): Counting {
  let seeds = 0
  const worlds = study.worlds.map(
    (): GrowingWorld => ({ grades: new Map(), figures: new Map(), paired: new Map() }),
  )
  return {
    add(games) {
      seeds++
      const base = new Map(figuresOf(study, games[0]!))
      worlds.forEach((world, w) => {
        const game = games[w]!
        world.grades.set(game.grade, (world.grades.get(game.grade) ?? 0) + 1)
        for (const [name, value] of figuresOf(study, game)) {
          note(world.figures, name, value, 1)
          const other = base.get(name) ?? null
          if (w > 0) note(world.paired, name, value === null || other === null ? null : value - other, 1)
        }
      })
    },
    merge(other) {
      seeds += other.seeds
      other.worlds.forEach((counted, w) => {
        const world = worlds[w]!
        for (const [grade, count] of Object.entries(counted.grades))
          world.grades.set(grade, (world.grades.get(grade) ?? 0) + count)
        mergeAll(world.figures, counted.figures)
        mergeAll(world.paired, counted.paired)
      })
    },
    tally: () => ({
      seeds,
      worlds: worlds.map(({ grades, figures, paired }) => ({
        grades: Object.fromEntries(byName(grades)),
        figures: settled(figures),
        paired: settled(paired),
      })),
    }),
  }
}

function note(all: Growings, name: string, value: number | null, count: number): void {
  let growing = all.get(name)
  if (!growing) {
    growing = { missing: 0, values: new Map() }
    all.set(name, growing)
  }
  if (value === null) growing.missing += count
  else growing.values.set(value, (growing.values.get(value) ?? 0) + count)
}

function mergeAll(all: Growings, counted: WorldTally['figures']): void {
  for (const [name, { missing, values }] of Object.entries(counted)) {
    note(all, name, null, missing)
    for (const [value, count] of values) note(all, name, value, count)
  }
}

const byName = <T>(all: Map<string, T>): [string, T][] =>
  [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const settled = (all: Growings): { [figure: string]: Counts } =>
  Object.fromEntries(
    byName(all).map(([name, { missing, values }]) => [
      name,
      { missing, values: [...values].sort(([a], [b]) => a - b) },
    ]),
  )
