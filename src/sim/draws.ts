/** Choices by chance that a seed repeats: for random games, and for changing what is hidden. Never the game's dice. */
import { hashWords } from '../engine/hash.ts'

/** Draws a whole number from 0 up to but not including `below`; 0 where there is nothing to choose from. */
export type Draw = (below: number) => number

/** Draws that the seed repeats, one after the other. */
export function draws(seed: number): Draw {
  let n = 0
  return below => Math.floor((hashWords(seed, [n++]) * below) / 0x1_0000_0000)
}

/** One item of a list by chance; undefined where it is empty. */
export const oneOf = <T>(draw: Draw, items: readonly T[]): T | undefined => items[draw(items.length)]
