/** Integer arithmetic of the rules. Products stay below 2^53; nothing here returns a fraction. */

/** `numerator / denominator` rounded half up; both non-negative, denominator positive. */
export const roundHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator))

/** `numerator / denominator` rounded down. */
export const floorDiv = (numerator: number, denominator: number): number =>
  Math.floor(numerator / denominator)

/** `numerator / denominator` rounded up. */
export const ceilDiv = (numerator: number, denominator: number): number =>
  Math.floor((numerator + denominator - 1) / denominator)

/** `value` times `permille` / 1000, rounded half up. */
export const permilleOf = (value: number, permille: number): number => roundHalfUp(value * permille, 1000)

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high))

/**
 * Shares out a whole number in proportion to weights: whole parts that add up to it exactly, by the largest remainder,
 * ties to the earlier. All parts are 0 where no weight is positive.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map(weight => floorDiv(total * weight, sum))
  const rest = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: (total * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, rest)) parts[i]! += 1
  return parts
}
