import { describe, expect, test } from 'vitest'
import { neighbourTable } from '../../src/engine/map/build.ts'
import { hexText } from '../../src/engine/map/hexMap.ts'
import { centreOf, type LatLon, toLatLon } from '../../src/scenario/projection.ts'
import { centred, mostly, outerRings } from '../../src/tools/mapCompiler/areas.ts'
import { cornersOf } from '../../src/tools/mapCompiler/corners.ts'
import { ownership } from '../../src/tools/mapCompiler/ownership.ts'
import { drawRivers } from '../../src/tools/mapCompiler/rivers.ts'
import type { Point, RiverSurvey } from '../../src/tools/mapCompiler/survey.ts'
import { classifyTerrain } from '../../src/tools/mapCompiler/terrain.ts'

/** Seven by five hexes; the plane has its centre of 0000 at 50 N 100 E, one hex height or width to the degree. */
const net = (orientation: 'flat' | 'pointy') => ({
  cols: 7,
  rows: 5,
  orientation,
  origin:
    orientation === 'flat'
      ? { lat: 50, lon: 100, colStepLon: Math.sqrt(3) / 2, rowStepLat: 1 }
      : { lat: 50, lon: 100, colStepLon: 1, rowStepLat: Math.sqrt(3) / 2 },
  neighbours: neighbourTable(7, 5, orientation),
})
const BOTH = ['flat', 'pointy'] as const
const place = (south: number, east: number): LatLon => ({ lat: 50 - south, lon: 100 + east })
const point = (south: number, east: number): Point => [50 - south, 100 + east]
const box = (north: number, west: number, south: number, east: number): Point[] => [
  point(north, west),
  point(north, east),
  point(south, east),
  point(south, west),
]
const RIVER: RiverSurvey = {
  id: 'main',
  name: 'Main',
  names: {},
  course: { points: [] },
  reaches: [{ class: 'river' }],
  source: 'estimate',
  confidence: 'C',
  basis: 'a test',
}

describe.each(BOTH)('on %s-topped hexes', orientation => {
  const grid = net(orientation)

  test('a hexside runs between the corners that both of its hexes name', () => {
    const corners = cornersOf(grid)
    for (const [from, steps] of corners.steps) {
      for (const { to, left, right } of steps) {
        const shared = corners.of(left).filter(corner => corners.of(right).includes(corner))
        expect(shared.sort()).toEqual([from, to].sort())
        const [a, b] = [corners.place(from), corners.place(to)]
        const [l, r] = [centreOf(grid, left), centreOf(grid, right)]
        // The side stands midway and square between the two centres.
        expect((a.x + b.x) / 2).toBeCloseTo((l.x + r.x) / 2)
        expect((a.y + b.y) / 2).toBeCloseTo((l.y + r.y) / 2)
        expect((b.x - a.x) * (r.x - l.x) + (b.y - a.y) * (r.y - l.y)).toBeCloseTo(0)
        expect((b.x - a.x) * (r.y - l.y) - (b.y - a.y) * (r.x - l.x)).toBeGreaterThan(0)
      }
    }
  })

  test('a river keeps the north on its left hand when it runs east', () => {
    const [drawn] = drawRivers(grid, [RIVER], [[place(2, -2), place(2, 9)]])
    for (const [left, right] of drawn!.sides) {
      const rows = [left, right].map(text => Number(text.slice(2)))
      expect(rows[0]!).toBeLessThanOrEqual(rows[1]! + (orientation === 'flat' ? 1 : 0))
    }
    expect(drawn!.sides.length).toBeGreaterThan(8)
  })

  test('the side that holds a place holds all on its side of a line', () => {
    const line = [point(-3, 2.6), point(9, 2.6)]
    const owner = ownership(grid, { side: 'soviet', from: '0002', line }, [])
    for (let hex = 0; hex < 35; hex++) {
      expect(owner(hex), hexText(grid, hex)).toBe(centreOf(grid, hex).x < 2.6 ? 'soviet' : 'japanese')
    }
  })

  test('or all inside its areas', () => {
    const owner = ownership(grid, { side: 'japanese', areas: [box(-1, -1, 1.6, 9)] }, [])
    expect(owner(0)).toBe('japanese')
    expect(owner(4 * 7)).toBe('soviet')
  })

  test('sea is where neither the centre nor most of a hex is land; a lake where both are water', () => {
    const coast = [box(-1, -1, 9, 3.1)]
    const lakes = [box(1.4, 0.4, 3.2, 2.2)]
    const ground = { height: [], reliefRank: [], green: [], hollow: [] }
    const scene = { net: grid, ground, rivers: [], owner: () => 'soviet' as const, coast, lakes }
    const terrain = classifyTerrain(scene, { base: 'steppe', cover: [], sharp: [], hexes: [] })
    terrain.forEach((kind, hex) => {
      const { x } = centreOf(grid, hex)
      if (x > 3.7) expect(kind, hexText(grid, hex)).toBe('sea')
      else if (x < 3 && !centred(grid, hex, lakes)) expect(kind, hexText(grid, hex)).toBe('steppe')
    })
    expect(terrain).toContain('lake')
  })
})

test('a starting place off the map is named', () => {
  expect(() => ownership(net('flat'), { side: 'soviet', from: '9999' }, [])).toThrow(
    'control: 9999 lies off the map',
  )
})

test('half a hex is not most of it', () => {
  const grid = net('flat')
  const { lat, lon } = toLatLon(grid, centreOf(grid, 10))
  const half: Point[] = [
    [lat + 2, lon - 3],
    [lat + 2, lon - 0.05],
    [lat - 2, lon - 0.05],
    [lat - 2, lon - 3],
  ]
  expect(mostly(grid, 10, [half])).toBe(false)
  expect(mostly(grid, 10, [half.map(([a, o]): Point => [a, o + 0.2])])).toBe(true)
})

test('rings of a file are read latitude first', () => {
  const ring = [
    [1, 2],
    [3, 4],
    [5, 6],
  ] as const
  const file = { features: [{ geometry: { type: 'Polygon', coordinates: [ring] } }] }
  expect(outerRings(file)).toEqual([
    [
      [2, 1],
      [4, 3],
      [6, 5],
    ],
  ])
})
