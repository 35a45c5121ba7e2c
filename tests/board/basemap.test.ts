import { describe, expect, test } from 'vitest'
import { chunkRegions } from '../../src/board/basemap/bake.ts'
import { contourStep, marchingSquares } from '../../src/board/basemap/contours.ts'
import {
  averaged,
  bentAtCorners,
  overTheEdge,
  resampled,
  throughPoints,
} from '../../src/board/basemap/curves.ts'
import { cubic, quantiles, rampColour } from '../../src/board/basemap/heights.ts'
import { chance, noise } from '../../src/board/basemap/noise.ts'
import { exaggeration, light } from '../../src/board/basemap/shade.ts'
import { RAMP } from '../../src/board/theme.ts'

const at = (x: number, y: number) => ({ x, y })

/** Sum of the turns along a line, degrees. */
function bend(points: readonly { x: number; y: number }[]): number {
  let sum = 0
  for (let i = 2; i < points.length; i++) {
    const [a, b, c] = [points[i - 2]!, points[i - 1]!, points[i]!]
    const turn = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x)
    sum += Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
  }
  return (sum * 180) / Math.PI
}

describe('smooth lines', () => {
  const zigzag = Array.from({ length: 9 }, (_, i) => at(i * 55, i % 2 === 0 ? 0 : 32))

  test('averaging twice takes the zigzag of the hex columns out of a road and leaves its ends', () => {
    const calm = averaged(zigzag, 2)
    expect(calm[0]).toEqual(zigzag[0])
    expect(calm.at(-1)).toEqual(zigzag.at(-1))
    expect(bend(calm)).toBeLessThan(bend(zigzag) / 3)
  })

  test('a kept waypoint does not move', () => {
    expect(averaged(zigzag, 2, i => i === 3)[3]).toEqual(zigzag[3])
  })

  test('the curve of a way passes every waypoint', () => {
    const curve = throughPoints(zigzag, 8)
    for (const point of zigzag) {
      expect(curve.some(p => Math.hypot(p.x - point.x, p.y - point.y) < 0.01)).toBe(true)
    }
  })

  test('a river touches the middle of each hexside and never leaves the triangle of its corner', () => {
    const curve = bentAtCorners([at(0, 0), at(40, 20), at(80, 0)], [at(20, 20), at(60, 20)], 10)
    expect(curve).toContainEqual(at(40, 20))
    for (const { x, y } of curve) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(80)
      expect(y).toBeLessThanOrEqual(20)
    }
  })

  test('resampling keeps equal distances and both ends', () => {
    const even = resampled([at(0, 0), at(33, 0), at(33, 70)], 10)
    expect(even[0]).toEqual(at(0, 0))
    expect(even.at(-1)).toEqual(at(33, 70))
    for (let i = 1; i < 4; i++) expect(even[i]!.x - even[i - 1]!.x).toBeCloseTo(10)
  })

  test('a line that ends near the edge of the sheet goes on over it, another does not', () => {
    const onward = overTheEdge([at(100, 100), at(100, 30)], 500, 500, 40)
    expect(onward.at(-1)!.y).toBeLessThan(0)
    expect(overTheEdge([at(100, 200), at(100, 100)], 500, 500, 40)).toHaveLength(2)
  })
})

describe('heights', () => {
  test('the spline never overshoots the points round it and is exact on a plane', () => {
    const step = Float32Array.from({ length: 36 }, (_, i) => (i % 6 < 3 ? 0 : 100))
    for (let x = 1; x < 4; x += 0.1) {
      expect(cubic(step, 6, 6, x, 2.5)).toBeGreaterThanOrEqual(0)
      expect(cubic(step, 6, 6, x, 2.5)).toBeLessThanOrEqual(100.001)
    }
    const plane = Float32Array.from({ length: 36 }, (_, i) => (i % 6) * 10)
    expect(cubic(plane, 6, 6, 2.3, 2.7)).toBeCloseTo(23, 3)
  })

  test('the ramp uses its whole range on any map and stays in order', () => {
    const heights = Array.from({ length: 1000 }, (_, i) => 500 + i)
    const stops = quantiles(heights, [0.02, 0.5, 0.99])
    expect(stops).toEqual([520, 1000, 1490])
    expect(quantiles([7, 7, 7, 7], [0, 0.5, 0.9])).toEqual([7, 8, 9])
  })

  test('colours run from the lowest to the highest of the ramp and hold beyond it', () => {
    const stops = [0, 100, 200, 300, 400, 500, 600]
    const colour: [number, number, number] = [0, 0, 0]
    rampColour(stops, -50, colour)
    expect(colour).toEqual(RAMP[0])
    rampColour(stops, 9000, colour)
    expect(colour).toEqual(RAMP[6])
    rampColour(stops, 150, colour)
    expect(colour[0]).toBeCloseTo((RAMP[1]![0] + RAMP[2]![0]) / 2)
  })

  test('light comes from the north-west: a slope that falls to it shines, one that falls away is dark', () => {
    expect(light(0, 0)).toBeCloseTo(0)
    expect(light(0.5, 0.5)).toBeGreaterThan(0.2)
    expect(light(-0.5, -0.5)).toBeLessThan(-0.2)
    expect(exaggeration(4000)).toBe(13)
    expect(exaggeration(8000)).toBe(14)
  })

  test('contours of a cone are rings at their radius', () => {
    const cone = (x: number, y: number) => 100 - Math.hypot(x - 50, y - 50)
    const work = marchingSquares(cone, { x: 0, y: 0, width: 100, height: 100 }, 5, [70])
    let step = work.next()
    while (!step.done) step = work.next()
    const [ring] = step.value
    expect(ring!.count).toBeGreaterThan(20)
    for (let i = 0; i < ring!.count * 4; i += 2) {
      expect(Math.hypot(ring!.ends[i]! - 50, ring!.ends[i + 1]! - 50)).toBeCloseTo(30, 0)
    }
    expect(contourStep(500, 900)).toBe(25)
  })
})

test('noise depends on the place alone and stays in its range', () => {
  for (let i = 0; i < 500; i++) {
    const value = noise(i * 0.37, i * -0.21, 5)
    expect(Math.abs(value)).toBeLessThan(1)
    expect(noise(i * 0.37, i * -0.21, 5)).toBe(value)
    expect(chance(i, -i, 3)).toBeGreaterThanOrEqual(0)
    expect(chance(i, -i, 3)).toBeLessThan(1)
  }
  expect(noise(0.5, 0.5, 1)).not.toBe(noise(0.5, 0.5, 2))
})

test('chunks cover the map, overlap by their rim alone and fit a texture', () => {
  const whole = { x: 0, y: 0, width: 3178, height: 2912 }
  const chunks = chunkRegions(whole, 1)
  for (const { width, height } of chunks) {
    expect(width).toBeLessThanOrEqual(1024)
    expect(height).toBeLessThanOrEqual(1024)
  }
  const area = chunks.reduce((sum, { width, height }) => sum + (width - 1) * (height - 1), 0)
  expect(area).toBeCloseTo(whole.width * whole.height)
})
