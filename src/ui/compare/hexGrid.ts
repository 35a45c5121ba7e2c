/** A plain drawing of a hex map for the page: paths of sets of hexes in a box of its own. Pure. */
import type { HexMap } from '../../engine/map/hexMap.ts'
import type { HexIndex } from '../../engine/types.ts'

export interface HexGrid {
  /** Of the box round all hexes. */
  readonly width: number
  readonly height: number
  centre(hex: HexIndex): { readonly x: number; readonly y: number }
  /** Outlines of some hexes as the data of one SVG path. */
  path(hexes: readonly HexIndex[]): string
}

/** From the middle of a hex to a corner, and to the middle of a side. */
const CORNER = 10
const SIDE = (CORNER * Math.sqrt(3)) / 2

/** The grid of a map as it is printed: odd columns (flat tops) or rows (pointy tops) stand half a hex further on. */
export function hexGrid({ cols, rows, orientation }: Pick<HexMap, 'cols' | 'rows' | 'orientation'>): HexGrid {
  const isFlat = orientation === 'flat'
  const along = (main: number): number => CORNER + main * CORNER * 1.5
  const across = (other: number, main: number): number => SIDE + (other * 2 + (main % 2)) * SIDE
  const place = (hex: HexIndex) => {
    const [col, row] = [hex % cols, Math.floor(hex / cols)]
    return isFlat ? { x: along(col), y: across(row, col) } : { x: across(col, row), y: along(row) }
  }
  const corners = [0, 60, 120, 180, 240, 300].map(degrees => {
    const turn = ((degrees + (isFlat ? 0 : 30)) * Math.PI) / 180
    return { x: CORNER * Math.cos(turn), y: CORNER * Math.sin(turn) }
  })
  const [main, other] = isFlat ? [cols, rows] : [rows, cols]
  const long = along(main - 1) + CORNER
  const wide = (other * 2 + (main > 1 ? 1 : 0)) * SIDE
  return {
    width: isFlat ? long : wide,
    height: isFlat ? wide : long,
    centre: place,
    path: hexes =>
      hexes
        .map(hex => {
          const { x, y } = place(hex)
          return `M${corners.map(corner => `${(x + corner.x).toFixed(1)} ${(y + corner.y).toFixed(1)}`).join('L')}Z`
        })
        .join(''),
  }
}
