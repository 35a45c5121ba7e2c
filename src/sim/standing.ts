/**
 * Which results of a class stand apart from the others, and what may be said of it: with few games chance reaches far, of
 * many results some stand apart by chance alone, and what is further than chance explains has to be looked at.
 */
import { studentT95 } from './spread.ts'
import type { Counts } from './tally.ts'

export type Standing =
  /** Fewer than two pairs, here or among all others: there is no spread to compare. */
  | { readonly of: 'tooFew' }
  | { readonly of: 'among' }
  /** Points, Soviet less Japanese: the mean of all others' differences. */
  | { readonly of: 'apart'; readonly others: number; readonly why: 'fewGames' | 'oneOfMany' | 'notChance' }

/** Beyond so many times the 95% interval of the gap, chance is no explanation: once in 500 results. */
const FAR = 1.6

interface Sums {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/** How each difference stands to that of all others together; `differences`: one for each result. */
export function standingsOf(differences: readonly Counts[]): readonly Standing[] {
  const sums = differences.map(sumsOf)
  const all = sums.reduce((a, b) => ({
    n: a.n + b.n,
    sum: a.sum + b.sum,
    squares: a.squares + b.squares,
  }))
  const usual = sums.map(({ n }) => n).sort((a, b) => a - b)[sums.length >> 1]!
  return sums.map(own => {
    const others = { n: all.n - own.n, sum: all.sum - own.sum, squares: all.squares - own.squares }
    if (own.n < 2 || others.n < 2) return { of: 'tooFew' }
    const mean = others.sum / others.n
    const gap = Math.abs(own.sum / own.n - mean)
    const room = Math.hypot(halfOf(own), halfOf(others))
    if (gap <= room) return { of: 'among' }
    const why = gap > FAR * room ? 'notChance' : 2 * own.n < usual ? 'fewGames' : 'oneOfMany'
    return { of: 'apart', others: mean, why }
  })
}

function sumsOf({ values }: Counts): Sums {
  let [n, sum, squares] = [0, 0, 0]
  for (const [value, count] of values) {
    n += count
    sum += value * count
    squares += value * value * count
  }
  return { n, sum, squares }
}

/** Half of the 95% interval of the mean. */
function halfOf({ n, sum, squares }: Sums): number {
  const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1)
  return studentT95(n - 1) * Math.sqrt(variance / n)
}
