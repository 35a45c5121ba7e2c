/** Tree crowns as small pictures, drawn once for each size of map. */
import type { Glyphs } from '../theme.ts'

/** How signs are sown: lattice in glyph px, share of its points that are kept, and how far they are shaken (0 = rows stay rows). */
export interface Sowing {
  readonly across: number
  readonly down: number
  readonly keep: number
  readonly shakeX: number
  readonly shakeY: number
  readonly seed: number
}

export interface Crown extends Sowing {
  readonly on: Glyphs
  readonly pictures: readonly HTMLCanvasElement[]
}

interface Kind {
  readonly on: Glyphs
  readonly lattice: readonly [across: number, down: number, keep: number]
  readonly seed: number
  readonly crown: string
  readonly sun: string
  readonly shadow: string
}

const KINDS: readonly Kind[] = [
  {
    on: 'wood',
    lattice: [6.4, 5.2, 0.62],
    seed: 601,
    crown: '#8fa873',
    sun: '#b9cc98',
    shadow: 'rgba(70,84,52,.45)',
  },
  {
    on: 'mixed',
    lattice: [11, 9, 0.4],
    seed: 611,
    crown: '#92a872',
    sun: '#bccd98',
    shadow: 'rgba(70,84,52,.40)',
  },
  {
    on: 'taiga',
    lattice: [5, 4.2, 0.8],
    seed: 621,
    crown: '#7f9f7c',
    sun: '#a6bf9c',
    shadow: 'rgba(48,70,60,.50)',
  },
]

/** Radii of crowns in glyph px, smallest to largest. */
const RADII = [1.7, 1.95, 2.2, 2.45, 2.7]

/** Kinds of trees with their pictures; `size` is one glyph px in pixels of the sheet. */
export function crownsOf(size: number): Crown[] {
  return KINDS.map(kind => ({
    on: kind.on,
    across: kind.lattice[0],
    down: kind.lattice[1],
    keep: kind.lattice[2],
    shakeX: 1,
    shakeY: 0.9,
    seed: kind.seed,
    pictures: RADII.map(radius => picture(kind, radius * size)),
  }))
}

function picture(kind: Kind, radius: number): HTMLCanvasElement {
  const half = Math.ceil(radius * 1.8)
  const canvas = document.createElement('canvas')
  canvas.width = half * 2
  canvas.height = half * 2
  const context = canvas.getContext('2d')!
  const disc = (x: number, y: number, r: number, fill: string) => {
    context.fillStyle = fill
    context.beginPath()
    context.arc(half + x, half + y, r, 0, Math.PI * 2)
    context.fill()
  }
  // The light comes from the north-west, as on the hills.
  disc(radius * 0.45, radius * 0.5, radius, kind.shadow)
  disc(0, 0, radius, kind.crown)
  disc(-radius * 0.3, -radius * 0.35, radius * 0.45, kind.sun)
  return canvas
}
