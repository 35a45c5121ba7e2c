/** Marks that lie on the ground, below the counters: reach, path, supply, control, zones, sight. */
import { isOfThird } from '../../engine/map/geometry.ts'
import type { HexIndex } from '../../engine/types.ts'
import { trace } from '../basemap/curves.ts'
import { faceFor } from '../counterSize.ts'
import type { Box } from '../labels/place.ts'
import { haloText, inkFor } from '../labels/text.ts'
import type { Frame } from '../liveLayer.ts'
import type { Overlays, PathOverlay, ReachOverlay } from '../model.ts'
import { FACE, OVERLAY } from '../theme.ts'
import { drawAirGround } from './aircraft.ts'
import { drawControl } from './control.ts'
import { drawCommand, drawElevation, drawWorksRings, worksTagBoxes } from './country.ts'
import { drawGhostFront } from './ghost.ts'
import { drawStanding } from './marches.ts'
import { filled, filledToEdge, type Ground, rimPath, ruled } from './shapes.ts'
import { drawFlows, supplyTagBoxes } from './supply.ts'
import { drawTurns, turnTagBoxes } from './turns.ts'

/** Hexes under this height carry no figures. */
const FIGURES_FROM = 40
/** A reach of more hexes than this has a figure on every third: the rest is told under the pointer. */
const MOST_FIGURES = 110

export function drawGroundMarks(frame: Frame, ground: Ground, overlays: Overlays, night: boolean): void {
  if (overlays.elevation) drawElevation(frame, ground, overlays.elevation)
  if (overlays.seen) drawVeil(frame, ground, new Set(overlays.seen), night)
  if (overlays.control) drawControl(frame, ground, overlays.control)
  if (overlays.ghost) drawGhostFront(frame, ground, overlays.ghost)
  if (overlays.zones) drawZones(frame, ground, overlays.zones)
  if (overlays.works) drawWorksRings(frame, ground, overlays.works)
  if (overlays.command) drawCommand(frame, ground, overlays.command)
  if (overlays.reach) drawReach(frame, ground, overlays.reach, night)
  if (overlays.turns) drawTurns(frame, ground, overlays.turns)
  if (overlays.supply) drawFlows(frame, ground, overlays.supply, night)
  if (overlays.standing) drawStanding(frame, ground, overlays.standing)
}

/** What follows the pointer: the way that would be marched, and what aircraft would do. */
export function drawPlan(frame: Frame, ground: Ground, { air, path }: Overlays): void {
  if (air) drawAirGround(frame, ground, air)
  if (path) drawPath(frame, ground, path)
}

function drawReach(frame: Frame, ground: Ground, reach: ReachOverlay, night: boolean): void {
  const { context } = frame
  const colour = reach.enemy ? OVERLAY.attack : OVERLAY.order
  context.fillStyle = reach.enemy ? 'rgba(250,226,220,.30)' : OVERLAY.reach
  context.fill(filled(frame, ground, reach.hexes))
  if (reach.forced.length > 0) drawForced(frame, ground, reach.forced)
  const rim = rimPath(frame, ground, new Set(reach.hexes))
  context.lineCap = 'round'
  context.strokeStyle = 'rgba(250,246,234,.72)'
  context.lineWidth = 5
  context.stroke(rim)
  context.strokeStyle = colour
  context.lineWidth = 2.2
  if (reach.enemy) context.setLineDash([7, 4])
  context.stroke(rim)
  context.setLineDash([])
  if (frame.hexPx < FIGURES_FROM) return
  context.font = `700 ${figureSize(frame)}px ${FACE.counter}`
  context.textAlign = 'center'
  const { rim: halo } = inkFor(night)
  reach.hexes.forEach((hex, i) => {
    const label = reach.labels[i]
    if (!label || !isFigured(ground, reach, hex) || !hasFigure(frame, ground, hex)) return
    const { x, y } = frame.at(ground.layout.centre(hex))
    haloText(context, label, x, y + frame.hexPx * FOOT, night ? '#cfe4f5' : colour, halo, 3)
  })
  context.textAlign = 'left'
}

/** Baseline of figures below the middle of a hex, in hex heights: clear of a counter, and of the hexside. */
const FOOT = 0.47
const figureSize = (frame: Frame): number => (frame.hexPx > 56 ? 12.5 : 11)

function isFigured({ layout }: Ground, reach: ReachOverlay, hex: HexIndex): boolean {
  const { cols, rows, flat } = layout
  return (
    reach.hexes.length <= MOST_FIGURES ||
    isOfThird({ cols, rows, orientation: flat ? 'flat' : 'pointy' }, hex)
  )
}

