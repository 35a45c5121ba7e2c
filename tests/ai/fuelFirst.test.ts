/** Whose fuel comes first: who has enough of it lets those before him who stand dry. */
import { describe, expect, it } from 'vitest'
import { firstCall, giveWay } from '../../src/ai/fuelFirst.ts'
import type { UnitSpec } from '../../src/engine/scenario.ts'
import { PRIORITIES } from '../../src/engine/types.ts'
import { observe } from '../../src/engine/view.ts'
import { TANKS } from '../support/arms.ts'
import { type Position, position } from '../support/position.ts'

const tanks = (fuelStart: number, priorityStart: UnitSpec['priorityStart'] = 'high'): Partial<UnitSpec> => ({
  ...TANKS,
  fuelStart,
  priorityStart,
})
/** Two tank brigades that live from the same lorries. */
const army = (a: Partial<UnitSpec>, c: Partial<UnitSpec>): Position =>
  position('A . C', { units: { A: a, C: c } })
const view = (p: Position) => observe(p.scenario, p.state, 'soviet')

describe('a brigade with the first call on fuel and a refill and a half', () => {
  it('gives way to another that has the call and stands dry', () => {
    const p = army(tanks(1500), tanks(400))
    expect(giveWay(p.scenario, view(p))?.order).toEqual({
      kind: 'priority',
      unit: p.unit('A'),
      priority: 'normal',
    })
  })

  it('keeps it as long as nobody else does: nobody dry, nobody to go on, or less fuel', () => {
    for (const p of [
      army(tanks(1500), tanks(500)),
      army(tanks(1500), tanks(400, 'normal')),
      army(tanks(1400), tanks(400)),
    ])
      expect(giveWay(p.scenario, view(p))).toBeNull()
  })

  it('does not ask for it again until it has less, or all have drunk', () => {
    const p = army(tanks(1500, 'normal'), tanks(400))
    expect(firstCall(p.scenario, view(p), p.unit('A'))).toBeNull()
    p.state.fuel[p.unit('A')] = 1400
    expect(firstCall(p.scenario, view(p), p.unit('A'))).toMatchObject({ priority: 'high' })
    p.state.fuel.set([1500, 600], 0)
    expect(firstCall(p.scenario, view(p), p.unit('A'))).toMatchObject({ priority: 'high' })
    p.state.priority[p.unit('A')] = PRIORITIES.indexOf('high')
    expect(firstCall(p.scenario, view(p), p.unit('A'))).toBeNull()
  })
})
