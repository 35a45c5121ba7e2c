/** How far a unit comes turn by turn: one outline for each turn, paler the later it is, with its number and hour. */
import type { HexIndex } from '../../engine/types.ts'
import type { Box } from '../labels/place.ts'
import type { Point } from '../layout.ts'
import { HEX } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { TurnsOverlay } from '../model.ts'
import { FACE, OVERLAY } from '../theme.ts'
import { filled, type Ground, rimPath, tag } from './shapes.ts'

/** Hexes under this height carry no tags. */
const TAGS_FROM = 11
/** How strongly the ground of each turn is lit, the first turn's first. */
const LIGHT = [0.34, 0.26, 0.19, 0.13, 0.09, 0.06, 0.04] as const
const TAG_FONT = `700 11px ${FACE.counter}`
const TAG_HALF = { width: 25, height: 9 } as const
/** Directions in which an outline is named, as long as it runs through the window there. */
const BEARINGS = [Math.PI / 2, Math.PI * 0.83, Math.PI * 0.17, -Math.PI / 2] as const

export function drawTurns(frame: Frame, ground: Ground, overlay: TurnsOverlay): void {
  const { context } = frame
  let inside: ReadonlySet<HexIndex> = new Set()
  overlay.turns.forEach(({ hexes }, i) => {
    const band = hexes.filter(hex => !inside.has(hex))
    context.fillStyle = `rgba(226,240,250,${LIGHT[Math.min(i, LIGHT.length - 1)]})`
    context.fill(filled(frame, ground, band))
    inside = new Set(hexes)
  })
  context.lineCap = 'round'
  context.lineJoin = 'round'
  overlay.turns.toReversed().forEach(({ hexes }, fromLast) => {
    const isFirst = fromLast === overlay.turns.length - 1
    const rim = rimPath(frame, ground, new Set(hexes))
    context.strokeStyle = 'rgba(250,246,234,.72)'
    context.lineWidth = isFirst ? 5 : 4
    context.stroke(rim)
    context.strokeStyle = OVERLAY.order
    context.lineWidth = isFirst ? 2.4 : 1.5
    context.stroke(rim)
  })
}

/** The number and hour of each outline, over everything. */
export function drawTurnTags(frame: Frame, ground: Ground, overlay: TurnsOverlay): void {
  for (const { text, x, y } of turnTags(frame, ground, overlay))
    tag(frame.context, text, x, y, '#f2f7fb', OVERLAY.order, TAG_FONT)
}

/** Where the tags of the outlines stand, so that names give way to them. */
export const turnTagBoxes = (frame: Frame, ground: Ground, overlay: TurnsOverlay): Box[] =>
  turnTags(frame, ground, overlay).map(({ x, y }) => ({
    left: x - TAG_HALF.width,
    top: y - TAG_HALF.height,
    right: x + TAG_HALF.width,
    bottom: y + TAG_HALF.height,
  }))

interface Tag extends Point {
  readonly text: string
}

function turnTags(frame: Frame, ground: Ground, { turns, from }: TurnsOverlay): readonly Tag[] {
  if (frame.hexPx < TAGS_FROM) return []
  const middle = frame.at(ground.layout.centre(from))
  const set: Tag[] = []
  for (const { hexes, text } of turns) {
    const rim = rimMiddles(frame, ground, new Set(hexes))
    for (const bearing of BEARINGS) {
      const at = furthest(rim, middle, bearing)
      if (at && set.every(other => Math.abs(other.x - at.x) > 60 || Math.abs(other.y - at.y) > 24))
        set.push({ ...at, text })
    }
  }
  return set
}

/** Of points within an eighth of a circle round a bearing the one furthest from the middle. */
function furthest(points: readonly Point[], middle: Point, bearing: number): Point | undefined {
  const far = (point: Point): number => Math.hypot(point.x - middle.x, point.y - middle.y)
  return points
    .filter(point => {
      const turn = Math.atan2(point.y - middle.y, point.x - middle.x) - bearing
      return Math.cos(turn) > Math.cos(Math.PI / 8)
    })
    .toSorted((a, b) => far(b) - far(a) || a.x - b.x || a.y - b.y)[0]
}

/** Middles of the hexsides that lead out of a set of hexes, as far as they are well inside the window. */
function rimMiddles(
  frame: Frame,
  { layout, neighbours, occupied }: Ground,
  hexes: ReadonlySet<HexIndex>,
): Point[] {
  const middles: Point[] = []
  const scale = frame.hexPx / HEX
  for (const hex of hexes) {
    if (!frame.holds(layout.centre(hex))) continue
    const centre = frame.at(layout.centre(hex))
    for (let d = 0; d < 6; d++) {
      const to = neighbours[hex * 6 + d]!
      // The edge of the map is not where the march ends, and a counter is not to be covered.
      if (to < 0 || hexes.has(to) || occupied.has(hex) || occupied.has(to)) continue
      const a = layout.corners[d]!
      const b = layout.corners[(d + 1) % 6]!
      middles.push({ x: centre.x + ((a.x + b.x) / 2) * scale, y: centre.y + ((a.y + b.y) / 2) * scale })
    }
  }
  return middles
}
