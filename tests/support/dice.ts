/** Dice that fall as a test says. */
import type { Dice } from '../../src/engine/dice.ts'

/** Throws the pairs given, in order. `left()` says how many were not thrown; too many throws are an error. */
export function scriptedDice(pairs: readonly (readonly [number, number])[]): Dice & { left(): number } {
  let next = 0
  return {
    two() {
      const pair = pairs[next++]
      if (!pair) throw new Error('Expected no further throw of the scripted dice')
      return pair
    },
    left: () => pairs.length - next,
  }
}
