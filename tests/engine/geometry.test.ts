import { distance as honeycombDistance, Orientation } from 'honeycomb-grid'
import { describe, expect, test } from 'vitest'
import { neighbourTable } from '../../src/engine/map/build.ts'
import { distance, type Grid, hexesWithin, isOfThird, line, opposite } from '../../src/engine/map/geometry.ts'
import { hexText, parseHex } from '../../src/engine/map/hexMap.ts'
import { plainNeighbours } from '../support/position.ts'

const flat: Grid = { cols: 9, rows: 7, orientation: 'flat' }
const pointy: Grid = { cols: 9, rows: 7, orientation: 'pointy' }

const at = (grid: Grid, text: string): number => parseHex(grid, text)
const texts = (grid: Grid, hexes: readonly number[]): string => hexes.map(hex => hexText(grid, hex)).join(' ')
const around = (grid: Grid, text: string): string => {
  const table = neighbourTable(grid.cols, grid.rows, grid.orientation)
  const hex = at(grid, text)
  return [...table.subarray(hex * 6, hex * 6 + 6)].map(n => (n < 0 ? '-' : hexText(grid, n))).join(' ')
}
/** The marked hexes of a grid as a picture, odd columns half a hex lower (flat-top). */
const picture = (grid: Grid, marked: readonly number[]): string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.cols }, (_, col) => (marked.includes(row * grid.cols + col) ? '#' : '.')).join(
      '',
    ),
  )

describe('the neighbour table', () => {
  test('counts clockwise from north on flat-top hexes, odd columns lower', () => {
    expect(around(flat, '0302')).toBe('0301 0402 0403 0303 0203 0202')
    expect(around(flat, '0402')).toBe('0401 0501 0502 0403 0302 0301')
  })

  test('counts clockwise from north-east on pointy-top hexes, odd rows further east', () => {
    expect(around(pointy, '0203')).toBe('0302 0303 0304 0204 0103 0202')
    expect(around(pointy, '0202')).toBe('0201 0302 0203 0103 0102 0101')
  })

  test('ends at the edge of the map', () => {
    expect(around(flat, '0000')).toBe('- - 0100 0001 - -')
    expect(around(flat, '0806')).toBe('0805 - - - 0706 0705')
  })

  test('is the one that the positions of the tests are drawn with', () => {
    expect(neighbourTable(9, 7, 'flat')).toEqual(plainNeighbours(9, 7))
  })

  test.each([flat, pointy])('leads back by the opposite direction: %o', grid => {
    const table = neighbourTable(grid.cols, grid.rows, grid.orientation)
    const strays = [...table].filter((next, side) => {
      const hex = Math.floor(side / 6)
      return next >= 0 && table[next * 6 + opposite(side % 6)] !== hex
    })
    expect(strays).toEqual([])
  })
})

describe('distance', () => {
  test.each([flat, pointy])('agrees with the hex library between all hexes: %o', grid => {
    const orientation = grid.orientation === 'flat' ? Orientation.FLAT : Orientation.POINTY
    const settings = { orientation, offset: -1 } as const
    const place = (hex: number) => ({ col: hex % grid.cols, row: Math.floor(hex / grid.cols) })
    const all = Array.from({ length: grid.cols * grid.rows }, (_, hex) => hex)
    const wrong = all.flatMap(a =>
      all
        .filter(b => distance(grid, a, b) !== honeycombDistance(settings, place(a), place(b)))
        .map(b => [a, b]),
    )
    expect(wrong).toEqual([])
  })

  test('is one to each neighbour and none to itself', () => {
    const hex = at(flat, '0403')
    const table = neighbourTable(flat.cols, flat.rows, 'flat')
    expect([...table.subarray(hex * 6, hex * 6 + 6)].map(next => distance(flat, hex, next))).toEqual([
      1, 1, 1, 1, 1, 1,
    ])
    expect(distance(flat, hex, hex)).toBe(0)
  })
})

describe('hexes within a radius', () => {
  test('make a hexagon', () => {
    expect(picture(flat, hexesWithin(flat, at(flat, '0403'), 2))).toEqual([
      '.........',
      '...###...',
      '..#####..',
      '..#####..',
      '..#####..',
      '....#....',
      '.........',
    ])
  })

  test('are those whose distance says so, in order, cut off at the edge', () => {
    for (const grid of [flat, pointy]) {
      for (const centre of [at(grid, '0000'), at(grid, '0806'), at(grid, '0502')]) {
        const all = Array.from({ length: grid.cols * grid.rows }, (_, hex) => hex)
        expect(hexesWithin(grid, centre, 3)).toEqual(all.filter(hex => distance(grid, centre, hex) <= 3))
      }
    }
  })
})

describe('an even third', () => {
  test.each([flat, pointy])('has no neighbours in it, and three round every other hex inside: %o', grid => {
    const table = neighbourTable(grid.cols, grid.rows, grid.orientation)
    const wrong = Array.from({ length: grid.cols * grid.rows }, (_, hex) => hex).filter(hex => {
      const around = [...table.subarray(hex * 6, hex * 6 + 6)]
      const inIt = around.filter(next => next >= 0 && isOfThird(grid, next)).length
      return isOfThird(grid, hex) ? inIt > 0 : !around.includes(-1) && inIt !== 3
    })
    expect(texts(grid, wrong)).toBe('')
  })
})

describe('a line', () => {
  test('runs straight along a row of hexes', () => {
    expect(texts(flat, line(flat, at(flat, '0201'), at(flat, '0204')))).toBe('0201 0202 0203 0204')
    expect(texts(flat, line(flat, at(flat, '0000'), at(flat, '0402')))).toBe('0000 0100 0201 0301 0402')
  })

  test('falls to the same side wherever it runs along hexsides, the other at the edge', () => {
    expect(texts(flat, line(flat, at(flat, '0003'), at(flat, '0403')))).toBe('0003 0103 0203 0303 0403')
    expect(texts(flat, line(flat, at(flat, '0106'), at(flat, '0506')))).toBe('0106 0206 0306 0406 0506')
  })

  test('between any two hexes is as long as their distance and steps from neighbour to neighbour', () => {
    for (const grid of [flat, pointy]) {
      const all = Array.from({ length: grid.cols * grid.rows }, (_, hex) => hex)
      for (const from of all) {
        for (const to of all) {
          const path = line(grid, from, to)
          const broken = path.some((hex, i) => hex < 0 || (i > 0 && distance(grid, path[i - 1]!, hex) !== 1))
          if (
            broken ||
            path.length !== distance(grid, from, to) + 1 ||
            path[0] !== from ||
            path.at(-1) !== to
          )
            expect.fail(
              `${grid.orientation} ${hexText(grid, from)}-${hexText(grid, to)}: ${texts(grid, path)}`,
            )
        }
      }
    }
  })
})
