/**
 * Hex to pixel and back, for flat-top and pointy-top maps. Map pixels count 64 from one flat side of a hex to the
 * opposite one and start at the north-west corner of the box round all hexes.
 */
import { defineHex, type Hex, Orientation } from 'honeycomb-grid'
import type { HexMap } from '../engine/map/hexMap.ts'
import type { HexIndex } from '../engine/types.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Map px between two flat sides of a hex. */
export const HEX = 64
const SIZE = HEX / Math.sqrt(3)

export type LayoutGrid = Pick<HexMap, 'cols' | 'rows' | 'orientation' | 'origin'>

export interface HexLayout {
  readonly cols: number
  readonly rows: number
  readonly flat: boolean
  /** Size of the box round all hexes, map px. */
  readonly width: number
  readonly height: number
  /** Centres by hex index. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Six corners from a centre. Corner i and i + 1 end the hexside towards neighbour i of the map's directions. */
  readonly corners: readonly Point[]
  centre(hex: HexIndex): Point
  /** Hex under a point, -1 off the map. */
  hexAt(x: number, y: number): HexIndex
  /** Nearest hex of the map, also for points outside it. */
  nearest(x: number, y: number): HexIndex
  /** Middle of the hexside towards a direction. */
  sideMiddle(hex: HexIndex, direction: number): Point
  /** Map px of a place on the earth, and back. */
  fromEarth(lon: number, lat: number): Point
  toEarth(x: number, y: number): { lon: number; lat: number }
}

/** Builds the layout of a map; the geometry is honeycomb's, the tables are for the hot loops of the baker. */
export function hexLayout(grid: LayoutGrid): HexLayout {
  const { cols, rows } = grid
  const flat = grid.orientation === 'flat'
  const Tile = defineHex({
    dimensions: SIZE,
    orientation: flat ? Orientation.FLAT : Orientation.POINTY,
    offset: -1,
    origin: 'topLeft',
  })
  const x = new Float32Array(cols * rows)
  const y = new Float32Array(cols * rows)
  for (let hex = 0; hex < cols * rows; hex++) {
    const tile = new Tile({ col: hex % cols, row: Math.floor(hex / cols) })
    x[hex] = tile.x
    y[hex] = tile.y
  }
  const corners = clockwiseCorners(new Tile({ col: 0, row: 0 }), flat)
  const stepX = flat ? SIZE * 1.5 : HEX
  const stepY = flat ? HEX : SIZE * 1.5
  const layout: HexLayout = {
    cols,
    rows,
    flat,
    width: flat ? (cols - 1) * stepX + SIZE * 2 : (cols + (rows > 1 ? 0.5 : 0)) * stepX,
    height: flat ? (rows + (cols > 1 ? 0.5 : 0)) * stepY : (rows - 1) * stepY + SIZE * 2,
    x,
    y,
    corners,
    centre: hex => ({ x: x[hex]!, y: y[hex]! }),
    hexAt(px, py) {
      const hex = nearestCentre(px, py)
      return insideHex(px - x[hex]!, py - y[hex]!, flat) ? hex : -1
    },
    nearest: nearestCentre,
    sideMiddle(hex, direction) {
      const a = corners[direction]!
      const b = corners[(direction + 1) % 6]!
      return { x: x[hex]! + (a.x + b.x) / 2, y: y[hex]! + (a.y + b.y) / 2 }
    },
    fromEarth: (lon, lat) => ({
      x: x[0]! + ((lon - grid.origin.lon) / grid.origin.colStepLon) * stepX,
      y: y[0]! + ((grid.origin.lat - lat) / grid.origin.rowStepLat) * stepY,
    }),
    toEarth: (px, py) => ({
      lon: grid.origin.lon + ((px - x[0]!) / stepX) * grid.origin.colStepLon,
      lat: grid.origin.lat - ((py - y[0]!) / stepY) * grid.origin.rowStepLat,
    }),
  }
  return layout

  /** Rounds to a hex in cube coordinates, then brings what lies off the map to its edge. */
  function nearestCentre(px: number, py: number): HexIndex {
    const [along, across] = flat ? [px - x[0]!, py - y[0]!] : [py - y[0]!, px - x[0]!]
    const q = along / (SIZE * 1.5)
    const r = across / HEX - q / 2
    let roundQ = Math.round(q)
    let roundR = Math.round(r)
    const roundS = Math.round(-q - r)
    const gapQ = Math.abs(roundQ - q)
    const gapR = Math.abs(roundR - r)
    const gapS = Math.abs(roundS + q + r)
    if (gapQ > gapR && gapQ > gapS) roundQ = -roundR - roundS
    else if (gapR > gapS) roundR = -roundQ - roundS
    const main = roundQ
    const other = roundR + (main - (main & 1)) / 2
    const col = clamp(flat ? main : other, 0, cols - 1)
    const row = clamp(flat ? other : main, 0, rows - 1)
    return row * cols + col
  }
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** Corners turned so that corner 0 begins the hexside of direction 0 (north, or north-east on pointy-top maps). */
function clockwiseCorners(tile: Hex, flat: boolean): Point[] {
  const around = tile.corners
    .map(corner => ({ x: corner.x - tile.x, y: corner.y - tile.y }))
    .sort((a, b) => bearing(a) - bearing(b))
  // Flat-top: the north side runs from the north-west corner (bearing 330) to the north-east one.
  return flat ? [around[5]!, ...around.slice(0, 5)] : around
}

/** Degrees clockwise from north, the pointy-top's north corner at 0 exactly. */
function bearing(point: Point): number {
  const degrees = (Math.atan2(point.x, -point.y) * 180) / Math.PI
  return Math.round(degrees + 360) % 360
}

function insideHex(dx: number, dy: number, flat: boolean): boolean {
  const [u, v] = flat ? [Math.abs(dx), Math.abs(dy)] : [Math.abs(dy), Math.abs(dx)]
  return v <= HEX / 2 && (u * Math.sqrt(3) + v) / 2 <= HEX / 2 + 1e-6
}
