import { describe, expect, test } from 'vitest'
import { stretches } from '../../src/board/marks/sheetFrame.ts'

/** The labels within a frame from one degree to another over so many pixels. */
const labels = (low: number, high: number, pixels: number): string =>
  stretches(low, high, pixels)
    .filter(({ from, label }) => label !== '' && from >= low)
    .map(({ label }) => label)
    .join(' ')

describe('the frame of the sheet', () => {
  test('labels stand as close as they have room', () => {
    expect(labels(118, 120.99, 800)).toBe('118° 118°30′ 119° 119°30′ 120° 120°30′')
    expect(labels(116, 123.9, 450)).toBe('116° 118° 120° 122°')
    expect(labels(156.06, 156.24, 400)).toBe('156°06′ 156°09′ 156°12′')
  })

  test('no two labels stand nearer than the room of one, at any scale', () => {
    for (let pixels = 60; pixels < 200_000; pixels = Math.ceil(pixels * 1.1)) {
      const labelled = stretches(116.2, 123.7, pixels).filter(({ label }) => label !== '')
      for (const [i, { from }] of labelled.entries()) {
        if (i === 0) continue
        expect(((from - labelled[i - 1]!.from) * pixels) / 7.5).toBeGreaterThan(70)
      }
    }
  })

  test('stretches follow each other without a gap, dark and light in turn, over the whole side', () => {
    const all = stretches(48.6, 50.4, 700)
    expect(all[0]!.from).toBeLessThanOrEqual(48.6)
    expect(all.at(-1)!.to).toBeGreaterThanOrEqual(50.4)
    for (const [i, each] of all.entries()) {
      if (i > 0)
        expect({ from: each.from, dark: each.dark }).toEqual({
          from: all[i - 1]!.to,
          dark: !all[i - 1]!.dark,
        })
    }
  })
})
