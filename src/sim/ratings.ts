/**
 * Ratings out of paired results by the model of Bradley and Terry (1952): the chance that one beats another is its
 * strength over the sum of both. Fitted by minorisation-maximisation (D. R. Hunter 2004); printed on the scale of
 * chess, 400 points for odds of ten to one, with a mean of 0.
 */
import { Z95 } from './stats.ts'

/** Results between two players: `wins` of the first out of `played`, ties counted half. */
export interface Result {
  readonly first: number
  readonly second: number
  readonly wins: number
  readonly played: number
}

export interface Rating {
  readonly rating: number
  /** Half the width of the 95% interval. */
  readonly margin: number
}

const POINTS = 400 / Math.LN10
/** One tie is added between any two who have met: whoever has won every time is not infinitely strong. */
const ADDED_TIES = 1
const MOST_ROUNDS = 10_000
const CLOSE_ENOUGH = 1e-12

/** Ratings of players 0 to `players - 1`. All of them must hang together by their results. */
export function bradleyTerry(players: number, results: readonly Result[]): Rating[] {
  const met = results.filter(({ played }) => played > 0)
  const strengths = fitted(players, met.map(withTies))
  const logs = strengths.map(Math.log)
  const mean = logs.reduce((sum, log) => sum + log, 0) / players
  const variances = variancesOf(strengths, met)
  return logs.map((log, i) => ({
    rating: (log - mean) * POINTS,
    margin: Z95 * Math.sqrt(variances[i]!) * POINTS,
  }))
}

const withTies = (result: Result): Result => ({
  ...result,
  wins: result.wins + ADDED_TIES / 2,
  played: result.played + ADDED_TIES,
})

/** Strengths whose expected wins are the wins there were, with a product of 1. */
function fitted(players: number, results: readonly Result[]): number[] {
  const wins = new Array<number>(players).fill(0)
  for (const { first, second, wins: won, played } of results) {
    wins[first]! += won
    wins[second]! += played - won
  }
  let strengths = new Array<number>(players).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const weights = new Array<number>(players).fill(0)
    for (const { first, second, played } of results) {
      const weight = played / (strengths[first]! + strengths[second]!)
      weights[first]! += weight
      weights[second]! += weight
    }
    const raw = wins.map((won, i) => (weights[i]! > 0 ? won / weights[i]! : 1))
    const scale = Math.exp(raw.reduce((sum, strength) => sum + Math.log(strength), 0) / players)
    const next = raw.map(strength => strength / scale)
    const moved = next.reduce(
      (most, strength, i) => Math.max(most, Math.abs(strength / strengths[i]! - 1)),
      0,
    )
    strengths = next
    if (moved < CLOSE_ENOUGH) break
  }
  return strengths
}

/**
 * Variances of the logarithms of the strengths about their mean: the diagonal of the inverse of Fisher's information,
 * to which the average over all players is added, since only differences are known.
 */
function variancesOf(strengths: readonly number[], results: readonly Result[]): number[] {
  const n = strengths.length
  const information = strengths.map(() => new Array<number>(n).fill(1 / n))
  for (const { first, second, played } of results.map(withTies)) {
    const chance = strengths[first]! / (strengths[first]! + strengths[second]!)
    const weight = played * chance * (1 - chance)
    information[first]![first]! += weight
    information[second]![second]! += weight
    information[first]![second]! -= weight
    information[second]![first]! -= weight
  }
  return inverse(information).map((row, i) => Math.max(0, row[i]! - 1 / n))
}

/** Inverse of a positive definite matrix by elimination. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let pivot = 0; pivot < n; pivot++) {
    const by = rows[pivot]![pivot]!
    rows[pivot] = rows[pivot]!.map(value => value / by)
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![pivot]!
      if (i !== pivot) rows[i] = rows[i]!.map((value, j) => value - factor * rows[pivot]![j]!)
    }
  }
  return rows.map(row => row.slice(n))
}
