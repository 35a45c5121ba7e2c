import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Costs, fieldTo } from '../../src/ai/fields.ts'
import { cheapest } from '../../src/engine/map/cheapest.ts'
import { position } from '../support/position.ts'

const [COLS, ROWS] = [6, 5]
const SIDES = COLS * ROWS * 6

describe('fields of march minutes', () => {
  it('are the same found again as reckoned anew, whatever has changed of the ground', () => {
    const { scenario } = position(Array(ROWS).fill(Array(COLS).fill('.').join(' ')).join('\n'))
    const { neighbours } = scenario.map
    const printed = Int32Array.from(neighbours, to => (to < 0 ? 0 : 4))
    const change = fc.tuple(fc.nat(SIDES - 1), fc.integer({ min: 0, max: 9 }))
    const grounds = fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(grounds, fc.nat(COLS * ROWS - 1), (all, goal) => {
        for (const sides of all) {
          const changed = new Map(sides.filter(([side]) => neighbours[side]! >= 0))
          const costs: Costs = { printed, changed, least: 1 }
          const anew = cheapest(scenario, side => changed.get(side) ?? printed[side]!, [goal])
          expect(fieldTo(scenario, 'foot', goal, costs)).toEqual(anew)
        }
      }),
      { seed: 7 },
    )
  })

  it('are kept where nothing of the way has changed, and only there', () => {
    const { scenario } = position('. . . . .')
    const printed = Int32Array.from(scenario.map.neighbours, to => (to < 0 ? 0 : 4))
    const over = (from: number, to: number): number =>
      [0, 1, 2, 3, 4, 5].map(d => from * 6 + d).find(side => scenario.map.neighbours[side] === to)!
    const field = (changed: readonly (readonly [number, number])[]): Int32Array =>
      fieldTo(scenario, 'foot', 0, { printed, changed: new Map(changed), least: 4 })
    const before = field([])
    // Nobody on his way to the first hex goes over a hexside away from it.
    expect(field([[over(2, 1), 9]])).toBe(before)
    expect(field([[over(1, 2), 9]])).not.toBe(before)
    expect(field([[over(1, 2), 2]])).not.toBe(before)
  })
})
