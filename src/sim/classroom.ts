/**
 * What a class has handed in, put together: different studies apart, each seed counted once, and beside every result how
 * it stands to the others. The same files give the same, whatever the order in which they came.
 */
import { type Ground, type GroundSums, groundOf, groundSums, mergeGround } from './groundSums.ts'
import type { HandIn } from './handIn.ts'
import { type Report, reportOf } from './report.ts'
import { type Standing, standingsOf } from './standing.ts'
import { isPlayed, type Seeds, type Study } from './study.ts'
import { counting } from './tally.ts'

/** Seeds that another file has brought already: they were played there, and count there. */
export interface Clash {
  readonly with: HandIn
  /** The first of the shared runs. */
  readonly seeds: Seeds
  /** The same seeds came to something else here: one of the two files was changed. */
  readonly differs: boolean
}

export interface ClassRow {
  readonly handIn: HandIn
  /** Of these games alone. */
  readonly report: Report
  /** Why they are not counted among those of the class; null where they are. */
  readonly clash: Clash | null
  /** By world: how its difference stands to those of the others that are counted; nothing for the first. */
  readonly standings: readonly (Standing | null)[]
}

/** All files of one study. */
export interface ClassGroup {
  readonly hash: string
  readonly study: Study
  /** The lesson that most of them were played in; null for none. */
  readonly lesson: string | null
  /** By number in the class, then by file. */
  readonly rows: readonly ClassRow[]
  /** Of all games that are counted. */
  readonly merged: Report
  /** By world, over the games of those who brought their ground; null where nobody did. */
  readonly ground: readonly Ground[] | null
}

/** Groups by study, those with the most files first. */
export function classOf(handIns: readonly HandIn[]): readonly ClassGroup[] {
  const byStudy = new Map<string, HandIn[]>()
  for (const handIn of inOrder(handIns))
    byStudy.set(handIn.result.hash, [...(byStudy.get(handIn.result.hash) ?? []), handIn])
  return [...byStudy.values()]
    .map(groupOf)
    .sort((a, b) => b.rows.length - a.rows.length || (a.hash < b.hash ? -1 : 1))
}

/** By number in the class, those without one last; then by file and contents. */
const inOrder = (handIns: readonly HandIn[]): readonly HandIn[] =>
  handIns.toSorted((a, b) => numberOf(a) - numberOf(b) || compare(a.file, b.file) || compare(a.id, b.id))
const numberOf = ({ result }: HandIn): number => result.pupil.number ?? Number.MAX_SAFE_INTEGER
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function groupOf(handIns: readonly HandIn[]): ClassGroup {
  const { study, hash } = handIns[0]!.result
  const clashes = isPlayed(study) ? new Map<HandIn, Clash>() : clashesOf(handIns)
  const counted = handIns.filter(handIn => !clashes.has(handIn))
  const standings = study.worlds.map((_, w) =>
    w === 0 ? [] : standingsOf(counted.map(({ result }) => result.tally.worlds[w]!.paired['margin']!)),
  )
  return {
    hash,
    study,
    lesson: mostOften(handIns.map(({ result }) => result.lesson)),
    rows: handIns.map(handIn => ({
      handIn,
      report: mergedReport(study, [handIn]),
      clash: clashes.get(handIn) ?? null,
      standings: standings.map(ofWorld => ofWorld[counted.indexOf(handIn)] ?? null),
    })),
    merged: mergedReport(study, counted),
    ground: mergedGround(counted),
  }
}

/** Of files that share seeds the one with the most games counts, of equal ones the first. */
function clashesOf(handIns: readonly HandIn[]): ReadonlyMap<HandIn, Clash> {
  const clashes = new Map<HandIn, Clash>()
  const counted: HandIn[] = []
  const bySize = handIns.toSorted((a, b) => b.result.tally.seeds - a.result.tally.seeds)
  for (const handIn of bySize) {
    const clash = counted.flatMap(other => clashOf(handIn, other) ?? [])[0]
    if (clash) clashes.set(handIn, clash)
    else counted.push(handIn)
  }
  return clashes
}

function clashOf({ result }: HandIn, other: HandIn): Clash | null {
  const seeds = shared(result.seeds, other.result.seeds)
  if (!seeds) return null
  const areSame = JSON.stringify(result.seeds) === JSON.stringify(other.result.seeds)
  const differs = areSame && JSON.stringify(result.tally) !== JSON.stringify(other.result.tally)
  return { with: other, seeds, differs }
}

/** The first run of seeds that two lists share, both by rising seed; null for none. */
function shared(a: readonly Seeds[], b: readonly Seeds[]): Seeds | null {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, two] = [a[i]!, b[j]!]
    const first = Math.max(one.first, two.first)
    const end = Math.min(one.first + one.count, two.first + two.count)
    if (first < end) return { first, count: end - first }
    if (one.first + one.count < two.first + two.count) i++
    else j++
  }
  return null
}

function mergedReport(study: Study, handIns: readonly HandIn[]): Report {
  const counts = counting(study)
  for (const { result } of handIns) counts.merge(result.tally)
  const seeds = handIns.flatMap(({ result }) => result.seeds).toSorted((a, b) => a.first - b.first)
  return reportOf({ study, seeds: joined(seeds), tally: counts.tally() })
}

/** Runs by rising seed, those that follow each other as one. */
function joined(seeds: readonly Seeds[]): readonly Seeds[] {
  const runs: Seeds[] = []
  for (const run of seeds) {
    const last = runs.at(-1)
    if (last && last.first + last.count === run.first)
      runs[runs.length - 1] = { first: last.first, count: last.count + run.count }
    else runs.push(run)
  }
  return runs
}

function mergedGround(handIns: readonly HandIn[]): readonly Ground[] | null {
  const grounded = handIns.filter(({ ground }) => ground !== null)
  const first = grounded[0]?.ground
  if (!first) return null
  const hexes = first[0]!.held.length
  const same = grounded.filter(({ ground }) => ground![0]!.held.length === hexes)
  const games = same.reduce((sum, { result }) => sum + result.tally.seeds, 0)
  return first.map((_, world) => {
    const sums: GroundSums = groundSums(hexes)
    for (const { ground } of same) mergeGround(sums, ground![world]!)
    return groundOf(sums, games)
  })
}

/** The word that stands most often, of equal ones the first. */
function mostOften(words: readonly (string | null)[]): string | null {
  const times = (word: string | null): number => words.filter(each => each === word).length
  return words.reduce((best, word) => (times(word) > times(best) ? word : best), words[0] ?? null)
}
