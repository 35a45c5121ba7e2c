/** Which cover a point shows: the hex class under a displaced point, so that borders look grown, not cut. */
import { TERRAINS, type Terrain } from '../../engine/types.ts'
import { HEX, type HexLayout } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { COVER } from '../theme.ts'
import { octaves } from './noise.ts'

/** Most that a point is displaced; the noise seldom reaches half of it, so a hex keeps two thirds of its ground. */
const SPAN = HEX * 0.85 * 0.9
const WAVE = HEX * 1.15

export interface CoverField {
  /** Position in TERRAINS of the ground shown at a point that was displaced by `sway`; water shows its shore's cover. */
  at(x: number, y: number): number
}

/** Displacement of a point in x or y, map px: it bends the borders, and is slow enough for a lattice. */
export const swayX = (x: number, y: number): number => octaves(x / WAVE, y / WAVE, 4, 101) * SPAN
export const swayY = (x: number, y: number): number => octaves(x / WAVE, y / WAVE, 4, 211) * SPAN

export const TINTS = TERRAINS.map(terrain => COVER[terrain])

const isWater = (terrain: Terrain): boolean => terrain === 'lake' || terrain === 'sea' || terrain === 'shoal'
export const WATER: readonly boolean[] = TERRAINS.map(isWater)

export function coverField(picture: MapPicture, layout: HexLayout): CoverField {
  const shown = groundUnderWater(picture)
  return { at: (x, y) => shown[layout.nearest(x, y)]! }
}

/** Classes with each water hex replaced by the commonest land round it, so that a lake's shore carries no blue tint. */
function groundUnderWater({ map }: MapPicture): Uint8Array {
  const shown = Uint8Array.from(map.terrain)
  for (let hex = 0; hex < shown.length; hex++) {
    if (!WATER[map.terrain[hex]!]) continue
    const counts = new Map<number, number>()
    for (let d = 0; d < 6; d++) {
      const beside = map.neighbours[hex * 6 + d]!
      if (beside < 0 || WATER[map.terrain[beside]!]) continue
      const terrain = map.terrain[beside]!
      counts.set(terrain, (counts.get(terrain) ?? 0) + 1)
    }
    const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
    if (best) shown[hex] = best[0]
  }
  return shown
}
