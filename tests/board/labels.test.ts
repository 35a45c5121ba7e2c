import { describe, expect, test } from 'vitest'
import { type Box, placeLabels, roundSheet, type Wanted } from '../../src/board/labels/place.ts'
import { alongLine, localName } from '../../src/board/labels/text.ts'

/** A sign of 4 px round a point with a name of 40 by 10, or shorter ones after it. */
const name = (
  x: number,
  y: number,
  widths: readonly number[] = [40],
  further: readonly number[] = [],
): Wanted<number> => ({
  x,
  y,
  clearX: 4,
  clearY: 4,
  wordings: widths.map(width => ({ width, height: 10, value: width })),
  further,
})

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top

describe('placing of names', () => {
  test('a name with room stands to the east', () => {
    expect(placeLabels([name(100, 100)], [])[0]).toMatchObject({ side: 'east', box: box(104, 95, 144, 105) })
  })

  test('with a counter to the east it goes west', () => {
    expect(placeLabels([name(100, 100)], [box(104, 90, 150, 110)])[0]?.side).toBe('west')
  })

  test('at the edge of the sheet it stands to the inside', () => {
    const sheet = roundSheet({ x: 0, y: 0 }, { x: 300, y: 200 })
    const sides = [name(280, 100), name(20, 100), name(150, 197)].map(
      each => placeLabels([each], sheet)[0]?.side,
    )
    expect(sides).toEqual(['west', 'east', 'north'])
  })

  test('with no room for both scripts the shorter wording is written', () => {
    const walls = [box(130, 0, 400, 300), box(0, 0, 70, 300), box(0, 0, 400, 94), box(0, 106, 400, 300)]
    expect(placeLabels([name(100, 100, [40, 24])], walls)[0]?.value).toBe(24)
  })

  test('a common name without room is dropped, an important one looks further off', () => {
    const ringed = [box(60, 80, 140, 120)]
    expect(placeLabels([name(100, 100)], ringed)).toEqual([null])
    expect(placeLabels([name(100, 100, [40], [20, 40])], ringed)[0]).not.toBeNull()
  })

  test('no two names and no obstacle ever overlap, and the first come keep their place', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => name(100 + (i % 8) * 30, 100 + Math.floor(i / 8) * 18))
    const obstacles = [box(150, 110, 200, 150)]
    const placed = placeLabels(crowd, obstacles)
    const boxes = [...obstacles, ...placed.flatMap(label => (label ? [label.box] : []))]
    expect(boxes.length).toBeGreaterThan(12)
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(apart(a, b)).toBe(true)
    })
    expect(placed[0]).toMatchObject({ side: 'east', box: box(104, 95, 144, 105) })
  })
})

describe('names along a river', () => {
  const letters = [...'Argun'].map(letter => ({ letter, advance: 10 }))

  test('letters stand on the line, in the middle of their advance', () => {
    const set = alongLine(
      [
        { x: 0, y: 50 },
        { x: 100, y: 50 },
      ],
      20,
      letters,
      0.3,
    )
    expect(set?.map(({ x }) => Math.round(x))).toEqual([25, 35, 45, 55, 65])
    expect(set?.every(({ y, angle }) => y === 50 && angle === 0)).toBe(true)
  })

  test('a line that ends too early or bends too sharply takes no name', () => {
    expect(
      alongLine(
        [
          { x: 0, y: 0 },
          { x: 60, y: 0 },
        ],
        20,
        letters,
        0.3,
      ),
    ).toBeNull()
    const corner = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 90 },
    ]
    expect(alongLine(corner, 10, letters, 0.3)).toBeNull()
  })
})

test('the script that named a place is written first', () => {
  expect(localName({ zh: '海拉尔', ru: 'Хайлар' })?.text).toBe('海拉尔')
  expect(localName({ zh: '东樱台', ja: '東櫻台' }, true)?.text).toBe('東櫻台')
  expect(localName({})).toBeNull()
})
