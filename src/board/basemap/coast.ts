/** What a shore is like: cliffs as ticks on the land side, sand with surf before it. */
import type { HexLayout } from '../layout.ts'
import type { MapPicture, Shores } from '../model.ts'
import { COVER, MAP } from '../theme.ts'
import type { Region } from './ground.ts'
import { chance } from './noise.ts'
import { onSheet } from './shoreline.ts'
import type { Waters } from './water.ts'

/** A piece of shore: its middle, and the way to the land, one px long. */
interface Piece {
  readonly x: number
  readonly y: number
  readonly landX: number
  readonly landY: number
}

export interface Coast {
  readonly cliff: readonly Piece[]
  readonly sand: readonly Piece[]
}

/** Further than this from every line the shore is nothing particular, map px. */
const FAR = 96

/** Sorts the pieces of a surveyed shore by what the shore is there. */
export function coastOf({ shores }: MapPicture, layout: HexLayout, { field, line }: Waters): Coast {
  const coast = { cliff: [] as Piece[], sand: [] as Piece[] }
  if (!shores) return coast
  const stretches = shores.stretches.map(({ kind, line }) => ({ kind, points: onSheet(line, layout) }))
  for (let i = 0; i < line.count * 4; i += 4) {
    const [xa, ya, xb, yb] = [line.ends[i]!, line.ends[i + 1]!, line.ends[i + 2]!, line.ends[i + 3]!]
    const length = Math.hypot(xb - xa, yb - ya)
    if (length < 0.5) continue
    const [x, y] = [(xa + xb) / 2, (ya + yb) / 2]
    const kind = kindAt(stretches, x, y)
    if (kind === 'low' || field.isLake(x, y)) continue
    const [nx, ny] = [-(yb - ya) / length, (xb - xa) / length]
    const way = field.at(x + nx * 5, y + ny * 5) < field.at(x - nx * 5, y - ny * 5) ? 1 : -1
    coast[kind].push({ x, y, landX: nx * way, landY: ny * way })
  }
  return coast
}

type Stretch = {
  readonly kind: Shores['stretches'][number]['kind']
  readonly points: ReturnType<typeof onSheet>
}

function kindAt(stretches: readonly Stretch[], x: number, y: number): Stretch['kind'] {
  let best = FAR ** 2
  let found: Stretch['kind'] = 'low'
  for (const { kind, points } of stretches) {
    for (let i = 1; i < points.length; i++) {
      const gap = gapToLeg(points[i - 1]!, points[i]!, x, y)
      if (gap < best) {
        best = gap
        found = kind
      }
    }
  }
  return found
}

/** Square of the distance to a leg. */
function gapToLeg(
  [xa, ya]: readonly [number, number],
  [xb, yb]: readonly [number, number],
  x: number,
  y: number,
): number {
  const [dx, dy] = [xb - xa, yb - ya]
  const share = Math.max(0, Math.min(1, ((x - xa) * dx + (y - ya) * dy) / (dx * dx + dy * dy || 1)))
  return (x - xa - dx * share) ** 2 + (y - ya - dy * share) ** 2
}

/** The sand of a region, as wide on both sides: the water comes over the half that it covers. */
export function drawSand(context: CanvasRenderingContext2D, { sand }: Coast, region: Region): void {
  context.fillStyle = `rgb(${COVER.beach.tint.join()})`
  for (const { x, y } of near(sand, region)) {
    context.beginPath()
    context.arc(x, y, 8, 0, Math.PI * 2)
    context.fill()
  }
}

/** Lines of surf, map px before the sand. */
const SURF = [7, 12, 17]

/** Ticks of cliffs on the land and lines of surf on the water, over the shore. */
export function drawCoast(context: CanvasRenderingContext2D, coast: Coast, region: Region, px: number): void {
  const ticks = new Path2D()
  for (const { x, y, landX, landY } of near(coast.cliff, region)) {
    const length = 3.5 + chance(Math.round(x), Math.round(y), 181) * 3.5
    ticks.moveTo(x, y)
    ticks.lineTo(x + landX * length, y + landY * length)
  }
  context.strokeStyle = MAP.cliff
  context.lineWidth = 1 * px
  context.stroke(ticks)
  const surf = new Path2D()
  for (const { x, y, landX, landY } of near(coast.sand, region)) {
    for (const out of SURF) {
      if (chance(Math.round(x), Math.round(y), 190 + out) > 0.7) continue
      const [sx, sy] = [x - landX * out, y - landY * out]
      surf.moveTo(sx - landY * 2.4, sy + landX * 2.4)
      surf.lineTo(sx + landY * 2.4, sy - landX * 2.4)
    }
  }
  context.strokeStyle = MAP.surf
  context.lineWidth = 1.2 * px
  context.stroke(surf)
}

const near = (pieces: readonly Piece[], { x, y, width, height }: Region): readonly Piece[] =>
  pieces.filter(
    piece => piece.x > x - 24 && piece.x < x + width + 24 && piece.y > y - 24 && piece.y < y + height + 24,
  )
