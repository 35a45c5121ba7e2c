/** Statistics of shares: how sure a share of wins is, and when enough has been played. Ties count half. */

/** Standard deviations that leave 95% inside. */
export const Z95 = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval of a share, 95% (E. B. Wilson 1927). `wins` may be a half; of nothing played all is possible.
 */
export function wilson(wins: number, played: number): Interval {
  if (played === 0) return { low: 0, high: 1 }
  const share = wins / played
  const z2 = Z95 * Z95
  const centre = (share + z2 / (2 * played)) / (1 + z2 / played)
  const half =
    (Z95 * Math.sqrt((share * (1 - share)) / played + z2 / (4 * played * played))) / (1 + z2 / played)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** What a sequential test asks: is the share no more than `h0`, or at least `h1`? */
export interface Hypotheses {
  readonly h0: number
  readonly h1: number
  /** Chance of accepting H1 where H0 is true, and of accepting H0 where H1 is true. */
  readonly alpha: number
  readonly beta: number
}

export interface SequentialTest {
  /** Logarithm of how much likelier the results are under H1 than under H0. */
  readonly ratio: number
  /** H0 is accepted at or below `lower`, H1 at or above `upper`. */
  readonly lower: number
  readonly upper: number
  readonly verdict: 'H0' | 'H1' | null
}

/** Wald's sequential probability ratio test of a share (A. Wald 1945); a tie is half a win and half a loss. */
export function sequentialTest(wins: number, played: number, test: Hypotheses): SequentialTest {
  const { h0, h1, alpha, beta } = test
  const ratio = wins * Math.log(h1 / h0) + (played - wins) * Math.log((1 - h1) / (1 - h0))
  const lower = Math.log(beta / (1 - alpha))
  const upper = Math.log((1 - beta) / alpha)
  return { ratio, lower, upper, verdict: ratio >= upper ? 'H1' : ratio <= lower ? 'H0' : null }
}
