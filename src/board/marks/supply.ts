/** Supply on the map: flows as wide as the tons they carry, who is fed, who goes hungry, and the line of a unit. */
import { flowWidth } from '../../app/flows.ts'
import type { HexIndex } from '../../engine/types.ts'
import { averaged, throughPoints, trace } from '../basemap/curves.ts'
import type { Box } from '../labels/place.ts'
import type { Point } from '../layout.ts'
import type { Frame } from '../liveLayer.ts'
import type { SupplyOverlay } from '../model.ts'
import { FACE, OVERLAY, PANEL } from '../theme.ts'
import { callout, footOf, type Ground, ring, tag } from './shapes.ts'

/** A stretch of road over which the same load goes. */
interface Stretch {
  readonly hexes: readonly HexIndex[]
  readonly tons: number
}

/**
 * Flows laid together: where several go the same way they are one, as wide as all of them, down to where they part or
 * something is unloaded.
 */
export function stretchesOf(flows: SupplyOverlay['flows']): readonly Stretch[] {
  const tons = new Map<string, number>()
  const out = new Map<HexIndex, Set<HexIndex>>()
  const into = new Map<HexIndex, Set<HexIndex>>()
  const key = (from: HexIndex, to: HexIndex): string => `${from} ${to}`
  const add = (map: Map<HexIndex, Set<HexIndex>>, at: HexIndex, other: HexIndex): void => {
    map.set(at, (map.get(at) ?? new Set()).add(other))
  }
  for (const flow of flows)
    flow.path.slice(1).forEach((to, i) => {
      const from = flow.path[i]!
      tons.set(key(from, to), (tons.get(key(from, to)) ?? 0) + flow.tons)
      add(out, from, to)
      add(into, to, from)
    })
  /** Where the load that comes from a hex goes on undiminished, or -1. */
  const onward = (from: HexIndex, at: HexIndex): HexIndex => {
    const [next, ...others] = out.get(at) ?? []
    const isPlain = next !== undefined && others.length === 0 && into.get(at)?.size === 1
    return isPlain && tons.get(key(at, next)) === tons.get(key(from, at)) ? next : -1
  }
  const isBegin = (from: HexIndex, to: HexIndex): boolean =>
    ![...(into.get(from) ?? [])].some(before => onward(before, from) === to)
  const stretches: Stretch[] = []
  for (const [from, goals] of out)
    for (const to of goals) {
      if (!isBegin(from, to)) continue
      const hexes = [from, to]
      for (let next = onward(from, to); next >= 0; next = onward(hexes.at(-2)!, hexes.at(-1)!))
        hexes.push(next)
      stretches.push({ hexes, tons: tons.get(key(from, to))! })
    }
  return stretches.sort((a, b) => a.tons - b.tons || a.hexes[0]! - b.hexes[0]!)
}

/** Under the counters: the flows, and the line of the unit looked at. */
export function drawFlows(frame: Frame, ground: Ground, supply: SupplyOverlay, night: boolean): void {
  const { context } = frame
  const lines = stretchesOf(supply.flows).map(({ hexes, tons }) => {
    const points = smooth(frame, ground, hexes)
    const path = new Path2D()
    trace(path, points)
    return { points, path, width: flowWidth(tons) }
  })
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const isRim of [true, false]) {
    if (isRim) context.strokeStyle = night ? OVERLAY.flowRimNight : OVERLAY.flowRimDay
    else context.strokeStyle = night ? OVERLAY.flowNight : OVERLAY.flowDay
    for (const { path, width } of lines) {
      context.lineWidth = width + (isRim ? 3 : 0)
      context.stroke(path)
    }
  }
  context.strokeStyle = night ? OVERLAY.flowRimNight : OVERLAY.flowRimDay
  for (const { points, width } of lines) if (width >= 4) drawWay(context, points, width)
  if (supply.line.length > 1) drawLine(frame, ground, supply, night)
}

/** Distance between two signs of the way a flow goes, CSS px. */
const WAY_EVERY = 84

