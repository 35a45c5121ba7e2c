/**
 * Timing that can be trusted on a noisy machine: contestants take turns in short rounds, each round gives a ratio, and
 * the median of those ratios is the figure. What is counted is the processor's time. Absolute times are anchors only.
 */

/** One contestant: does its work `times` times over. What it returns keeps the work from being thrown away. */
export interface Contestant {
  readonly name: string
  readonly run: (times: number) => unknown
}

/** What a ratio is held against: ours is to be at least so many times as fast, or to cost at most so many times as much. */
export interface Goal {
  readonly peer: string
  readonly kind: 'faster' | 'costs'
  readonly ratio: number
}

export interface Row {
  readonly what: string
  /** Nanoseconds for one of what is counted, the median of all rounds, by contestant; the first is ours. */
  readonly nanoseconds: { readonly [contestant: string]: number }
  readonly unit: string
  /** Peer's time by ours, of each round: lowest, median, highest. */
  readonly ratios: { readonly [peer: string]: readonly [number, number, number] }
  readonly goals: readonly (Goal & { readonly met: boolean })[]
}

const ROUNDS = 15
const ROUND_NANOSECONDS = 40_000_000
const WARM_NANOSECONDS = 600_000_000

/** Nanoseconds of work of this process so far: unlike a clock it stands still while others have the machine. */
export function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1000
}

/** Nanoseconds of one of `times` runs. */
function timed(contestant: Contestant, times: number): number {
  const start = now()
  sink = contestant.run(times)
  return (now() - start) / times
}

/** Where results go, so that no compiler finds them unused. */
export let sink: unknown

/** Runs that fill a round, after as much work as the compiler needs to have done its best. */
function timesOf(contestant: Contestant): number {
  for (let done = 0; done < WARM_NANOSECONDS; ) done += timed(contestant, 1)
  let times = 1
  for (;;) {
    const took = timed(contestant, times) * times
    if (took >= ROUND_NANOSECONDS / 2) return times
    times = took < ROUND_NANOSECONDS / 20 ? times * 4 : times * 2
  }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/**
 * Times contestants against each other; the first is ours.
 *
 * @param counted how many of the unit one run holds, such as hexes reached
 */
export function race(
  what: string,
  unit: string,
  counted: number,
  contestants: readonly [Contestant, ...Contestant[]],
  goals: readonly Goal[] = [],
): Row {
  const times = contestants.map(timesOf)
  const rounds = Array.from({ length: ROUNDS }, () =>
    contestants.map((it, i) => timed(it, times[i]!) / counted),
  )
  const [ours, ...peers] = contestants
  const ratios = Object.fromEntries(
    peers.map((peer, i): [string, [number, number, number]] => {
      const each = rounds.map(round => round[i + 1]! / round[0]!)
      return [peer.name, [Math.min(...each), median(each), Math.max(...each)]]
    }),
  )
  return {
    what,
    unit,
    nanoseconds: Object.fromEntries(
      [ours, ...peers].map((it, i) => [it.name, median(rounds.map(round => round[i]!))]),
    ),
    ratios,
    goals: goals.map(goal => ({ ...goal, met: isMet(goal, ratios[goal.peer]![1]) })),
  }
}

/** `ratio` is the peer's time by ours. */
const isMet = ({ kind, ratio: wanted }: Goal, ratio: number): boolean =>
  kind === 'faster' ? ratio >= wanted : 1 / ratio <= wanted
