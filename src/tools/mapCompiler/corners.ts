/** The corners of hexes and the hexsides between them: the net on which rivers run. */
import type { HexMap } from '../../engine/map/hexMap.ts'
import { centreOf, type GeoGrid, type PlanePoint } from '../../scenario/projection.ts'

export type Net = GeoGrid & Pick<HexMap, 'neighbours'>

/** A hexside as one walks it from corner to corner. */
export interface Step {
  readonly to: number
  readonly left: number
  readonly right: number
}

export interface Corners {
  /** Steps from each corner; a corner is named by the smallest `hex * 6 + corner` of the hexes that meet there. */
  readonly steps: ReadonlyMap<number, readonly Step[]>
  readonly place: (corner: number) => PlanePoint
  /** Whether the edge of the map runs through the corner. */
  readonly atEdge: (corner: number) => boolean
  /** The six corners of a hex. */
  readonly of: (hex: number) => number[]
}

/** From corner to centre, in hex heights (flat-top) or hex widths (pointy-top). */
const SIZE = 1 / Math.sqrt(3)
/** Clockwise, so that side d runs from corner d to corner d + 1: side 0 is the north or the north-east one. */
const SHAPE = {
  flat: [
    [-SIZE / 2, -0.5],
    [SIZE / 2, -0.5],
    [SIZE, 0],
    [SIZE / 2, 0.5],
    [-SIZE / 2, 0.5],
    [-SIZE, 0],
  ],
  pointy: [
    [0, -SIZE],
    [0.5, -SIZE / 2],
    [0.5, SIZE / 2],
    [0, SIZE],
    [-0.5, SIZE / 2],
    [-0.5, -SIZE / 2],
  ],
} as const

export function cornersOf(net: Net): Corners {
  const next = (hex: number, side: number): number => net.neighbours[hex * 6 + (side % 6)]!
  const nameOf = (hex: number, corner: number): number => {
    const across = next(hex, corner)
    const before = next(hex, corner + 5)
    const names = [hex * 6 + (corner % 6)]
    if (across >= 0) names.push(across * 6 + ((corner + 4) % 6))
    if (before >= 0) names.push(before * 6 + ((corner + 2) % 6))
    return Math.min(...names)
  }
  const steps = new Map<number, Step[]>()
  for (let hex = 0; hex < net.cols * net.rows; hex++) {
    for (let side = 0; side < 6; side++) {
      const other = next(hex, side)
      if (other < 0) continue
      // Clockwise round a hex one has it on the right hand.
      const from = nameOf(hex, side)
      const list = steps.get(from) ?? []
      list.push({ to: nameOf(hex, side + 1), left: other, right: hex })
      steps.set(from, list)
    }
  }
  return {
    steps,
    place: corner => {
      const centre = centreOf(net, (corner - (corner % 6)) / 6)
      const [dx, dy] = SHAPE[net.orientation][corner % 6]!
      return { x: centre.x + dx, y: centre.y + dy }
    },
    atEdge: corner => {
      const hex = (corner - (corner % 6)) / 6
      return next(hex, corner % 6) < 0 || next(hex, (corner % 6) + 5) < 0
    },
    of: hex => [0, 1, 2, 3, 4, 5].map(corner => nameOf(hex, corner)),
  }
}