/** Chevrons along a flow, pointing where it goes. */
function drawWay(context: CanvasRenderingContext2D, points: readonly Point[], width: number): void {
  const half = Math.max(2.2, width * 0.3)
  let gone = WAY_EVERY / 2
  context.lineWidth = 1.5
  points.forEach((b, i) => {
    const a = points[i - 1]
    if (!a) return
    gone += Math.hypot(b.x - a.x, b.y - a.y)
    if (gone < WAY_EVERY) return
    gone = 0
    context.save()
    context.translate(b.x, b.y)
    context.rotate(Math.atan2(b.y - a.y, b.x - a.x))
    context.beginPath()
    context.moveTo(-half, -half)
    context.lineTo(half * 0.6, 0)
    context.lineTo(-half, half)
    context.stroke()
    context.restore()
  })
}

function drawLine(frame: Frame, ground: Ground, supply: SupplyOverlay, night: boolean): void {
  const { context } = frame
  const isCut = supply.blockedAt >= 0
  const line = new Path2D()
  trace(line, smooth(frame, ground, supply.line))
  context.strokeStyle = OVERLAY.orderRim
  context.lineWidth = 6
  context.stroke(line)
  context.strokeStyle = isCut ? (night ? OVERLAY.hungryNight : OVERLAY.hungryDay) : OVERLAY.order
  context.lineWidth = 3
  context.setLineDash(isCut ? [8, 6] : [])
  context.stroke(line)
  context.setLineDash([])
}

const smooth = (frame: Frame, ground: Ground, hexes: readonly HexIndex[]): Point[] =>
  throughPoints(
    averaged(
      hexes.map(hex => frame.at(ground.layout.centre(hex))),
      2,
    ),
    6,
  )

const TAG_FONT = `700 11px ${FACE.counter}`
/** Hexes under these heights carry no tag of what was delivered, and none of what is wanting. */
const FED_FROM = 33
const HUNGRY_FROM = 26

/** Over the counters: tags, rings of the hungry, narrow places, and where a line is cut. */
export function drawSupplyTags(frame: Frame, ground: Ground, supply: SupplyOverlay, night: boolean): void {
  const { context, hexPx } = frame
  const red = night ? OVERLAY.hungryNight : OVERLAY.hungryDay
  for (const { hex, text } of supply.fed) {
    if (hexPx < FED_FROM || text === '') continue
    const { x, y } = footOf(frame, ground, hex)
    tag(context, text, x, y, '#eaf2e2', '#25402f', TAG_FONT)
  }
  for (const { hex } of supply.hungry) {
    const { x, y } = frame.at(ground.layout.centre(hex))
    context.setLineDash([5, 3.5])
    context.strokeStyle = red
    context.lineWidth = hexPx < HUNGRY_FROM ? 1.6 : 2.2
    context.beginPath()
    context.arc(x, y, Math.max(7, hexPx * 0.44), 0, Math.PI * 2)
    context.stroke()
    context.setLineDash([])
  }
  // Over all rings: in a crowd the words matter most.
  for (const { hex, text } of supply.hungry) {
    if (hexPx < HUNGRY_FROM || text === '') continue
    const { x, y } = footOf(frame, ground, hex)
    tag(context, text, x, y, '#fde4dc', '#7a1a14', TAG_FONT)
  }
  for (const choke of supply.chokes) {
    const { x, y } = frame.at(ground.layout.centre(choke.hex))
    context.beginPath()
    context.arc(x, y, 17, 0, Math.PI * 2)
    context.strokeStyle = night ? OVERLAY.flowRimNight : OVERLAY.flowRimDay
    context.lineWidth = 6
    context.stroke()
    context.strokeStyle = red
    context.lineWidth = 3
    context.stroke()
    callout(context, choke.lines, x + 26, y, { ...PANEL, edge: red }, FACE.panel)
  }
  if (supply.blockedAt >= 0) ring(frame, ground, supply.blockedAt, red, 3)
}

/** Where the tags stand, so that names give way to them. */
export function supplyTagBoxes(frame: Frame, ground: Ground, supply: SupplyOverlay): Box[] {
  const { hexPx } = frame
  const tagged = [...(hexPx < FED_FROM ? [] : supply.fed), ...(hexPx < HUNGRY_FROM ? [] : supply.hungry)]
  return tagged
    .filter(({ text }) => text !== '')
    .map(({ hex, text }) => {
      const { x, y } = footOf(frame, ground, hex)
      const half = 6 + text.length * 2.6
      return { left: x - half, top: y - 9, right: x + half, bottom: y + 9 }
    })
}
