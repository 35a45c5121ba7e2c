/** Delay and demolish, drawn: which engineers are given a bridge to blow, and which are not. */
import { describe, expect, it } from 'vitest'
import { delayAndDemolish } from '../../src/ai/tactics/delayAndDemolish.ts'
import { imagine } from '../../src/engine/imagine.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { japanese } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } as const
const PAID: PointRule = { kind: 'blown', id: 'X', side: 'japanese', points: 3, crossings: [0] }

/** A bridge between the fourth and the fifth hex of a row that pays when it is blown. */
const bridge = (drawing: string, units: PositionOptions['units'] = {}): Position =>
  japanese(
    drawing,
    drawing.split(' ').length,
    {},
    {
      units: { e: SAPPERS, ...units },
      rivers: [['0300', '0400', 'major']],
      crossings: [
        {
          id: 'bridge',
          between: ['0300', '0400'],
          kind: 'bridge',
          capacity: [{ from: 0, unit: 'vehicles', perHour: 200, loadClass: 60 }],
        },
      ],
      scenario: { points: [PAID] },
    },
  )

/** How many engineers are given the bridge. */
function given({ scenario, state }: Position): number {
  const view = observe(scenario, state, 'japanese')
  return delayAndDemolish.propose({
    scenario,
    view,
    likely: imagine(scenario, view, 1),
    goals: new Map(),
    posts: new Map(),
    bound: new Set(),
    marched: new Set(),
  }).length
}

describe('engineers are given a bridge', () => {
  it('at which they stand, or are done before the enemy comes', () => {
    expect(given(bridge('. . . e . B . .'))).toBe(1)
    expect(given(bridge('. e . . . . . . . . . . . . . B'))).toBe(1)
  })

  it('not where the enemy is there first', () => {
    expect(given(bridge('e . . . . B . .'))).toBe(0)
  })

  it('not before they have orders', () => {
    expect(given(bridge('. . . e . B . .', { e: { ...SAPPERS, release: null } }))).toBe(0)
  })
})
