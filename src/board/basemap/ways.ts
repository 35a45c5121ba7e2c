/** Roads, tracks and railways: centre to centre in the data, smooth lines in the cartographic convention on the map. */
import type { HexIndex } from '../../engine/types.ts'
import { WAYS, type Way } from '../../engine/types.ts'
import { HEX, type HexLayout, type Point } from '../layout.ts'
import type { MapPicture } from '../model.ts'
import { type Distance, MAP } from '../theme.ts'
import { averaged, beside, overTheEdge, throughPoints, trace } from './curves.ts'
import { noise } from './noise.ts'

export interface WayLine {
  readonly points: readonly Point[]
  /** Position in WAYS. */
  readonly way: number
}

export interface Ways {
  readonly roads: readonly WayLine[]
  readonly rails: readonly (readonly Point[])[]
}

/** How far a railway runs beside the road that shares its hexes. */
const BESIDE_ROAD = HEX * 0.16
const WANDER = HEX * 0.05
const STEPS = 8

export function waysOf(picture: MapPicture, layout: HexLayout): Ways {
  const { map } = picture
  const roads = map.roadLines.filter(line => line.path.length > 1)
  const fixed = new Set(
    map.places.filter(place => place.kind !== 'area' && place.kind !== 'hill').map(p => p.hex),
  )
  const nodes = smoothNodes(
    roads.map(line => line.path),
    fixed,
    layout,
  )
  const drawn = new Set<string>()
  // The better way is drawn where two share a stretch: WAYS runs from good to poor.
  const lines = [...roads]
    .sort((a, b) => a.way - b.way || (a.id < b.id ? -1 : 1))
    .flatMap(line => unshared(line.path, drawn).map(path => ({ path, way: line.way })))
  return {
    roads: lines.map(({ path, way }) => ({
      way,
      points: throughPoints(
        offSheet(
          path,
          path.map(hex => nodes.get(hex)!),
          layout,
        ),
        STEPS,
      ).map(wandered),
    })),
    rails: map.railLines
      .filter(line => line.path.length > 1)
      .map(line => railCourse(line.path, map.way, map.neighbours, layout)),
  }
}

/**
 * Where the lines pass each hex. A hex with two neighbours on the network is drawn towards their middle, twice, so
 * that columns of hexes make no zigzag; junctions, ends and places stay at their centres.
 */
function smoothNodes(
  paths: readonly (readonly HexIndex[])[],
  fixed: ReadonlySet<HexIndex>,
  layout: HexLayout,
): Map<HexIndex, Point> {
  const beside = new Map<HexIndex, Set<HexIndex>>()
  const link = (a: HexIndex, b: HexIndex) => {
    const known = beside.get(a)
    if (known) known.add(b)
    else beside.set(a, new Set([b]))
  }
  for (const path of paths) {
    path.forEach((hex, i) => {
      if (i === 0) return
      link(hex, path[i - 1]!)
      link(path[i - 1]!, hex)
    })
  }
  let nodes = new Map([...beside.keys()].map(hex => [hex, layout.centre(hex)] as const))
  for (let round = 0; round < 3; round++) {
    nodes = new Map(
      [...nodes].map(([hex, point]) => {
        const [a, b] = beside.get(hex)!
        if (fixed.has(hex) || beside.get(hex)!.size !== 2) return [hex, point]
        const [p, q] = [nodes.get(a!)!, nodes.get(b!)!]
        return [hex, { x: (p.x + 2 * point.x + q.x) / 4, y: (p.y + 2 * point.y + q.y) / 4 }]
      }),
    )
  }
  return nodes
}

/** Stretches of a path over hexsides that no line before it took. */
function unshared(path: readonly HexIndex[], drawn: Set<string>): HexIndex[][] {
  const parts: HexIndex[][] = []
  let part: HexIndex[] = []
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!]
    const key = a < b ? `${a}-${b}` : `${b}-${a}`
    if (drawn.has(key)) {
      if (part.length > 1) parts.push(part)
      part = []
      continue
    }
    drawn.add(key)
    if (part.length === 0) part.push(a)
    part.push(b)
  }
  if (part.length > 1) parts.push(part)
  return parts
}

function railCourse(
  path: readonly HexIndex[],
  way: Uint8Array,
  neighbours: Int32Array,
  layout: HexLayout,
): Point[] {
  const centres = averaged(
    path.map(hex => layout.centre(hex)),
    2,
  )
  const withRoad = path.map((hex, i) => (sharesRoad(hex, path[i + 1], way, neighbours) ? BESIDE_ROAD : 0))
  const eased = withRoad.map(
    (here, i) => (here * 2 + (withRoad[i - 1] ?? here) + (withRoad[i + 1] ?? here)) / 4,
  )
  return throughPoints(
    offSheet(
      path,
      beside(centres, i => -eased[i]!),
      layout,
    ),
    STEPS,
  )
}

