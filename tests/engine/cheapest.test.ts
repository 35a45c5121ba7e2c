import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapest, cheapestOver, cheapestTree, lineTo } from '../../src/engine/map/cheapest.ts'
import { position } from '../support/position.ts'

const COLS = 7
const ROWS = 6

describe('cheapest ways', () => {
  it('agree with a plain search by repeated passes', () => {
    const arbitrary = fc.record({
      costs: fc.array(fc.integer({ min: -2, max: 9 }), {
        minLength: COLS * ROWS * 6,
        maxLength: COLS * ROWS * 6,
      }),
      sources: fc.uniqueArray(fc.nat(COLS * ROWS - 1), { minLength: 1, maxLength: 3 }),
    })
    const { scenario } = position(Array(ROWS).fill(Array(COLS).fill('.').join(' ')).join('\n'))
    fc.assert(
      fc.property(arbitrary, ({ costs, sources }) => {
        const plain: number[] = new Array(COLS * ROWS).fill(-1)
        for (const source of sources) plain[source] = 0
        for (let changed = true; changed; ) {
          changed = false
          scenario.map.neighbours.forEach((to, side) => {
            const from = Math.floor(side / 6)
            if (to < 0 || costs[side]! <= 0 || plain[from]! < 0) return
            const there = plain[from]! + costs[side]!
            if (plain[to]! >= 0 && plain[to]! <= there) return
            plain[to] = there
            changed = true
          })
        }
        expect(Array.from(cheapest(scenario, side => costs[side]!, sources))).toEqual(plain)
        const over = scenario.map.neighbours.map((to, side) => (to < 0 ? 0 : costs[side]!))
        expect(Array.from(cheapestOver(scenario, over, sources))).toEqual(plain)
      }),
      { seed: 7 },
    )
  })

  it('show the line from the nearest source', () => {
    const { scenario } = position('. . . . .')
    const tree = cheapestTree(scenario, (_, from, to) => (from === 2 && to === 3 ? 0 : 5), [0, 4])
    expect(lineTo(tree, 2)).toEqual([0, 1, 2])
    expect(lineTo(tree, 3)).toEqual([4, 3])
    expect(lineTo(tree, 4)).toEqual([4])
    const closed = cheapestTree(scenario, () => -1, [0])
    expect(lineTo(closed, 1)).toEqual([])
  })
})
