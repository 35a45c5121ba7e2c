/** Means, quantiles and intervals of counted values: only sums, divisions and roots, so the same on every machine. */
import { type Interval, Z95 } from './stats.ts'
import type { Counts } from './tally.ts'

export interface Spread {
  /** Games that have the figure. */
  readonly n: number
  readonly missing: number
  readonly mean: number
  /** Interval of the mean, 95%; null of fewer than two games. */
  readonly interval: Interval | null
  /** Values that a tenth, half and nine tenths of the games do not exceed. */
  readonly p10: number
  readonly median: number
  readonly p90: number
}

/** What counts come to; null where no game has the figure. */
export function spreadOf({ missing, values }: Counts): Spread | null {
  const n = values.reduce((sum, [, count]) => sum + count, 0)
  if (n === 0) return null
  const mean = values.reduce((sum, [value, count]) => sum + value * count, 0) / n
  const squares = values.reduce((sum, [value, count]) => sum + (value - mean) * (value - mean) * count, 0)
  const half = n < 2 ? null : studentT95(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return {
    n,
    missing,
    mean,
    interval: half === null ? null : { low: mean - half, high: mean + half },
    p10: quantile(values, n, 1, 10),
    median: quantile(values, n, 1, 2),
    p90: quantile(values, n, 9, 10),
  }
}

/** The smallest value that `part` in `of` of `n` games do not exceed. */
function quantile(values: Counts['values'], n: number, part: number, of: number): number {
  let seen = 0
  for (const [value, count] of values) {
    seen += count
    if (seen * of >= n * part) return value
  }
  return values.at(-1)?.[0] ?? 0
}

/** The same of times, a game that never came there being later than all: null where that is the answer. */
export function timeQuantile({ missing, values }: Counts, part: number, of: number): number | null {
  const came = values.reduce((sum, [, count]) => sum + count, 0)
  const n = came + missing
  return came * of >= n * part && came > 0 ? quantile(values, n, part, of) : null
}

/** Exact two-sided 95% points of Student's distribution for few degrees of freedom (Gosset 1908). */
const FEW: readonly number[] = [
  0, 12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281,
]

/** Two-sided 95% point of Student's distribution; beyond ten degrees by the series of Cornish and Fisher (1937). */
export function studentT95(freedom: number): number {
  const exact = FEW[freedom]
  if (exact !== undefined && freedom > 0) return exact
  const z = Z95
  const z2 = z * z
  const first = (z2 + 1) * z
  const second = ((5 * z2 + 16) * z2 + 3) * z
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z
  const n2 = freedom * freedom
  return z + first / (4 * freedom) + second / (96 * n2) + third / (384 * n2 * freedom)
}
