/** Where steps lie on the timeline: each turn as wide as its hours' share of the game is not, but as every other, so that days can be told. */
import type { Tape } from '../../app/replay/tape.ts'

/** A player turn on the line, from and to as shares of the line's width. */
interface Stretch {
  /** Steps that are in it: from the one after which it begins to its last. */
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** The line of a tape: turns side by side, of each the half of the side that moves first and that of the other. */
export function stretchesOf({ index, scenario }: Tape): readonly Stretch[] {
  const turns = turnsShown(scenario.form.turns, index.starts.at(-1)?.turn ?? 1)
  return index.starts.map(({ turn, step, side }, n) => {
    const isSecond = index.starts.some(
      other => other.turn === turn && other.side !== side && other.step < step,
    )
    const from = (turn - 1 + (isSecond ? 0.5 : 0)) / turns
    return {
      first: step,
      last: (index.starts[n + 1]?.step ?? index.steps.length) - 1,
      from,
      to: from + 0.5 / turns,
    }
  })
}

/** Turns on the line: those of the game as far as it went, and at least a day's worth beyond none. */
export const turnsShown = (turns: number, played: number): number => Math.min(turns, Math.max(played, 1))

/** Share of the line's width at which a step lies. */
export function shareOf(stretches: readonly Stretch[], step: number): number {
  const stretch = stretches.findLast(({ first }) => first <= step)
  if (!stretch) return 0
  const { first, last, from, to } = stretch
  return last === first
    ? from
    : from + ((to - from) * Math.min(step - first, last - first)) / (last + 1 - first)
}

/** The step nearest to a share of the line's width. */
export function stepAtShare(stretches: readonly Stretch[], share: number): number {
  const stretch = stretches.findLast(({ from }) => from <= share) ?? stretches[0]
  if (!stretch) return 0
  const { first, last, from, to } = stretch
  const along = Math.max(0, Math.min(1, (share - from) / (to - from)))
  return Math.min(last, first + Math.round(along * (last + 1 - first)))
}
