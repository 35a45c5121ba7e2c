/** The map of Shumshu against the historical brief's lists of places, shores, streams and roads. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { distance } from '../../src/engine/map/geometry.ts'
import { directionTo, hexText, ownerOf, parseHex } from '../../src/engine/map/hexMap.ts'
import { RIVERS, TERRAINS, WAYS } from '../../src/engine/types.ts'
import { hexAt } from '../../src/scenario/projection.ts'
import { mapText } from '../../src/tools/compileMap.ts'
import { readMap } from '../support/mapFiles.ts'

const committed = readFileSync(new URL('../../scenarios/shumshu/map.json', import.meta.url), 'utf8')
const read = readMap(JSON.parse(committed), '1945-08-18')
if (!read.ok) throw new Error(read.faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'))
const { map, chart } = read

const hex = (text: string): number => parseHex(map, text)
const terrainAt = (text: string): string => TERRAINS[map.terrain[hex(text)]!]!
const placeAt = (id: string): number => map.places.find(place => place.id === id)!.hex

/** Id and printed hex of the brief's list of places. */
const PRINTED = `
  L01 5005 L02 5004 L03 5002 L04 4306 K01 3504 K02 3707 K03 3606 K04 3506 K05 3807 K06 3407 H01 3308 H02 3210
  H03 3109 H04 3209 H05 3211 H06 3311 H07 3012 H08 2813 H09 2714 H10 3414 H11 2323 R01 2418 R02 1316 R03 1321
  R04 1221 R05 1520 R06 1122 R07 1124 R08 1619 R09 2212 R10 1315 R11 1828 R12 3226 R13 2330 R15 1618 R16 2608
  R14 3816 Q01 0626 Q02 0524 Q03 0819 Q04 0921
`
  .trim()
  .split(/\s+/)
  .join(' ')

test('the map is what the compiler makes of the survey', () => {
  expect(mapText('shumshu')).toBe(committed)
})

describe('places', () => {
  test('stand on the hexes of the brief', () => {
    expect(map.places.map(({ id, hex: at }) => `${id} ${hexText(map, at)}`).join(' ')).toBe(PRINTED)
  })

  test('lie within one hex of their latitude and longitude', () => {
    const astray = map.places.flatMap(({ id, hex: at }) => {
      const under = hexAt(map, chart.positions.get(id)!)
      return under >= 0 && distance(map, under, at) <= 1 ? [] : [id]
    })
    expect(astray).toEqual([])
  })

  test('are as far apart as the accounts say, km: battery and capes, beach and hill, beach and base', () => {
    const apart = (a: string, b: string) => distance(map, placeAt(a), placeAt(b))
    expect([apart('L02', 'K01'), apart('L02', 'H02'), apart('K04', 'H02')]).toEqual([15, 18, 5])
    expect([apart('K04', 'H09'), apart('K04', 'R01'), apart('K04', 'R04')]).toEqual([12, 17, 26])
  })
})

describe('the ground', () => {
  test('the two capes and Takeda Beach between them touch the sea; nothing else in the north is beach', () => {
    expect(['3504', '3506', '3606', '3707'].map(terrainAt)).toEqual([
      'dwarfPine',
      'beach',
      'beach',
      'dwarfPine',
    ])
    expect([...map.terrain].filter(terrain => TERRAINS[terrain] === 'beach')).toHaveLength(2)
    const atSea = (text: string) =>
      [0, 1, 2, 3, 4, 5].some(d => TERRAINS[map.terrain[map.neighbours[hex(text) * 6 + d]!]!] === 'sea')
    expect(['3504', '3506', '3606', '3707'].filter(text => !atSea(text))).toEqual([])
  })

  test('Heights 165 and 171 with its peaks, Tenjin, Futago and Hill 189 are hills', () => {
    expect(
      ['H01', 'H02', 'H03', 'H04', 'H07', 'H08', 'H11'].filter(
        id => TERRAINS[map.terrain[placeAt(id)]!] !== 'hills',
      ),
    ).toEqual([])
  })

  test('one hex in four of the central plateau is bog, and none of them lies under the highway', () => {
    const plateau = [...map.terrain].flatMap((terrain, at) => {
      const [col, row] = [at % map.cols, Math.floor(at / map.cols)]
      const inside = col >= 17 && col <= 37 && row >= 13 && row <= 21
      return inside && ['tundra', 'marsh'].includes(TERRAINS[terrain]!) ? [at] : []
    })
    const bogs = plateau.filter(at => TERRAINS[map.terrain[at]!] === 'marsh')
    expect(Math.round((bogs.length * 100) / plateau.length)).toBeGreaterThanOrEqual(20)
    expect(Math.round((bogs.length * 100) / plateau.length)).toBeLessThanOrEqual(30)
    const highway = map.roadLines.find(({ id }) => id === 'R1')!.path
    expect(highway.filter(at => bogs.includes(at))).toEqual([])
  })

  test('bears works of level 3 on Height 171, 2 on 165, the capes and the batteries of the strait, 1 on the rest', () => {
    const works = [...map.works].flatMap((level, at) => (level > 0 ? [`${hexText(map, at)} ${level}`] : []))
    expect(works.sort()).toEqual([
      '0819 2',
      '1122 2',
      '1124 2',
      '1221 1',
      '3210 3',
      '3211 1',
      '3308 2',
      '3311 1',
      '3407 1',
      '3504 2',
      '3606 1',
      '3707 2',
    ])
  })

  test('only the tip of Kamchatka is Soviet', () => {
    const soviet = [...map.control].flatMap((stored, at) =>
      ownerOf(stored) === 'soviet' ? [at % map.cols] : [],
    )
    expect(Math.min(...soviet)).toBeGreaterThan(44)
  })
})

test('the Toyoshiro runs from the plateau past its crossing into the sea on the east coast', () => {
  const path = map.riverLines.find(line => line.id === 'toyoshiro')!.path
  expect(new Set(path.map(side => RIVERS[map.river[side]!]))).toEqual(new Set(['stream']))
  const banks = path.map(side => [Math.floor(side / 6), map.neighbours[side]!])
  expect(banks.flat()).toContain(placeAt('H10'))
  expect(
    banks.at(-1)!.some(at => TERRAINS[map.terrain[at]!] === 'sea' || distance(map, at, hex('3814')) === 0),
  ).toBe(true)
})

describe('the ways', () => {
  const highway = map.roadLines.find(({ id }) => id === 'R1')!.path

  test('the highway runs from Kataoka to the beach by Taikandai, Tenjin and both heights, 29 hexes', () => {
    expect(
      ['R04', 'R05', 'R01', 'H09', 'H07', 'H02', 'H01', 'K06', 'K04'].map(id => highway.indexOf(placeAt(id))),
    ).toEqual(
      ['R04', 'R05', 'R01', 'H09', 'H07', 'H02', 'H01', 'K06', 'K04']
        .map(id => highway.indexOf(placeAt(id)))
        .sort((a, b) => a - b),
    )
    expect(highway.length - 1).toBe(29)
    const steps = highway
      .slice(1)
      .map((to, i) => map.way[highway[i]! * 6 + directionTo(map, highway[i]!, to)]!)
    expect(steps.filter(way => WAYS[way] !== 'road')).toEqual([])
  })

  test('no way doubles back: each leaves a hex at an obtuse angle or straight on', () => {
    const sharp = map.roadLines.flatMap(({ id, path }) =>
      path
        .slice(2)
        .flatMap((to, i) => (distance(map, path[i]!, to) < 2 ? [`${id} ${hexText(map, path[i + 1]!)}`] : [])),
    )
    expect(sharp).toEqual([])
  })
})
