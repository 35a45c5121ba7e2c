import { describe, expect, test } from 'vitest'
import { neighbourTable } from '../../src/engine/map/build.ts'
import { centreOf, hexAt, type LatLon, toLatLon } from '../../src/scenario/projection.ts'
import { sample } from '../../src/tools/mapCompiler/field.ts'
import { jsonText } from '../../src/tools/mapCompiler/jsonText.ts'
import { drawRivers } from '../../src/tools/mapCompiler/rivers.ts'
import { routeHexes } from '../../src/tools/mapCompiler/routes.ts'
import type { RiverSurvey } from '../../src/tools/mapCompiler/survey.ts'

/** Seven columns of five hexes whose plane is easy to think in: one degree a row, 0.866 degrees a column. */
const net = {
  cols: 7,
  rows: 5,
  orientation: 'flat' as const,
  origin: { lat: 50, lon: 100, colStepLon: Math.sqrt(3) / 2, rowStepLat: 1 },
  neighbours: neighbourTable(7, 5, 'flat'),
}

const known = { source: 'estimate', confidence: 'C', basis: 'a test' } as const
const river = (id: string, rest: Partial<RiverSurvey> = {}): RiverSurvey => ({
  id,
  name: id,
  names: {},
  course: { points: [] },
  reaches: [{ class: 'river' }],
  ...known,
  ...rest,
})
/** A place by hex rows south and hex heights east of the centre of 0000. */
const place = (south: number, east: number): LatLon => ({ lat: 50 - south, lon: 100 + east })
const sidesOf = (drawn: ReturnType<typeof drawRivers>[number]): string =>
  drawn.sides.map(side => side.join('|')).join(' ')

/** A course through the middle of the map from edge to edge. */
const EASTWARD = [place(2, -2), place(2, 8)]

describe('a river is drawn along hexsides', () => {
  test('from edge to edge, with the left bank first', () => {
    const [drawn] = drawRivers(net, [river('main')], [EASTWARD])
    const left = drawn!.sides.map(([bank]) => Number(bank.slice(2)))
    const right = drawn!.sides.map(([, bank]) => Number(bank.slice(2)))
    expect(Math.max(...left)).toBeLessThanOrEqual(2)
    expect(Math.min(...right)).toBeGreaterThanOrEqual(1)
    expect(drawn!.sides[0]!.every(bank => bank.startsWith('00'))).toBe(true)
    expect(drawn!.sides.at(-1)!.every(bank => bank.startsWith('06'))).toBe(true)
  })

  test('round a bend, which is not cut', () => {
    const bend = [place(-2, 1.2), place(3, 1.2), place(3, 4.6), place(-2, 4.6)]
    const [drawn] = drawRivers(net, [river('bend')], [bend])
    const southernmost = Math.max(...drawn!.sides.flat().map(bank => Number(bank.slice(2))))
    expect(southernmost).toBeGreaterThanOrEqual(3)
  })

  test('along the hexsides that the survey names, and off those that it forbids', () => {
    const [plain] = drawRivers(net, [river('main')], [EASTWARD])
    const [a, b] = plain!.sides[4]!
    const [moved] = drawRivers(net, [river('main', { keepOff: [[a, b]] })], [EASTWARD])
    expect(sidesOf(moved!)).not.toContain(`${a}|${b}`)
    const south = [
      ['0302', '0203'],
      ['0302', '0303'],
      ['0302', '0403'],
    ] as const
    const [pulled] = drawRivers(net, [river('main', { along: south })], [EASTWARD])
    expect(sidesOf(pulled!)).toContain('0302|0203 0302|0303 0302|0403')
  })

  test('into another river, sharing no hexside with it', () => {
    const [main, branch] = drawRivers(
      net,
      [river('main'), river('branch', { joins: 'main' })],
      [EASTWARD, [place(-2, 2.6), place(2, 2.6)]],
    )
    const shared = branch!.sides.filter(side => sidesOf(main!).includes([...side].sort().join('|')))
    expect(shared).toEqual([])
    const mouth = branch!.sides.at(-1)!
    expect(mouth.every(bank => sidesOf(main!).includes(bank))).toBe(true)
  })

  test('in reaches that follow each other', () => {
    const [plain] = drawRivers(net, [river('main')], [EASTWARD])
    const reaches = [
      { class: 'stream', suffix: '-upper' },
      { class: 'major', from: plain!.sides[6]! },
    ] as const
    const [upper, lower] = drawRivers(net, [river('main', { reaches })], [EASTWARD])
    expect([upper!.id, upper!.class, lower!.id, lower!.class]).toEqual([
      'main-upper',
      'stream',
      'main',
      'major',
    ])
    expect([...upper!.sides, ...lower!.sides]).toEqual(plain!.sides)
  })

  test('or not at all where the survey contradicts itself', () => {
    expect(() => drawRivers(net, [river('a', { joins: 'b' })], [EASTWARD])).toThrow('a joins b')
    expect(() => drawRivers(net, [river('main', { along: [['0303', '0304']] })], [EASTWARD])).toThrow(
      'main does not run along 0303|0304',
    )
    const reaches = [{ class: 'stream' }, { class: 'river', from: ['0000', '0001'] }] as const
    expect(() => drawRivers(net, [river('main', { reaches })], [EASTWARD])).toThrow(
      'does not run along 0000|0001',
    )
  })
})

