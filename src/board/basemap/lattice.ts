/** Fields worked out at every nth pixel and read between them: what varies slowly need not be asked at every pixel. */

export interface Lattice {
  /** Value of a channel at a pixel of the tile, bilinear between the points of the lattice. */
  at(channel: number, col: number, row: number): number
}

/**
 * Builds a lattice over `cols` by `rows` pixels with a point at every `every`th pixel. `evaluate` writes the channels'
 * values at a pixel to `out`.
 */
export function latticeOf(
  cols: number,
  rows: number,
  every: number,
  channels: number,
  evaluate: (col: number, row: number, out: Float64Array) => void,
): Lattice {
  const across = Math.floor((cols - 1) / every) + 2
  const down = Math.floor((rows - 1) / every) + 2
  const values = new Float32Array(across * down * channels)
  const out = new Float64Array(channels)
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      evaluate(c * every, r * every, out)
      for (let k = 0; k < channels; k++) values[(k * down + r) * across + c] = out[k]!
    }
  }
  return {
    at(channel, col, row) {
      const c = Math.floor(col / every)
      const r = Math.floor(row / every)
      const u = col / every - c
      const v = row / every - r
      const at = (channel * down + r) * across + c
      const top = values[at]! + (values[at + 1]! - values[at]!) * u
      const bottom = values[at + across]! + (values[at + across + 1]! - values[at + across]!) * u
      return top + (bottom - top) * v
    },
  }
}
