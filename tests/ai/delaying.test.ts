/** Delay and demolish, drawn: which engineers are given a bridge to blow, and which are not. */
import { describe, expect, it } from 'vitest'
import { historical } from '../../src/ai/historical.ts'
import { delayAndDemolish } from '../../src/ai/tactics/delayAndDemolish.ts'
import type { Proposal } from '../../src/ai/tactics/tactic.ts'
import { imagine } from '../../src/engine/imagine.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { observe } from '../../src/engine/view.ts'
import { japanese, playTurn } from '../support/commanded.ts'
import { plan } from '../support/plans.ts'
import type { Position, PositionOptions } from '../support/position.ts'
import { paidForLeaving, wayOut } from '../support/wayOut.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 400, equipment: [] } as const
const PAID: PointRule = { kind: 'blown', id: 'X', side: 'japanese', points: 3, crossings: [0] }

/** A bridge between the fourth and the fifth hex of a row that pays when it is blown. */
const bridge = (
  drawing: string,
  units: PositionOptions['units'] = {},
  scenario: PositionOptions['scenario'] = { points: [PAID] },
): Position =>
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
      scenario,
    },
  )

/** How many engineers are given the bridge. */
const given = (p: Position): number => proposals(p).length
/** Is the charge fired now? */
const isBlown = (p: Position): boolean =>
  proposals(p).some(({ orders }) => orders.some(({ kind }) => kind === 'demolish'))

function proposals({ scenario, state }: Position): readonly Proposal[] {
  const view = observe(scenario, state, 'japanese')
  return delayAndDemolish.propose({
    scenario,
    view,
    likely: imagine(scenario, view, 1),
    goals: new Map(),
    posts: new Map(),
    bound: new Set(),
    marched: new Set(),
  })
}

/** The same bridge, and points for each of the regiments `r` and `s` that leaves the map by the west. */
function leavers(drawing: string, points = 5, plans = plan(), max = 50): Position {
  const { unitIndex } = bridge(drawing).scenario
  const units = ['r', 's'].flatMap(id => unitIndex.get(id) ?? [])
  const way = wayOut(paidForLeaving(units, points, { max }))
  return bridge(drawing, {}, { ...way, points: [PAID, ...way.points], plans })
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

describe('the charge is fired', () => {
  it('after those whose way off the map pays more are over', () => {
    expect(isBlown(leavers('. . r e . . . B'))).toBe(true)
    expect(isBlown(leavers('. . . e . r . B'))).toBe(false)
    expect(given(leavers('. . . e . r . B'))).toBe(1)
    expect(isBlown(leavers('. . . e . r . B', 2))).toBe(true)
    expect(isBlown(leavers('. . . e . rs . B', 2))).toBe(false)
    // The scale pays for no more than one of them.
    expect(isBlown(leavers('. . . e . rs . B', 2, plan(), 2))).toBe(true)
  })

  it('at once where who is still beyond has been cut off', () => {
    const p = leavers('. . . e . r . B')
    p.state.cutOff[p.scenario.unitIndex.get('r')!] = 1
    expect(isBlown(p)).toBe(true)
  })

  it('not by the record either while the plan keeps them beyond', () => {
    const plans = plan({ who: ['r'], mission: 'hold', to: ['0500'] })
    const { orders } = playTurn(historical, leavers('. . . e . r . . . B', 5, plans))
    expect(orders.filter(({ kind }) => kind === 'demolish')).toEqual([])
  })
})
