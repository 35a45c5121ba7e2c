/** Saving bridges, drawn: what becomes of enemy engineers at a bridge that the scale pays them for blowing. */
import { describe, expect, it } from 'vitest'
import { saveBridge } from '../../src/ai/tactics/saveBridge.ts'
import type { PointRule } from '../../src/engine/scenario.ts'
import { asked, marches, ordersOf, taken } from '../support/asked.ts'
import { withObjectives } from '../support/commanded.ts'
import type { Position, PositionOptions } from '../support/position.ts'

const SAPPERS = { arm: 'engineer', echelon: 'battalion', men: 200, equipment: [] } as const
const PAID: PointRule = { kind: 'blown', id: 'X', side: 'japanese', points: 3, crossings: [0] }

/** A bridge between the third and the fourth hex of a row. */
const bridge = (drawing: string, units: PositionOptions['units'] = {}, points = [PAID]): Position =>
  withObjectives(
    drawing,
    drawing.split(' ').length,
    {},
    {
      units: { e: SAPPERS, ...units },
      rivers: [['0200', '0300', 'major']],
      crossings: [
        {
          id: 'bridge',
          between: ['0200', '0300'],
          kind: 'bridge',
          capacity: [{ from: 0, unit: 'vehicles', perHour: 200, loadClass: 60 }],
        },
      ],
      scenario: { points },
    },
  )

describe('enemy engineers at a bridge that pays them', () => {
  it('are stormed by those beside them', () => {
    const p = bridge('. . . e B . . .')
    expect(ordersOf(asked(saveBridge, p))).toMatchObject([{ kind: 'attack', target: p.hex('0300') }])
  })

  it('are kept from their work, where they stand among many, by the smallest who can be at the other end', () => {
    const p = bridge('A B . ex . . . .', {
      x: { men: 6000 },
      A: { men: 2500 },
      B: { echelon: 'battalion', men: 700 },
    })
    const proposals = asked(saveBridge, p)
    expect(taken(p, proposals)).toBe('B')
    expect(marches(p, ordersOf(proposals))).toEqual({ B: '0200' })
  })

  it('are watched from there as long as they stay', () => {
    const p = bridge('. . B ex . . . .', { x: { men: 6000 }, B: { men: 700 } })
    const proposals = asked(saveBridge, p)
    expect(taken(p, proposals)).toBe('B')
    expect(ordersOf(proposals)).toEqual([])
  })

  it('are nobody’s business where no bridge pays them', () => {
    expect(asked(saveBridge, bridge('. . . e B . . .', {}, []))).toEqual([])
    expect(asked(saveBridge, bridge('. . . . B e . .'))).toEqual([])
  })
})
