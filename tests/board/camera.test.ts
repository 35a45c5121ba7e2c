import { describe, expect, test } from 'vitest'
import { pointOn } from '../../src/board/animate.ts'
import { fitting, framing, held, steppedZoom, toMap, toWindow, zoomedAt } from '../../src/board/camera.ts'
import { faceFor } from '../../src/board/counterSize.ts'

const window = { width: 866, height: 644 }
const map = { width: 3178, height: 2912 }
const camera = { x: 1200, y: 1500, hexPx: 48 }

describe('the camera', () => {
  test('a point goes to the window and back', () => {
    const point = { x: 1333, y: 1477 }
    const back = toMap(camera, window, toWindow(camera, window, point))
    expect(back.x).toBeCloseTo(point.x)
    expect(back.y).toBeCloseTo(point.y)
  })

  test('zooming keeps the ground under the pointer', () => {
    const pointer = { x: 120, y: 600 }
    const before = toMap(camera, window, pointer)
    const after = toMap(zoomedAt(camera, window, 72, pointer), window, pointer)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })

  test('several places are framed together: from further off where they need it, never nearer', () => {
    const inside = (places: readonly { readonly x: number; readonly y: number }[], frame: typeof camera) =>
      places.every(place => {
        const { x, y } = toWindow(frame, window, place)
        return (
          x > frame.hexPx &&
          y > frame.hexPx &&
          x < window.width - frame.hexPx &&
          y < window.height - frame.hexPx
        )
      })
    const near = [
      { x: 1000, y: 1000 },
      { x: 1200, y: 1100 },
    ]
    expect(framing(camera, window, map, near)).toEqual({ x: 1100, y: 1050, hexPx: camera.hexPx })
    const far = [...near, { x: 2600, y: 2300 }]
    const frame = framing(camera, window, map, far)
    expect(frame.hexPx).toBeLessThan(camera.hexPx)
    expect(inside(far, frame)).toBe(true)
  })

  test('the map cannot be pushed out of the window', () => {
    const away = held({ ...camera, x: -9999, y: 9999 }, window, map)
    expect(toWindow(away, window, { x: 0, y: 0 }).x).toBeLessThanOrEqual(60)
    expect(toWindow(away, window, { x: 0, y: map.height }).y).toBeGreaterThanOrEqual(window.height - 60)
  })

  test('a map smaller than the window stands in its middle', () => {
    const hexPx = fitting(window, map)
    expect(held({ x: 0, y: 0, hexPx }, window, map)).toEqual({ x: map.width / 2, y: map.height / 2, hexPx })
  })

  test('steps go up the ladder and end at the whole map', () => {
    const lowest = fitting(window, map)
    expect(steppedZoom(47, 1, lowest)).toBe(52)
    expect(steppedZoom(48.7, -1, lowest)).toBe(42)
    expect(steppedZoom(16, -5, lowest)).toBe(lowest)
  })
})

test('a march runs through its hexes at an even pace', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ]
  expect(pointOn(path, 0)).toEqual({ x: 0, y: 0 })
  expect(pointOn(path, 0.75)).toEqual({ x: 10, y: 5 })
  expect(pointOn(path, 1)).toEqual({ x: 10, y: 10 })
})

test('counters grow with the zoom and leave the hexside free', () => {
  let last = 0
  for (const hexPx of [10, 18, 26, 33, 46, 58, 76, 96]) {
    const { width } = faceFor(hexPx)
    expect(width).toBeGreaterThanOrEqual(last)
    expect(width).toBeLessThanOrEqual(hexPx)
    last = width
  }
})
