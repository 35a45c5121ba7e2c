/** The one list of results (8-numbers 5.2): start by ratio, plus shifts, plus two dice. */
import { clamp } from '../arithmetic.ts'
import type { Permille } from '../types.ts'

/** One line of the list. */
export interface Result {
  /** The sum S that leads here, 2-22. */
  readonly sum: number
  /** Losses of the men engaged. */
  readonly attacker: Permille
  readonly defender: Permille
  /** Hexes the defender must go back. */
  readonly retreat: number
  readonly attackerShaken: boolean
  readonly defenderShaken: boolean
}

const LOWEST = 2
const HIGHEST = 22
export const NET_LIMIT = 6
const ATTACKER_SHAKEN_TO = 6
const DEFENDER_SHAKEN_FROM = 14

/** Sum, attacker's and defender's losses ‰, retreat. */
const LINES: readonly (readonly [number, Permille, Permille, number])[] = [
  [2, 170, 10, 0],
  [3, 155, 14, 0],
  [4, 140, 19, 0],
  [5, 126, 25, 0],
  [6, 113, 32, 0],
  [7, 101, 40, 0],
  [8, 90, 48, 0],
  [9, 80, 57, 0],
  [10, 71, 66, 0],
  [11, 63, 76, 0],
  [12, 56, 86, 1],
  [13, 49, 97, 1],
  [14, 43, 109, 1],
  [15, 38, 122, 1],
  [16, 33, 136, 2],
  [17, 29, 151, 2],
  [18, 25, 167, 2],
  [19, 21, 184, 3],
  [20, 18, 202, 3],
  [21, 15, 221, 3],
  [22, 12, 240, 3],
]

export const RESULTS: readonly Result[] = LINES.map(([sum, attacker, defender, retreat]) => ({
  sum,
  attacker,
  defender,
  retreat,
  attackerShaken: sum <= ATTACKER_SHAKEN_TO,
  defenderShaken: sum >= DEFENDER_SHAKEN_FROM,
}))

/** Line of the list for a sum, which is held to 2-22. */
export const resultOf = (sum: number): Result => RESULTS[clamp(sum, LOWEST, HIGHEST) - LOWEST]!

/** The best an attacker can come to. */
export const BEST_RESULT: Result = resultOf(HIGHEST)

/** Lowest ratio attack : defence, ‰, that starts at pip 0, 1, 2 ...; worse than the first starts at 0 too. */
export const START_RATIOS: readonly Permille[] = [
  250, 333, 500, 667, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12000,
]

/** Pip that a ratio starts at. */
export function startPip(ratio: Permille): number {
  let pip = 0
  while (pip + 1 < START_RATIOS.length && ratio >= START_RATIOS[pip + 1]!) pip++
  return pip
}

/** Sum of shifts, held to -6..+6. */
export const netShift = (shifts: readonly { readonly pips: number }[]): number =>
  clamp(
    shifts.reduce((sum, shift) => sum + shift.pips, 0),
    -NET_LIMIT,
    NET_LIMIT,
  )
