/**
 * The ladder that judges opponents. Its unit is the pair: the same battle and seed twice, seats swapped, so that neither
 * the easier side nor the luck of the dice decides. A pair is won on the sum of both games' differences of points.
 */
import type { Level } from '../ai/commander.ts'
import { score } from '../engine/rules/score.ts'
import type { Scenario } from '../engine/scenario.ts'
import { playMatch } from './match.ts'
import { bradleyTerry, type Rating } from './ratings.ts'
import { type Hypotheses, type Interval, type SequentialTest, sequentialTest, wilson } from './stats.ts'

/** What came of some pairs, seen from the first of the two. */
export interface Tally {
  readonly wins: number
  readonly ties: number
  readonly losses: number
  /** Sum over all pairs of the points by which the first was better. */
  readonly points: number
}

/** How two levels stand after some pairs, seen from the first. */
export interface Pairing extends Tally {
  readonly first: Level
  readonly second: Level
}

export interface Standing extends Rating {
  readonly level: Level
}

export interface Ladder {
  readonly pairings: readonly Pairing[]
  /** Best first. */
  readonly standings: readonly Standing[]
}

/** Points (Soviet minus Japanese, from each one's seat) by which `first` is better than `second` over both games. */
export function playPair(scenario: Scenario, first: Level, second: Level, seed: number): number {
  const asSoviet = difference(scenario, first, second, seed)
  const asJapanese = difference(scenario, second, first, seed)
  return asSoviet - asJapanese
}

function difference(scenario: Scenario, soviet: Level, japanese: Level, seed: number): number {
  const points = score(scenario, playMatch(scenario, { soviet, japanese }, seed).state)
  return points.soviet - points.japanese
}

export const played = ({ wins, ties, losses }: Tally): number => wins + ties + losses
/** Pairs won, ties a half. */
export const won = ({ wins, ties }: Tally): number => wins + ties / 2
/** The share won, and how sure it is (95%). */
export const shareOf = (tally: Tally): Interval & { readonly share: number } => ({
  share: played(tally) === 0 ? 0.5 : won(tally) / played(tally),
  ...wilson(won(tally), played(tally)),
})

export const NOTHING: Tally = { wins: 0, ties: 0, losses: 0, points: 0 }
const nothing = (first: Level, second: Level): Pairing => ({ first, second, ...NOTHING })

/** The tally with one more pair. */
export const withPair = <T extends Tally>(tally: T, points: number): T => ({
  ...tally,
  wins: tally.wins + (points > 0 ? 1 : 0),
  ties: tally.ties + (points === 0 ? 1 : 0),
  losses: tally.losses + (points < 0 ? 1 : 0),
  points: tally.points + points,
})

/** The same pairings of several battles as one. */
export const together = (battles: readonly (readonly Pairing[])[]): readonly Pairing[] =>
  (battles[0] ?? []).map((pairing, i) =>
    battles.slice(1).reduce((sum, others) => added(sum, others[i]!), pairing),
  )

const added = (sum: Pairing, other: Pairing): Pairing => ({
  ...sum,
  wins: sum.wins + other.wins,
  ties: sum.ties + other.ties,
  losses: sum.losses + other.losses,
  points: sum.points + other.points,
})

/** Seed of the `n`th pair. */
export const seedOf = (seed: number, n: number): number => (seed + n) % 0x1_0000_0000

/** Everybody against everybody, `pairs` pairs each, on the same seeds. `onPair` is shown each pairing as it grows. */
export function playLadder(
  scenario: Scenario,
  levels: readonly Level[],
  pairs: number,
  seed: number,
  onPair: (pairing: Pairing) => void = () => {},
): Ladder {
  const pairings = levels.flatMap((first, i) =>
    levels.slice(i + 1).map(second => {
      let pairing = nothing(first, second)
      for (let n = 0; n < pairs; n++) {
        pairing = withPair(pairing, playPair(scenario, first, second, seedOf(seed, n)))
        onPair(pairing)
      }
      return pairing
    }),
  )
  return { pairings, standings: standingsOf(levels, pairings) }
}

/** Ratings of the levels out of their pairings, best first. */
export function standingsOf(levels: readonly Level[], pairings: readonly Pairing[]): Standing[] {
  const results = pairings.map(pairing => ({
    first: levels.indexOf(pairing.first),
    second: levels.indexOf(pairing.second),
    wins: won(pairing),
    played: played(pairing),
  }))
  return bradleyTerry(levels.length, results)
    .map((rating, i) => ({ level: levels[i]!, ...rating }))
    .sort((a, b) => b.rating - a.rating)
}

/** Plays pairs until the test is decided or `most` are played. */
export function playTest(
  scenario: Scenario,
  challenger: Level,
  against: Level,
  most: number,
  seed: number,
  hypotheses: Hypotheses,
  onPair: (pairing: Pairing) => void = () => {},
): { readonly pairing: Pairing; readonly test: SequentialTest } {
  let pairing = nothing(challenger, against)
  let test = sequentialTest(0, 0, hypotheses)
  for (let n = 0; n < most && test.verdict === null; n++) {
    pairing = withPair(pairing, playPair(scenario, challenger, against, seedOf(seed, n)))
    test = sequentialTest(won(pairing), played(pairing), hypotheses)
    onPair(pairing)
  }
  return { pairing, test }
}
