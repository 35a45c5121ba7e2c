import { describe, expect, test } from 'vitest'
import { coastOf } from '../../src/board/basemap/coast.ts'
import { LAKE, LAND, SEA, seaward, surveyedWater } from '../../src/board/basemap/shoreline.ts'
import { waterField, watersOf } from '../../src/board/basemap/water.ts'
import { hexLayout } from '../../src/board/layout.ts'
import type { MapPicture, Ring, Shores } from '../../src/board/model.ts'
import { neighbourTable } from '../../src/engine/map/build.ts'
import { TERRAINS } from '../../src/engine/types.ts'

/** Six columns and four rows; one step of the grid on the earth is a tenth of a degree. */
const COLS = 6
const ROWS = 4
const origin = { lat: 50, lon: 150, colStepLon: 0.1, rowStepLat: 0.1 }

/** A picture from letters: "~" sea, "o" lake, "." tundra; `rings` in plane units of columns and rows. */
function picture(rows: readonly string[], shores: Shores): MapPicture {
  const of = { '~': 'sea', o: 'lake', '.': 'tundra' } as const
  const terrain = Uint8Array.from(
    rows.flatMap(row => [...row].map(sign => TERRAINS.indexOf(of[sign as keyof typeof of]))),
  )
  const neighbours = neighbourTable(COLS, ROWS, 'flat')
  const map = { cols: COLS, rows: ROWS, orientation: 'flat', hexMetres: 1000, origin, terrain, neighbours }
  return {
    map: map as unknown as MapPicture['map'],
    relief: {} as never,
    spotHeights: [],
    areas: [],
    border: null,
    shores,
  }
}

/** A box on the earth between columns and rows. */
const box = (west: number, north: number, east: number, south: number): Ring =>
  [
    [north, west],
    [north, east],
    [south, east],
    [south, west],
  ].map(([row, col]) => [50 - row! * 0.1, 150 + col! * 0.1] as const)

const WESTERN_HALF = box(-2, -2, 2.5, 6)
const HALVES = ['...~~~', '...~~~', '...~~~', '...~~~']
const layoutOf = ({ map }: MapPicture) => hexLayout(map)

/** What the point of the grid nearest to a hex's centre is. */
function atHex(scene: MapPicture, col: number, row: number): number {
  const layout = layoutOf(scene)
  const step = 4
  const grid = { cols: Math.ceil(layout.width / step) + 2, rows: Math.ceil(layout.height / step) + 2, step }
  const water = surveyedWater({ ...scene, shores: scene.shores! }, layout, grid)
  const { x, y } = layout.centre(row * COLS + col)
  return water[Math.round(y / step) * grid.cols + Math.round(x / step)]!
}

describe('the surveyed shore', () => {
  const shores = { land: [WESTERN_HALF], lakes: [box(0.7, 0.7, 1.3, 1.3)], stretches: [] }

  test('land inside its ring, sea outside, lakes in the land', () => {
    const scene = picture(['...~~~', '.o.~~~', '...~~~', '...~~~'], shores)
    expect([atHex(scene, 0, 0), atHex(scene, 4, 2), atHex(scene, 1, 1)]).toEqual([LAND, SEA, LAKE])
  })

  test('the hex is right where the survey says otherwise', () => {
    const scene = picture(['~..~~~', '...~~~', '...~.~', '...~~~'], shores)
    expect(atHex(scene, 0, 0)).toBe(SEA)
    expect(atHex(scene, 4, 2)).toBe(LAND)
    expect(atHex(scene, 1, 1)).toBe(LAND)
  })

  test('the sea grows deep by the way to the nearest land', () => {
    const rows = [0, 0, 1, 1, 1, 1]
    const far = seaward(Uint8Array.from([...rows, ...rows]), { cols: 6, rows: 2, step: 10 })
    expect([...far.slice(0, 6)]).toEqual([0, 0, 10, 20, 30, 40])
  })
})

/** The value that a generator comes to. */
function whole<T>(work: Generator<number, T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

describe('cliffs and sand', () => {
  const line = box(2.5, 0, 2.5, 4).slice(0, 3)
  const coast = (kind: 'cliff' | 'sand' | 'low') => {
    const scene = picture(HALVES, {
      land: [WESTERN_HALF],
      lakes: [],
      stretches: [{ kind, line }],
    })
    const layout = layoutOf(scene)
    const region = { x: 0, y: 0, width: layout.width, height: layout.height }
    const waters = whole(watersOf(whole(waterField(scene, layout)), region))
    return coastOf(scene, layout, waters)
  }

  test('a shore near a line of cliffs has ticks that point to the land', () => {
    const { cliff, sand } = coast('cliff')
    expect(cliff.length).toBeGreaterThan(20)
    expect(sand).toEqual([])
    expect(cliff.every(({ landX }) => landX < 0)).toBe(true)
  })

  test('sand is sand, and what is low is left plain', () => {
    expect(coast('sand').sand.length).toBeGreaterThan(20)
    expect(coast('low')).toEqual({ cliff: [], sand: [] })
  })
})
