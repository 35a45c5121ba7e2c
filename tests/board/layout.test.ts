import fc from 'fast-check'
import { defineHex, Grid, Orientation, rectangle } from 'honeycomb-grid'
import { describe, expect, test } from 'vitest'
import { HEX, hexLayout, type LayoutGrid } from '../../src/board/layout.ts'
import { neighbourTable } from '../../src/engine/map/build.ts'

const origin = { lat: 50, lon: 119, colStepLon: 0.05, rowStepLat: 0.04 }
const sheet = (orientation: 'flat' | 'pointy'): LayoutGrid => ({ cols: 9, rows: 7, orientation, origin })

describe.each(['flat', 'pointy'] as const)('a %s-top map', orientation => {
  const grid = sheet(orientation)
  const layout = hexLayout(grid)
  const hexes = Array.from({ length: grid.cols * grid.rows }, (_, hex) => hex)

  test('every hex is found at its own centre and just inside its corners', () => {
    for (const hex of hexes) {
      const { x, y } = layout.centre(hex)
      expect(layout.hexAt(x, y)).toBe(hex)
      for (const corner of layout.corners) {
        expect(layout.hexAt(x + corner.x * 0.97, y + corner.y * 0.97)).toBe(hex)
      }
    }
  })

  test('the hex under a point is the one honeycomb finds', () => {
    const Tile = defineHex({
      dimensions: HEX / Math.sqrt(3),
      orientation: orientation === 'flat' ? Orientation.FLAT : Orientation.POINTY,
      origin: 'topLeft',
    })
    const tiles = new Grid(Tile, rectangle({ width: grid.cols, height: grid.rows }))
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    // On the very edge of a hex either answer is right: the points asked about keep off the round figures drawn most.
    const inside = (share: number, length: number): number => 0.0137 + share * (length - 0.0291)
    fc.assert(
      fc.property(part, part, (u, v) => {
        const point = { x: inside(u, layout.width), y: inside(v, layout.height) }
        const tile = tiles.pointToHex(point, { allowOutside: true })
        const onMap = tile.col >= 0 && tile.row >= 0 && tile.col < grid.cols && tile.row < grid.rows
        expect(layout.hexAt(point.x, point.y)).toBe(onMap ? tile.row * grid.cols + tile.col : -1)
      }),
    )
  })

  test('the hexside towards a neighbour lies halfway to it', () => {
    const neighbours = neighbourTable(grid.cols, grid.rows, orientation)
    for (const hex of hexes) {
      for (let d = 0; d < 6; d++) {
        const beside = neighbours[hex * 6 + d]!
        if (beside < 0) continue
        const [a, b, side] = [layout.centre(hex), layout.centre(beside), layout.sideMiddle(hex, d)]
        expect(side.x).toBeCloseTo((a.x + b.x) / 2, 3)
        expect(side.y).toBeCloseTo((a.y + b.y) / 2, 3)
      }
    }
  })

  test('off the map there is no hex, but always a nearest one', () => {
    expect(layout.hexAt(-40, -40)).toBe(-1)
    expect(layout.nearest(-40, -40)).toBe(0)
    expect(layout.hexAt(layout.width + 40, layout.height / 2)).toBe(-1)
  })

  test('a place on the earth goes to its pixel and back', () => {
    expect(layout.fromEarth(origin.lon, origin.lat)).toEqual(layout.centre(0))
    const { x, y } = layout.fromEarth(119.21, 49.87)
    const { lon, lat } = layout.toEarth(x, y)
    expect(lon).toBeCloseTo(119.21, 9)
    expect(lat).toBeCloseTo(49.87, 9)
  })
})