/** A figure stands on every hex in the window, but not half behind a counter. */
function hasFigure(frame: Frame, ground: Ground, hex: HexIndex): boolean {
  if (!frame.holds(ground.layout.centre(hex))) return false
  const top = frame.hexPx * FOOT - figureSize(frame) * 0.75
  return !ground.occupied.has(hex) || top >= faceFor(frame.hexPx).height / 2
}

/** Where figures and tags of the marks stand, so that names give way to them. */
export function figureBoxes(frame: Frame, ground: Ground, overlays: Overlays): Box[] {
  return [
    ...(overlays.reach ? reachBoxes(frame, ground, overlays.reach) : []),
    ...(overlays.turns ? turnTagBoxes(frame, ground, overlays.turns) : []),
    ...(overlays.supply ? supplyTagBoxes(frame, ground, overlays.supply) : []),
    ...(overlays.works ? worksTagBoxes(frame, ground, overlays.works) : []),
    ...(overlays.objectives ? flagBoxes(frame, ground, overlays.objectives) : []),
  ]
}

/** Flags fly over the counters, on the hexside. */
const flagBoxes = (frame: Frame, ground: Ground, flags: NonNullable<Overlays['objectives']>): Box[] =>
  flags.map(({ hex }) => {
    const { x, y } = frame.at(ground.layout.centre(hex))
    const top = y - frame.hexPx / 2
    return { left: x - 10, top: top - 7, right: x + 14, bottom: top + 7 }
  })

function reachBoxes(frame: Frame, ground: Ground, reach: ReachOverlay): Box[] {
  if (frame.hexPx < FIGURES_FROM) return []
  return reach.hexes
    .filter((hex, i) => reach.labels[i] && isFigured(ground, reach, hex) && hasFigure(frame, ground, hex))
    .map(hex => {
      const { x, y } = frame.at(ground.layout.centre(hex))
      const foot = y + frame.hexPx * FOOT
      return { left: x - 13, top: foot - figureSize(frame), right: x + 13, bottom: foot + 1 }
    })
}

/** Ground that only a forced march reaches: darker, and ruled. */
function drawForced(frame: Frame, ground: Ground, hexes: readonly HexIndex[]): void {
  const { context } = frame
  const area = filled(frame, ground, hexes)
  context.fillStyle = OVERLAY.forced
  context.fill(area)
  ruled(frame, area, 'rgba(20,80,127,.17)', 7)
}

function drawPath(frame: Frame, ground: Ground, overlay: PathOverlay): void {
  if (overlay.hexes.length < 2) return
  const { context } = frame
  const points = overlay.hexes.map(hex => frame.at(ground.layout.centre(hex)))
  const path = new Path2D()
  trace(path, points)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 8
  context.stroke(path)
  context.strokeStyle = OVERLAY.order
  context.lineWidth = 4.2
  context.stroke(path)
  const [a, b] = [points.at(-2)!, points.at(-1)!]
  const turn = Math.atan2(b.y - a.y, b.x - a.x)
  context.save()
  context.translate(b.x, b.y)
  context.rotate(turn)
  context.beginPath()
  context.moveTo(9, 0)
  context.lineTo(-5, -8)
  context.lineTo(-5, 8)
  context.closePath()
  context.fillStyle = OVERLAY.order
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 1.6
  context.fill()
  context.stroke()
  context.restore()
}

function drawZones(frame: Frame, ground: Ground, zones: readonly HexIndex[]): void {
  ruled(frame, filled(frame, ground, zones), 'rgba(179,38,30,.42)', 6)
}

/** A thin grey over ground that nobody of ours sees, never black, with an edge at the limit of sight. */
function drawVeil(frame: Frame, ground: Ground, seen: ReadonlySet<HexIndex>, night: boolean): void {
  const hidden: HexIndex[] = []
  for (let hex = 0; hex < ground.layout.x.length; hex++) if (!seen.has(hex)) hidden.push(hex)
  frame.context.fillStyle = night ? 'rgba(6,10,18,.34)' : 'rgba(58,56,54,.22)'
  frame.context.fill(filledToEdge(frame, ground, hidden))
  frame.context.strokeStyle = night ? 'rgba(232,226,208,.55)' : 'rgba(58,56,54,.6)'
  frame.context.lineWidth = 1.6
  frame.context.stroke(rimPath(frame, ground, seen))
}
