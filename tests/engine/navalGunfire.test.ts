import { describe, expect, it } from 'vitest'
import { check } from '../../src/engine/apply.ts'
import { answering } from '../../src/engine/rules/defensiveFire.ts'
import { observe } from '../../src/engine/view.ts'
import { coast } from '../support/coast.ts'
import type { Position, PositionOptions } from '../support/position.ts'

/** A gun ship W, a battalion A before the enemy x, and a staff H beside the battalion. */
const shore = (options?: PositionOptions): Position => coast('W& & H A x . . . y', options)
const view = (p: Position) => observe(p.scenario, p.state, 'soviet')
const bombard = (p: Position, target = '0400') =>
  check(p.scenario, view(p), { kind: 'bombard', target: p.hex(target), units: [p.unit('W')], hours: 1 })
    ?.code ?? null
const support = (p: Position) =>
  check(p.scenario, view(p), {
    kind: 'attack',
    mode: 'hasty',
    target: p.hex('0400'),
    units: [p.unit('A')],
    support: [p.unit('W')],
    advance: [],
  })?.code ?? null
const DROWNED: PositionOptions = { state: (s, unit) => (s.wet[unit('H')] = 1) }

describe('naval gunfire', () => {
  it('supports and bombards what a staff ashore sees', () => {
    expect([bombard(shore()), support(shore())]).toEqual([null, null])
    // A staff sees 4 km.
    expect(bombard(shore(), '0800')).toBe('noObserver')
  })

  it('is blind while the wireless is drowned or the staff shaken', () => {
    expect([bombard(shore(DROWNED)), support(shore(DROWNED))]).toEqual(['noObserver', 'noObserver'])
    expect(bombard(shore({ state: (s, unit) => (s.shaken[unit('H')] = 1) }))).toBe('noObserver')
  })

  it('is directed by a unit marked as observer too', () => {
    const marked = shore({ ...DROWNED, units: { A: { observer: true } } })
    expect(bombard(marked)).toBeNull()
  })

  it('helps a defence under the same condition', () => {
    const helps = (p: Position) =>
      answering(p.scenario, p.state, p.hex('0300'), 'soviet').includes(p.unit('W'))
    expect([helps(shore()), helps(shore(DROWNED))]).toEqual([true, false])
  })
})
