import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { directionTo, type HexMap, hexText, ownerOf, parseHex } from '../../src/engine/map/hexMap.ts'
import { RIVERS, type River, TERRAINS, WAYS } from '../../src/engine/types.ts'
import { hexAt } from '../../src/scenario/projection.ts'
import { mapText } from '../../src/tools/compileMap.ts'
import { readMap } from '../support/mapFiles.ts'

const committed = readFileSync(new URL('../../scenarios/hailar/map.json', import.meta.url), 'utf8')
const read = readMap(JSON.parse(committed), '1945-08-09')
if (!read.ok) throw new Error(read.faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
const { map, chart } = read

const hex = (text: string): number => parseHex(map, text)
const terrainAt = (text: string): string => TERRAINS[map.terrain[hex(text)]!]!
const owner = (text: string): string | undefined => ownerOf(map.control[hex(text)]!)
const sideOf = (a: string, b: string): number => hex(a) * 6 + directionTo(map, hex(a), hex(b))
const riverBetween = (a: string, b: string): string => RIVERS[map.river[sideOf(a, b)]!]!

/** Printed hexes of the brief's list of places, as far as they lie on the map. */
const PRINTED =
  'P01 1204 P02 1303 P03 0509 P04 0610 P06 1704 P07 3103 P08 3003 P09 3702 P11 2218 P12 2124 P13 1528 P14 1129 ' +
  'P15 2529 P16 2230 P17 2030 P18 2131 P19 2232 P20 2231 P21 2032 P22 2132 P23 2331 P24 2332 P25 2231 P26 2232 ' +
  'P27 2432 P28 2234 P29 2137 P30 2736 P31 2932 P32 3632 P33 4230 P34 4935 P35 5341 P36 5126 P37 1333 P38 0433'

interface Walk {
  /** Crossings by which one may pass. */
  readonly open?: readonly string[]
  /** Hexes from the start. */
  readonly reach?: number
  /** The least water that stops one. */
  readonly barrier?: River
}

/** Hexes one can walk to from a hex. */
function ashore(from: string, { open = [], reach = 100, barrier = 'major' }: Walk = {}): Set<number> {
  const bridges = new Set(open.map(id => map.crossings.findIndex(crossing => crossing.id === id)))
  const reached = new Set([hex(from)])
  for (const at of reached) {
    for (let d = 0; d < 6; d++) {
      const side = at * 6 + d
      const next = map.neighbours[side]!
      if (next < 0 || distance(map, hex(from), next) > reach) continue
      if (map.river[side]! < RIVERS.indexOf(barrier) || bridges.has(map.crossing[side]!)) reached.add(next)
    }
  }
  return reached
}

test('compiling the survey gives the committed file, byte for byte', () => {
  expect(mapText('hailar')).toBe(committed)
})

describe('the places', () => {
  test('stand on the hexes that the brief prints', () => {
    const standing = map.places
      .filter(({ id }) => id.startsWith('P'))
      .map(({ id, hex: at }) => `${id} ${hexText(map, at)}`)
    expect(standing.join(' ')).toBe(PRINTED)
  })

  test('lie within one hex of their latitude and longitude', () => {
    const astray = map.places.flatMap(({ id, hex: at }) => {
      const under = hexAt(map, chart.positions.get(id)!)
      return under >= 0 && distance(map, under, at) <= 1 ? [] : [id]
    })
    expect(astray).toEqual([])
  })
})

describe('the rivers', () => {
  test.each([
    ['argun', '0011', '1000'],
    ['hailar', '4826', '0031'],
    ['imin', '2244', '2233'],
    ['imin-lower', '2232', '2231'],
    ['gen', '3900', '1402'],
    ['mergel', '2721', '1229'],
  ])('%s runs from beside %s to beside %s', (id, first, last) => {
    const path = map.riverLines.find(line => line.id === id)!.path
    const banks = (side: number): string[] =>
      [Math.floor(side / 6), map.neighbours[side]!].map(bank => hexText(map, bank))
    expect(banks(path[0]!)).toContain(first)
    expect(banks(path.at(-1)!)).toContain(last)
  })

  test('the Argun is the border: all that starts north-west of it is Soviet, all else Japanese', () => {
    for (const text of ['1204', '1205', '1303', '0509', '0610', '1008', '1001', '1202', '1003', '0800'])
      expect([text, owner(text)]).toEqual([text, 'soviet'])
    for (const text of ['1304', '1305', '1404', '0811', '0611', '1704', '0044', '5600'])
      expect([text, owner(text)]).toEqual([text, 'japanese'])
    const soviet = ashore('1204')
    expect([...map.control].every((stored, at) => (ownerOf(stored) === 'soviet') === soviet.has(at))).toBe(
      true,
    )
  })

  test('the bridges of Hailar lead south to the station side, not onto the fortress hill', () => {
    expect([
      riverBetween('2230', '2130'),
      riverBetween('2030', '2031'),
      riverBetween('2230', '2231'),
    ]).toEqual(['major', 'major', 'major'])
    expect(riverBetween('2130', '2131')).toBe('none')
    expect(distance(map, hex('2230'), hex('2131'))).toBe(2)
    expect(distance(map, hex('2130'), hex('2131'))).toBe(1)
  })

  test('the Imin runs between columns 22 and 23, a river in the south and major at the town', () => {
    const classes = Array.from({ length: 14 }, (_, i) => riverBetween(`22${31 + i}`, `23${31 + i}`))
    expect(classes).toEqual(['major', 'major', ...new Array<string>(12).fill('river')])
  })

  test('the town and its hills, less the two eastern sectors, lie in the corner of the Hailar and the Imin', () => {
    const corner = ashore('2232', { reach: 3, barrier: 'river' })
    const lying = (texts: readonly string[]): boolean[] => texts.map(text => corner.has(hex(text)))
    expect(lying(['2131', '2231', '2032', '2132', '2031', '2130'])).toEqual(new Array<boolean>(6).fill(true))
    expect(lying(['2230', '2030', '2129', '2330', '2331'])).toEqual(new Array<boolean>(5).fill(false))
  })
})

describe('the ways', () => {
  const track1 = map.roadLines.find(({ id }) => id === 'R1')!.path

  test('track 1 is 33 hexes from the Argun to the north road bridge', () => {
    const from = track1.indexOf(hex('1303'))
    expect(track1.indexOf(hex('2230')) - from).toBe(33)
  })

  test('a tank can drive from the landing place over the bridge to the town without leaving a way', () => {
    const steps = track1.slice(1).map((to, i) => map.way[track1[i]! * 6 + directionTo(map, track1[i]!, to)]!)
    expect(steps.filter(way => WAYS[way] !== 'track' && WAYS[way] !== 'road')).toEqual([])
  })

  test('the railway runs from the west edge to the east edge through every station', () => {
    const path = map.railLines[0]!.path
    expect([hexText(map, path[0]!), hexText(map, path.at(-1)!)]).toEqual(['0032', '5642'])
    const stations = ['0433', '1333', '2131', '2231', '2331', '2932', '3632', '4230', '4935', '5341']
    expect(stations.filter(text => !path.includes(hex(text)))).toEqual([])
  })

  test('no way doubles back: each leaves a hex at an obtuse angle or straight on', () => {
    const sharp = [...map.roadLines, ...map.railLines].flatMap(({ id, path }) =>
      path
        .slice(2)
        .flatMap((to, i) => (distance(map, path[i]!, to) < 2 ? [`${id} ${hexText(map, path[i + 1]!)}`] : [])),
    )
    expect(sharp).toEqual([])
  })
})

describe('the crossings', () => {
  test('are the only ways over the Argun', () => {
    const south = hex('2232')
    expect(ashore('1204', { open: ['P16', 'P17', 'F3', 'FX', 'P25', 'P26'] }).has(south)).toBe(false)
    expect(ashore('1204', { open: ['P02', 'P16'] }).has(south)).toBe(true)
    expect(ashore('1204', { open: ['P04', 'P17'] }).has(south)).toBe(true)
  })

  test('P02 opens for boats at once, as a pontoon at 06:00, for heavy guns on the 11th', () => {
    const p02 = map.crossings.find(({ id }) => id === 'P02')!
    const lines = p02.capacity.map(
      ({ from, unit, perHour, loadClass }) => `${from / 60} h ${perHour} ${unit} ${loadClass} t`,
    )
    expect(lines).toEqual([
      '0 h 600 men 0 t',
      '6 h 120 vehicles 30 t',
      '24 h 170 vehicles 30 t',
      '48 h 250 vehicles 60 t',
    ])
  })
})

describe('the ground', () => {
  test('is what the brief says at the places that decide the battle', () => {
    expect(['2232', '1129'].map(terrainAt)).toEqual(['town', 'lake'])
    expect(['2231', '2032', '2132', '2331', '2332'].map(terrainAt)).toEqual(
      new Array<string>(5).fill('hills'),
    )
    expect(['1304', '1305', '0611', '2124', '2030', '2230'].map(terrainAt)).toEqual(
      new Array<string>(6).fill('marsh'),
    )
    expect(['2131', '2130', '2430', '2129', '2228'].map(terrainAt)).toEqual(
      new Array<string>(5).fill('steppe'),
    )
  })

  test('bears works of level 5 on the two large sectors and 3 on the others', () => {
    const works = [...map.works].flatMap((level, at) => (level > 0 ? [`${hexText(map, at)} ${level}`] : []))
    expect(works).toEqual(['2231 5', '2331 3', '2032 5', '2132 3', '2332 3', '5341 3'])
  })

  test('east of 121.1 E is forest but for the wet valleys', () => {
    const open = [...map.terrain].flatMap((terrain, at) => {
      const wooded = ['forest', 'forestedHills', 'marsh'].includes(TERRAINS[terrain]!)
      return at % map.cols < 50 || wooded ? [] : [hexText(map, at)]
    })
    expect(open).toEqual([])
  })

  test('has hardly a hex that stands alone among its like', () => {
    const lonely = [...map.terrain].filter((terrain, at) => isLonely(map, terrain, at)).length
    expect(lonely).toBeLessThan(map.terrain.length / 50)
  })
})

function isLonely({ neighbours, terrain }: HexMap, own: number, at: number): boolean {
  return [...neighbours.subarray(at * 6, at * 6 + 6)].every(next => next < 0 || terrain[next] !== own)
}
