/** The page of two games: its plain map, its classes of ground, its hours in words. */
import '../../src/i18n/late.ts'
import { expect, test } from 'vitest'
import { hexLayout } from '../../src/board/layout.ts'
import { TERRAINS } from '../../src/engine/types.ts'
import { say } from '../../src/i18n/i18n.ts'
import type { HexDifference } from '../../src/record/compare.ts'
import { hourDifference, upTo } from '../../src/ui/compare/compareWords.ts'
import { hexGrid } from '../../src/ui/compare/hexGrid.ts'
import { mapClasses } from '../../src/ui/compare/mapClasses.ts'
import { withRoom } from '../../src/ui/compare/placeNames.ts'

test.each(['flat', 'pointy'] as const)('hexes of a %s map stand as on the board', orientation => {
  const origin = { lon: 0, lat: 0, colStepLon: 1, rowStepLat: 1 }
  const board = hexLayout({ cols: 5, rows: 4, orientation, origin })
  const grid = hexGrid({ cols: 5, rows: 4, orientation })
  const scale = board.width / grid.width
  expect(grid.height * scale).toBeCloseTo(board.height, 2)
  const [first, at] = [grid.centre(0), board.centre(0)]
  for (let hex = 0; hex < 20; hex++) {
    const here = grid.centre(hex)
    const there = board.centre(hex)
    expect((here.x - first.x) * scale).toBeCloseTo(there.x - at.x, 2)
    expect((here.y - first.y) * scale).toBeCloseTo(there.y - at.y, 2)
  }
  expect(grid.path([0, 1]).match(/M/g)).toHaveLength(2)
})

test('ground is told from the Soviet side: held, earlier, alone; water is nobody’s', () => {
  const differences: readonly HexDifference[] = [
    { kind: 'same', holder: 'soviet' },
    { kind: 'same', holder: 'japanese' },
    { kind: 'same', holder: null },
    { kind: 'earlier', holder: 'soviet', minutes: 360 },
    { kind: 'earlier', holder: 'soviet', minutes: -360 },
    { kind: 'earlier', holder: 'japanese', minutes: 360 },
    { kind: 'other', a: 'soviet', b: 'japanese' },
    { kind: 'other', a: null, b: 'soviet' },
    { kind: 'other', a: 'japanese', b: null },
    { kind: 'same', holder: 'soviet' },
  ]
  const terrain = differences.map((_, hex) => TERRAINS.indexOf(hex === 9 ? 'lake' : 'steppe'))
  expect(Object.fromEntries(mapClasses(terrain, differences))).toEqual({
    water: [9],
    soviet: [0],
    japanese: [1, 5, 8],
    earlierA: [3],
    earlierB: [4],
    onlyA: [6],
    onlyB: [7],
  })
})

test('the hours of two games are set against each other', () => {
  const words = (a: number | null, b: number | null) => hourDifference(say, { a, b })
  expect(words(600, 420)).toBe('3:00 earlier in B')
  expect(words(600, 690)).toBe('1:30 later in B')
  expect(words(600, 600)).toBe('the same hour')
  expect(words(600, null)).toBe('in Game A alone')
  expect(words(null, null)).toBe('')
})

test('what comes later than the hour looked at is not told yet', () => {
  const row = { id: 'x', name: 'X', hex: null, record: { planned: 500 }, a: 400, b: 900 }
  expect(upTo([row], 600)).toEqual([{ ...row, b: null }])
})

test('a name on the difference map gives way to those that were written before it', () => {
  const place = (name: string, x: number, y: number) => ({ name, x, y })
  const hailar = place('Hailar station', 100, 100)
  const close = place('Aobaoshan', 120, 110)
  const below = place('Kanandai', 100, 130)
  const far = place('Yakeshi', 300, 100)
  expect(withRoom([hailar, close, below, far])).toEqual([hailar, below, far])
})
