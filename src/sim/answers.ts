/**
 * What a study has come to so far, game by game as they arrive: the report of its figures, bands by turn, the ground, and
 * the games worth watching. Whatever the order in which seeds come in, the same seeds give the same answers.
 */
import { addGround, type Ground, type GroundSums, groundOf, groundSums } from './groundSums.ts'
import { type Report, reportOf } from './report.ts'
import type { Seeds, Study } from './study.ts'
import type { Summary } from './summary.ts'
import { counting, type Tally } from './tally.ts'
import { CURVES, type Curve, type TracedGame } from './trace.ts'

/** A figure at the end of a turn: what a tenth, half and nine tenths of the games do not exceed. */
export interface Band {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Games of a world to look at, by seed. */
export interface Specimens {
  /** Its margin is the middle one of all. */
  readonly typical: number
  /** The best for the Soviet side, and the worst. */
  readonly best: number
  readonly worst: number
}

export interface WorldAnswers extends Ground {
  readonly bands: { readonly [C in Curve]: readonly Band[] }
  readonly specimens: Specimens
}

export interface Answers {
  readonly report: Report
  readonly worlds: readonly WorldAnswers[]
}

export interface Answering {
  /** Takes in the games of one seed, one for each world, in their order. */
  readonly add: (games: readonly TracedGame[]) => void
  /** Null before the first seed is whole. */
  readonly answers: () => Answers | null
  /** All outcomes, by rising seed, the worlds of a seed beside each other. */
  readonly outcomes: () => readonly Summary[]
  /** What has been counted so far, as it adds up with what others have counted. */
  readonly sums: () => { readonly tally: Tally; readonly ground: readonly GroundSums[] }
}

interface Growing {
  /** By curve, then turn: a value for each game. */
  readonly curves: { readonly [C in Curve]: number[][] }
  readonly ground: GroundSums
  readonly margins: { readonly seed: number; readonly margin: number }[]
}

/** Begins to answer; `hexes`: how many the map has. */
export function answering(study: Study, hexes: number): Answering {
  const counts = counting(study)
  const seeds = new Map<number, readonly Summary[]>()
  const worlds = study.worlds.map((): Growing => growing(hexes))
  return {
    add(games) {
      const outcomes = games.map(({ summary }) => summary)
      counts.add(outcomes)
      seeds.set(outcomes[0]!.seed, outcomes)
      worlds.forEach((world, w) => take(world, games[w]!, games[0]!))
    },
    answers: () =>
      seeds.size === 0
        ? null
        : {
            report: reportOf({ study, seeds: runs([...seeds.keys()]), tally: counts.tally() }),
            worlds: worlds.map(world => settled(world, seeds.size)),
          },
    sums: () => ({ tally: counts.tally(), ground: worlds.map(({ ground }) => ground) }),
    outcomes: () => [...seeds].sort(([a], [b]) => a - b).flatMap(([, games]) => games),
  }
}

const growing = (hexes: number): Growing => ({
  curves: { margin: [], sovietMen: [], japaneseMen: [], objectives: [], short: [] },
  ground: groundSums(hexes),
  margins: [],
})

function take(world: Growing, { summary, trace }: TracedGame, base: TracedGame): void {
  for (const curve of CURVES)
    trace.curves[curve].forEach((value, turn) => {
      world.curves[curve][turn] ??= []
      world.curves[curve][turn]!.push(value)
    })
  addGround(world.ground, trace, base.trace)
  world.margins.push({ seed: summary.seed, margin: summary.points.soviet - summary.points.japanese })
}

const settled = (world: Growing, games: number): WorldAnswers => ({
  bands: {
    margin: bandsOf(world.curves.margin),
    sovietMen: bandsOf(world.curves.sovietMen),
    japaneseMen: bandsOf(world.curves.japaneseMen),
    objectives: bandsOf(world.curves.objectives),
    short: bandsOf(world.curves.short),
  },
  ...groundOf(world.ground, games),
  specimens: specimensOf(world.margins),
})

/** Of games that ended early the last value goes on counting in none of the later turns. */
const bandsOf = (turns: readonly (readonly number[])[]): readonly Band[] =>
  turns.map(values => {
    const sorted = values.toSorted((a, b) => a - b)
    const at = (tenths: number): number => sorted[Math.max(0, Math.ceil((sorted.length * tenths) / 10) - 1)]!
    return { low: at(1), median: at(5), high: at(9) }
  })

/** Of equal games the one of the lower seed. */
function specimensOf(margins: Growing['margins']): Specimens {
  const sorted = margins.toSorted((a, b) => a.margin - b.margin || a.seed - b.seed)
  const top = sorted.at(-1)!.margin
  return {
    typical: sorted[Math.ceil(sorted.length / 2) - 1]!.seed,
    best: sorted.find(({ margin }) => margin === top)!.seed,
    worst: sorted[0]!.seed,
  }
}

/** Seeds as runs of those that follow each other. */
export function runs(seeds: readonly number[]): readonly Seeds[] {
  const found: Seeds[] = []
  for (const seed of seeds.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last.first + last.count === seed)
      found[found.length - 1] = { first: last.first, count: last.count + 1 }
    else found.push({ first: seed, count: 1 })
  }
  return found
}