function sharesRoad(
  hex: HexIndex,
  next: HexIndex | undefined,
  way: Uint8Array,
  neighbours: Int32Array,
): boolean {
  for (let d = 0; d < 6; d++) if (neighbours[hex * 6 + d] === next) return way[hex * 6 + d]! > 0
  return false
}

/** A way that ends in a hex on the edge of the map goes on over it. */
function offSheet(path: readonly HexIndex[], points: readonly Point[], layout: HexLayout): Point[] {
  const { cols, rows, width, height } = layout
  const onEdge = (hex: HexIndex) =>
    hex % cols === 0 || hex % cols === cols - 1 || hex < cols || hex >= cols * (rows - 1)
  const all = overTheEdge(points, width, height, HEX * 1.1)
  const first = onEdge(path[0]!) || all[0] === points[0] ? 0 : 1
  const last = onEdge(path.at(-1)!) || all.at(-1) === points.at(-1) ? all.length : all.length - 1
  return all.slice(first, last)
}

/** Nothing on the steppe runs straight. */
function wandered(point: Point): Point {
  const [x, y] = [point.x / (HEX * 0.9), point.y / (HEX * 0.9)]
  return { x: point.x + noise(x, y, 401) * WANDER * 2, y: point.y + noise(x, y, 409) * WANDER * 2 }
}

/** Line of one kind of way: width, dashes in px, and the width of its pale casing's edge (0 = none). */
interface Stroke {
  readonly width: number
  readonly dash: readonly number[]
  readonly casing: number
}
const line = (width: number, dash: readonly number[] = [], casing = 0): Stroke => ({ width, dash, casing })
/** What a map has from the start; what sappers cut is drawn over it. */
type Road = Exclude<Way, 'none' | 'columnTrack'>
const ROADS: { readonly [D in Distance]: { readonly [R in Road]: Stroke } } = {
  near: {
    highway: line(5, [], 1),
    road: line(4, [], 1),
    track: line(1.7),
    mountainTrack: line(1.5, [6, 3]),
  },
  middle: { highway: line(3, [], 0.8), road: line(1.6), track: line(1.2), mountainTrack: line(1, [4, 2.5]) },
  far: { highway: line(1.4), road: line(1.1), track: line(0.9), mountainTrack: line(0.8, [3, 2]) },
}
/** The least first, so that the better way lies on top. */
const DRAWN: readonly Road[] = ['mountainTrack', 'track', 'road', 'highway']

export function drawRoads(
  context: CanvasRenderingContext2D,
  ways: Ways,
  distance: Distance,
  px: number,
): void {
  context.lineJoin = 'round'
  for (const surface of DRAWN) {
    const stroke = ROADS[distance][surface]
    const path = new Path2D()
    for (const road of ways.roads) if (WAYS[road.way] === surface) trace(path, road.points)
    context.lineCap = stroke.dash.length > 0 ? 'butt' : 'round'
    context.setLineDash([])
    context.strokeStyle = 'rgba(250,244,228,.55)'
    context.lineWidth = (stroke.width + 2) * px
    context.stroke(path)
    context.setLineDash(stroke.dash.map(length => length * px))
    context.strokeStyle = MAP.road
    context.lineWidth = stroke.width * px
    context.stroke(path)
    context.setLineDash([])
    if (stroke.casing === 0) continue
    context.strokeStyle = MAP.roadFill
    context.lineWidth = (stroke.width - stroke.casing * 2) * px
    context.stroke(path)
  }
}

const RAIL_WIDTH: { readonly [D in Distance]: number } = { near: 4.4, middle: 3, far: 2.2 }

/** Chequered line on a pale rim. */
export function drawRails(
  context: CanvasRenderingContext2D,
  ways: Ways,
  distance: Distance,
  px: number,
): void {
  const width = RAIL_WIDTH[distance]
  const path = new Path2D()
  for (const rail of ways.rails) trace(path, rail)
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  context.strokeStyle = 'rgba(250,244,228,.7)'
  context.lineWidth = (width + 2.4) * px
  context.stroke(path)
  context.strokeStyle = MAP.rail
  context.lineWidth = width * px
  context.stroke(path)
  const dash = (width / 4.4) * 7 * px
  context.setLineDash([dash, dash])
  context.strokeStyle = MAP.railFill
  context.lineWidth = width * 0.52 * px
  context.stroke(path)
  context.setLineDash([])
}
