/** Hill shade: light from the north-west over the height field, roughened by ridges that follow the local relief. */
import { HEX } from '../layout.ts'
import { SHADE } from '../theme.ts'
import type { HeightField } from './heights.ts'
import { octaves, ridged } from './noise.ts'

/** Horizontal scale of the ridges: a spur and a valley to about one hex. */
const RIDGE = HEX * 1.25
const WARP = HEX * 0.34
/** Ground under this relief still shows a little of its grain. */
const LEAST_RELIEF = 5

/** How much steeper the ground is drawn than it is, so that the median slope shows: less where hexes are smaller. */
export function exaggeration(hexMetres: number): number {
  const known: [number, number][] = [
    [1000, 4],
    [4000, 13],
    [12000, 15],
  ]
  if (hexMetres <= known[0]![0]) return known[0]![1]
  for (let i = 1; i < known.length; i++) {
    const [m1, e1] = known[i]!
    const [m0, e0] = known[i - 1]!
    if (hexMetres <= m1) return e0 + ((e1 - e0) * (hexMetres - m0)) / (m1 - m0)
  }
  return known.at(-1)![1]
}

/** Where the ridges of a point are looked up, and how high they are: written to `out` as x, y, metres. */
export function ridgeFrame(field: HeightField, x: number, y: number, out: Float64Array): void {
  out[0] = (x + octaves(x / RIDGE, y / RIDGE, 2, 11) * WARP) / RIDGE
  out[1] = (y + octaves(x / RIDGE, y / RIDGE, 2, 23) * WARP) / RIDGE
  out[2] = Math.max(LEAST_RELIEF, field.relief(x, y)) * 0.5
}

/** Height of the ridges at a place of the ridge frame, 0 to about 1.6: added before the light falls, never contoured. */
export const ridgeAt = (u: number, v: number): number => ridged(u, v, 4, 37)

/**
 * Light of a slope, -1 (darkest) to 1 (lightest), 0 on the flat.
 * @param dx rise towards the east, metres per metre, exaggerated
 * @param dy rise towards the south
 */
export function light(dx: number, dy: number): number {
  const length = Math.sqrt(1 + dx * dx + dy * dy)
  // The sun stands 45° high in the north-west.
  const facing = (dx * 0.5 + dy * 0.5 + Math.SQRT1_2) / length
  const against = (facing - Math.SQRT1_2) / (facing > Math.SQRT1_2 ? 1 - Math.SQRT1_2 : Math.SQRT1_2)
  return Math.max(-1, Math.min(1, against * 1.15))
}

/** Mixes the shade of a light value into a colour. */
export function applyShade(value: number, out: [number, number, number]): void {
  const colour = value < 0 ? SHADE.dark : SHADE.light
  const alpha = value < 0 ? -value * SHADE.darkest : value * SHADE.lightest
  for (let k = 0; k < 3; k++) out[k]! += (colour[k]! - out[k]!) * alpha
}
