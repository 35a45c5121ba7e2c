import { describe, expect, test } from 'vitest'
import { directionTo, hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import { RIVERS, TERRAINS, WAYS } from '../../src/engine/types.ts'
import type { MapFile } from '../../src/scenario/mapSchema.ts'
import { TERRAIN_LETTERS } from '../../src/scenario/terrainLetters.ts'
import { readMap } from '../support/mapFiles.ts'

const START = '1945-08-09'
const known = { source: 'GEO', confidence: 'A' } as const

/** Four columns of three hexes: a river from the north edge to the south between columns 1 and 2, a bridged road across. */
const SMALL: MapFile = {
  formatVersion: 1,
  id: 'small',
  notes: [],
  credits: [],
  grid: {
    orientation: 'flat',
    offset: 'odd-q',
    cols: 4,
    rows: 3,
    hexMetres: 4000,
    origin: { lat: 50, lon: 119 },
    colStepLon: 0.048,
    rowStepLat: 0.036,
  },
  terrain: ['.h:m', '.o.f', '..L.'],
  elevation: [
    [600, 610, 620, 630],
    [600, 610, 620, 630],
    [600, 610, 620, 630],
  ],
  zones: { names: ['steppe', 'mountains'], rows: ['0001', '0001', '0011'] },
  control: ['SSJJ', 'SSJJ', 'SS.J'],
  rivers: [
    {
      id: 'r',
      name: 'River',
      names: {},
      class: 'major',
      // Southward, so that the left bank is the eastern one.
      sides: [
        ['0200', '0100'],
        ['0201', '0100'],
        ['0201', '0101'],
        ['0202', '0101'],
      ],
      ...known,
    },
  ],
  roads: [
    { id: 'a', name: 'A', surface: 'track', hexes: ['0001', '0101', '0201', '0301'], ...known },
    { id: 'b', name: 'B', surface: 'road', hexes: ['0101', '0201'], ...known },
  ],
  railways: [{ id: 'c', name: 'C', gauge: 1435, hexes: ['0000', '0001'], ...known }],
  crossings: [
    {
      id: 'bridge',
      name: 'Bridge',
      kind: 'bridge',
      between: ['0101', '0201'],
      capacity: [
        { from: '1945-08-09T06:00', unit: 'men', perHour: 600, loadClass: 0 },
        { from: '1945-08-10T00:00', unit: 'vehicles', perHour: 120, loadClass: 30 },
      ],
      ...known,
    },
  ],
  works: [{ hex: '0101', level: 5, side: 'japanese', name: 'Hill', ...known }],
  places: [
    {
      id: 'P1',
      name: 'Town',
      names: { zh: '城' },
      kind: 'town',
      hex: '0101',
      lat: 49.95,
      lon: 119.05,
      ...known,
    },
  ],
  spotHeights: [],
  areas: [],
  border: null,
  relief: { west: 118, south: 49, step: 1, cols: 2, rows: 2, metres: [1, 2, 3, 4], ...known },
}

function readSmall(change: Partial<MapFile> = {}) {
  const read = readMap({ ...SMALL, ...change }, START)
  if (!read.ok) expect.fail(read.faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
  const { map } = read
  const hex = (text: string): number => parseHex(map, text)
  return {
    ...read,
    hex,
    side: (a: string, b: string): number => hex(a) * 6 + directionTo(map, hex(a), hex(b)),
  }
}

/** The faults of the small map with a change, as lines. */
function faults(change: { readonly [Field in keyof MapFile]?: unknown }): string[] {
  const read = readMap({ ...SMALL, ...change }, START)
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer}: ${message}`)
}

describe('a map file becomes arrays', () => {
  test('hex by hex', () => {
    const { map, hex } = readSmall()
    expect(TERRAINS[map.terrain[hex('0100')]!]).toBe('hills')
    expect(TERRAINS[map.terrain[hex('0202')]!]).toBe('lake')
    expect(map.elevation[hex('0302')]).toBe(630)
    expect([...map.zone]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1])
    expect([...map.control]).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 0, 2])
    expect([map.works[hex('0101')], map.worksSide[hex('0101')]]).toEqual([5, 2])
  })

  test('with every hexside told from both of its hexes', () => {
    const { map, side } = readSmall()
    for (const [a, b] of [
      ['0101', '0201'],
      ['0201', '0101'],
    ] as const) {
      expect(RIVERS[map.river[side(a, b)]!]).toBe('major')
      expect(WAYS[map.way[side(a, b)]!]).toBe('road')
      expect(map.crossing[side(a, b)]).toBe(0)
    }
    expect(map.rail[side('0001', '0000')]).toBe(1)
    expect(map.river[side('0101', '0100')]).toBe(0)
  })

  test('with the better of two ways that share a hexside, whichever is named first', () => {
    const roads = [...SMALL.roads].reverse()
    const { map, side } = readSmall({ roads })
    expect(WAYS[map.way[side('0101', '0201')]!]).toBe('road')
    expect(WAYS[map.way[side('0201', '0301')]!]).toBe('track')
  })

  test('with the times of a crossing in minutes of the campaign', () => {
    expect(readSmall().map.crossings[0]!.capacity.map(({ from }) => from)).toEqual([360, 1440])
  })

  test('with the charges laid at a crossing', () => {
    const prepared = { side: 'japanese', pips: 2 } as const
    const { map } = readSmall({ crossings: SMALL.crossings.map(each => ({ ...each, prepared })) })
    expect(map.crossings[0]!.prepared).toEqual(prepared)
    expect(readSmall().map.crossings[0]!.prepared).toBeUndefined()
  })

  test('with rivers as left hex and direction', () => {
    const { map } = readSmall()
    const banks = map.riverLines[0]!.path.map(side => hexText(map, Math.floor(side / 6)))
    expect(banks).toEqual(['0200', '0201', '0201', '0202'])
  })

  test('and a chart that says where things come from', () => {
    const { chart } = readSmall()
    expect(chart.provenance.get('P1')).toEqual(known)
    expect(chart.positions.get('P1')).toEqual({ lat: 49.95, lon: 119.05 })
  })
})

describe('faults are values with a pointer', () => {
  test('for a shape that is wrong', () => {
    expect(faults({ control: 'SSJJ', formatVersion: 2 })).toEqual([
      '/formatVersion: got 2; expected 1',
      '/control: got "SSJJ"; expected a list in [ ]',
    ])
  })

  test.each<[string, { readonly [Field in keyof MapFile]?: unknown }, string]>([
    [
      'an unknown terrain',
      { terrain: ['.h:m', '.o?f', '..L.'] },
      '/terrain/1: column 2: no terrain has the letter "?"',
    ],
    ['a short row', { terrain: ['.h:m', '.o.', '..L.'] }, '/terrain/1: expected 4 hexes, found 3'],
    ['a missing row', { elevation: SMALL.elevation.slice(1) }, '/elevation: expected 3 rows, found 2'],
    [
      'an unknown zone',
      { zones: { names: ['steppe'], rows: ['0001', '0000', '0000'] } },
      '/zones/rows/0: column 3: there is no weather zone "1"',
    ],
    [
      'an unknown owner',
      { control: ['SSJJ', 'SSJJ', 'SSXJ'] },
      '/control/2: column 2: expected one of ".SJ", found "X"',
    ],
    [
      'a road that jumps',
      { roads: [{ ...SMALL.roads[0], hexes: ['0001', '0201'] }] },
      '/roads/0/hexes/1: 0201 is no neighbour of 0001; expected a chain of neighbours',
    ],
    [
      'a road off the map',
      { roads: [{ ...SMALL.roads[0], hexes: ['0001', '0003'] }] },
      '/roads/0/hexes/1: 0003 lies off the map; expected one of its hexes',
    ],
    [
      'a road over a river without a crossing',
      { roads: [{ ...SMALL.roads[0], hexes: ['0001', '0101', '0201', '0200', '0100'] }, SMALL.roads[1]] },
      '/roads/0/hexes/4: a river without a crossing from 0200 to 0100; expected a bridge, ferry or ford',
    ],
    [
      'a road into a lake',
      {
        roads: [
          { ...SMALL.roads[0], hexes: ['0001', '0101', '0201', '0301', '0302', '0202'] },
          SMALL.roads[1],
        ],
      },
      '/roads/0/hexes/5: 0202 is a lake; expected dry ground',
    ],
    [
      'a river that breaks off',
      { rivers: [{ ...SMALL.rivers[0], sides: [SMALL.rivers[0]!.sides[0], SMALL.rivers[0]!.sides[2]] }] },
      '/rivers/0/sides/1: 0201-0101 does not go on where the hexside before it ends, left bank first',
    ],
    [
      'a river with its banks changed',
      {
        rivers: [{ ...SMALL.rivers[0], sides: SMALL.rivers[0]!.sides.map(([left, right]) => [right, left]) }],
      },
      '/rivers/0/sides/1: 0100-0201 does not go on where the hexside before it ends, left bank first',
    ],
    [
      'a crossing of no river',
      {
        crossings: [
          ...SMALL.crossings,
          { ...SMALL.crossings[0], id: 'x', kind: 'ford', between: ['0000', '0001'] },
        ],
      },
      '/crossings/1/between: Bridge crosses no river; expected a hexside of a river',
    ],
    [
      'a bridge without a way',
      { roads: [] },
      '/crossings/0/between: Bridge bears no way; expected a road or railway over it',
    ],
    [
      'a river that ends on dry land',
      {
        rivers: [{ ...SMALL.rivers[0], sides: SMALL.rivers[0]!.sides.slice(0, 3) }],
        terrain: ['.h:m', '.o.f', '...L'],
      },
      '/rivers/0/sides/2: River ends on dry land; expected a river, water or the edge',
    ],
    [
      'a place that lies elsewhere',
      { places: [{ ...SMALL.places[0], lon: 119.15 }] },
      '/places/0/hex: Town stands in 0101 and lies in 0301; expected one hex between them at most',
    ],
    [
      'a place that lies off the map',
      { places: [{ ...SMALL.places[0], lat: 50.1 }] },
      '/places/0/hex: Town stands in 0101 and lies off the map; expected one hex between them at most',
    ],
    [
      'a crossing whose times run back',
      { crossings: [{ ...SMALL.crossings[0], capacity: [...SMALL.crossings[0]!.capacity].reverse() }] },
      '/crossings/0/capacity/1/from: 1945-08-09T06:00 is not after the time before it; expected rising times',
    ],
    [
      'a place twice',
      { places: [SMALL.places[0], SMALL.places[0]] },
      '/places/1/id: the places id "P1" stands twice; expected each id once',
    ],
    [
      'a border along a river that is not there',
      { border: { between: 'A and B', rivers: ['argun'], line: [], ...known } },
      '/border/rivers/0: there is no river "argun"; expected the id of one that is there',
    ],
    [
      'a relief of the wrong size',
      { relief: { ...SMALL.relief, metres: [1, 2, 3] } },
      '/relief/metres: expected 4 heights, found 3',
    ],
  ])('for %s', (_what, change, line) => {
    expect(faults(change)).toEqual([line])
  })

  test('for two roads that end side by side, unless a river parts them', () => {
    const [a, b] = [SMALL.roads[0]!, SMALL.roads[1]!]
    const apart = {
      roads: [
        { ...a, hexes: ['0001', '0101'] },
        { ...b, hexes: ['0301', '0201'] },
      ],
      crossings: [],
    }
    expect(faults(apart)).toEqual([])
    expect(faults({ ...apart, rivers: [] })).toEqual([
      '/roads/0/hexes/1: A ends beside B; expected the two to meet in a hex',
      '/roads/1/hexes/1: B ends beside A; expected the two to meet in a hex',
    ])
  })

  test('and all of them are told at once', () => {
    expect(faults({ terrain: ['....'], control: ['SSSS', 'SSSS', 'SSSQ'] })).toEqual([
      '/terrain: expected 3 rows, found 1',
      '/control/2: column 3: expected one of ".SJ", found "Q"',
    ])
  })
})

test('each terrain has a sign of its own', () => {
  const signs = Object.values(TERRAIN_LETTERS)
  expect(signs.filter(sign => sign.length !== 1)).toEqual([])
  expect(new Set(signs).size).toBe(TERRAINS.length)
})
