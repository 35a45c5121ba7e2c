/** Guns that the plan of the record has fire on a place, before anything else is done. */
import { describe, expect, it } from 'vitest'
import { historical } from '../../src/ai/historical.ts'
import type { Order } from '../../src/engine/orders.ts'
import { playTurn, soviet } from '../support/commanded.ts'
import { plan } from '../support/plans.ts'
import type { Position } from '../support/position.ts'

/** Fifty howitzers that do not march. */
const GUNS = {
  arm: 'artillery',
  mobility: 'static',
  men: 500,
  gunRange: 20_000,
  equipment: [{ type: 'gun122', count: 50 }],
} as const
const BATTERY = {
  arm: 'artillery',
  men: 200,
  gunRange: 9000,
  equipment: [{ type: 'gun76', count: 20 }],
} as const

const facing = (drawing: string, count: number): Position =>
  soviet(
    drawing,
    7,
    { '0600': 1 },
    {
      units: { G: GUNS, b: { ...BATTERY, equipment: [{ type: 'gun76', count }] } },
      scenario: {
        plans: plan({ who: ['G'], mission: 'fire', to: ['0300'] }, { who: ['A'], to: ['0100'] }),
      },
    },
  )
const first = (p: Position): Order | undefined => playTurn(historical, p).orders[0]

describe('a mission to fire on a place', () => {
  it('is carried out before anybody marches, for as long as it takes to silence the guns there', () => {
    expect(first(facing('G A . b . . #', 20))).toMatchObject({ kind: 'bombard', target: 3, hours: 1 })
    expect(first(facing('G A . b . . #', 100))).toMatchObject({ kind: 'bombard', target: 3, hours: 4 })
  })

  it('is done with once in a turn', () => {
    const orders = playTurn(historical, facing('G A . b . . #', 20)).orders
    expect(orders.filter(({ kind }) => kind === 'bombard')).toHaveLength(1)
  })

  it('waits where no enemy is known to stand', () => {
    expect(first(facing('G A . . . b #', 20))).not.toMatchObject({ kind: 'bombard' })
  })
})
