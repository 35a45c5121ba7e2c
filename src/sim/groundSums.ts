/**
 * Who held what, summed over games in whole numbers: the sums of two batches add up to those of both, in any order, so
 * that the map of a class is the map of all its games.
 */
import type { Trace } from './trace.ts'

/** By hex, of one world. */
export interface GroundSums {
  /** Games that end with the Soviet side holding it. */
  readonly held: Int32Array
  /** Pairs in which that is so here and in the battle as it was. */
  readonly both: Int32Array
  /** Turns by which it came to hold it earlier than in the battle as it was, summed over those pairs. */
  readonly earlier: Int32Array
}

/** By hex, what the sums say. */
export interface Ground {
  /** In how many thousandths of the games the Soviet side holds it at the end. */
  readonly held: Uint16Array
  /**
   * How many turns earlier than in the battle as it was the Soviet side came to hold it, the mean over the pairs in which
   * it holds it in both; NaN where there is none.
   */
  readonly earlier: Float32Array
}

/** No game yet. */
export const groundSums = (hexes: number): GroundSums => ({
  held: new Int32Array(hexes),
  both: new Int32Array(hexes),
  earlier: new Int32Array(hexes),
})

/** Takes in a game, beside the one of the same seed in the battle as it was. */
export function addGround(sums: GroundSums, { since }: Trace, base: Trace): void {
  since.forEach((turn, hex) => {
    if (turn === 0) return
    sums.held[hex]!++
    const before = base.since[hex]!
    if (before === 0) return
    sums.both[hex]!++
    sums.earlier[hex]! += before - turn
  })
}

/** Takes in what others have summed over other games on as many hexes. */
export function mergeGround(sums: GroundSums, other: GroundSums): void {
  for (const of of ['held', 'both', 'earlier'] as const)
    other[of].forEach((sum, hex) => {
      sums[of][hex]! += sum
    })
}

/** What sums over so many games say. */
export const groundOf = ({ held, both, earlier }: GroundSums, games: number): Ground => ({
  held: Uint16Array.from(held, count => Math.round((1000 * count) / games)),
  earlier: Float32Array.from(earlier, (sum, hex) => sum / both[hex]!),
})

/** The same as a file has them: a value, then for how many hexes it holds, and so on to the last hex. */
export interface PackedGround {
  readonly held: readonly number[]
  readonly both: readonly number[]
  readonly earlier: readonly number[]
}

export const packGround = ({ held, both, earlier }: GroundSums): PackedGround => ({
  held: runsOf(held),
  both: runsOf(both),
  earlier: runsOf(earlier),
})

/** Null where one of the three has not as many hexes. */
export function unpackGround(packed: PackedGround, hexes: number): GroundSums | null {
  const held = valuesOf(packed.held, hexes)
  const both = valuesOf(packed.both, hexes)
  const earlier = valuesOf(packed.earlier, hexes)
  return held && both && earlier && { held, both, earlier }
}

function runsOf(values: Int32Array): number[] {
  const runs: number[] = []
  values.forEach((value, hex) => {
    if (hex > 0 && values[hex - 1] === value) runs[runs.length - 1]!++
    else runs.push(value, 1)
  })
  return runs
}

function valuesOf(runs: readonly number[], hexes: number): Int32Array | null {
  const values = new Int32Array(hexes)
  let at = 0
  for (let r = 0; r < runs.length; r += 2) {
    const length = runs[r + 1] ?? 0
    if (length < 1 || at + length > hexes) return null
    values.fill(runs[r]!, at, at + length)
    at += length
  }
  return at === hexes ? values : null
}
