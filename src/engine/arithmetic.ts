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
  value < low ? low : value > high ? high : value
