/** Guns on the coast are silenced before laden craft run in under them. */
import { describe, expect, it } from 'vitest'
import { staff } from '../../src/ai/officer.ts'
import { openLandings } from '../../src/ai/sailing.ts'
import { silencing } from '../../src/ai/silencing.ts'
import { applyOrder } from '../../src/engine/apply.ts'
import type { Order } from '../../src/engine/orders.ts'
import { observe } from '../../src/engine/view.ts'
import { ABOARD, BATTERY, beachAt, coast } from '../support/coast.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const howitzers = (count: number) =>
  ({
    arm: 'artillery',
    mobility: 'static',
    men: 200,
    equipment: [{ type: 'gun122', count }],
    gunRange: 12_000,
  }) as const
/** Howitzers on the far shore, and nobody at sea beside the craft. */
const FAR_SHORE = 'L& & & & ! g . FA'
/** A ship that lies three kilometres from either of two batteries, and a staff ashore that sees them. */
const OFFSHORE = 'L& & & & ! g .\n& & W& & H k A'

/** Four craft with a battalion off a beach that is under the fire of a battery behind it. */
const laden = (drawing: string, { units, ...options }: PositionOptions = {}): Position =>
  coast(drawing, { ...options, units: { A: ABOARD, F: howitzers(12), ...units } })

const fire = (p: Position, isFree = (_: number): boolean => true): Order | null => {
  const view = observe(p.scenario, p.state, 'soviet')
  return silencing(p.scenario, view, openLandings(p.scenario, view), isFree)
}

describe('silencing the coast', () => {
  it('comes before everything else, and lasts no longer than it takes', () => {
    const p = laden(FAR_SHORE)
    const { orders } = staff.next(p.scenario, observe(p.scenario, p.state, 'soviet'), null, 1)
    expect(orders).toEqual([{ kind: 'bombard', target: p.hex('0500'), units: [p.unit('F')], hours: 1 }])
  })

  it('is done with when the battery is silent', () => {
    const p = laden(FAR_SHORE)
    const done = applyOrder(p.scenario, p.state, fire(p)!)
    expect(done.ok && fire({ ...p, state: done.state })).toBeNull()
  })

  it('is not tried by guns that cannot silence it, nor by those who have other orders', () => {
    expect(
      fire(
        laden(FAR_SHORE, {
          units: { F: howitzers(1), g: { ...BATTERY, men: 900, equipment: [{ type: 'gun76', count: 40 }] } },
        }),
      ),
    ).toBeNull()
    expect(fire(laden(FAR_SHORE), () => false)).toBeNull()
  })

  it('is not asked for where no laden craft has to run in', () => {
    expect(fire(laden(FAR_SHORE, { units: { A: { arrival: null } } }))).toBeNull()
    expect(fire(laden(FAR_SHORE, { landings: [beachAt('0100')] }))).toBeNull()
  })

  it('is no work for ships that another battery would answer', () => {
    const alone = laden(OFFSHORE, { units: { k: { ...BATTERY, arrival: null } } })
    expect(fire(alone)).toMatchObject({ target: alone.hex('0500'), units: [alone.unit('W')] })
    expect(fire(laden(OFFSHORE))).toBeNull()
  })
})