describe('a route', () => {
  const hexOf = (id: string): string | undefined => (id === 'P1' ? '0302' : undefined)

  test('runs straight between places, hexes and points', () => {
    const east = toLatLon(net, centreOf(net, 2 * 7 + 6))
    const by = ['0002', 'P1', [east.lat, east.lon]] as const
    expect(routeHexes(net, { id: 'R', name: 'R', by, ...known }, hexOf).join(' ')).toBe(
      '0002 0102 0202 0302 0402 0502 0602',
    )
  })

  test('names the waypoint that is not there', () => {
    expect(() => routeHexes(net, { id: 'R', name: 'R', by: ['0002', 'P9'], ...known }, hexOf)).toThrow(
      'R: no such waypoint on the map: P9',
    )
  })
})

describe('hexes and the earth', () => {
  test('each centre lies in its own hex', () => {
    const all = Array.from({ length: net.cols * net.rows }, (_, hex) => hex)
    expect(all.map(hex => hexAt(net, toLatLon(net, centreOf(net, hex))))).toEqual(all)
  })

  test('a place beyond the edge is in no hex', () => {
    expect(hexAt(net, place(-0.8, 0))).toBe(-1)
    expect(hexAt(net, place(0, -0.7))).toBe(-1)
  })

  test('a field is read between its points', () => {
    const field = { west: 100, south: 49, step: 1, cols: 2, rows: 2, values: [0, 10, 20, 30] }
    expect(sample(field, { lat: 49.5, lon: 100.5 })).toBe(15)
    expect(sample(field, { lat: 60, lon: 90 })).toBe(0)
  })
})

describe('JSON for people', () => {
  test('keeps short things on a line and draws rows of the map under each other', () => {
    expect(jsonText({ id: 'x', rows: ['.........', 'mmmmmmmmm', 'hhhhhhhhh'], at: [1, 2] })).toBe(
      '{\n  "id": "x",\n  "rows": [\n    ".........",\n    "mmmmmmmmm",\n    "hhhhhhhhh"\n  ],\n  "at": [1, 2]\n}\n',
    )
  })

  test('is read back as it was, long lists included', () => {
    const value = {
      list: Array.from({ length: 200 }, (_, i) => i * 7),
      pairs: Array.from({ length: 90 }, (_, i) => [i, i / 2]),
      deep: [{ a: null, b: 'ö"\\' }, []],
    }
    expect(JSON.parse(jsonText(value))).toEqual(value)
    expect(
      Math.max(
        ...jsonText(value)
          .split('\n')
          .map(line => line.length),
      ),
    ).toBeLessThanOrEqual(120)
  })
})
