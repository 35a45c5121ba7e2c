/**
 * The neighbour table of a map, made once when the map is built. The only file of the engine that knows the hex library;
 * rules read the table.
 */
import { Direction, defineHex, type HexCoordinates, neighborOf, Orientation } from 'honeycomb-grid'
import { NOWHERE } from '../types.ts'
import type { HexMap } from './hexMap.ts'

/** Clockwise from north (flat-top). */
const FLAT = [Direction.N, Direction.NE, Direction.SE, Direction.S, Direction.SW, Direction.NW]
/** Clockwise from north-east (pointy-top). */
const POINTY = [Direction.NE, Direction.E, Direction.SE, Direction.SW, Direction.W, Direction.NW]

/** In both grids of the briefs (odd-q and odd-r) it is the odd line that is shifted; the library writes that as -1. */
const ODD_SHIFTED = -1

/**
 * Six entries per hex (`hex * 6 + direction`): index of the neighbour, -1 off the map. Directions run clockwise, from
 * north for flat-top hexes, from north-east for pointy-top ones.
 */
export function neighbourTable(cols: number, rows: number, orientation: HexMap['orientation']): Int32Array {
  const flat = orientation === 'flat'
  const Hex = defineHex({ orientation: flat ? Orientation.FLAT : Orientation.POINTY, offset: ODD_SHIFTED })
  const directions = flat ? FLAT : POINTY
  const table = new Int32Array(cols * rows * 6)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const at: HexCoordinates = { col, row }
      const hex = new Hex(at)
      const base = (row * cols + col) * 6
      for (let d = 0; d < 6; d++) {
        const next = neighborOf(hex, directions[d]!)
        const onMap = next.col >= 0 && next.col < cols && next.row >= 0 && next.row < rows
        table[base + d] = onMap ? next.row * cols + next.col : NOWHERE
      }
    }
  }
  return table
}
